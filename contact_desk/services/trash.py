# SPDX-License-Identifier: MIT
"""Deleting contacts into the trash, taking them out, and deleting for good what has rested long enough (X14).

Taking a deletion back whole is `history`'s, as of any operation.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import FieldError, NotAllowed
from contact_desk.domain.outcome import Outcome, no_such_contact, outcome_of
from contact_desk.domain.trash import KEPT, Consequences, TrashPage
from contact_desk.services.writing import again
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

LARGEST_PAGE = 1000
_AT_ONCE = 500
_LARGEST_ID = 2**63 - 1


class Trash:
    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def consequences(self, contacts: Collection[int]) -> Consequences:
        """What deleting these would do, for the question that is asked before."""
        with self._store.read() as work:
            return work.trash.consequences(_possible(contacts))

    def delete(self, contacts: Collection[int]) -> Outcome:
        """Into the trash, all that can be, in one operation; one contact at once, another with a reason.

        Raises `NotAllowed` where not one of them is this user's to delete.
        """
        with self._store.write("contacts.delete", source=self._source) as work:
            found = work.trash.there(_possible(contacts))
            done = _allowed(work, found)
            work.trash.put_in(done, work.moment())
            return _ended(work, contacts, done, _reasons(contacts, found))

    def restore(self, contacts: Collection[int]) -> Outcome:
        """Out of the trash, as they were; none whose principal e-mail somebody else has by now."""
        return again(lambda: self._restore(contacts))

    def page(self, *, limit: int = 50, page: int = 1) -> TrashPage:
        """What rests there and is this user's to see, what was deleted last first."""
        with self._store.read() as work:
            return work.trash.page(max(1, min(limit, LARGEST_PAGE)), page)

    def purge(self) -> Changes:
        """Delete for good what has rested for thirty days and is this user's to delete; a line in the journal each."""
        changes, last = Changes(), None
        while expired := self._expired(last):
            last = expired[-1]
            changes |= self._purge([contact for _moment, contact in expired])
        return changes

    def _purge(self, contacts: Sequence[int]) -> Changes:
        """What the store refuses stays, and keeps none of the others."""
        try:
            return self._purge_at_once(contacts)
        except NotAllowed:
            half = len(contacts) // 2
            return self._purge(contacts[:half]) | self._purge(contacts[half:]) if half else Changes()

    def _purge_at_once(self, contacts: Sequence[int]) -> Changes:
        with self._store.write("contacts.purge", source=self._source) as work:
            gone = work.trash.purge(contacts, work.moment() - KEPT)
            if not gone:
                return Changes()
            work.commit()
            return Changes(work.operation, contacts=gone)

    def _expired(self, after: tuple[datetime, int] | None) -> list[tuple[datetime, int]]:
        with self._store.read() as work:
            return work.trash.expired(work.moment() - KEPT, _AT_ONCE, after)

    def _restore(self, contacts: Collection[int]) -> Outcome:
        with self._store.write("contacts.undelete", source=self._source) as work:
            found = work.trash.resting(_possible(contacts))
            reasons = _reasons(contacts, found)
            done = _allowed(work, found)
            held = _held_emails(work, done)
            done = [number for number in done if number not in held]
            of_others = _private_emails_of_others(work, done)
            work.trash.take_out([number for number in done if number not in of_others], work.moment())
            for number, key in of_others.items():
                if not work.trash.take_out_if_free(number, work.moment()):
                    held[number] = _email_taken(number, key, "")
            done = [number for number in done if number not in held]
            return _ended(work, contacts, done, {**reasons, **held})


def _allowed(work: UnitOfWork, found: Mapping[int, bool]) -> list[int]:
    allowed = [number for number, may in found.items() if may]
    if found and not allowed:
        work.require(Right.DELETE_INDIVIDUALS)
    return allowed


def _reasons(asked: Collection[int], found: Mapping[int, bool]) -> dict[int, FieldError]:
    reasons = {number: no_such_contact(number) for number in asked if number not in found}
    others = {
        number: FieldError("", "not_yours_to_delete", {"id": number})
        for number, may in found.items()
        if not may
    }
    return {**reasons, **others}


def _held_emails(work: UnitOfWork, contacts: Collection[int]) -> dict[int, FieldError]:
    """Those whose principal e-mail is somebody's by now, be it one that comes back with them.

    Private ones of others are left out: who holds their e-mails may be hidden.
    """
    refused: dict[int, FieldError] = {}
    taken: set[tuple[str, str]] = set()
    for number, (key, owner) in work.trash.email_of(contacts).items():
        if owner not in ("", work.user.login):
            continue
        holder = work.holders.principal_email(key, private=bool(owner))
        if holder is not None or (key, owner) in taken:
            refused[number] = _email_taken(number, key, holder.display_name if holder else "")
        taken.add((key, owner))
    return refused


def _private_emails_of_others(work: UnitOfWork, contacts: Collection[int]) -> dict[int, str]:
    emails = work.trash.email_of(contacts).items()
    return {number: key for number, (key, owner) in emails if owner not in ("", work.user.login)}


def _email_taken(number: int, email: str, name: str) -> FieldError:
    return FieldError("", "restored_email_taken", {"id": number, "email": email, "name": name})


def _ended(
    work: UnitOfWork, asked: Collection[int], done: Collection[int], reasons: Mapping[int, FieldError]
) -> Outcome:
    if done:
        work.commit()
    return outcome_of(asked, done, reasons.items(), work.operation)


def _possible(contacts: Collection[int]) -> list[int]:
    """Without numbers that no engine could give a record."""
    return [number for number in contacts if 0 < number <= _LARGEST_ID]
