# SPDX-License-Identifier: MIT
"""Connections to PostgreSQL through libpq: several hosts, `.pgpass` and `PGPASSWORD` work as it documents.

Nothing here breaks behind PgBouncer's transaction pooling: no prepared statements, no session settings.
"""

from __future__ import annotations

import psycopg
from sqlalchemy import Engine, create_engine, text

# Seconds to wait for each host before the next one is tried.
CONNECT_TIMEOUT = 10
# As `server_version` counts: 14, the oldest that is still kept up.
OLDEST_SERVER = 140_000


def create_postgres_engine(conninfo: str) -> Engine:
    def connect() -> psycopg.Connection[tuple[object, ...]]:
        return psycopg.connect(
            conninfo, prepare_threshold=None, connect_timeout=CONNECT_TIMEOUT, application_name="Contact Desk"
        )

    return create_engine(
        "postgresql+psycopg://",
        creator=connect,
        pool_size=4,
        max_overflow=12,
        pool_timeout=20,
    )


def session_user(engine: Engine) -> str:
    """The database role that the server has let in: whom the journal and the visibility go by."""
    with engine.connect() as connection:
        return str(connection.execute(text("SELECT session_user")).scalar_one())
