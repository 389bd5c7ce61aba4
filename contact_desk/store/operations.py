# SPDX-License-Identifier: MIT
"""Operations, which the journal's rows belong to: begun, gone on with, or found to have done what is asked for."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, text

from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.store import tables
from contact_desk.store.errors import AlreadyMade
from contact_desk.store.sqlite import signature_of

# Seconds that one waits for a row of somebody else; less than for a server that is silent.
LOCK_PATIENCE = 10.0
# ms until the server ends a transaction of which nothing is heard any more, with the locks that it holds.
_SILENCE = "60000"
_PATIENCE = (
    "set_config('lock_timeout', :patience, true),"
    f" set_config('idle_in_transaction_session_timeout', '{_SILENCE}', true)"
)
# Whoever sends a request at the same moment waits here until the other is through, with the patience set before.
_BEGIN_ON_POSTGRES = text(
    f"WITH patient AS MATERIALIZED (SELECT {_PATIENCE}),"
    " begun AS (INSERT INTO operation (kind, actor, source, at, request)"
    " SELECT :kind, session_user, :source, clock_timestamp(), CAST(:request AS text) FROM patient"
    " ON CONFLICT (actor, request) WHERE request IS NOT NULL DO NOTHING RETURNING id)"
    " SELECT id, set_config('contact_desk.operation', id::text, true) FROM begun"
)
_WAIT_ON_POSTGRES = text(f"SELECT {_PATIENCE}")
_MADE_ON_POSTGRES = text("SELECT id FROM operation WHERE actor = session_user AND request = :request")
_MADE_ON_SQLITE = text("SELECT id FROM operation WHERE actor = :actor AND request = :request")
_BEGIN_ON_SQLITE = insert(tables.operation)
_OWN_ON_SQLITE = text("SELECT id FROM operation WHERE id = :id AND actor = :actor")
# Whoever goes on with it and whoever takes it back wait for each other; on SQLite there is one writer anyway.
_LOCK = "hashtextextended('contact_desk.operation', :id)"
_RESUME_ON_POSTGRES = text(
    f"SELECT set_config('contact_desk.operation', id::text, true), {_PATIENCE}, pg_advisory_xact_lock_shared({_LOCK})"
    " FROM operation WHERE id = :id AND actor = session_user"
)
_HOLD_ON_POSTGRES = text(f"SELECT pg_advisory_xact_lock({_LOCK})")
_GO_BACK_ON_POSTGRES = text("SELECT set_config('contact_desk.operation', CAST(:id AS text), true)")


def begin(connection: Connection, kind: str, source: str, *, request: str, login: str, at: datetime) -> int:
    """Open an operation; its actor is whom the store knows us by.

    Raises `AlreadyMade` where an operation of this actor has made this `request` ("" is none).
    """
    if connection.dialect.name == "postgresql":
        return _begin_on_postgres(connection, kind, source, request or None)
    if request:
        made = connection.scalar(_MADE_ON_SQLITE, {"actor": login, "request": request})
        if made is not None:
            raise AlreadyMade(int(made))
    row = {"kind": kind, "actor": login, "source": source, "at": at, "request": request or None}
    begun = connection.execute(_BEGIN_ON_SQLITE, row)
    operation = int(next(iter(begun.inserted_primary_key or ())))
    signature_of(connection).operation = operation
    return operation


def resume(connection: Connection, operation: int, login: str) -> None:
    """Go on under an operation begun in an earlier transaction by the same user.

    Raises `NotFound`, and "undone_meanwhile" where it has been taken back: what comes now could not be any more.
    """
    _take_up(connection, operation, login)
    from contact_desk.store.taken_back import is_taken_back

    if is_taken_back(connection, operation):
        raise ContactDeskError("undone_meanwhile")


def _take_up(connection: Connection, operation: int, login: str) -> None:
    if connection.dialect.name == "postgresql":
        if (
            connection.execute(_RESUME_ON_POSTGRES, {"id": operation, "patience": _patience()}).first()
            is None
        ):
            raise NotFound("not_found", record="operation", id=operation)
        return
    if connection.scalar(_OWN_ON_SQLITE, {"id": operation, "actor": login}) is None:
        raise NotFound("not_found", record="operation", id=operation)
    signature_of(connection).operation = operation


def go_back(connection: Connection, operation: int) -> None:
    """Go on under an operation of this very transaction, after another one that was begun in between."""
    if connection.dialect.name == "postgresql":
        connection.execute(_GO_BACK_ON_POSTGRES, {"id": operation})
    else:
        signature_of(connection).operation = operation


def hold(connection: Connection, operation: int) -> None:
    """Until this transaction ends nobody goes on with an operation, and what is under way of it is through."""
    if connection.dialect.name == "postgresql":
        connection.execute(_HOLD_ON_POSTGRES, {"id": operation})


def begin_unjournaled(connection: Connection) -> None:
    """Go on without one."""
    if connection.dialect.name == "postgresql":
        connection.execute(_WAIT_ON_POSTGRES, {"patience": _patience()})


def _patience() -> str:
    return f"{round(LOCK_PATIENCE * 1000)}ms"


def _begin_on_postgres(connection: Connection, kind: str, source: str, request: str | None) -> int:
    values = {"kind": kind, "source": source, "request": request, "patience": _patience()}
    begun = connection.execute(_BEGIN_ON_POSTGRES, values).first()
    if begun is None:
        raise AlreadyMade(int(connection.execute(_MADE_ON_POSTGRES, {"request": request}).scalar_one()))
    return int(begun[0])
