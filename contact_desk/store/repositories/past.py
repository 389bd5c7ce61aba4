# SPDX-License-Identifier: MIT
"""The past of one record, change by change, with the names of what its rows refer to; and one value restored."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, Executable, insert, select, update

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.journal import Action
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.record_past import PastNames, RowChange, rebuild
from contact_desk.store import tables
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.record_keys import row_keys
from contact_desk.store.repositories.rows import entry_of, journaled_tables, present_rows, written_back
from contact_desk.store.visibility import journal_visible, listed

_journal = tables.journal.c
# What is written beside a column whenever that is: folded from it and journaled, or right only together with it.
_COMPANIONS = {
    "value": ("match_key",),
    "organisation_id": ("location_id",),
    "location_id": ("organisation_id",),
}
_REFERENCES = {
    "organisation_id": tables.organisation,
    "location_id": tables.location,
}


class PastRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def of_contact(self, contact: int, most: int) -> list[RowChange]:
        """The latest `most` changes of a contact and of what hangs on it, newest first."""
        return self._changes("contact_id", contact, most)

    def of_organisation(self, organisation: int, most: int) -> list[RowChange]:
        """The same of an organisation and its locations; its contacts' affiliations among them."""
        return self._changes("organisation_id", organisation, most)

    def names(self, changes: Iterable[RowChange]) -> PastNames:
        """What the organisations, locations and contacts that the changes refer to are called today."""
        rows = [row for change in changes for row in (change.before, change.after) if row]
        places = {}
        for column, table in _REFERENCES.items():
            ids = {row[column] for row in rows if row.get(column)}
            query = select(table.c.id, table.c.name).where(table.c.id.in_(ids))
            places[column] = {row.id: row.name for row in self._connection.execute(query)} if ids else {}
        members = {row[name] for row in rows for name in ("member_id", "other_id") if row.get(name)}
        return PastNames(places["organisation_id"], places["location_id"], self.contact_names(members))

    def restore(self, contact: int, entry: int, column: str) -> None:
        """Write back what one entry of a contact's journal has changed: a column, or ("") the row as a whole.

        Raises `NotFound` for an entry that is not this contact's, and for a row that is no more or back already.
        """
        changes = self._changes("contact_id", contact, None, since=entry)
        change = next((each for each in changes if each.entry.id == entry), None)
        if change is None or change.before is None:
            raise NotFound("not_found", record="change", id=entry)
        key = (change.entry.table, change.entry.row)
        there = bool(present_rows(self._connection, [key]))
        table = journaled_tables()[key[0]].table
        if change.entry.action is Action.UPDATE and there and column in change.columns():
            names = [name for name in (column, *_COMPANIONS.get(column, ())) if name in change.before]
            values = {name: change.before[name] for name in names}
            statement: Executable = update(table).where(table.c.id == key[1]).values(values)
        elif change.entry.action is Action.DELETE and not there:
            values = {"id": key[1], **change.before, **row_keys(key[0], change.before)}
            statement = insert(table).values(values)
        else:
            raise NotFound("not_found", record="change", id=entry)
        with written_back():
            self._connection.execute(statement)

    def _changes(self, record: str, id_: int, most: int | None, *, since: int = 0) -> list[RowChange]:
        query = (
            select(tables.journal)
            .where(_journal[record] == id_, _journal.id >= since, journal_visible(self._user))
            .order_by(_journal.id.desc())
            .limit(most)
        )
        entries = [
            entry_of(row) for row in self._connection.execute(query) if row.table_name in journaled_tables()
        ]
        present = present_rows(self._connection, [(entry.table, entry.row) for entry in entries])
        return self._told(list(rebuild(entries, present)))

    def _told(self, changes: list[RowChange]) -> list[RowChange]:
        """Without the members of a group that this user may not know of."""
        members = {_member(change) for change in changes} - {None}
        if not members:
            return changes
        query = select(tables.contact.c.id).where(tables.contact.c.id.in_(members), listed(self._user))
        known = {None, *self._connection.scalars(query)}
        return [change for change in changes if _member(change) in known]

    def contact_names(self, ids: Collection[object]) -> dict[int, ContactName]:
        """What these contacts are called, without those that the user may not know of."""
        if not ids:
            return {}
        query = with_organisation().where(tables.contact.c.id.in_(ids), listed(self._user))
        rows = self._connection.execute(query)
        return {row.id: ContactName(row.first_name, row.last_name, row.organisation) for row in rows}


def _member(change: RowChange) -> object:
    """The contact that this change has put into a group or taken out of it; None for any other change."""
    row = change.after or change.before or {}
    return row.get("member_id")
