# SPDX-License-Identifier: MIT
"""Whether an operation has been undone by now, which no table says: the journal of one of its rows tells it."""

from __future__ import annotations

from sqlalchemy import Connection, text

from contact_desk.domain.journal import Action
from contact_desk.domain.record_past import KEPT_BY_THE_STORE
from contact_desk.store import tables

UNDO = "undo"
"""The kind of the operations that take others back."""
# One of its rows of which more has changed than the store keeps by itself stands for all: an undo takes back the whole.
_MORE = {
    "postgresql": "before - ARRAY['changed', 'version'] <> '{}'::jsonb",
    "sqlite": "json_remove(before, '$.changed', '$.version') <> '{}'",
}
_SINCE = {
    engine: text(
        "SELECT journal.action, journal.before, operation.kind FROM journal"
        " JOIN operation ON operation.id = journal.operation_id"
        " JOIN (SELECT id, contact_id, table_name, row_id FROM journal WHERE operation_id = :id"
        f"       AND contact_id IS NOT NULL AND (action <> 'update' OR {more}) LIMIT 1) own"
        " ON journal.contact_id = own.contact_id AND journal.id >= own.id"
        " AND journal.table_name = own.table_name AND journal.row_id = own.row_id"
        " ORDER BY journal.id"
    ).columns(tables.journal.c.action, tables.journal.c.before)
    for engine, more in _MORE.items()
}
_INVERSE = {Action.INSERT: Action.DELETE, Action.UPDATE: Action.UPDATE, Action.DELETE: Action.INSERT}


def is_taken_back(connection: Connection, operation: int) -> bool:
    """Whether a later undo has found the row as this operation left it, and written the same columns."""
    entries = connection.execute(_SINCE[connection.dialect.name], {"id": operation}).all()
    if not entries:
        return False
    own = entries[0]
    columns = set(own.before).difference(KEPT_BY_THE_STORE) if own.action == Action.UPDATE else set()
    left: dict[str, object] = {}
    for entry in entries[1:]:
        for name, value in entry.before.items():
            left.setdefault(name, value)
        is_inverse = entry.kind == UNDO and entry.action == _INVERSE[own.action]
        if is_inverse and all(name in entry.before and entry.before[name] == left[name] for name in columns):
            return True
    return False
