# SPDX-License-Identifier: MIT
"""A SQLite store saved by SQLite's own backup, and the saved file looked through."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.store import opening, schema
from contact_desk.store.copying import count_rows
from contact_desk.store.sqlite import driver_connection
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl

# Pages of 4 KiB at a time, fewer than the smallest store has: a wish to stop is heard at once.
PAGES = 64


def write(url: StoreUrl, file: Path, part: Path, tell: Tell) -> tuple[str, dict[str, int]]:
    """Save the store into the empty file `part`; `file` is what it will be called."""
    with opening.opened(url, create=False) as (engine, _user), engine.connect() as connection:
        # A reader's transaction: others go on writing, and none of that comes into the copy.
        version = schema.require_known(schema.version_of(connection))
        counts = count_rows(connection)
        try:
            with closing(sqlite3.connect(part)) as target:
                pour(driver_connection(connection), target, tell)
                # The one file is all of it: no log is looked for beside it.
                target.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as fault:
            if is_no_room(fault):
                raise ContactDeskError("backup_no_room", file=str(file)) from fault
            raise
    if look_through(part) != counts:
        raise ContactDeskError("backup_not_the_same", file=str(file))
    return version, counts


def is_no_room(fault: sqlite3.Error) -> bool:
    """A disk that is full, or a file that may grow no further."""
    return fault.sqlite_errorcode in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE)


def pour(source: sqlite3.Connection, target: sqlite3.Connection, tell: Tell) -> None:
    """All of one database into another, in one transaction of each."""

    def told(status: int, left: int, total: int) -> None:
        # After five seconds of waiting; left alone, Python would go on asking for ever.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreUnavailable("store_locked")
        tell(total - left, total)

    source.backup(target, pages=PAGES, progress=told)


def look_through(part: Path) -> dict[str, int]:
    """How many rows each table of a saved file has. Raises what `opened` does, and "backup_damaged"."""
    saved = StoreUrl("", file=part)
    with opening.opened(saved, create=False) as (engine, _user), engine.connect() as connection:
        schema.require_known(schema.version_of(connection))
        require_sound(connection)
        return count_rows(connection)


def require_sound(connection: Connection) -> None:
    """Every page and every reference."""
    for question, sound in (("integrity_check", ("ok",)), ("foreign_key_check", None)):
        said = connection.exec_driver_sql(f"PRAGMA {question}").first()
        if said != sound:
            raise ContactDeskError("backup_damaged")
