# SPDX-License-Identifier: MIT
"""What a wizard knows: draft, page, what was visited, what is wrong. It knows no window.

Reading and saving are the wizard's, which hands the answers back here. What is under construction is a subclass's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from contact_desk.domain.attribute import Entity
from contact_desk.domain.draft import new_uid
from contact_desk.domain.errors import FieldError
from contact_desk.domain.kept_draft import OpenLine, WizardState
from contact_desk.domain.organisation import NOTHING_SEEN, SeenPlace
from contact_desk.domain.organisation_draft import D, RecordDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.wizard.pages import STEPS, Page, page_of


class Brain:
    """One record under construction.

    `draft` holds every text as it was typed; `to_save` is what the store gets. `region` (ISO 3166) is where numbers
    without a country are read. `open_line` is a line in an open dialog, `nested` what a wizard opened from this one
    has. `listener` is called after every change of what a kept draft holds, `on_put` with the path of a value that has
    changed, or of which more is known: pages that are shown at the same time depend on each other.
    """

    entity: Entity
    pages: tuple[Page, ...]
    titles: Mapping[Page, str]
    draft: RecordDraft
    # Whether an organisation that a contact leaves stays on it as a former one.
    keeps_former = True

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        language: str,
        region: str,
        draft: RecordDraft | None = None,
        kept: WizardState | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.language = language
        self.region = region
        self.listener: Callable[[], None] | None = None
        self._checked_on: tuple[object, ...] = ()
        self._found: list[FieldError] = []
        self.on_put: Callable[[str], None] | None = None
        self.begin(draft or self.empty())
        if kept is not None:
            self._go_on_with(kept)

    @property
    def steps(self) -> tuple[Page, ...]:
        """What the list of steps shows: all pages but the last, which only tells what was done."""
        return tuple(page for page in self.pages if page in STEPS)

    def empty(self) -> RecordDraft:
        """A draft with nothing typed in it."""
        raise NotImplementedError

    def check(self) -> list[FieldError]:
        """All faults of what would be saved that are known without asking the store."""
        return self.faults(self.to_save())

    def faults(self, draft: Any) -> list[FieldError]:
        """The same of any draft of this kind."""
        raise NotImplementedError

    def to_save(self) -> RecordDraft:
        """The draft without what its kind does not have and without attributes left empty."""
        raise NotImplementedError

    def seen_place(self) -> SeenPlace:
        """What was seen in the directory under the names in the draft."""
        return NOTHING_SEEN

    def name(self) -> str:
        """What the record is called, as far as that was typed."""
        raise NotImplementedError

    def begin(self, draft: RecordDraft) -> None:
        """Start on a draft, which has a name of its own from now on."""
        self._given = draft.model_copy(update={"uid": draft.uid or new_uid()})
        self.draft = self._given
        self.page = self.pages[0]
        self.visited = {self.page}
        self.returns_to_summary = False
        self.result: Any = None
        self.open_line: OpenLine | None = None
        self.nested: WizardState | None = None
        self.was_kept = False
        self._refused: dict[str, FieldError] = {}

    def untouched(self) -> RecordDraft:
        """The draft as it was before anything was typed in it, for one that was kept."""
        return self.empty().model_copy(update={"uid": self.draft.uid})

    def _go_on_with(self, kept: WizardState) -> None:
        """Where it was left; pages of another version of the program are passed over."""
        self.begin(kept.draft)
        self._given = self.untouched()
        known = {page.value: page for page in self.steps}
        self.page = known.get(kept.page, self.pages[0])
        self.visited |= {known[name] for name in kept.visited if name in known} | {self.page}
        self.open_line = kept.open_line
        self.nested = kept.nested
        self.was_kept = True

    def speak(self, language: str) -> None:
        """The window speaks another language."""
        self.language = language

    def put(self, path: str, value: object) -> None:
        """Keep a value exactly as given; `path` is as in `FieldError.field`, whole lists by their name."""
        if self.value(path) == value:
            return
        self._forget_refusals(path)
        self.draft = _with(self.draft, path, value)
        self.was_put(path)
        self.tell_put(path)
        self.tell_change()

    def was_put(self, path: str) -> None:
        """A value has changed."""

    def tell_put(self, path: str) -> None:
        """Let the other pages know of a change, or that more is known of what stands there."""
        if self.on_put is not None:
            self.on_put(path)

    def put_open_line(self, line: OpenLine | None) -> None:
        """Note what stands in an open dialog; None once that is closed."""
        if line != self.open_line:
            self.open_line = line
            self.tell_change()

    def put_nested(self, nested: WizardState | None) -> None:
        """Note what a wizard opened from this one has; None once that is saved."""
        if nested != self.nested:
            self.nested = nested
            self.tell_change()

    def state(self, *, is_open: bool = True) -> WizardState:
        """All of it, as it is kept."""
        visited = tuple(str(page) for page in sorted(self.visited))
        return WizardState(
            draft=self.draft,
            page=str(self.page),
            visited=visited,
            open_line=self.open_line,
            nested=self.nested,
            is_open=is_open,
        )

    def tell_change(self) -> None:
        if self.listener is not None:
            self.listener()

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
        return not self.is_untouched() or self.open_line is not None or self.nested is not None

    def errors(self, page: Page) -> list[FieldError]:
        """What keeps this page from being left: its own fields' faults, the store's refusals among them."""
        return [error for error in self._all_errors() if self._page_of(error) is page]

    def may_go_next(self, page: Page) -> bool:
        return not self.errors(page)

    def first_page_with_an_error(self) -> Page | None:
        """In the order of the pages; None when the draft may be saved."""
        faulty = {self._page_of(error) for error in self._all_errors()}
        return next((page for page in self.steps if page in faulty), None)

    def _page_of(self, error: FieldError) -> Page:
        page = page_of(error.field)
        return page if page in self.pages else self.pages[0]

    def _all_errors(self) -> list[FieldError]:
        found = self._checked()
        known = {error.field for error in found}
        found += [error for path, error in self._refused.items() if path not in known]
        return [self.asked_at(error) for error in found]

    def _checked(self) -> list[FieldError]:
        """`check`, once for the same draft: every page asks, and a list may have hundreds of lines."""
        now = self.checked_on()
        if len(now) != len(self._checked_on) or any(
            one is not other for one, other in zip(now, self._checked_on, strict=True)
        ):
            self._found = self.check()
            self._checked_on = now
        return list(self._found)

    def checked_on(self) -> tuple[object, ...]:
        """All that `check` goes by; none of it ever changes in place."""
        return (self.draft, self.vocabulary)

    def asked_at(self, error: FieldError) -> FieldError:
        """The error at the field where it can be made good."""
        return error

    def refuse(self, errors: Iterable[FieldError]) -> None:
        """Keep the store's refusals at their fields until those change."""
        self._refused.update({error.field: error for error in errors})

    def accept(self, path: str) -> None:
        """The store has nothing against this field (any more)."""
        self._refused.pop(path, None)

    def refusal(self, path: str) -> FieldError | None:
        return self._refused.get(path)

    def everything_depends_on(self) -> frozenset[str]:
        """The fields on which every refusal of the store depends."""
        return frozenset()

    def _forget_refusals(self, path: str) -> None:
        kept = {} if path in self.everything_depends_on() else self._refused
        self._refused = {key: error for key, error in kept.items() if not _concerns(error, path)}

    def go_next(self) -> Page:
        """Leave the page forwards: to the next one, or to the summary where that had asked for a change."""
        if self.returns_to_summary and self.page is not Page.SUMMARY:
            return self.go_to(Page.SUMMARY)
        return self.go_to(self._page_at(self.pages.index(self.page) + 1))

    def go_back(self) -> Page:
        return self.go_to(self._page_at(self.pages.index(self.page) - 1))

    def _page_at(self, place: int) -> Page:
        return self.pages[min(max(place, 0), len(self.pages) - 1)]

    def go_to(self, page: Page) -> Page:
        self.page = page
        self.visited.add(page)
        if page is Page.SUMMARY:
            self.returns_to_summary = False
        self.tell_change()
        return page

    def edit_from_summary(self, page: Page) -> Page:
        """Jump to a page whose Next leads back to the summary at once (row T58)."""
        self.returns_to_summary = True
        return self.go_to(page)

    def saved(self, result: object) -> Page:
        """`result` is what the use-case answered."""
        self.result = result
        return self.go_to(Page.END)


def without_empty_attributes(draft: D) -> D:
    """An attribute that was emptied again is none."""
    filled = {code: value for code, value in draft.attributes.items() if value}
    return draft.model_copy(update={"attributes": filled})


def _with(draft: RecordDraft, path: str, value: object) -> RecordDraft:
    head, _, name = path.partition(".")
    if head == "attributes":
        return draft.model_copy(update={"attributes": {**draft.attributes, name: value}})
    if not name:
        return draft.model_copy(update={head: value})
    return draft.model_copy(update={head: draft.business.model_copy(update={name: value})})


def _concerns(error: FieldError, path: str) -> bool:
    return error.field == path or error.field.startswith((f"{path}.", f"{path}[")) or not error.field
