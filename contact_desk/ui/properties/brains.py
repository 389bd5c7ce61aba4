# SPDX-License-Identifier: MIT
"""What the properties of a saved record know: what was shown, what is to stand. No window here."""

from __future__ import annotations

from typing import Any

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.edit_conflict import new_errors
from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Organisation
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft, RecordDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_organisation.brains import LocationBrain, OrganisationBrain
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.pages import TITLES, Page
from contact_desk.wording.catalogue import mark

_SHARED = (Page.BUSINESS, Page.ADDRESSES, Page.INTERACTION_ADDRESSES, Page.ATTRIBUTES)

_OF_A_CONTACT = (Page.DATES, Page.RELATIONS, Page.IDENTIFICATION)


class EditedRecord(Brain):
    """An edit of the record with the id `record`; `original` is what was shown when it began.

    The edit has a `uid` of its own, by which it is kept: the same record may be under two people's hands, or twice
    under one person's.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        language: str,
        region: str,
        record: int,
        original: Any,
        kept: WizardState | None = None,
    ) -> None:
        self.record = record
        self.original = original
        begun = original.model_copy(update={"uid": ""})
        super().__init__(vocabulary, language=language, region=region, draft=begun, kept=kept)

    @property
    def steps(self) -> tuple[Page, ...]:
        return self.pages

    def untouched(self) -> RecordDraft:
        begun: RecordDraft = self.original.model_copy(update={"uid": self.draft.uid})
        return begun

    def is_untouched(self) -> bool:
        return bool(self.to_save() == self.original)

    def to_save(self) -> Any:
        return super().to_save().model_copy(update={"uid": self.original.uid})

    def state(self, *, is_open: bool = True) -> WizardState:
        kept = {"record": self.record, "original": self.original}
        return super().state(is_open=is_open).model_copy(update=kept)

    def checked_on(self) -> tuple[object, ...]:
        return (*super().checked_on(), self.original)

    def check(self) -> list[FieldError]:
        """What was wrong before keeps nobody from changing something else."""
        return new_errors(super().check(), self.faults(self.original))


class EditedContact(EditedRecord, ContactBrain):
    pages = (Page.NAME, Page.ORGANISATION, Page.LOCATION, Page.MEMBERS, *_SHARED, *_OF_A_CONTACT)
    titles = TITLES
    draft: ContactDraft
    original: ContactDraft

    @property
    def contact(self) -> int:
        return self.record

    def speak(self, language: str) -> None:
        # The contact's language is its own: it does not follow the window's.
        Brain.speak(self, language)

    def is_there_already(self, organisation: Organisation) -> bool:
        return fold(organisation.name) == fold(self.original.organisation)

    def holds_the_email(self) -> bool:
        return self.draft.business.email == self.original.business.email

    def email_was_replaced(self, email: str) -> None:
        """The principal e-mail has been replaced in the store already, apart from this edit."""
        block = self.original.business.model_copy(update={"email": email})
        self.original = self.original.model_copy(update={"business": block})
        self.put("business.email", email)
        self.tell_change()


class EditedOrganisation(EditedRecord, OrganisationBrain):
    pages = (Page.NAME, *_SHARED)
    titles = OrganisationBrain.titles
    draft: OrganisationDraft


class EditedLocation(EditedRecord, LocationBrain):
    pages = (Page.NAME, *_SHARED)
    titles = {**TITLES, Page.NAME: mark("Name and organisation")}
    draft: LocationDraft
