# SPDX-License-Identifier: MIT
"""Connections to a SQLite file: made safe for several writers, and able to sign the journal."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from contact_desk.domain.errors import StoreUnavailable

# How long a writer waits for another one, in seconds, before the user is told.
PATIENCE = 5.0
# Written into the file's header: "CDsk".
APPLICATION_ID = 0x4344736B


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


def create_sqlite_engine(file: Path, actor: str, *, create: bool) -> Engine:
    """An engine on `file`; without `create` a file that does not exist stays so and is refused on connecting."""

    def connect() -> sqlite3.Connection:
        return _connect(file, actor, create=create)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=12)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "commit", _forget_operation)
    event.listen(engine, "rollback", _forget_operation)
    return engine


def signature_of(connection: Connection) -> Signature:
    """The signature of a checked-out connection."""
    return driver_connection(connection).signature


def driver_connection(connection: Connection) -> SignedConnection:
    """The driver's own connection, for what works outside a transaction only."""
    driver: Any = connection.connection.dbapi_connection
    if not isinstance(driver, SignedConnection):
        raise TypeError("not a connection of this module's")
    return driver


class SignedConnection(sqlite3.Connection):
    signature: Signature


def _connect(file: Path, actor: str, *, create: bool) -> sqlite3.Connection:
    if not _exists(file):
        if not create:
            raise StoreUnavailable("store_missing", file=str(file))
        _make_private(file)
    mode = "rw" if os.access(file, os.W_OK) else "ro"
    connection = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        # SQLAlchemy and we say BEGIN ourselves: the driver's own guess starts no transaction for a reader.
        isolation_level=None,
        check_same_thread=False,
        factory=SignedConnection,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    # So that what REPLACE takes away is journaled like any other row that is deleted.
    connection.execute("PRAGMA recursive_triggers = ON")
    # An acknowledged contact survives a power cut, not only a kill.
    connection.execute("PRAGMA synchronous = FULL")
    connection.signature = Signature(actor)
    connection.signature.register_on(connection)
    return connection


def _exists(file: Path) -> bool:
    try:
        return file.exists()
    except OSError as fault:
        raise StoreUnavailable("store_cannot_open", file=str(file), detail=fault.strerror or "") from fault


def _make_private(file: Path) -> None:
    """Make the empty file for the user alone, before anything is in it."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as fault:
        raise StoreUnavailable("store_cannot_open", file=str(file), detail=fault.strerror or "") from fault


def _begin(connection: Connection) -> None:
    _forget_operation(connection)
    writer = connection.get_execution_options().get("contact_desk_writer", False)
    # A writer takes its place at once: two that had begun as readers would deadlock.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")


def _forget_operation(connection: Connection) -> None:
    signature_of(connection).operation = None


def _now() -> str:
    """UTC, as SQLAlchemy writes times into SQLite."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
