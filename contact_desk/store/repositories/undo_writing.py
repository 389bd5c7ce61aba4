# SPDX-License-Identifier: MIT
"""The rows of an operation written back as they were before it, as many by one statement as may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, update

from contact_desk.domain.record_past import Key
from contact_desk.store import tables
from contact_desk.store.putting_back import put_back
from contact_desk.store.repositories.operation_nets import Net
from contact_desk.store.repositories.record_keys import in_portions, row_keys
from contact_desk.store.repositories.rows import journaled_tables

_ID = "row_that_changes"
_MOST_ROWS = 500


def write_back(connection: Connection, nets: Mapping[Key, Net]) -> None:
    """Rows come back parents first, then change, then go children first: each finds what it refers to."""
    order = {table.name: place for place, table in enumerate(tables.metadata.sorted_tables)}
    keys = sorted(nets, key=lambda key: (order[key[0]], key[1]))
    coming = [key for key in keys if nets[key].after is None and nets[key].before is not None]
    for name, group in _by_table(coming):
        put_back(connection, journaled_tables()[name].table, *(_whole(nets[key], key) for key in group))
    staying = [key for key in keys if nets[key].before is not None and nets[key].after is not None]
    for name, group in _by_table(staying):
        _change(connection, name, [_changed(nets[key], key) for key in group if nets[key].columns()])
    going = [key for key in reversed(keys) if nets[key].before is None and nets[key].after is not None]
    for name, group in _by_table(going):
        table = journaled_tables()[name].table
        for portion in in_portions(row for _name, row in group):
            connection.execute(delete(table).where(table.c.id.in_(portion)))


def _by_table(keys: Iterable[Key]) -> list[tuple[str, list[Key]]]:
    return [(name, list(group)) for name, group in groupby(keys, key=lambda key: key[0])]


def _whole(net: Net, key: Key) -> dict[str, Any]:
    before = net.before or {}
    return {"id": key[1], **before, **row_keys(key[0], before)}


def _changed(net: Net, key: Key) -> dict[str, Any]:
    before = net.before or {}
    values = {name: before[name] for name in net.columns()}
    return {_ID: key[1], **values, **(row_keys(key[0], before) if "name" in values else {})}


def _change(connection: Connection, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """One statement for neighbours of which the same columns change."""
    table = journaled_tables()[name].table
    for columns, alike in groupby(rows, key=_columns_of):
        values: dict[str, Any] = {column: bindparam(column) for column in columns if column != _ID}
        statement = update(table).where(table.c.id == bindparam(_ID)).values(values)
        # In portions: each statement has only so long, of many rows as of few.
        while portion := [dict(row) for row in islice(alike, _MOST_ROWS)]:
            connection.execute(statement, portion)


def _columns_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(row)
