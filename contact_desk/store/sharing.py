# SPDX-License-Identifier: MIT
"""A SQLite file that several desks use, over a network folder too: how it is told, made, and who may use it.

The file itself says so, in SQLite's `user_version`, so that every desk treats it alike.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store.network_folder import is_on_network

# How long a writer waits for the others, in seconds: over a network each of them is slow.
PATIENCE = 20.0
_SHARED = 1


def is_shared(connection: sqlite3.Connection, file: Path) -> bool:
    """Whether several desks use it: because that was chosen, or because it lies on a network."""
    (mark,) = connection.execute("PRAGMA user_version").fetchone()
    return bool(mark == _SHARED) or is_on_network(file.parent)


def share(connection: sqlite3.Connection, file: Path) -> None:
    """Make the file a shared one. Raises `StoreUnavailable` while another desk has it open otherwise."""
    (journal,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    if journal != "delete":
        raise StoreUnavailable("store_locked")
    connection.execute(f"PRAGMA user_version = {_SHARED}")
    with suppress(OSError):
        _leave_to_folder(file)


def make_shared(file: Path) -> None:
    """Make the empty file as the folder has it: who may use it is the folder's matter. Raises `OSError`."""
    os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o666))


def use_rollback_journal(connection: sqlite3.Connection) -> None:
    """No write-ahead log, which needs memory that all desks share; and patience with the others."""
    connection.execute(f"PRAGMA busy_timeout = {round(PATIENCE * 1000)}")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = DELETE")


def _leave_to_folder(file: Path) -> None:
    """A file that was made for one person alone gets what a new one in its folder would get."""
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    make_shared(beside)
    try:
        file.chmod(stat.S_IMODE(beside.stat().st_mode))
    finally:
        beside.unlink()
