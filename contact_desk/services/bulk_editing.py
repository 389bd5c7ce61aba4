# SPDX-License-Identifier: MIT
"""One change of many contacts: in portions, in one operation of the journal, each contact told of by itself (X13)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
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


class _Cancelled(Exception):
    pass


@dataclass(frozen=True)
class _Run:
    """`had` are the rights that the user had when it began; `parts` is what was done by now, in this order."""

    kind: str
    step: Step
    had: frozenset[Right]
    is_cancelled: Callable[[], bool]
    parts: list[Outcome] = field(default_factory=list)

    def reached(self) -> int:
        return sum(len(part.done) + len(part.unchanged) + len(part.refused) for part in self.parts)

    def operation(self) -> int | None:
        return next((part.changes.operation for part in self.parts if part.done), None)


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

        Between two transactions it may be stopped, or stop: what was done stays, and one undo takes it back. Raises
        only where nothing is known to have been done: `Refused` for a value that there is not, `NotAllowed`,
        `StoreUnavailable` (of "store_lost" nobody knows).
        """
        asked = sorted(set(contacts))
        with self._store.read() as work:
            had = frozenset(right for right in Right if work.standing.has(right))
            run = _Run(KINDS[change.action], step_of(work, change), had, is_cancelled)
        fault = None
        try:
            for portion in _portions(asked):
                self._do(run, portion)
                tell(run.reached(), len(asked))
        except _Cancelled:
            pass
        except ContactDeskError as error:
            if run.operation() is None:
                raise
            fault = error
        return BulkOutcome(together(run.parts), len(asked) - run.reached(), fault)

    def _do(self, run: _Run, contacts: Sequence[int]) -> None:
        """What the engine refuses keeps none of the others: a portion that fails is done half by half."""
        if run.is_cancelled():
            raise _Cancelled
        try:
            run.parts.append(self._written(run, contacts))
        except (NotAllowed, UniqueViolation) as reason:
            if isinstance(reason, NotAllowed) and self._is_right_gone(run, reason):
                raise
            if len(contacts) > 1:
                half = len(contacts) // 2
                self._do(run, contacts[:half])
                self._do(run, contacts[half:])
                return
            refused = (contacts[0], _refusal(contacts[0], reason))
            run.parts.append(Outcome(refused=(refused,)))

    def _is_right_gone(self, run: _Run, reason: NotAllowed) -> bool:
        """Whether it is no matter of this contact or that: the user has lost meanwhile what all of them need."""
        right = str(reason.parameters.get("right", ""))
        if right not in run.had:
            return not right
        with self._store.read() as work:
            return not work.standing.has(Right(right))

    def _written(self, run: _Run, contacts: Sequence[int]) -> Outcome:
        possible = _possible(contacts)
        with self._store.write(run.kind, source=self._source, operation=run.operation()) as work:
            done = run.step(work, possible)
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
