# SPDX-License-Identifier: MIT
"""The past of one record, change by change, with the names of what its rows refer to; and one value restored."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, Connection, select, update

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.journal import Action, JournalEntry
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.record_past import PastNames, RowChange, Values, rebuild
from contact_desk.store import tables
from contact_desk.store.putting_back import put_back
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.record_keys import in_portions, row_keys
from contact_desk.store.repositories.rows import entry_of, journaled_tables, present_rows, written_back
from contact_desk.store.visibility import journal_visible, listed

_journal = tables.journal.c
# What is written beside a column whenever that is: folded from it and journaled, or right only together with it.
_COMPANIONS = {
    "value": ("match_key",),
    "organisation_id": ("location_id",),
    "location_id": ("organisation_id",),
    "active": ("deactivated_with",),
    "deactivated_with": ("active",),
}
_REFERENCES = {
    "organisation_id": tables.organisation,
    "location_id": tables.location,
}
# Of what only the past of an organisation has, the contact as well.
_CONTACTS = ("member_id", "other_id", "contact_id")


class PastRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def of_contact(self, contact: int, most: int) -> tuple[list[RowChange], bool]:
        """The latest `most` changes of a contact and of what hangs on it, newest first; and whether that is all."""
        return self._changes(_of_contact(contact), most)

    def of_organisation(self, organisation: int, most: int) -> tuple[list[RowChange], bool]:
        """The same of an organisation and its locations; its contacts' affiliations among them."""
        conditions = _of_organisation(organisation, self._locations(organisation))
        portions = in_portions(self._contacts(organisation))
        changes, complete = self._changes((*conditions, *map(_of_contacts, portions)), most)
        return [each for each in changes if _is_of(organisation, each)], complete

    def names(self, changes: Collection[RowChange]) -> PastNames:
        """What the organisations, locations and contacts that the changes refer to are called today."""
        rows = [row for change in changes for row in (change.before, change.after) if row]
        places = {}
        hanging_on = {
            "organisation_id": {change.entry.organisation for change in changes},
            "location_id": {change.entry.location for change in changes},
        }
        for column, table in _REFERENCES.items():
            ids = {row[column] for row in rows if row.get(column)} | (hanging_on[column] - {None})
            if column == "organisation_id":
                ids |= {row["deactivated_with"] for row in rows if row.get("deactivated_with")}
            query = select(table.c.id, table.c.name).where(table.c.id.in_(ids))
            places[column] = {row.id: row.name for row in self._connection.execute(query)} if ids else {}
        members = {row[name] for row in rows for name in _CONTACTS if row.get(name)}
        return PastNames(places["organisation_id"], places["location_id"], self.contact_names(members))

    def restore(self, contact: int, entry: int, column: str) -> RowChange:
        """Write back what one entry of a contact's journal has changed: a column, or ("") the row as a whole.

        Gives the change that is taken back.

        Raises `NotFound` for an entry that is not this contact's, and for a row that is no more or back already.
        """
        changes, _all = self._changes(_of_contact(contact), None, since=entry)
        change = _found(changes, entry)
        self.write_back(change, column)
        return change

    def change_of_organisation(self, organisation: int, entry: int) -> RowChange:
        """One change of an organisation or of its locations; those of its contacts are not its own.

        Raises `NotFound` as `restore` does.
        """
        conditions = _of_organisation(organisation, self._locations(organisation))
        changes, _all = self._changes(conditions, None, since=entry)
        return _found([each for each in changes if each.entry.contact is None], entry)

    def _locations(self, organisation: int) -> list[int]:
        """Every location that it has or had, asked before: within another question SQLite scans the journal for it."""
        query = select(_journal.row_id).where(
            _journal.organisation_id == organisation, _journal.table_name == "location"
        )
        return list(self._connection.scalars(query.distinct()))

    def _contacts(self, organisation: int) -> set[int]:
        """Whoever is or was there: an affiliation may have been made for another organisation, or for none."""
        affiliation = tables.affiliation.c
        there = select(affiliation.contact_id).where(affiliation.organisation_id == organisation)
        were_there = select(_journal.contact_id).where(
            _journal.organisation_id == organisation, _journal.table_name == "affiliation"
        )
        return {number for query in (there, were_there) for number in self._connection.scalars(query)}

    def name_of_gone_location(self, organisation: int, location: int | None) -> str:
        """What it was called last; "" where nothing tells."""
        query = (
            select(_journal.before)
            .where(_journal.organisation_id == organisation, _journal.table_name == "location")
            .where(_journal.row_id == location, _journal.action == Action.DELETE)
            .order_by(_journal.id.desc())
            .limit(1)
        )
        return str((self._connection.scalar(query) or {}).get("name", ""))

    def write_back(self, change: RowChange, column: str) -> None:
        """What `restore` does, for a change that was found. Raises `NotFound` as `restore` does."""
        before = change.before or {}
        key, entry = (change.entry.table, change.entry.row), change.entry.id
        there = bool(present_rows(self._connection, [key]))
        table = journaled_tables()[key[0]].table
        if change.entry.action is Action.UPDATE and there and column in change.columns():
            names = [name for name in (column, *_COMPANIONS.get(column, ())) if name in before]
            values = {**{name: before[name] for name in names}, **_name_key(key[0], column, before)}
            with written_back():
                self._connection.execute(update(table).where(table.c.id == key[1]).values(values))
        elif change.entry.action is Action.DELETE and not there:
            values = {"id": key[1], **before, **row_keys(key[0], before)}
            with written_back():
                put_back(self._connection, table, values)
        else:
            raise NotFound("not_found", record="change", id=entry)

    def _changes(
        self, conditions: Iterable[ColumnElement[bool]], most: int | None, *, since: int = 0
    ) -> tuple[list[RowChange], bool]:
        """The latest `most` changes that fulfil one of the conditions, each of which an index answers."""
        found: dict[int, JournalEntry] = {}
        for condition in conditions:
            query = (
                select(tables.journal)
                .where(condition, _journal.id >= since, journal_visible(self._user))
                .order_by(_journal.id.desc())
                .limit(most)
            )
            rows = self._connection.execute(query)
            found.update({row.id: entry_of(row) for row in rows if row.table_name in journaled_tables()})
        entries = [found[number] for number in sorted(found, reverse=True)[:most]]
        present = present_rows(self._connection, [(entry.table, entry.row) for entry in entries])
        return self.without_hidden(list(rebuild(entries, present))), most is None or len(found) < most

    def without_hidden(self, changes: list[RowChange]) -> list[RowChange]:
        """Without the members of a group, and the relations, that this user may not know of."""
        others = {other for change in changes for other in _others(change)}
        if not others:
            return changes
        query = select(tables.contact.c.id).where(tables.contact.c.id.in_(others), listed(self._user))
        known = set(self._connection.scalars(query))
        return [change for change in changes if _others(change) <= known]

    def contact_names(self, ids: Collection[object]) -> dict[int, ContactName]:
        """What these contacts are called, without those that the user may not know of."""
        if not ids:
            return {}
        query = with_organisation().where(tables.contact.c.id.in_(ids), listed(self._user))
        rows = self._connection.execute(query)
        return {
            row.id: ContactName(row.first_name, row.last_name, row.organisation, row.kind) for row in rows
        }


