# SPDX-License-Identifier: MIT
"""One change of many contacts: in portions, in one operation of the journal, each contact told of by itself (X13)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import BulkChange, BulkOutcome, together
from contact_desk.domain.errors import ContactDeskError, FieldError, NotAllowed
from contact_desk.domain.outcome import Outcome, no_such_contact, outcome_of
from contact_desk.services.bulk_steps import KINDS, Step, step_of
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.errors import UniqueViolation
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.domain.contact import ContactRow

PORTION = 200
"""Contacts that are changed in one transaction: others may write between two of them."""
_LARGEST_ID = 2**63 - 1
Tell = Callable[[int, int], object]


class BulkEditing:
    """What is selected is a list of ids by then: what is asked about before is what is done."""

    def __init__(self, store: Store, vocabularies: Vocabularies, *, source: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._source = source

    def found(self, text: str) -> tuple[int, ...]:
        """Everybody whom `contacts.find` finds at this moment, page by page."""
        from contact_desk.domain.contact_query import read_query

        with self._store.read() as work:
            query = read_query(text, work.clock().astimezone().date())
            contacts = work.contacts
            return tuple(contacts.all_of(text) if query.is_plain() else work.contact_queries.all_of(query))

    def rows(self, contacts: Collection[int]) -> tuple[ContactRow, ...]:
        """What the list shows of these, in its order, to be taken elsewhere: raises `NotAllowed` without that right.

        Those that the user may not know of are left out.
        """
        with self._store.read() as work:
            work.require(Right.EXPORT)
            return work.bulk_edits.rows(_possible(contacts), self._vocabularies.load_in(work))

    def change(
        self,
        contacts: Collection[int],
        change: BulkChange,
        tell: Tell = lambda _done, _total: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> BulkOutcome:
        """Change all that can be; `tell` hears, on the caller's thread, how many of how many were come to.

        Between two portions it may be stopped, or stop: what was done stays, and one undo takes it back. Raises only
        where nothing was done: `Refused` for a value that there is not, `NotAllowed`.
        """
        asked = sorted(set(contacts))
        with self._store.read() as work:
            step = step_of(work, change)
        parts: list[Outcome] = []
        reached, fault = 0, None
        for portion in _portions(asked):
            if is_cancelled():
                break
            try:
                parts += self._portion(KINDS[change.action], step, portion, parts)
            except ContactDeskError as error:
                if not any(part.done for part in parts):
                    raise
                fault = error
                break
            reached += len(portion)
            tell(reached, len(asked))
        return BulkOutcome(together(parts), len(asked) - reached, fault)

    def _portion(
        self, kind: str, step: Step, contacts: Sequence[int], before: Sequence[Outcome]
    ) -> list[Outcome]:
        """What the engine refuses keeps none of the others: a portion that fails is done half by half."""
        try:
            return [self._written(kind, step, contacts, before)]
        except (NotAllowed, UniqueViolation) as reason:
            if len(contacts) == 1:
                refused = (contacts[0], _refusal(contacts[0], reason))
                return [Outcome(refused=(refused,))]
        half = len(contacts) // 2
        first = self._portion(kind, step, contacts[:half], before)
        return first + self._portion(kind, step, contacts[half:], [*before, *first])

    def _written(self, kind: str, step: Step, contacts: Sequence[int], before: Sequence[Outcome]) -> Outcome:
        operation = next((part.changes.operation for part in before if part.done), None)
        possible = _possible(contacts)
        with self._store.write(kind, source=self._source, operation=operation) as work:
            done = step(work, possible)
            if done.contacts:
                work.commit()
            reasons = {number: no_such_contact(number) for number in contacts if number not in possible}
            return outcome_of(contacts, done.contacts, {**reasons, **done.refused}.items(), work.operation)


def _portions(contacts: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(contacts), PORTION):
        yield contacts[start : start + PORTION]


def _possible(contacts: Collection[int]) -> list[int]:
    """Without numbers that no engine could give a record."""
    return [number for number in contacts if 0 < number <= _LARGEST_ID]


def _refusal(contact: int, reason: NotAllowed | UniqueViolation) -> FieldError:
    if isinstance(reason, UniqueViolation):
        return FieldError("", "owner_has_the_same", {"id": contact})
    return FieldError("", "not_yours_to_change", {"id": contact})
