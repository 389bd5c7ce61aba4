# SPDX-License-Identifier: MIT
"""The journal on SQLite: row triggers that call functions registered on the connection (`store.sqlite`).

A program that does not register them cannot write to a journaled table at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from contact_desk.store.journal import Journaled

# Plain SQL comes without an operation: the first row of its transaction makes one.
_OPERATION = """
  INSERT INTO operation (kind, actor, source, at)
    SELECT 'sql', contact_desk_actor(), 'sql', contact_desk_now() WHERE contact_desk_operation() IS NULL;
  SELECT contact_desk_begin(last_insert_rowid()) WHERE contact_desk_operation() IS NULL;
"""
_ACTIONS = ("insert", "update", "delete")
# What a row of the journal's own must be to come in: of this connection's operation or actor, and with an id of its own
# (REPLACE takes a row away without asking the triggers of DELETE).
_GUARDED = {
    "journal": "NEW.operation_id IS NOT contact_desk_operation()",
    "operation": "NEW.actor IS NOT contact_desk_actor()",
}


class Triggers:
    """The statements for one table, and for all."""

    def shared_statements(self) -> Iterator[str]:
        for table, forged in _GUARDED.items():
            for action in _ACTIONS:
                taken = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
                when = f"WHEN {forged} OR {taken}" if action == "insert" else ""
                yield (
                    f"CREATE TRIGGER keep_{table}_{action} BEFORE {action.upper()} ON {table} {when}"
                    " BEGIN SELECT raise(ABORT, 'the journal cannot be changed'); END"
                )

    def shared_names(self) -> Iterator[str]:
        yield from (f"keep_{table}_{action}" for table in _GUARDED for action in _ACTIONS)

    def statements(self, journaled: Journaled, schema_version: str) -> Iterator[str]:
        yield (
            f"CREATE TRIGGER keep_{journaled.name}_id BEFORE UPDATE OF id ON {journaled.name}"
            " BEGIN SELECT raise(ABORT, 'the ids of rows cannot be changed'); END"
        )
        for action in _ACTIONS:
            row = "NEW" if action == "insert" else "OLD"
            yield (
                f"CREATE TRIGGER journal_{journaled.name}_{action} AFTER {action.upper()} ON {journaled.name}"
                f" {self._when(journaled, action)} BEGIN {_OPERATION}"
                " INSERT INTO journal (operation_id, table_name, row_id, contact_id, organisation_id, location_id,"
                " other_id, action, before, schema_version)"
                f" VALUES (contact_desk_operation(), '{journaled.name}', {row}.id,"
                f" {journaled.records(row)}, '{action}',"
                f" {self._before(journaled, action)}, '{schema_version}'); END"
            )

    def names(self, journaled: Journaled) -> Iterator[str]:
        yield f"keep_{journaled.name}_id"
        for action in _ACTIONS:
            yield f"journal_{journaled.name}_{action}"

    def trigger_names(self, connection: Connection) -> set[str]:
        rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        return {str(name) for (name,) in rows}

    def removals(self, connection: Connection) -> Iterator[str]:
        for name in sorted(self.trigger_names(connection)):
            if name.startswith(("journal_", "keep_")):
                yield f"DROP TRIGGER {name}"

    def _when(self, journaled: Journaled, action: str) -> str:
        if action != "update":
            return ""
        return "WHEN " + " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in journaled.columns)

    def _before(self, journaled: Journaled, action: str) -> str:
        if action == "insert":
            return "'{}'"
        if action == "delete":
            return "json_object(" + ", ".join(f"'{name}', OLD.{name}" for name in journaled.columns) + ")"
        changed = " UNION ALL ".join(
            f"SELECT '{name}' AS name, OLD.{name} AS value WHERE OLD.{name} IS NOT NEW.{name}"
            for name in journaled.columns
        )
        return f"(SELECT json_group_object(name, value) FROM ({changed}))"