def _of_contact(contact: int) -> tuple[ColumnElement[bool], ...]:
    return (_journal.contact_id == contact, _journal.other_id == contact)


def _of_organisation(organisation: int, locations: Iterable[int]) -> tuple[ColumnElement[bool], ...]:
    """What names the organisation itself, and what hangs on its locations."""
    own = _journal.contact_id.is_(None)
    hanging = (_journal.location_id.in_(portion) & own for portion in in_portions(locations))
    return (_journal.organisation_id == organisation, *hanging)


def _of_contacts(contacts: Collection[int]) -> ColumnElement[bool]:
    return _journal.contact_id.in_(contacts) & (_journal.table_name == "affiliation")


def _is_of(organisation: int, change: RowChange) -> bool:
    sides = (change.before, change.after)
    its_own = change.entry.table != "affiliation"
    return its_own or any(side["organisation_id"] == organisation for side in sides if side)


def _found(changes: Iterable[RowChange], entry: int) -> RowChange:
    """Raises `NotFound` where it is not among them, or has taken nothing away."""
    change = next((each for each in changes if each.entry.id == entry), None)
    if change is None or change.before is None:
        raise NotFound("not_found", record="change", id=entry)
    return change


def _name_key(table: str, column: str, values: Values) -> dict[str, object]:
    return row_keys(table, values) if column == "name" else {}


def _others(change: RowChange) -> set[object]:
    """The contacts that this change has put into a group, or out of it, and those of a relation."""
    names = ("contact_id", "other_id") if change.entry.table == "relation" else ("member_id",)
    sides = [side for side in (change.before, change.after) if side]
    return {side[name] for side in sides for name in names if name in side}
