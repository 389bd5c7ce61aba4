# SPDX-License-Identifier: MIT
"""One connection to a SQLite file, by the driver alone: safe for several writers, and able to sign the journal."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime

from contact_desk.store import sharing
from contact_desk.store.sqlite_file import SqliteFile

# How long a writer waits for another one, in seconds, before the user is told.
PATIENCE = 5.0


class Signature:
    """What the journal's triggers ask of a connection: who writes, and under which operation."""

    def __init__(self, actor: str) -> None:
        self.actor = actor
        self.operation: int | None = None

    def register_on(self, connection: sqlite3.Connection) -> None:
        connection.create_function("contact_desk_actor", 0, lambda: self.actor)
        connection.create_function("contact_desk_operation", 0, lambda: self.operation)
        connection.create_function("contact_desk_begin", 1, self._begin)
        connection.create_function("contact_desk_now", 0, _now)

    def _begin(self, operation: int) -> int:
        self.operation = operation
        return operation


class SignedConnection(sqlite3.Connection):
    signature: Signature
    file: SqliteFile

    def close(self) -> None:
        if self.file.left_its_log():
            # Into the file that was moved, so that the next one to lie here is not spoilt by it.
            with suppress(sqlite3.Error):
                self.rollback()
                self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        super().close()


def connect(file: SqliteFile, actor: str) -> SignedConnection:
    """Raises `StoreUnavailable` as `SqliteFile.find` does, and the driver's own errors."""
    file.find()
    connection = sqlite3.connect(
        f"{file.path.absolute().as_uri()}?mode={file.mode()}",
        uri=True,
        timeout=sharing.PATIENCE if file.is_shared else PATIENCE,
        # SQLAlchemy and we say BEGIN ourselves: the driver's own guess starts no transaction for a reader.
        isolation_level=None,
        check_same_thread=False,
        factory=SignedConnection,
    )
    connection.file = file
    connection.execute("PRAGMA foreign_keys = ON")
    # So that what REPLACE takes away is journaled like any other row that is deleted.
    connection.execute("PRAGMA recursive_triggers = ON")
    # An acknowledged contact survives a power cut, not only a kill.
    connection.execute("PRAGMA synchronous = FULL")
    # Of a million contacts a search looks at a thousand pages of the file, and the next letter at half of them again.
    connection.execute("PRAGMA cache_size = -8000")
    connection.signature = Signature(actor)
    connection.signature.register_on(connection)
    return connection


def choose_journal(connection: SignedConnection) -> None:
    """Readers beside a writer, unless several computers use the file; a read-only one keeps its own mode."""
    file = connection.file
    file.is_shared = sharing.is_shared(connection, file.path)
    if file.is_shared:
        sharing.use_rollback_journal(connection)
        return
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _now() -> str:
    """UTC, as SQLAlchemy writes times into SQLite."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
