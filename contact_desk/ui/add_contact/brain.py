# SPDX-License-Identifier: MIT
"""What the Add Contact wizard knows: draft, page, what was visited, what is wrong. It knows no window.

Reading and saving are the wizard's, which hands the answers back here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft, new_uid
from contact_desk.domain.draft_check import check_draft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import KeptDraft, OpenLine
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Organisation
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.add_contact.pages import STEPS, Page, after, before, page_of

HIDDEN_FOR_A_GROUP = ("first_name", "middle_name")


class Brain:
    """One contact under construction.

    `draft` holds every text as it was typed, also those of fields that a group does not show; `to_save` is
    what the store gets. `region` (ISO 3166) is where numbers without a country are read. `open_line` is a line
    in an open dialog. `listener` is called after every change of what a kept draft holds.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        language: str,
        region: str,
        draft: ContactDraft | None = None,
        kept: KeptDraft | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.language = language
        self.region = region
        self.listener: Callable[[], None] | None = None
        self._begin(draft or ContactDraft())
        if kept is not None:
            self._go_on_with(kept)

    def _begin(self, draft: ContactDraft) -> None:
        self._given = draft.model_copy(
            update={"uid": draft.uid or new_uid(), "language": draft.language or self.language}
        )
        self.draft = self._given
        self.page = Page.NAME
        self.visited = {Page.NAME}
        self.returns_to_summary = False
        self.organisation: Organisation | None = None
        self.organisation_looked_up = False
        self.result: Added | None = None
        self.open_line: OpenLine | None = None
        self.was_kept = False
        self._refused: dict[str, FieldError] = {}

    def _go_on_with(self, kept: KeptDraft) -> None:
        """Where it was left; pages of another version of the program are passed over."""
        self._begin(kept.draft)
        self._given = ContactDraft(uid=self.draft.uid, language=self.draft.language)
        known = {page.value: page for page in STEPS}
        self.page = known.get(kept.page, Page.NAME)
        self.visited |= {known[name] for name in kept.visited if name in known} | {self.page}
        self.open_line = kept.open_line
        self.was_kept = True

    def begin_another(self, *, keep_organisation: bool) -> None:
        """Start again with an empty draft of its own identity (row T61)."""
        kept = self.draft if keep_organisation else ContactDraft()
        self._begin(ContactDraft(organisation=kept.organisation, location=kept.location))

    def put(self, path: str, value: object) -> None:
        """Keep a value exactly as given; `path` is as in `FieldError.field`, whole lists by their name."""
        if self.value(path) == value:
            return
        self._forget_refusals(path)
        self.draft = _with(self.draft, path, value)
        if path == "organisation":
            self.organisation, self.organisation_looked_up = None, False
        self._tell_change()

    def put_open_line(self, line: OpenLine | None) -> None:
        """Note what stands in an open dialog; None once that is closed."""
        if line != self.open_line:
            self.open_line = line
            self._tell_change()

    def _tell_change(self) -> None:
        if self.listener is not None:
            self.listener()

    def _forget_refusals(self, path: str) -> None:
        # Among whom an e-mail must be the only one depends on these two (`product.md`, decision 1).
        everything = path in {"private", "kind"}
        kept = {} if everything else self._refused
        self._refused = {key: error for key, error in kept.items() if not _concerns(error, path)}

    def value(self, path: str) -> Any:
        head, _, name = path.partition(".")
        if head == "attributes":
            return self.draft.attributes.get(name, "")
        part = getattr(self.draft, head)
        return getattr(part, name) if name else part

    def text(self, path: str) -> str:
        return str(self.value(path))

    def is_untouched(self) -> bool:
        """Whether nothing has been typed or chosen yet."""
        return self.draft == self._given

    def is_typed_in(self) -> bool:
        """Whether there is anything that closing could lose."""
        return not self.is_untouched() or self.open_line is not None

    def to_save(self) -> ContactDraft:
        """The draft without what its kind does not have and without attributes left empty."""
        filled = {code: value for code, value in self.draft.attributes.items() if value}
        hidden = dict.fromkeys(HIDDEN_FOR_A_GROUP, "") if self.draft.is_group() else {}
        return self.draft.model_copy(update={"attributes": filled, **hidden})

    def found_organisation(self, name: str, organisation: Organisation | None) -> bool:
        """Note what the store knows under `name`; False when the box has another name by now."""
        if fold(name) != fold(self.draft.organisation):
            return False
        self.organisation, self.organisation_looked_up = organisation, True
        return True

    def organisation_is_new(self) -> bool:
        """Whether saving will make an organisation, as far as it was looked up."""
        return bool(self.draft.organisation.strip()) and self.organisation_looked_up and not self.organisation

    def errors(self, page: Page) -> list[FieldError]:
        """What keeps this page from being left: its own fields' faults, the store's refusals among them."""
        return [error for error in self._all_errors() if page_of(error.field) is page]

    def may_go_next(self, page: Page) -> bool:
        return not self.errors(page)

    def first_page_with_an_error(self) -> Page | None:
        """In the order of the pages; None when the draft may be saved."""
        faulty = {page_of(error.field) for error in self._all_errors()}
        return next((page for page in STEPS if page in faulty), None)

    def _all_errors(self) -> list[FieldError]:
        found = check_draft(self.to_save(), self.vocabulary, region=self.region)
        if not self.draft.language:
            found.insert(0, FieldError("language", "required"))
        known = {error.field for error in found}
        found += [error for path, error in self._refused.items() if path not in known]
        return [_where_it_is_asked(error) for error in found]

    def refuse(self, errors: Iterable[FieldError]) -> None:
        """Keep the store's refusals at their fields until those change."""
        self._refused.update({error.field: error for error in errors})

    def accept(self, path: str) -> None:
        """The store has nothing against this field (any more)."""
        self._refused.pop(path, None)

    def refusal(self, path: str) -> FieldError | None:
        return self._refused.get(path)

    def go_next(self) -> Page:
        """Leave the page forwards: to the next one, or to the summary where that had asked for a change."""
        if self.returns_to_summary and self.page is not Page.SUMMARY:
            return self.go_to(Page.SUMMARY)
        return self.go_to(after(self.page))

    def go_back(self) -> Page:
        return self.go_to(before(self.page))

    def go_to(self, page: Page) -> Page:
        self.page = page
        self.visited.add(page)
        if page is Page.SUMMARY:
            self.returns_to_summary = False
        self._tell_change()
        return page

    def edit_from_summary(self, page: Page) -> Page:
        """Jump to a page whose Next leads back to the summary at once (row T58)."""
        self.returns_to_summary = True
        return self.go_to(page)

    def saved(self, added: Added) -> Page:
        self.result = added
        return self.go_to(Page.END)


def _with(draft: ContactDraft, path: str, value: object) -> ContactDraft:
    head, _, name = path.partition(".")
    if head == "attributes":
        return draft.model_copy(update={"attributes": {**draft.attributes, name: value}})
    if not name:
        return draft.model_copy(update={head: value})
    return draft.model_copy(update={head: draft.business.model_copy(update={name: value})})


def _concerns(error: FieldError, path: str) -> bool:
    return error.field == path or error.field.startswith((f"{path}.", f"{path}[")) or not error.field


def _where_it_is_asked(error: FieldError) -> FieldError:
    """A missing name may still be made good by an organisation, so that the second page asks for either."""
    if error.code == "name_or_organisation_required":
        return FieldError("organisation", error.code, error.parameters)
    return error
