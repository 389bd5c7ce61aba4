# SPDX-License-Identifier: MIT
"""`store check`: what may be wrong with a store, found by reading it and changing nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, exists, func, select
from sqlalchemy.exc import DatabaseError

from contact_desk.store import guard, journal, opening, schema, tables
from contact_desk.store.checking_keys import MOST_TOLD, wrongly_folded
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import StoreUrl

# No contact can be put together for certain.
_UNREADABLE = frozenset(("damaged", "dangling_reference"))


@dataclass(frozen=True)
class Problem:
    """`code` is one of damaged, dangling_reference, trigger_missing, search_index, not_journaled, wrongly_folded."""

    code: str
    detail: str


@dataclass(frozen=True)
class CheckReport:
    engine: str
    name: str
    version: str
    contacts: int
    organisations: int
    operations: int
    problems: tuple[Problem, ...]


def check(url: StoreUrl, tell: Tell) -> CheckReport:
    """Raises `StoreUnavailable` where the store cannot be read at all, and for another version's.

    `tell` hears how many contacts are looked through.
    """
    with opening.opened(url, create=False) as (engine, _user), engine.connect() as connection:
        version = schema.version_of(connection)
        schema.require_head(version)
        problems = tuple(_problems(connection))
        if not any(problem.code in _UNREADABLE for problem in problems):
            problems += tuple(_wrongly_folded(connection, tell))
        counts = {f"{name}s": _count(connection, name) for name in ("contact", "organisation", "operation")}
    return CheckReport(url.engine, url.name, str(version), problems=problems, **counts)


def _count(connection: Connection, name: str) -> int:
    return int(connection.scalar(select(func.count()).select_from(tables.metadata.tables[name])) or 0)


def _problems(connection: Connection) -> Iterator[Problem]:
    if connection.dialect.name == "sqlite":
        yield from _sqlite_problems(connection)
    for name in (*journal.missing(connection), *guard.missing(connection)):
        yield Problem("trigger_missing", name)
    yield from _not_journaled(connection)


def _sqlite_problems(connection: Connection) -> Iterator[Problem]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem("damaged", str(line))
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem("dangling_reference", f"{table} {row} → {parent}")
    try:
        connection.exec_driver_sql(
            "INSERT INTO contact_search (contact_search, rank) VALUES ('integrity-check', 1)"
        )
    except DatabaseError as fault:
        # The question is written as an INSERT: a file that may only be read cannot be asked it.
        if "readonly" not in str(fault.orig):
            yield Problem("search_index", str(fault.orig))


def _wrongly_folded(connection: Connection, tell: Tell) -> Iterator[Problem]:
    further = 0
    for number, (contact, columns) in enumerate(wrongly_folded(connection, tell)):
        if number < MOST_TOLD:
            yield Problem("wrongly_folded", f"{contact} ({', '.join(columns)})")
        else:
            further += 1
    if further:
        yield Problem("wrongly_folded", f"+ {further}")


def _not_journaled(connection: Connection) -> Iterator[Problem]:
    """Contacts and what hangs on them whose making stands in no operation: something wrote behind the journal."""
    entry = tables.journal.c
    for journaled in journal.JOURNALED:
        table = journaled.table
        written = exists().where(
            entry.table_name == table.name, entry.row_id == table.c.id, entry.action == "insert"
        )
        for row in connection.scalars(select(table.c.id).where(~written).limit(20)):
            yield Problem("not_journaled", f"{table.name} {row}")
