# SPDX-License-Identifier: MIT
"""Connections to PostgreSQL through libpq: several hosts, `.pgpass` and `PGPASSWORD` work as it documents.

Nothing here breaks behind PgBouncer's transaction pooling: no session settings, and prepared statements only where
the server itself answers.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import psycopg

from contact_desk.domain.server_address import read_server_address
from contact_desk.store.connection_faults import fault_on_connecting
from contact_desk.store.passwords import PASSWORDS

if TYPE_CHECKING:
    from sqlalchemy import Engine

# Seconds to wait for each host before the next one is tried.
CONNECT_TIMEOUT = 10
# A network that is gone is noticed on a connection at rest, too: after some twenty seconds.
_KEEPALIVE: dict[str, Any] = {"keepalives_idle": 10, "keepalives_interval": 3, "keepalives_count": 3}
# As `server_version` counts: 14, the oldest that is still kept up.
OLDEST_SERVER = 140_000
# So many uses that only what asks for it is prepared: a plan for any value would be a bad one for many a search.
_ONLY_WHEN_ASKED_FOR = 2**31 - 1


def connect(conninfo: str) -> psycopg.Connection[tuple[Any, ...]]:
    """Connect as libpq finds its way; a password that it has not got is looked for once the server wants one.

    What `PGPASSWORD` says is overruled by nobody who is asked.
    """
    account = read_server_address(conninfo).account
    try:
        return _connect(conninfo, PASSWORDS.known(account))
    except psycopg.OperationalError as fault:
        if not _wants_password(fault) or "PGPASSWORD" in os.environ:
            raise
        refusal = fault
    for password in PASSWORDS.offered(account):
        try:
            connection = _connect(conninfo, password)
        except psycopg.OperationalError as fault:
            if not _wants_password(fault):
                raise
            refusal = fault
        else:
            PASSWORDS.remember(account, password)
            return connection
    raise refusal


def _wants_password(fault: psycopg.OperationalError) -> bool:
    return fault_on_connecting(str(fault).lower())[1] in ("password", "password_missing")


def _connect(conninfo: str, password: str | None) -> psycopg.Connection[tuple[Any, ...]]:
    return psycopg.connect(
        conninfo,
        password=password,
        prepare_threshold=None,
        connect_timeout=CONNECT_TIMEOUT,
        application_name="Contact Desk",
        **_KEEPALIVE,
    )


def create_postgres_engine(creator: Callable[[], psycopg.Connection[tuple[Any, ...]]]) -> Engine:
    """An engine whose connections come from `creator`."""
    from sqlalchemy import create_engine

    return create_engine(
        "postgresql+psycopg://",
        creator=creator,
        pool_size=4,
        max_overflow=12,
        pool_timeout=20,
    )


def allow_preparing(driver: psycopg.Connection[Any]) -> None:
    """Let statements be prepared on this new connection, unless a pooler stands before the server."""
    if answers_itself(driver):
        driver.prepare_threshold = _ONLY_WHEN_ASKED_FOR


def answers_itself(driver: psycopg.Connection[Any]) -> bool:
    """Whether this is a line to the server itself.

    A pooler may give each transaction to another process of the server, and tells its clients numbers of its own.
    """
    answering = driver.execute("SELECT pg_backend_pid()").fetchone()
    return answering == (driver.info.backend_pid,)


def session_user(engine: Engine) -> str:
    """The database role that the server has let in: whom the journal and the visibility go by."""
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT session_user").scalar_one())
