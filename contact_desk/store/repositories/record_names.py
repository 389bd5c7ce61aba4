# SPDX-License-Identifier: MIT
"""What records of the journal are called: those that are there, in the trash too, and by their last name those gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, Table, select

from contact_desk.domain.access import User
from contact_desk.domain.journal import Action
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.operation_page import RecordName
from contact_desk.domain.record_past import Key
from contact_desk.store import tables
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.visibility import journal_visible, visible

_journal = tables.journal.c
_NAMED: Mapping[str, tuple[Table, str]] = {
    "organisation": (tables.organisation, "name"),
    "location": (tables.location, "name"),
    "role": (tables.role, "name"),
    "desk_user": (tables.desk_user, "login"),
}


def record_names(connection: Connection, user: User, records: Collection[Key]) -> dict[Key, RecordName]:
    """Without those that have no name, or of which the user may not know."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for table, number in records:
        wanted[table].add(number)
    names: dict[Key, RecordName] = {}
    for number, name in _contacts(connection, user, wanted["contact"]):
        names["contact", number] = name
    for table in _NAMED:
        for number, text in _others(connection, table, wanted[table]):
            names[table, number] = text
    for table in ("contact", *_NAMED):
        gone = {number for number in wanted[table] if (table, number) not in names}
        names |= _last_names(connection, user, table, gone)
    return names


def _contacts(connection: Connection, user: User, ids: Collection[int]) -> Iterator[tuple[int, ContactName]]:
    for portion in in_portions(ids):
        query = with_organisation().where(tables.contact.c.id.in_(portion), visible(user))
        for row in connection.execute(query):
            yield row.id, ContactName(row.first_name, row.last_name, row.organisation, row.kind)


def _others(connection: Connection, name: str, ids: Collection[int]) -> Iterator[tuple[int, str]]:
    table, column = _NAMED[name]
    for portion in in_portions(ids):
        for row in connection.execute(select(table.c.id, table.c[column]).where(table.c.id.in_(portion))):
            yield row[0], str(row[1])


def _last_names(
    connection: Connection, user: User, table: str, ids: Collection[int]
) -> dict[Key, RecordName]:
    """As their deletion has noted them."""
    names: dict[Key, RecordName] = {}
    for portion in in_portions(ids):
        query = select(_journal.row_id, _journal.before).where(
            _journal.row_id.in_(portion),
            _journal.action == Action.DELETE.value,
            _journal.table_name == table,
            journal_visible(user),
        )
        for number, before in connection.execute(query.order_by(_journal.id)):
            names[table, number] = _name_in(table, before)
    return names


def _name_in(table: str, row: Mapping[str, object]) -> RecordName:
    if table == "contact":
        first, last, kind = (str(row.get(name) or "") for name in ("first_name", "last_name", "kind"))
        return ContactName(first, last, "", kind)
    return str(row.get(_NAMED[table][1]) or "")
