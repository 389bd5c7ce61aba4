# SPDX-License-Identifier: MIT
"""The rows of one table in the order of their ids: read, reckoned up, and written into the same table elsewhere.

A thousand at a time, whatever the table holds; which tables, and in which transaction, is the caller's work.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table, select

from contact_desk.store.errors import wrapped

_BATCH = 1_000

Row = tuple[Any, ...]
Tell = Callable[[int, int], None]


@dataclass(frozen=True)
class Reckoning:
    """`checksum` is SHA-256 over the rows' values in the order of their ids, the same on either engine."""

    rows: int
    checksum: str


class Reckoner:
    """Lets rows through and adds them up."""

    def __init__(self) -> None:
        self._rows = 0
        self._sum = hashlib.sha256()

    def through(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            self._rows += 1
            line = json.dumps(row, default=_day_or_moment, sort_keys=True, separators=(",", ":"))
            self._sum.update(line.encode() + b"\n")
            yield row

    def reckoning(self) -> Reckoning:
        return Reckoning(self._rows, self._sum.hexdigest())


def rows_of(connection: Connection, table: Table) -> Iterator[Row]:
    """All rows, as values of Python that do not depend on the engine."""
    query = select(table).order_by(table.c.id).execution_options(yield_per=_BATCH)
    with connection.execute(query) as found:
        for row in found:
            yield tuple(row)


def reckon(connection: Connection, table: Table, tell: Callable[[int], None]) -> Reckoning:
    """`tell` is called with one for each row."""
    reckoner = Reckoner()
    for _ in reckoner.through(rows_of(connection, table)):
        tell(1)
    return reckoner.reckoning()


def write_rows(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Write them with their ids, in the caller's transaction, as quickly as the driver can."""
    bound = _bound(table, rows, connection.dialect)
    if connection.dialect.name == "sqlite":
        _into_sqlite(connection, table, bound)
    else:
        _into_postgres(connection, table, bound)


def _into_sqlite(connection: Connection, table: Table, rows: Iterator[Row]) -> None:
    from contact_desk.store.sqlite import driver_connection

    names = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" for _ in table.columns)
    driver_connection(connection).executemany(f"INSERT INTO {table.name} ({names}) VALUES ({places})", rows)


def _into_postgres(connection: Connection, table: Table, rows: Iterator[Row]) -> None:
    from psycopg import sql

    driver: Any = connection.connection.dbapi_connection
    names = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.columns)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), names)
    with told_as_sqlalchemy_does(driver), driver.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


@contextmanager
def told_as_sqlalchemy_does(driver: Any) -> Iterator[None]:
    """For what is said to psycopg itself."""
    import psycopg

    try:
        yield
    except psycopg.Error as fault:
        raise wrapped(fault, "", lost=bool(driver.closed)) from fault


def _bound(table: Table, rows: Iterable[Row], dialect: Dialect) -> Iterator[Row]:
    binders = [_binder(column, dialect) for column in table.columns]
    for row in rows:
        yield tuple(bind(value) if bind else value for bind, value in zip(binders, row, strict=True))


def _binder(column: Column[Any], dialect: Dialect) -> Callable[[Any], Any] | None:
    return column.type.dialect_impl(dialect).bind_processor(dialect)


def _day_or_moment(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no value of a store's: {type(value).__name__}")
