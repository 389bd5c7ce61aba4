# SPDX-License-Identifier: MIT
"""Plain SQL on a store, as somebody with another program writes it; each engine through a connection of its own."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import psycopg
from psycopg import sql
from sqlalchemy import Connection

from contact_desk.store import tables
from contact_desk.store.sqlite import create_sqlite_engine
from contact_desk.store.url import read_url


def execute(store_url: str, *statements: str) -> None:
    """All statements in one transaction."""
    file = read_url(store_url).file
    if file is None:
        with psycopg.connect(store_url) as connection:
            for statement in statements:
                connection.execute(_literal(statement))
        return
    with writing(store_url) as on_sqlite:
        for statement in statements:
            on_sqlite.exec_driver_sql(statement)
        on_sqlite.commit()


def rows(store_url: str, query: str) -> list[tuple[Any, ...]]:
    if read_url(store_url).file is None:
        with psycopg.connect(store_url) as connection:
            return connection.execute(_literal(query)).fetchall()
    with writing(store_url) as on_sqlite:
        return [tuple(row) for row in on_sqlite.exec_driver_sql(query)]


def value(store_url: str, query: str) -> Any:
    """The only column of the only row."""
    ((only,),) = rows(store_url, query)
    return only


def counts(store_url: str) -> dict[str, int]:
    """How many rows each table has."""
    each = (f"SELECT '{name}', count(*) FROM {name}" for name in sorted(tables.metadata.tables))
    return dict(rows(store_url, " UNION ALL ".join(each)))


@contextmanager
def writing(store_url: str) -> Iterator[Connection]:
    """A writer's connection to a SQLite file, of the kind that a desk has, for the length of a `with` block."""
    file = read_url(store_url).file
    assert file is not None
    engine = create_sqlite_engine(file, getpass.getuser(), create=False)
    try:
        with engine.execution_options(contact_desk_writer=True).connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _literal(statement: str) -> sql.SQL:
    return sql.SQL(cast(Any, statement))
