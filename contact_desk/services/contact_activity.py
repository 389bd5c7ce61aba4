# SPDX-License-Identifier: MIT
"""Switching contacts off and on; those that go with their organisation are `organisation_activity`'s."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from contact_desk.domain.activity import kept_back_by
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError, NotFound, Refused
from contact_desk.domain.outcome import NO_SUCH_CONTACT, Outcome, no_such_contact, outcome_of
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

_LARGEST_ID = 2**63 - 1


class ContactActivity:
    """An inactive contact is still found, and marked; it resolves no interaction and has no birthday told."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def deactivate(self, contact: int) -> Changes:
        """Raises `NotFound`."""
        return _of_one(self.deactivate_all([contact]))

    def reactivate(self, contact: int) -> Changes:
        """Raises `NotFound`, and `Refused` with the name of its organisation while that is inactive (row M13)."""
        return _of_one(self.reactivate_all([contact]))

    def deactivate_all(self, contacts: Collection[int]) -> Outcome:
        """All that can be, in one operation."""
        with self._store.write("contacts.deactivate", source=self._source) as work:
            found = work.activity.switched_on(_possible(contacts))
            done = work.activity.deactivate([number for number, on in found.items() if on], work.clock())
            return _ended(work, contacts, done, dict.fromkeys(found))

    def reactivate_all(self, contacts: Collection[int]) -> Outcome:
        """All that can be, in one operation; none whose organisation is inactive."""
        with self._store.write("contacts.reactivate", source=self._source) as work:
            # The organisations are locked first, as whoever makes one inactive does it, and goes on to its contacts.
            work.activity.hold_organisations(_possible(contacts))
            found = work.activity.switched_on(_possible(contacts))
            kept_back = work.activity.inactive_organisations(found)
            free = [number for number, on in found.items() if not on and number not in kept_back]
            done = work.activity.reactivate(free, work.clock())
            return _ended(work, contacts, done, {number: kept_back.get(number) for number in found})


def _ended(
    work: UnitOfWork, asked: Collection[int], done: frozenset[int], found: Mapping[int, str | None]
) -> Outcome:
    """Commit, and tell of each; `found` has those that are there, with the organisation that keeps one back."""
    if done:
        work.commit()
    return outcome_of(asked, done, _refusals(asked, found), work.operation)


def _refusals(asked: Collection[int], found: Mapping[int, str | None]) -> Iterator[tuple[int, FieldError]]:
    for number in asked:
        if number not in found:
            yield number, no_such_contact(number)
        elif (organisation := found[number]) is not None:
            yield number, kept_back_by(organisation)


def _of_one(outcome: Outcome) -> Changes:
    for number, error in outcome.refused:
        if error.code == NO_SUCH_CONTACT:
            raise NotFound("not_found", record="contact", id=number)
        raise Refused([error])
    return outcome.changes


def _possible(contacts: Collection[int]) -> list[int]:
    """Without numbers that no engine could give a record."""
    return [number for number in contacts if 0 < number <= _LARGEST_ID]
