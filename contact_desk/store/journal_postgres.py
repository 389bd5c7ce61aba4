# SPDX-License-Identifier: MIT
"""The journal on PostgreSQL: statement triggers with transition tables, `session_user` as the actor.

The operation is handed over with `set_config('contact_desk.operation', …, true)`, which lasts as long as the
transaction and so is safe behind PgBouncer. An operation of somebody else is not taken: nobody can forge one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from contact_desk.store.journal import Journaled

_REFERENCING = {
    "insert": "NEW TABLE AS new_rows",
    "update": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "OLD TABLE AS old_rows",
}
# Several drafts of one command are saved one by one, and belong to one operation: its own user may go on with it.
_OPERATION = """
CREATE FUNCTION contact_desk_operation() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  handed_over bigint := nullif(current_setting('contact_desk.operation', true), '')::bigint;
BEGIN
  IF handed_over IS NULL OR NOT EXISTS (SELECT FROM operation WHERE id = handed_over AND actor = session_user) THEN
    INSERT INTO operation (kind, actor, source, at) VALUES ('sql', session_user, 'sql', clock_timestamp())
      RETURNING id INTO handed_over;
    PERFORM set_config('contact_desk.operation', handed_over::text, true);
  END IF;
  RETURN handed_over;
END $$
"""
_ACTOR = """
CREATE FUNCTION contact_desk_sign() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.actor := session_user;
  NEW.at := clock_timestamp();
  RETURN NEW;
END $$
"""
# Bare: every role may listen, and would learn from ids what it may not know of.
_TELL = """
CREATE FUNCTION contact_desk_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('contact_desk', '');
  RETURN NULL;
END $$
"""
_KEEP = """
CREATE FUNCTION contact_desk_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal and the ids of rows cannot be changed';
END $$
"""


class Triggers:
    """The statements for one table, and for all."""

    def shared_statements(self) -> Iterator[str]:
        yield from (_OPERATION, _ACTOR, _TELL, _KEEP)
        yield (
            "CREATE TRIGGER tell_of_journal AFTER INSERT ON journal"
            " FOR EACH STATEMENT EXECUTE FUNCTION contact_desk_tell()"
        )
        yield (
            "CREATE TRIGGER keep_operation_actor BEFORE INSERT ON operation"
            " FOR EACH ROW EXECUTE FUNCTION contact_desk_sign()"
        )
        for table in ("journal", "operation"):
            yield (
                f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION contact_desk_keep()"
            )

    def shared_names(self) -> Iterator[str]:
        yield from ("keep_operation_actor", "tell_of_journal", "keep_journal", "keep_operation")

    def statements(self, journaled: Journaled, schema_version: str) -> Iterator[str]:
        # TRUNCATE has no transition tables: what could not be journaled is refused.
        yield (
            f"CREATE TRIGGER keep_{journaled.name} BEFORE TRUNCATE ON {journaled.name}"
            " FOR EACH STATEMENT EXECUTE FUNCTION contact_desk_keep()"
        )
        # The rows before and after are paired by their id.
        yield (
            f"CREATE TRIGGER keep_{journaled.name}_id BEFORE UPDATE OF id ON {journaled.name}"
            " FOR EACH STATEMENT EXECUTE FUNCTION contact_desk_keep()"
        )
        for action, referencing in _REFERENCING.items():
            name = f"journal_{journaled.name}_{action}"
            yield self._function(journaled, action, schema_version)
            yield (
                f"CREATE TRIGGER {name} AFTER {action.upper()} ON {journaled.name} REFERENCING {referencing}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
            )

    def names(self, journaled: Journaled) -> Iterator[str]:
        yield from (f"keep_{journaled.name}", f"keep_{journaled.name}_id")
        for action in _REFERENCING:
            yield f"journal_{journaled.name}_{action}"

    def trigger_names(self, connection: Connection) -> set[str]:
        rows = connection.exec_driver_sql(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        )
        return {str(name) for (name,) in rows}

    def removals(self, connection: Connection) -> Iterator[str]:
        """Dropping a function takes its triggers along."""
        rows = connection.exec_driver_sql(
            "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE n.nspname = current_schema()"
            " AND (p.proname LIKE 'journal\\_%%' OR p.proname IN ('contact_desk_operation',"
            " 'contact_desk_sign', 'contact_desk_tell', 'contact_desk_keep'))"
        )
        for (signature,) in rows.all():
            yield f"DROP FUNCTION {signature} CASCADE"

    def _function(self, journaled: Journaled, action: str, schema_version: str) -> str:
        row, rows = ("n", "new_rows n") if action == "insert" else ("o", "old_rows o")
        source = f"{rows} JOIN new_rows n ON n.id = o.id" if action == "update" else rows
        where = f"WHERE {self._changed(journaled)}" if action == "update" else ""
        return f"""
CREATE FUNCTION journal_{journaled.name}_{action}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  operation bigint;
BEGIN
  IF EXISTS (SELECT FROM {source} {where}) THEN
    operation := contact_desk_operation();
    INSERT INTO journal (operation_id, table_name, row_id, contact_id, organisation_id, location_id,
                         other_id, action, before, schema_version, transaction_id)
    SELECT operation, '{journaled.name}', {row}.id, {journaled.records(row)},
           '{action}', {self._before(journaled, action)}, '{schema_version}', pg_current_xact_id()::text::bigint
      FROM {source} {where};
  END IF;
  RETURN NULL;
END $$
"""

    def _changed(self, journaled: Journaled) -> str:
        old = ", ".join(f"o.{name}" for name in journaled.columns)
        new = ", ".join(f"n.{name}" for name in journaled.columns)
        return f"ROW({old}) IS DISTINCT FROM ROW({new})"

    def _before(self, journaled: Journaled, action: str) -> str:
        if action == "insert":
            return "'{}'::jsonb"
        values = ", ".join(
            f"('{name}', to_jsonb(o.{name}), "
            + (f"o.{name} IS DISTINCT FROM n.{name})" if action == "update" else "true)")
            for name in journaled.columns
        )
        return (
            "(SELECT jsonb_object_agg(part.name, part.value)"
            f" FROM (VALUES {values}) AS part (name, value, changed) WHERE part.changed)"
        )
