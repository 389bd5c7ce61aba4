# SPDX-License-Identifier: MIT
"""A saved SQLite file becomes the store: looked through and upgraded beside its place, and only then poured in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from contact_desk.domain.errors import ContactDeskError, StoreUnavailable, StoreVersionMismatch
from contact_desk.store import opening, schema
from contact_desk.store.backup_sqlite import is_no_room, look_through, pour
from contact_desk.store.emptiness import is_empty
from contact_desk.store.errors import translated
from contact_desk.store.restoring import Restored, save_before
from contact_desk.store.saved_file import part_beside, saved_file
from contact_desk.store.sqlite_connection import connect
from contact_desk.store.sqlite_file import SqliteFile
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl


def restore(url: StoreUrl, file: Path, folder: Path, tell: Tell) -> Restored:
    """A store that has been worked in is saved into `folder`; desks that have it open go on with what came back."""
    place = (url.file or Path()).absolute()
    if not place.exists():
        with saved_file(place) as part:
            counts, upgraded_from = _prepared(file, part, tell)
        return Restored(counts, upgraded_from)
    is_used = _is_used(url)
    with part_beside(place) as part:
        counts, upgraded_from = _prepared(file, part, tell)
        with translated(), closing(connect(SqliteFile(place, create=False), "")) as watch:
            before = _changes_seen(watch)
            saved = save_before(url, folder) if is_used else None
            _pour_in(part, place, lambda: _changes_seen(watch) in (before, None), tell)
    return Restored(counts, upgraded_from, saved)


def _prepared(file: Path, part: Path, tell: Tell) -> tuple[dict[str, int], str | None]:
    """The file's whole content in `part`, of this program's version and sound; the file itself is only read."""
    try:
        with closing(_reader(file)) as source, closing(sqlite3.connect(part)) as target:
            pour(source, target, tell)
            target.execute("PRAGMA journal_mode = DELETE")
        upgraded_from = opening.upgrade_without_copy(StoreUrl("", file=part))
        return look_through(part), upgraded_from
    except StoreVersionMismatch:
        raise
    except sqlite3.DatabaseError as fault:
        if is_no_room(fault):
            raise ContactDeskError("backup_no_room", file=str(part.parent)) from fault
        raise ContactDeskError("backup_damaged", file=str(file)) from fault
    except StoreUnavailable as fault:
        foreign = fault.code in ("store_foreign_database", "store_not_initialised")
        raise ContactDeskError("backup_foreign" if foreign else "backup_damaged", file=str(file)) from fault


def _reader(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)


def _is_used(url: StoreUrl) -> bool:
    """Whether somebody has worked in it. Raises `StoreUnavailable` for what is no store of this version."""
    with opening.opened(url, create=False) as (engine, _user), engine.connect() as connection:
        version = schema.version_of(connection)
        if version is None:
            return False
        schema.require_head(version)
        return not is_empty(connection)


def _pour_in(part: Path, place: Path, is_as_saved: Callable[[], bool], tell: Tell) -> None:
    """In one transaction of the store: other desks see all of it or nothing, and a kill changes nothing."""

    def told(done: int, total: int) -> None:
        # Asked while nobody else can write any more, and before this is in the store itself.
        if done < total and not is_as_saved():
            raise StoreUnavailable("store_locked")
        tell(done, total)

    with closing(_reader(part)) as source, closing(connect(SqliteFile(place, create=False), "")) as target:
        pour(source, target, told)


def _changes_seen(watch: sqlite3.Connection) -> object:
    """A number that another connection's commit changes; None while nobody may read, when nobody else writes either."""
    with suppress(sqlite3.OperationalError):
        return watch.execute("PRAGMA data_version").fetchone()
    return None
