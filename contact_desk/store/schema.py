# SPDX-License-Identifier: MIT
"""Which version a store's schema has, and how it is made and brought up: all in one transaction, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from contact_desk.domain.errors import StoreUnavailable, StoreVersionMismatch

if TYPE_CHECKING:
    from sqlalchemy import Connection

# The revisions under `migrations/versions`, oldest first; a test compares. Kept here so that opening a store does not
# have to import Alembic, which takes as long as the rest of the start.
VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
HEAD = VERSIONS[-1]
# Any number that no other program takes; only one desk makes or migrates a store at a time.
_ADVISORY_LOCK = 4_847_132_905


def version_of(connection: Connection) -> str | None:
    """The schema's version, or None for a database with nothing in it.

    Raises `StoreUnavailable("store_foreign_database")` where something else lives there.
    """
    from sqlalchemy import inspect, text

    names = set(inspect(connection).get_table_names())
    if {"alembic_version", "operation"} <= names:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if names:
        raise StoreUnavailable("store_foreign_database")
    return None


def require_head(version: str | None) -> None:
    """Refuse a store that this program cannot use as it is."""
    if version is None:
        raise StoreUnavailable("store_not_initialised")
    if version not in VERSIONS:
        raise StoreVersionMismatch("store_newer", version=version, known=HEAD)
    if version != HEAD:
        raise StoreVersionMismatch("store_older", version=version, known=HEAD)


def require_known(version: str | None) -> str:
    """Refuse what is no store, or one of a newer program; an older one may be saved, and restored."""
    if version is None or version not in VERSIONS:
        require_head(version)
    return version or HEAD


def lock(connection: Connection) -> None:
    """Wait until no other desk makes or migrates this store; SQLite's BEGIN IMMEDIATE has done so already."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")


def take_off_triggers(connection: Connection) -> None:
    """Before rows are moved that are no user's change; `migrate` makes them again, in the same transaction."""
    from contact_desk.store import guard, journal, search

    guard.remove(connection)
    journal.remove(connection)
    search.remove(connection)


def migrate(connection: Connection, target: str = HEAD) -> None:
    """Bring the schema to `target` (up or down; "base" takes all away) inside the caller's transaction.

    Triggers are taken off before and made again after: what a migration moves is no user's change. On PostgreSQL
    raises `StoreUnavailable` where the guard of the store could not be relied on.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from contact_desk.store import guard, guard_schema, journal, search
    from contact_desk.store.sqlite import APPLICATION_ID

    if connection.dialect.name == "postgresql":
        guard_schema.close(connection)
    before = version_of(connection)
    if before:
        take_off_triggers(connection)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    order = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    down = target == "base" or (before is not None and order.index(target) > order.index(before))
    (command.downgrade if down else command.upgrade)(config, target)
    if target == "base":
        connection.exec_driver_sql("DROP TABLE alembic_version")
    if target == HEAD:
        journal.install(connection, HEAD)
        search.install(connection)
        guard.install(connection)
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
