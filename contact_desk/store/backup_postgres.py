# SPDX-License-Identifier: MIT
"""A store on PostgreSQL saved by `pg_dump`, and the saved file read again by `pg_restore`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, text

from contact_desk.domain.errors import ContactDeskError
from contact_desk.store import opening, schema
from contact_desk.store.copying import count_rows
from contact_desk.store.emptiness import require_owner
from contact_desk.store.postgres_archive import count_in
from contact_desk.store.postgres_programs import find_program, running
from contact_desk.store.saved_file import told
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl

_PIECE = 1 << 20
_MOMENT = text("SELECT pg_export_snapshot(), quote_ident(current_schema())")


def write(url: StoreUrl, file: Path, part: Path, tell: Tell) -> tuple[str, dict[str, int]]:
    """Save the store into the empty file `part`; `file` is what it will be called."""
    with opening.opened(url, create=False) as (engine, _user):
        snapshot = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with engine.execution_options(**snapshot).connect() as connection:
            version = schema.require_known(schema.version_of(connection))
            require_owner(connection)
            reader = program_for(connection, "pg_restore")
            counts = count_rows(connection)
            _dump(url, connection, file, part, tell)
    written = count_in(reader, part)
    if any(written.get(name) != rows for name, rows in counts.items()):
        raise ContactDeskError("backup_not_the_same", file=str(file))
    return version, counts


def program_for(connection: Connection, name: str) -> Path:
    """One that is not older than the server."""
    return find_program(
        name, int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
    )


def _dump(url: StoreUrl, connection: Connection, file: Path, part: Path, tell: Tell) -> None:
    """What stands in the store at the connection's moment, which lasts as long as its transaction does."""
    program = program_for(connection, "pg_dump")
    moment, schema_name = connection.execute(_MOMENT).one()
    conninfo, environment = _same_server(url, connection)
    arguments = [
        *("--format=custom", "--encoding=UTF8", "--no-password"),
        *(f"--snapshot={moment}", f"--schema={schema_name}", f"--dbname={conninfo}"),
    ]
    size = 0
    with running(program, arguments, environment) as dump, part.open("wb") as stream:
        while piece := dump.read(_PIECE):
            with told(file):
                stream.write(piece)
            size += len(piece)
            tell(size, 0)
        with told(file):
            stream.flush()


def _same_server(url: StoreUrl, connection: Connection) -> tuple[str, dict[str, str]]:
    """The very server that answers us, of several hosts too; a password goes by the environment, which no one lists."""
    driver: Any = connection.connection.dbapi_connection
    known: dict[str, Any] = conninfo_to_dict(url.conninfo)
    known.pop("password", None)
    if "hostaddr" in known:
        known["hostaddr"] = driver.info.hostaddr
    known.update(host=driver.info.host, port=str(driver.info.port))
    return make_conninfo(**known), {"PGPASSWORD": driver.info.password} if driver.info.password else {}
