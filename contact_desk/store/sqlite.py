# SPDX-License-Identifier: MIT
"""SQLAlchemy's engine on a SQLite file: who begins how, and what is given up with a file that has gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from contact_desk.domain.errors import StoreUnavailable
from contact_desk.store.sqlite_connection import Signature, SignedConnection, connect
from contact_desk.store.sqlite_file import SqliteFile

# Written into the file's header: "CDsk".
APPLICATION_ID = 0x4344736B


def create_sqlite_engine(file: Path, actor: str, *, create: bool) -> Engine:
    """An engine on `file`; without `create` a file that does not exist stays so and is refused on connecting."""
    place = SqliteFile(file, create=create)
    return sqlite_engine(lambda: connect(place, actor))


def sqlite_engine(creator: Callable[[], SignedConnection]) -> Engine:
    """An engine whose connections come from `creator`."""
    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, pool_size=4, max_overflow=12)
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


def require_in_place(connection: Connection) -> None:
    """What was committed is in the file that lies in the store's place, unless this raises `StoreUnavailable`."""
    try:
        _require_in_place(driver_connection(connection), connection.engine)
    except StoreUnavailable:
        connection.invalidate()
        raise


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
