# SPDX-License-Identifier: MIT
"""The guard of a store, made anew after each migration: what `guarded` says of each table, enforced by the engine.

Rows that a person may not know of are kept from them by policies: they are not there. What a person knows of and may
not do is refused by triggers, with the name of the missing right. On SQLite the same checks are triggers of the file,
and the program alone keeps rows from people: its rights guard against mistakes, not against who holds the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text
from sqlalchemy.exc import ProgrammingError

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store import (
    guard_hidden_names,
    guard_identity,
    guard_reading,
    guard_schema,
    guard_shares,
    guard_sqlite,
    tables,
)
from contact_desk.store.guard_postgres import Statements
from contact_desk.store.guarded import GUARDED, VISIBLE

_OURS = text(
    "SELECT 'DROP FUNCTION ' || p.oid::regprocedure || ' CASCADE' FROM pg_proc p"
    " WHERE p.pronamespace = current_schema()::regnamespace AND (p.proname LIKE 'guard\\_%'"
    " OR p.proname = ANY (:names))"
)
_SQLITE_TRIGGERS = text(
    "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"
)
_POLICIES = text(
    "SELECT format('DROP POLICY %I ON %I', policyname, tablename) FROM pg_policies"
    " WHERE schemaname = current_schema()"
)
# The journal is written for whoever may not write it.
_JOURNAL = text(
    "SELECT format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = %I, pg_temp', p.oid::regprocedure,"
    " current_schema()) FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace"
    " AND (p.proname LIKE 'journal\\_%' OR p.proname = 'contact_desk_operation')"
)
# Whoever may call a trigger's function may hang it on a table of their own, and write the journal from there.
_TRIGGERED = text(
    "SELECT format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', p.oid::regprocedure) FROM pg_proc p"
    " WHERE p.pronamespace = current_schema()::regnamespace AND p.prorettype = 'trigger'::regtype"
    " AND (p.proname LIKE 'journal\\_%' OR p.proname LIKE 'guard\\_%' OR p.proname LIKE 'contact\\_desk\\_%')"
)
# The server cuts a name after 63 bytes, by which two databases would have one group.
_GROUP = text(
    "SELECT 'contact_desk_' || CASE WHEN octet_length(current_database()) > 50 THEN md5(current_database())"
    " ELSE current_database() END, current_schema(), current_user"
)
# Of a database that was copied, or has another name by now.
_OTHER_GROUPS = text(
    "SELECT DISTINCT format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM %I', current_schema(), g.rolname)"
    " FROM pg_class c CROSS JOIN aclexplode(c.relacl) a JOIN pg_roles g ON g.oid = a.grantee"
    " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT g.rolcanlogin"
    " AND g.rolname LIKE 'contact\\_desk\\_%' AND g.rolname <> :group"
)
# A store that was restored may know others than those that were let in before.
_READMIT = """
DO $$ DECLARE who text; BEGIN
  FOR who IN SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member
    WHERE a.roleid = (SELECT oid FROM pg_roles WHERE rolname = {group}) AND m.rolname <> current_user
      AND EXISTS (SELECT FROM desk_user)
      AND NOT EXISTS (SELECT FROM desk_user u WHERE u.login = m.rolname AND u.licensed AND NOT u.disabled)
  LOOP EXECUTE format('REVOKE %I FROM %I', {group}, who); END LOOP;
  FOR who IN SELECT u.login FROM desk_user u JOIN pg_roles r ON r.rolname = u.login
    WHERE u.licensed AND NOT u.disabled AND u.login <> current_user AND NOT r.rolsuper
  LOOP EXECUTE format('GRANT %I TO %I', {group}, who); END LOOP;
END $$
"""


def install(connection: Connection) -> None:
    """Make the guard anew, and its group role where there is none; the schema must be at its head.

    Raises `StoreUnavailable("store_needs_createrole")` where the role is neither there nor to be made.
    """
    remove(connection)
    if connection.dialect.name == "sqlite":
        for statement in (*guard_sqlite.triggers(GUARDED), guard_shares.ON_SQLITE, guard_reading.on_sqlite()):
            connection.exec_driver_sql(statement)
        return
    group, schema, owner = connection.execute(_GROUP).one()
    _make_group(connection, group, owner)
    for statement in connection.scalars(_OTHER_GROUPS, {"group": group}).all():
        connection.exec_driver_sql(statement.replace("%", "%%"))
    columns = {name: table.columns.keys() for name, table in tables.metadata.tables.items()}
    statements = Statements(schema, group, VISIBLE)
    following = guard_hidden_names.statements(statements.schema, VISIBLE)
    identity = guard_identity.statements(statements.schema)
    shares = (*guard_shares.statements(statements.schema), *guard_reading.statements(statements.schema))
    for statement in (*statements.make(GUARDED, columns), *following, *identity, *shares):
        connection.exec_driver_sql(statement.replace("%", "%%"))
    for statement in (*connection.scalars(_JOURNAL).all(), *connection.scalars(_TRIGGERED).all()):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_READMIT.format(group=statements.group_literal).replace("%", "%%"))


def remove(connection: Connection) -> None:
    """Take the guard away, for a migration or a copy to follow; what was granted stays, and guards nothing less."""
    if connection.dialect.name == "sqlite":
        for name in connection.scalars(_SQLITE_TRIGGERS).all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        return
    for statement in connection.scalars(_POLICIES).all():
        connection.exec_driver_sql(statement)
    for statement in connection.scalars(_OURS, {"names": list(Statements.names())}).all():
        connection.exec_driver_sql(statement)


def missing(connection: Connection) -> Iterator[str]:
    """The names of tables without their policy or their triggers, for `store check`."""
    if connection.dialect.name == "sqlite":
        there = set(connection.scalars(_SQLITE_TRIGGERS))
        yield from (
            name
            for name in (*guard_sqlite.names(GUARDED), guard_shares.NAME, guard_reading.NAME)
            if name not in there
        )
        return
    policies = set(
        connection.scalars(text("SELECT tablename FROM pg_policies WHERE schemaname = current_schema()"))
    )
    secured = set(connection.scalars(text("SELECT relname FROM pg_class WHERE relrowsecurity")))
    triggers = set(
        connection.scalars(text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"))
    )
    for guarded in GUARDED:
        if guarded.name not in policies & secured:
            yield f"policy of {guarded.name}"
        for action in guarded.checks():
            if (name := f"guard_{guarded.name}_{action}") not in triggers:
                yield name
    others = ("guard_admission", "guard_last_administrator", *guard_hidden_names.NAMES, *guard_identity.NAMES)
    yield from (name for name in (*others, guard_shares.NAME, guard_reading.NAME) if name not in triggers)
    if guard_schema.is_open(connection):
        yield "privilege to create in the schema, which everybody has"


def _make_group(connection: Connection, group: str, owner: str) -> None:
    quoted = connection.dialect.identifier_preparer.quote
    there = connection.scalar(text("SELECT true FROM pg_roles WHERE rolname = :name"), {"name": group})
    if there:
        return
    wanted = (
        f"CREATE ROLE {quoted(group)} NOLOGIN",
        f"GRANT {quoted(group)} TO {quoted(owner)} WITH ADMIN OPTION",
    )
    try:
        for statement in wanted:
            connection.exec_driver_sql(statement)
    except ProgrammingError as fault:
        raise StoreUnavailable("store_needs_createrole", statements="; ".join(wanted)) from fault
