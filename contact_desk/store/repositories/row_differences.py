# SPDX-License-Identifier: MIT
"""Bringing the rows that hang on a record in step with its draft, by as few changes as the history should tell.

A row that is the same line edited is updated; what is new is inserted, what is gone deleted.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from contact_desk.store.repositories.record_rows import POSTAL, Row

Sign = Callable[[Mapping[str, Any]], Hashable]


def bring_in_step(
    connection: Connection,
    table: Table,
    parent: Row,
    wanted: Iterable[Row],
    *,
    but: ColumnElement[bool] | None = None,
) -> None:
    """Make the rows of `parent` (its column and id) those that are `wanted`; rows that fulfil `but` stay aside."""
    mine = [table.c[name] == value for name, value in parent.items()]
    aside = [] if but is None else [~but]
    query = select(table).where(*mine, *aside).order_by(table.c.position, table.c.id)
    there = [dict(row) for row in connection.execute(query).mappings()]
    rows = [dict(row) for row in wanted]
    partners = _partners(there, rows, _SIGNS[table.name])
    _keep_positions(there, rows, partners)
    kept = {there[place]["id"] for place in partners.values()}
    gone = [row["id"] for row in there if row["id"] not in kept]
    if gone:
        connection.execute(delete(table).where(table.c.id.in_(gone)))
    for place, row in enumerate(rows):
        if place in partners:
            _update(connection, table, there[partners[place]], row)
    new = [{**parent, **row} for place, row in enumerate(rows) if place not in partners]
    if new:
        connection.execute(insert(table), new)


def _update(connection: Connection, table: Table, before: Row, after: Row) -> None:
    changed = {name: value for name, value in after.items() if before[name] != value}
    if changed:
        connection.execute(update(table).where(table.c.id == before["id"]).values(changed))


def _partners(there: Sequence[Row], wanted: Sequence[Row], signs: Sequence[Sign]) -> dict[int, int]:
    """For each wanted row the place of the one that it was, as far as there is one."""
    partners: dict[int, int] = {}
    free = dict(enumerate(there))
    for sign in signs:
        waiting: dict[Hashable, list[int]] = {}
        for place, row in free.items():
            waiting.setdefault(sign(row), []).append(place)
        for place, row in enumerate(wanted):
            if place not in partners and (places := waiting.get(sign(row))):
                partners[place] = places.pop(0)
                del free[partners[place]]
    return partners


def _keep_positions(there: Sequence[Row], wanted: list[Row], partners: Mapping[int, int]) -> None:
    """Where the rows that stay stand in their order, they keep their positions: only what moved is told."""
    places = [partners.get(place) for place in range(len(wanted))]
    stay = [place for place in places if place is not None]
    if stay != sorted(stay):
        return
    last = -1
    for row, place in zip(wanted, places, strict=True):
        position = there[place]["position"] if place is not None else None
        if not isinstance(position, int) or position <= last:
            position = max(last + 1, int(str(row["position"])))
        row["position"] = last = position


def _all_of(*names: str) -> Sign:
    return lambda row: tuple(row[name] for name in names)


# From the surest sign that two rows are one line to the least.
_SIGNS: dict[str, tuple[Sign, ...]] = {
    "address": (
        _all_of("business", "type_id", *POSTAL),
        lambda row: row["business"] or id(row),
        _all_of("business", *POSTAL),
        _all_of("business", "type_id"),
        _all_of("business"),
    ),
    "interaction_address": (
        _all_of("business", "type_id", "subtype_id", "value", "extension", "shared"),
        lambda row: (row["business"], row["type_id"]) if row["business"] else id(row),
        _all_of("business", "value"),
        _all_of("business", "type_id", "subtype_id"),
        lambda row: False if not row["business"] else id(row),
    ),
    "attribute": (_all_of("type_id"),),
    "contact_member": (_all_of("member_id"),),
    "contact_tag": (_all_of("name_key"),),
}
