# SPDX-License-Identifier: MIT
"""Connections to a SQLite file: made safe for several writers, and able to sign the journal."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store.sqlite_file import SqliteFile

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
    place = SqliteFile(file, create=create)

    def connect() -> sqlite3.Connection:
        return _connect(place, actor)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=12)
    event.listen(engine, "checkout", lambda driver, *_: _require_in_place(driver, engine))
    event.listen(engine, "handle_error", _give_up_after_a_fault_of_the_disk)
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
    file: SqliteFile

    def close(self) -> None:
        if self.file.left_its_log():
            # Into the file that was moved, so that the next one to lie here is not spoilt by it.
            with suppress(sqlite3.Error):
                self.rollback()
                self.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        super().close()


def require_in_place(connection: Connection) -> None:
    """What was committed is in the file that lies in the store's place, unless this raises `StoreUnavailable`."""
    try:
        _require_in_place(driver_connection(connection), connection.engine)
    except StoreUnavailable:
        connection.invalidate()
        raise


def _connect(file: SqliteFile, actor: str) -> sqlite3.Connection:
    file.find()
    connection = sqlite3.connect(
        f"{file.path.absolute().as_uri()}?mode={file.mode()}",
        uri=True,
        timeout=PATIENCE,
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
    connection.signature = Signature(actor)
    connection.signature.register_on(connection)
    return connection


def _require_in_place(driver: SignedConnection, engine: Engine) -> None:
    try:
        driver.file.require()
    except StoreUnavailable:
        # Whoever opens the next file at this place shares its locks with each connection that is still open.
        engine.pool.dispose()
        raise


def _give_up_after_a_fault_of_the_disk(context: ExceptionContext) -> None:
    # A disk that was taken out and came back is served by new connections only.
    if "disk i/o error" in str(context.original_exception).lower():
        context.is_disconnect = True


def _begin(connection: Connection) -> None:
    _forget_operation(connection)
    options = connection.get_execution_options()
    if options.get("contact_desk_at_once", False):
        return
    # A writer takes its place at once: two that had begun as readers would deadlock.
    writer = options.get("contact_desk_writer", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")


def _forget_operation(connection: Connection) -> None:
    if not connection.invalidated:
        signature_of(connection).operation = None


def _now() -> str:
    """UTC, as SQLAlchemy writes times into SQLite."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
