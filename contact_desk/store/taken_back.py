# SPDX-License-Identifier: MIT
"""Whether an operation has been undone by now, or a part of it, which no table says: the journal tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, text

from contact_desk.domain.journal import Action
from contact_desk.domain.record_past import KEPT_BY_THE_STORE
from contact_desk.store import tables

UNDO = "undo"
"""The kind of the operations that take others back."""
# An undo in part may have left any row of it: each that both have written counts, from the operation on.
_SINCE = text(
    "WITH back AS (SELECT DISTINCT back.contact_id, back.table_name, back.row_id FROM operation"
    "  JOIN journal back ON back.operation_id = operation.id"
    "  WHERE operation.kind = 'undo' AND operation.id > :id AND back.contact_id IS NOT NULL"
    "  AND EXISTS (SELECT 1 FROM journal own WHERE own.contact_id = back.contact_id"
    "    AND own.operation_id = :id AND own.table_name = back.table_name AND own.row_id = back.row_id))"
    " SELECT journal.table_name, journal.row_id, journal.operation_id, journal.action, journal.before,"
    "  operation.kind FROM back"
    " JOIN journal ON journal.contact_id = back.contact_id"
    "  AND journal.table_name = back.table_name AND journal.row_id = back.row_id"
    " JOIN operation ON operation.id = journal.operation_id"
    " WHERE journal.id >= (SELECT min(id) FROM journal WHERE operation_id = :id)"
    " ORDER BY journal.id"
).columns(action=tables.journal.c.action.type, before=tables.journal.c.before.type)
_INVERSE = {Action.INSERT: Action.DELETE, Action.UPDATE: Action.UPDATE, Action.DELETE: Action.INSERT}


def is_taken_back(connection: Connection, operation: int) -> bool:
    """Whether a later undo has found a row as this operation left it, and written one of the same columns."""
    rows: defaultdict[tuple[str, int], list[Any]] = defaultdict(list)
    for entry in connection.execute(_SINCE, {"id": operation}):
        rows[entry.table_name, entry.row_id].append(entry)
    return any(_is_written_back(entries, operation) for entries in rows.values())


def _is_written_back(entries: Iterable[Any], operation: int) -> bool:
    """`entries` are those of one row."""
    own, columns, left = None, set[str](), dict[str, object]()
    for entry in entries:
        if entry.operation_id == operation:
            own, left = entry.action, {}
            columns |= set(entry.before).difference(KEPT_BY_THE_STORE)
            continue
        for name, value in entry.before.items():
            left.setdefault(name, value)
        if own is None or entry.kind != UNDO or entry.action != _INVERSE[own]:
            continue
        if own != Action.UPDATE or any(
            name in entry.before and entry.before[name] == left[name] for name in columns
        ):
            return True
    return False
