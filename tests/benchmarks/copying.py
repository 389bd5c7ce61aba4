# SPDX-License-Identifier: MIT
"""Copies a filled SQLite store into PostgreSQL row by row, so that both engines hold the same contacts.

PostgreSQL's own triggers write its journal, and its search index is kept by itself: nothing is switched off.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
from sqlalchemy import Boolean, Table

from contact_desk.services.maintenance import initialise
from contact_desk.store import tables

# In the order in which their rows refer to each other. The lists are there already, the same in every new store.
TABLES = (
    tables.attribute_type,
    tables.organisation,
    tables.location,
    tables.contact,
    tables.contact_member,
    tables.contact_tag,
    tables.affiliation,
    tables.address,
    tables.interaction_address,
    tables.attribute,
)


def copy_into_postgres(
    source: Path, store_url: str, target: psycopg.Connection[tuple[object, ...]], owner: str
) -> None:
    """Make a store at `store_url`, to which `target` is connected, and fill it; its private contacts are `owner`'s."""
    initialise(store_url)
    target.execute("SET TimeZone = 'UTC'")
    with closing(sqlite3.connect(source)) as origin:
        for table in TABLES:
            _copy_table(origin, target, table, owner)
    # What the server's own housekeeping does sooner or later.
    target.execute("VACUUM (ANALYZE)")


def _copy_table(
    origin: sqlite3.Connection,
    target: psycopg.Connection[tuple[object, ...]],
    table: Table,
    owner: str,
) -> None:
    names = ", ".join(column.name for column in table.columns)
    with target.cursor().copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for row in _rows(origin, table, owner):
            copy.write_row(row)
    target.execute(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) FROM {table.name}")


def _rows(origin: sqlite3.Connection, table: Table, owner: str) -> Iterator[list[object]]:
    """The rows as PostgreSQL's input reads them: SQLite keeps times as text and truth values as numbers."""
    columns = list(table.columns)
    names = ", ".join(column.name for column in columns)
    flags = [isinstance(column.type, Boolean) for column in columns]
    owners = [column.name == "owner" for column in columns]
    for row in origin.execute(f"SELECT {names} FROM {table.name} ORDER BY id"):
        yield [
            owner if is_owner else bool(value) if is_flag else value
            for value, is_flag, is_owner in zip(row, flags, owners, strict=True)
        ]
