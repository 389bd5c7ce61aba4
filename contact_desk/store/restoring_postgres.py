# SPDX-License-Identifier: MIT
"""A file of `pg_dump`'s becomes the store on a server, in one transaction: upgraded, counted, guarded anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, text

from contact_desk.domain.errors import ContactDeskError
from contact_desk.store import beginnings, opening, schema, tables
from contact_desk.store.backup_postgres import program_for
from contact_desk.store.copying import count_rows
from contact_desk.store.emptiness import close_to_writers, is_empty, require_owner
from contact_desk.store.postgres_archive import pour
from contact_desk.store.restoring import Restored, save_before
from contact_desk.store.table_copy import Tell, told_as_sqlalchemy_does
from contact_desk.store.url import StoreUrl


def restore(url: StoreUrl, file: Path, folder: Path, tell: Tell) -> Restored:
    """A store that has been worked in is saved into `folder`; nobody writes between that and the end."""
    with opening.opened(url, create=False) as (engine, _user), _writer(engine) as connection:
        opening.require_server(connection)
        program = program_for(connection, "pg_restore")
        schema.lock(connection)
        saved = _clear(url, connection, folder)
        # The file's own functions are left out, and its index is of what this one says.
        beginnings.make(connection)
        poured = _pour(connection, program, file, tell)
        upgraded_from = _bring_up(connection, file)
        counts = count_rows(connection)
        if upgraded_from is None and any(counts[name] != poured.get(name) for name in counts):
            raise ContactDeskError("backup_damaged", file=str(file))
        connection.commit()
    return Restored(counts, upgraded_from, saved)


def _writer(engine: Engine) -> Connection:
    return engine.execution_options(contact_desk_writer=True).connect()


def _clear(url: StoreUrl, connection: Connection, folder: Path) -> Path | None:
    """Take away what stands there; gives where it was saved, had anybody worked in it."""
    version = schema.version_of(connection)
    if version is None:
        return None
    schema.require_head(version)
    require_owner(connection)
    close_to_writers(connection)
    saved = None if is_empty(connection) else save_before(url, folder)
    schema.take_off_triggers(connection)
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(quote(table.name) for table in tables.metadata.sorted_tables)
    connection.exec_driver_sql(f"DROP TABLE {names}, alembic_version CASCADE")
    return saved


def _pour(connection: Connection, program: Path, file: Path, tell: Tell) -> dict[str, int]:
    driver: Any = connection.connection.dbapi_connection
    with told_as_sqlalchemy_does(driver):
        try:
            return pour(program, file, driver, tell)
        except psycopg.Error as fault:
            if _is_of_the_file(fault):
                raise ContactDeskError("backup_damaged", file=str(file)) from fault
            raise


def _is_of_the_file(fault: psycopg.Error) -> bool:
    """Values, references or statements that the server does not take; what it forbids is another matter."""
    state = fault.sqlstate or ""
    return state[:2] in ("22", "23", "42") and state != "42501"


def _bring_up(connection: Connection, file: Path) -> str | None:
    """Make triggers and guard, and whatever an older file lacks; gives the version that it had."""
    there = connection.scalar(text("SELECT to_regclass('alembic_version') IS NOT NULL"))
    version = schema.version_of(connection) if there else None
    if version is None:
        raise ContactDeskError("backup_foreign", file=str(file))
    if version not in schema.VERSIONS:
        schema.require_head(version)
    schema.migrate(connection)
    return None if version == schema.HEAD else version
