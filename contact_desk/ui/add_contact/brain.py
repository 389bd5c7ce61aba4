# SPDX-License-Identifier: MIT
"""What the Add Contact wizard knows: a contact's draft, and whether its organisation is in the directory."""

from __future__ import annotations

from contact_desk.domain.attribute import Entity
from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.names import fold, identity
from contact_desk.domain.organisation import Location, Organisation, SeenPlace
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.tag import write_tags
from contact_desk.ui.wizard.brain import Brain, without_empty_attributes
from contact_desk.ui.wizard.pages import TITLES, WIZARD, Page
from contact_desk.wording.catalogue import mark

HIDDEN_FOR_A_GROUP = ("first_name", "middle_name")


class ContactBrain(Brain):
    """Fields that a group does not show keep their texts; `to_save` leaves them out.

    `apart` are the contacts that somebody has called not the same as the one in the draft.
    """

    entity = Entity.CONTACT
    pages: tuple[Page, ...] = WIZARD
    titles = {**TITLES, Page.END: mark("The contact has been added")}
    draft: ContactDraft
    result: Added | None

    def empty(self) -> ContactDraft:
        return ContactDraft(language=self.language)

    def begin(self, draft: RecordDraft) -> None:
        if isinstance(draft, ContactDraft) and not draft.language:
            draft = draft.model_copy(update={"language": self.language})
        super().begin(draft)
        self.organisation: Organisation | None = None
        self.organisation_looked_up = False
        self.location: Location | None = None
        self.apart: tuple[int, ...] = ()

    def _go_on_with(self, kept: WizardState) -> None:
        super()._go_on_with(kept)
        self.apart = kept.apart

    def state(self, *, is_open: bool = True) -> WizardState:
        return super().state(is_open=is_open).model_copy(update={"apart": self.apart})

    def set_apart(self, contact: int) -> None:
        """Note that this contact is not the same as the one in the draft."""
        if contact not in self.apart:
            self.apart = (*self.apart, contact)
            self.tell_put("apart")
            self.tell_change()

    @property
    def contact(self) -> int:
        """The saved contact that the draft is an edit of; 0 for a new one."""
        return 0

    def untouched(self) -> RecordDraft:
        return ContactDraft(uid=self.draft.uid, language=self.draft.language)

    def text(self, path: str) -> str:
        return write_tags(self.draft.tags) if path == "tags" else super().text(path)

    def begin_another(self, *, keep_organisation: bool) -> None:
        """Start again with an empty draft of its own identity (row T61)."""
        kept = self.draft if keep_organisation else ContactDraft()
        self.begin(ContactDraft(organisation=kept.organisation, location=kept.location))

    def speak(self, language: str) -> None:
        """Prefill `language` from now on, in this draft too while nothing has been typed or chosen in it."""
        prefilled = self.draft.language == self.language and self.is_untouched() and not self.was_kept
        super().speak(language)
        if prefilled:
            self._given = self.draft = self.draft.model_copy(update={"language": language})

    def name(self) -> str:
        draft = self.to_save()
        return identity(draft.first_name, draft.last_name, draft.organisation)

    def to_save(self) -> ContactDraft:
        """The draft without what its kind does not have and without attributes left empty."""
        hidden = dict.fromkeys(HIDDEN_FOR_A_GROUP, "") if self.draft.is_group() else {}
        return without_empty_attributes(self.draft).model_copy(update=hidden)

    def faults(self, draft: ContactDraft) -> list[FieldError]:
        found = check_draft(draft, self.vocabulary, region=self.region)
        if not draft.language:
            found.insert(0, FieldError("language", "required"))
        return found

    def asked_at(self, error: FieldError) -> FieldError:
        # A missing name may still be made good by an organisation, so that the second page asks for either.
        if error.code == "name_or_organisation_required":
            return FieldError("organisation", error.code, error.parameters)
        return error

    def _page_of(self, error: FieldError) -> Page:
        # A wizard has the dates on the page of the attributes, the properties have a box for them.
        is_a_date = error.field in DATES and Page.DATES not in self.pages
        return Page.ATTRIBUTES if is_a_date else super()._page_of(error)

    def everything_depends_on(self) -> frozenset[str]:
        # Among whom an e-mail must be the only one (`product.md`, decision 1).
        return frozenset({"private", "kind"})

    def was_put(self, path: str) -> None:
        if path == "organisation":
            self.organisation, self.organisation_looked_up = None, False
        if path in {"organisation", "location"}:
            self.location = None

    def found_organisation(self, name: str, organisation: Organisation | None) -> bool:
        """Note what the store knows under `name`; False when the box has another name by now."""
        if fold(name) != fold(self.draft.organisation):
            return False
        self.organisation, self.organisation_looked_up = organisation, True
        if organisation is not None:
            self.accept("organisation")
            if not organisation.active and not self.is_there_already(organisation):
                error = FieldError(
                    "organisation", "organisation_inactive_by_now", {"name": organisation.name}
                )
                self.refuse([error])
        self.tell_put("organisation")
        return True

    def forget_place(self) -> None:
        """What was seen in the directory is there no longer, and is to be made anew on saving."""
        self.organisation = None
        self.accept("organisation")
        self.forget_location()

    def forget_location(self) -> None:
        """The same of the location alone."""
        self.location = None
        self.accept("location")

    def seen_place(self) -> SeenPlace:
        return SeenPlace(
            self.organisation.id if self.organisation else 0, self.location.id if self.location else 0
        )

    def is_there_already(self, _organisation: Organisation) -> bool:
        """Whether the saved contact belongs to it, which it may go on doing."""
        return False

    def holds_the_email(self) -> bool:
        """Whether the address in the draft is the saved contact's own already."""
        return False

    def organisation_is_new(self) -> bool:
        """Whether saving will make an organisation, as far as it was looked up."""
        return bool(self.draft.organisation.strip()) and self.organisation_looked_up and not self.organisation
