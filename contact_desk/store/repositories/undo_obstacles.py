# SPDX-License-Identifier: MIT
"""What has happened since an operation that keeps it from being undone, asked for all its rows at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from sqlalchemy import Column, Connection, Row, Table, func, select

from contact_desk.domain.access import User
from contact_desk.domain.journal import Obstacle
from contact_desk.domain.record_past import Key
from contact_desk.store import tables
from contact_desk.store.repositories.operation_nets import Net, OperationNets
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.repositories.rows import journaled_tables
from contact_desk.store.visibility import journal_visible

_operation, _journal = tables.operation.c, tables.journal.c
# What means nothing without the row that it hangs on, and keeps nobody from taking that away.
GOES_ALONG = frozenset({"apart", "relation", "favourite"})


def obstacles(connection: Connection, user: User, found: OperationNets) -> list[Obstacle]:
    """Rows of the operation that are not as it left them, and what hangs on those that would go."""
    return [*_changed_since(connection, found), *_hanging_on(connection, user, found)]


def _changed_since(connection: Connection, found: OperationNets) -> list[Obstacle]:
    changed = [(key, name) for key, net in found.nets.items() for name in _differing(key, net, found)]
    wanted = {found.latest[key] for key, _name in changed if key in found.latest}
    operations = _operations(connection, wanted)
    return [_obstacle(key, name, operations.get(found.latest.get(key, 0))) for key, name in changed]


def _differing(key: Key, net: Net, found: OperationNets) -> list[str]:
    """The columns that are not as the operation left them; "" for a row that has come or gone."""
    present = found.present.get(key)
    if (present is None) != (net.after is None):
        return [""]
    if present is None or net.after is None:
        return []
    return [name for name in net.columns() if present[name] != net.after[name]]


def _hanging_on(connection: Connection, user: User, found: OperationNets) -> Iterator[Obstacle]:
    """Rows made later that refer to one that would go: they would go along, or keep it."""
    going: dict[str, list[int]] = defaultdict(list)
    for (name, row), net in found.nets.items():
        if net.before is None and net.after is not None and (name, row) in found.present:
            going[name].append(row)
    later: dict[str, dict[int, None]] = defaultdict(dict)
    for name, rows in going.items():
        for table, column in references_to(name):
            for other in _staying(connection, table, column, rows, found.nets):
                later[table.name].setdefault(other)
    for name, others in later.items():
        yield from _made_later(connection, user, name, others, found.first)


@cache
def references_to(name: str) -> tuple[tuple[Table, Column[int]], ...]:
    """The columns that refer to rows of this table, of all tables whose rows do not just go along."""
    return tuple(
        (table, column)
        for table in tables.metadata.sorted_tables
        if table.name in journaled_tables() and table.name not in GOES_ALONG
        for column in table.columns
        if any(key.column.table.name == name and key.column.name == "id" for key in column.foreign_keys)
    )


def _staying(
    connection: Connection, table: Table, column: Column[int], rows: Iterable[int], nets: Mapping[Key, Net]
) -> Iterator[int]:
    """Rows that refer to one of these, and that the undo takes neither away nor off it."""
    for portion in in_portions(rows):
        for row in connection.execute(select(table.c.id, column).where(column.in_(portion))):
            net = nets.get((table.name, row[0]))
            if net is None or (net.before is not None and net.before[column.name] == row[1]):
                yield int(row[0])


def _made_later(
    connection: Connection, user: User, table: str, rows: Collection[int], first: int
) -> Iterator[Obstacle]:
    """Nothing for what this user may not know of: there the references alone refuse, and tell of nobody."""
    for portion in in_portions(rows):
        # What refers to a row was written after that row was.
        latest = (
            select(func.max(_journal.id))
            .where(_journal.id >= first, _journal.table_name == table, _journal.row_id.in_(portion))
            .group_by(_journal.row_id)
        )
        query = (
            select(_journal.row_id, _journal.operation_id, journal_visible(user).label("seen"))
            .where(_journal.id.in_(latest))
            .order_by(_journal.row_id)
        )
        told = {row.row_id: row for row in connection.execute(query)}
        operations = _operations(connection, {row.operation_id for row in told.values()})
        for number in portion:
            if number not in told:
                yield _obstacle((table, number), "", None)
            elif told[number].seen:
                yield _obstacle((table, number), "", operations.get(told[number].operation_id))


def _operations(connection: Connection, ids: Iterable[int]) -> dict[int, Row[tuple[object, ...]]]:
    found: dict[int, Row[tuple[object, ...]]] = {}
    for portion in in_portions(ids):
        rows = connection.execute(select(tables.operation).where(_operation.id.in_(portion)))
        found.update({row.id: row for row in rows})
    return found


def _obstacle(key: Key, column: str, by: Row[tuple[object, ...]] | None) -> Obstacle:
    return Obstacle(*key, column) if by is None else Obstacle(*key, column, by.id, by.actor, by.at)
