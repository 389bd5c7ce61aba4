# SPDX-License-Identifier: MIT
"""A contact as it stood at a moment of the past: its rows of today, taken back to then by the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.journal import Action, JournalEntry
from contact_desk.domain.record_past import Key, RowChange, Values, as_it_was
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.contacts import ContactRepository
from contact_desk.store.repositories.list_then import ListThen
from contact_desk.store.repositories.past import PastRepository
from contact_desk.store.repositories.rows import entry_of, journaled_tables, present_rows
from contact_desk.store.visibility import journal_visible, listed

_operation, _journal = tables.operation.c, tables.journal.c
# With whom it is shared, and whom it is not the same as, is no content of it.
_NO_CONTENT = frozenset({"apart", "contact_share"})


class ContactThenRepository:
    def __init__(
        self, connection: Connection, user: User, past: PastRepository, contacts: ContactRepository
    ) -> None:
        self._connection = connection
        self._user = user
        self._past = past
        self._contacts = contacts

    def rows(self, contact: int, moment: datetime) -> list[RowChange]:
        """Each of its rows as if it had come at once.

        None where it was not there yet, or the user may not know of it.
        """
        known = select(tables.contact.c.id).where(tables.contact.c.id == contact, listed(self._user))
        if self._connection.scalar(known) is None:
            return []
        present = present_rows(self._connection, self._keys(contact))
        then = as_it_was(self._entries_since(contact, moment), present)
        if ("contact", contact) not in then:
            return []
        return self._past.without_hidden(list(_in_order(contact, then)))

    def page(self, moment: datetime, limit: int, page: int, lists: Vocabulary) -> ContactPage:
        """The `page`-th (from 1, clamped) `limit` contacts of the list of then, as they were."""
        return ListThen(self._connection, self._user, moment, self._contacts).page(limit, page, lists)

    def _keys(self, contact: int) -> Iterator[Key]:
        for name, journaled in journaled_tables().items():
            columns = [journaled.table.c[each] for each in (journaled.contact, journaled.other) if each]
            if columns and name not in _NO_CONTENT:
                query = select(journaled.table.c.id).where(or_(*(each == contact for each in columns)))
                yield from ((name, int(number)) for number in self._connection.scalars(query))

    def _entries_since(self, contact: int, moment: datetime) -> list[JournalEntry]:
        """All of them from the first that is not of before, newest first."""
        found: dict[int, JournalEntry] = {}
        for own in (_journal.contact_id == contact, _journal.other_id == contact):
            of_it = select(func.min(_journal.id)).join(
                tables.operation, _operation.id == _journal.operation_id
            )
            first = self._connection.scalar(of_it.where(own, _operation.at >= moment))
            if first is not None:
                query = select(tables.journal).where(own, _journal.id >= first, journal_visible(self._user))
                found |= {row.id: entry_of(row) for row in self._connection.execute(query)}
        wanted = (found[number] for number in sorted(found, reverse=True))
        return [each for each in wanted if each.table in journaled_tables() and each.table not in _NO_CONTENT]


def _in_order(contact: int, rows: dict[Key, Values]) -> Iterator[RowChange]:
    order = list(journaled_tables())
    for (table, number), values in sorted(rows.items(), key=lambda each: _place(order, *each)):
        entry = JournalEntry(0, table, number, Action.INSERT, contact, None, None, {})
        yield RowChange(entry, None, values)


def _place(tables_in_order: Iterable[str], key: Key, values: Values) -> tuple[int, int, int]:
    position = values.get("position")
    return list(tables_in_order).index(key[0]), position if isinstance(position, int) else 0, key[1]
