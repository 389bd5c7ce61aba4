# SPDX-License-Identifier: MIT
"""Connections to PostgreSQL through libpq: several hosts, `.pgpass` and `PGPASSWORD` work as it documents.

Nothing here breaks behind PgBouncer's transaction pooling: no session settings, and prepared statements only where
the server itself answers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from sqlalchemy import Engine

# Seconds to wait for each host before the next one is tried.
CONNECT_TIMEOUT = 10
# As `server_version` counts: 14, the oldest that is still kept up.
OLDEST_SERVER = 140_000
# So many uses that only what asks for it is prepared: a plan for any value would be a bad one for many a search.
_ONLY_WHEN_ASKED_FOR = 2**31 - 1


def connect(conninfo: str) -> psycopg.Connection[tuple[Any, ...]]:
    return psycopg.connect(
        conninfo, prepare_threshold=None, connect_timeout=CONNECT_TIMEOUT, application_name="Contact Desk"
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
    """Let statements be prepared on this new connection, unless a pooler stands before the server.

    A pooler may give each transaction to another process of the server, and tells its clients numbers of its own.
    """
    answering = driver.execute("SELECT pg_backend_pid()").fetchone()
    if answering == (driver.info.backend_pid,):
        driver.prepare_threshold = _ONLY_WHEN_ASKED_FOR


def session_user(engine: Engine) -> str:
    """The database role that the server has let in: whom the journal and the visibility go by."""
    with engine.connect() as connection:
        return str(connection.exec_driver_sql("SELECT session_user").scalar_one())
