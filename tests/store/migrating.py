# SPDX-License-Identifier: MIT
"""A store brought to any version of its schema, up or down, as `store upgrade` would do it for the latest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from contact_desk.store import schema
from contact_desk.store.opening import opened
from contact_desk.store.sqlite import driver_connection
from contact_desk.store.url import read_url


def migrate(store_url: str, target: str) -> None:
    """`target` is a version, or "base" for none; a SQLite file is made where there is none."""
    with connected(store_url) as connection:
        schema.migrate(connection, target)
        connection.commit()


@contextmanager
def connected(store_url: str) -> Iterator[Connection]:
    """A writer's connection, on SQLite with foreign keys off, as migrations need them."""
    with (
        opened(read_url(store_url), create=True) as (engine, _user),
        engine.execution_options(contact_desk_writer=True).connect() as connection,
    ):
        if engine.dialect.name == "sqlite":
            driver_connection(connection).execute("PRAGMA foreign_keys = OFF")
        yield connection
