# SPDX-License-Identifier: MIT
"""What of an operation can be taken back although other things have changed since: field by field, record by record.

A record that came or went is one thing: all of it, or nothing. Writing belongs to `undoing`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import Connection, select

from contact_desk.domain.access import User
from contact_desk.domain.journal import Obstacle
from contact_desk.domain.operation_page import record_of
from contact_desk.domain.record_past import Key
from contact_desk.domain.undo_in_part import Piece
from contact_desk.store import tables
from contact_desk.store.repositories.operation_nets import Net, OperationNets
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.repositories.rows import journaled_tables
from contact_desk.store.repositories.undo_obstacles import obstacles, references_to

_RECORDS = frozenset({"contact", "organisation", "location"})
# Of what came with one of them nothing means anything without the rest: a user without the rights is another one.
_PARENTS = frozenset({"desk_user", "role", "attribute_type"})
# What is right only together: where one of them stays, so do the others.
_TOGETHER = (
    frozenset({"value", "match_key", "type_id", "subtype_id"}),
    frozenset({"organisation_id", "location_id"}),
    frozenset({"active", "deactivated_with"}),
    frozenset({"private", "owner"}),
    frozenset({"name", "name_key"}),
)


@dataclass(frozen=True)
class Parts:
    """`possible` can be written back, `left` stays as it is; `reasons` tells of the latter who did what."""

    possible: Mapping[Key, Net]
    left: Mapping[Key, Net]
    reasons: Mapping[Key, Obstacle]


@dataclass(frozen=True)
class _Reference:
    """Of the row `source`, as it is now or was before the operation; a name of a column and the row it points to."""

    source: Key
    column: str
    target: Key


@dataclass
class _Left:
    """Whole rows, and columns of rows, that stay as they are."""

    rows: set[Key] = field(default_factory=set)
    columns: defaultdict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))

    def size(self) -> int:
        return len(self.rows) + sum(map(len, self.columns.values()))

    def add(self, key: Key, net: Net, column: str) -> None:
        if not column or net.before is None or net.after is None:
            self.rows.add(key)
        else:
            own = next((group for group in _TOGETHER if column in group), frozenset({column}))
            self.columns[key] |= own


def parts(connection: Connection, user: User, found: OperationNets, without: Collection[Piece] = ()) -> Parts:
    """`without` is what is to be left although nothing stands in its way."""
    in_the_way = obstacles(connection, user, found)
    hanging = list(_hanging(connection, found))
    needed = list(_needed(found.nets))
    gone = _gone(connection, needed)
    left = _Left()
    for table, row, column in (*((each.table, each.row, each.column) for each in in_the_way), *without):
        if (table, row) in found.nets:
            left.add((table, row), found.nets[table, row], column)
    units = _units(found)
    size = -1
    while left.size() != size:
        size = left.size()
        _leave_what_holds(found.nets, hanging, left)
        _leave_what_lacks(found.nets, needed, gone, left)
        for unit in units:
            if not left.rows.isdisjoint(unit) or any(left.columns[key] for key in unit):
                left.rows |= unit
    return Parts(*_divided(found.nets, left), _reasons(found, in_the_way, hanging, units))


def _hanging(connection: Connection, found: OperationNets) -> Iterator[_Reference]:
    """The rows of today that refer to one that would go."""
    for name, rows in _by_table(key for key, net in found.nets.items() if _goes(net)).items():
        for table, column in references_to(name):
            for portion in in_portions(rows):
                for row in connection.execute(select(table.c.id, column).where(column.in_(portion))):
                    yield _Reference((table.name, int(row[0])), column.name, (name, int(row[1])))


def _needed(nets: Mapping[Key, Net]) -> Iterator[_Reference]:
    """What the rows that would come back, or change, refer to then."""
    for key, net in nets.items():
        if net.before is not None:
            for column in net.columns():
                target, value = _target(key[0], column), net.before[column]
                if target and isinstance(value, int):
                    yield _Reference(key, column, (target, value))


def _gone(connection: Connection, needed: Iterable[_Reference]) -> frozenset[Key]:
    """Those of the rows that are not there."""
    gone: set[Key] = set()
    for name, rows in _by_table({each.target for each in needed}).items():
        table, there = tables.metadata.tables[name], set[int]()
        for portion in in_portions(rows):
            there.update(connection.scalars(select(table.c.id).where(table.c.id.in_(portion))))
        gone |= {(name, row) for row in rows if row not in there}
    return frozenset(gone)


def _leave_what_holds(nets: Mapping[Key, Net], hanging: Iterable[_Reference], left: _Left) -> None:
    for each in hanging:
        if each.target not in left.rows and not _lets_go(nets.get(each.source), each, left):
            left.rows.add(each.target)


def _lets_go(net: Net | None, reference: _Reference, left: _Left) -> bool:
    """Whether the row that refers goes as well, or refers to another one once this is undone."""
    if net is None or reference.source in left.rows:
        return False
    if net.before is None:
        return True
    moves = net.before[reference.column] != reference.target[1]
    return moves and reference.column not in left.columns[reference.source]


def _leave_what_lacks(
    nets: Mapping[Key, Net], needed: Iterable[_Reference], gone: Collection[Key], left: _Left
) -> None:
    for each in needed:
        net = nets.get(each.target)
        comes = net is not None and net.before is not None and each.target not in left.rows
        goes = net is not None and _goes(net) and each.target not in left.rows
        if goes or (each.target in gone and not comes):
            left.add(each.source, nets[each.source], each.column)


def _units(found: OperationNets) -> list[frozenset[Key]]:
    """The rows of each record that came or went by the operation."""
    rows: defaultdict[Key, set[Key]] = defaultdict(set)
    for key, entry in found.entries.items():
        rows[record_of(entry)].add(key)
    nets = found.nets
    whole = [
        record
        for record in rows
        if record[0] in _RECORDS
        and record in nets
        and (nets[record].before is None or nets[record].after is None)
    ]
    return [frozenset(rows[record]) for record in whole] + _families(nets)


def _families(nets: Mapping[Key, Net]) -> list[frozenset[Key]]:
    """What came or went by the operation with the rows that hang on it and came or went by it, too."""
    families: defaultdict[Key, set[Key]] = defaultdict(set)
    for key, net in nets.items():
        values = net.before or net.after
        if values is None or (net.before is not None and net.after is not None):
            continue
        for column, value in values.items():
            if isinstance(value, int) and _target(key[0], column) in _PARENTS:
                parent = (_target(key[0], column), value)
                other = nets.get(parent)
                if other is not None and (other.before is None) is (net.before is None):
                    families[parent] |= {parent, key}
    # Only where the parent itself came or went: else each row of it is a thing of its own.
    return [
        frozenset(rows)
        for parent, rows in families.items()
        if nets[parent].before is None or nets[parent].after is None
    ]


def _divided(nets: Mapping[Key, Net], left: _Left) -> tuple[dict[Key, Net], dict[Key, Net]]:
    possible: dict[Key, Net] = {}
    staying: dict[Key, Net] = {}
    for key, net in nets.items():
        if key in left.rows:
            staying[key] = net
            continue
        columns = left.columns[key].intersection(net.columns())
        if columns:
            staying[key] = net.of(columns)
        if rest := set(net.columns()) - columns:
            possible[key] = net.of(rest) if columns else net
    return possible, staying


def _reasons(
    found: OperationNets,
    in_the_way: Iterable[Obstacle],
    hanging: Iterable[_Reference],
    units: Iterable[frozenset[Key]],
) -> dict[Key, Obstacle]:
    """The latest of what stands in the way of each row; of a record that came or went as a whole for all its rows."""
    reasons: dict[Key, Obstacle] = {}
    holding = {each.source: each.target for each in hanging}
    for obstacle in sorted(in_the_way, key=lambda each: each.operation or 0):
        key = (obstacle.table, obstacle.row)
        reasons[key if key in found.nets else holding.get(key, key)] = obstacle
    for unit in units:
        if known := [reasons[key] for key in unit if key in reasons]:
            reasons |= dict.fromkeys(unit, max(known, key=lambda each: each.operation or 0))
    return reasons


def _goes(net: Net) -> bool:
    return net.before is None and net.after is not None


def _by_table(keys: Iterable[Key]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for name, row in keys:
        found[name].append(row)
    return dict(found)


@cache
def _target(table: str, column: str) -> str:
    """The table to whose ids a column refers; "" for one that does not."""
    keys = journaled_tables()[table].table.c[column].foreign_keys
    return next((key.column.table.name for key in keys if key.column.name == "id"), "")
