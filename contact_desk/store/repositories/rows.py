# SPDX-License-Identifier: MIT
"""Rows as the journal knows them: whole, by table and id, in the types of their columns; and written back so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache

from sqlalchemy import Boolean, Connection, Date, Row, Table, select
from sqlalchemy.exc import IntegrityError

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Action, JournalEntry
from contact_desk.domain.record_past import Key, Values
from contact_desk.store.journal import JOURNALED, Journaled
from contact_desk.store.tables.base import UtcTime

# What one statement may ask for on every engine.
_MOST_IDS = 500
_REFERENCE_ON_POSTGRES, _REFERENCE_ON_SQLITE = "23503", "FOREIGN KEY constraint failed"


@cache
def journaled_tables() -> Mapping[str, Journaled]:
    return {each.name: each for each in JOURNALED}


def entry_of(row: Row[tuple[object, ...]]) -> JournalEntry:
    """An entry whose values have the types of their columns: JSON knows neither dates nor SQLite's truth."""
    table = journaled_tables()[row.table_name].table if row.table_name in journaled_tables() else None
    values = {name: _typed(table, name, value) for name, value in row.before.items()} if row.before else {}
    return JournalEntry(
        id=row.id,
        table=row.table_name,
        row=row.row_id,
        action=Action(row.action),
        contact=row.contact_id,
        organisation=row.organisation_id,
        location=row.location_id,
        before=values,
        operation=row.operation_id,
    )


def present_rows(connection: Connection, keys: Iterable[Key]) -> dict[Key, Values]:
    """Those of the rows that are there, with the columns that the journal keeps."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for name, row_id in dict.fromkeys(keys):
        wanted[name].append(row_id)
    found: dict[Key, Values] = {}
    for name, ids in wanted.items():
        journaled = journaled_tables()[name]
        columns = [journaled.table.c.id, *(journaled.table.c[column] for column in journaled.columns)]
        for start in range(0, len(ids), _MOST_IDS):
            query = select(*columns).where(journaled.table.c.id.in_(ids[start : start + _MOST_IDS]))
            for row in connection.execute(query).mappings():
                found[name, int(row["id"])] = {column: row[column] for column in journaled.columns}
    return found


@contextmanager
def written_back() -> Iterator[None]:
    """Around the statements that write. Raises "undo_reference_gone" where what a row refers to is there no longer."""
    try:
        yield
    except IntegrityError as fault:
        is_reference = getattr(fault.orig, "sqlstate", None) == _REFERENCE_ON_POSTGRES
        if is_reference or str(fault.orig) == _REFERENCE_ON_SQLITE:
            raise ContactDeskError("undo_reference_gone") from fault
        raise


def _typed(table: Table | None, name: str, value: object) -> object:
    column = table.c.get(name) if table is not None else None
    if column is None or value is None:
        return value
    if isinstance(column.type, Boolean):
        return bool(value)
    if isinstance(column.type, UtcTime):
        when = datetime.fromisoformat(str(value))
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return date.fromisoformat(str(value)) if isinstance(column.type, Date) else value
