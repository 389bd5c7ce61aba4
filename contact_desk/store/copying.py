# SPDX-License-Identifier: MIT
"""`store copy`: a whole store into an empty one, on the other engine or the same, journal and all.

One transaction, whatever its size. Which rows there are is read from the tables' own list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, inspect, select

from contact_desk.domain.access import User
from contact_desk.domain.errors import ContactDeskError
from contact_desk.store import guard, opening, schema, tables
from contact_desk.store.emptiness import close_to_writers, is_empty, require_owner
from contact_desk.store.numbering import last_numbers, set_last_numbers
from contact_desk.store.store import utc_now
from contact_desk.store.table_copy import Reckoner, Reckoning, Row, Tell, reckon, rows_of, write_rows
from contact_desk.store.unit_of_work import UnitOfWork
from contact_desk.store.url import StoreUrl


@dataclass(frozen=True)
class CopyReport:
    """What was copied and found the same afterwards, table by table.

    `operation` is the one that has made whoever copied an administrator of the copy, who was not yet known there.
    """

    source_engine: str
    source: str
    engine: str
    name: str
    version: str
    tables: Mapping[str, Reckoning]
    operation: int | None = None


def copy(source: StoreUrl, target: StoreUrl, tell: Tell) -> CopyReport:
    """Copy `source` as it is at one moment; `tell` hears how many rows of how many are done, and may raise to stop.

    A target that does not exist is made. Raises `ContactDeskError` ("copy_target_not_empty", "copy_same_store",
    "copy_not_the_same"), `NotAllowed` for anybody but the owner of a store on a server, and `StoreUnavailable`.
    """
    if _place(source) == _place(target):
        raise ContactDeskError("copy_same_store")
    with opening.opened(source, create=False) as (engine, _user), _moment(engine) as reading:
        schema.require_head(schema.version_of(reading))
        require_owner(reading)
        with _made(target), opening.opened(target, create=False) as (other, user):
            copied, operation = _copy(reading, other, user, tell)
    return CopyReport(source.engine, source.name, target.engine, target.name, schema.HEAD, copied, operation)


def count_rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has; an older store lacks some of the tables."""
    there = set(inspect(connection).get_table_names())
    return {
        table.name: int(connection.scalar(select(func.count()).select_from(table)) or 0)
        for table in tables.metadata.sorted_tables
        if table.name in there
    }


def _copy(
    reading: Connection, engine: Engine, user: User, tell: Tell
) -> tuple[dict[str, Reckoning], int | None]:
    done = _telling(sum(count_rows(reading).values()), tell)
    with engine.execution_options(contact_desk_writer=True).connect() as writing:
        schema.lock(writing)
        require_owner(writing)
        close_to_writers(writing)
        if not is_empty(writing):
            raise ContactDeskError("copy_target_not_empty")
        copied = _move_rows(reading, writing, done)
        set_last_numbers(writing, last_numbers(reading))
        # Makes the triggers, the search index and the guard anew.
        schema.migrate(writing)
        for table in tables.metadata.sorted_tables:
            if reckon(writing, table, done) != copied[table.name]:
                raise ContactDeskError("copy_not_the_same", table=table.name)
        operation = _let_in(writing, user)
        writing.commit()
    return copied, operation


def _let_in(writing: Connection, user: User) -> int | None:
    """Nobody shall be kept out of the copy that they have made; gives the operation, where anything was to be done."""
    work = UnitOfWork(writing, user, "", utc_now)
    is_guarded = work.access.is_guarded()
    if work.access.standing(user.login).known if is_guarded else writing.dialect.name == "sqlite":
        return None
    # It would refuse somebody whom the store does not know yet.
    guard.remove(writing)
    operation = work.begin_operation("store.copy", "store")
    (work.access.make_administrator if is_guarded else work.access.make_first)(user.login)
    guard.install(writing)
    return operation


def _move_rows(reading: Connection, writing: Connection, done: Callable[[int], None]) -> dict[str, Reckoning]:
    """Without triggers: what is copied is no user's change, and brings its own journal along."""
    schema.take_off_triggers(writing)
    for table in reversed(tables.metadata.sorted_tables):
        writing.execute(table.delete())
    copied = {}
    for table in tables.metadata.sorted_tables:
        reckoner = Reckoner()
        write_rows(writing, table, _told(reckoner.through(rows_of(reading, table)), done))
        copied[table.name] = reckoner.reckoning()
    return copied


def _told(rows: Iterator[Row], done: Callable[[int], None]) -> Iterator[Row]:
    for row in rows:
        yield row
        done(1)


def _telling(total: int, tell: Tell) -> Callable[[int], None]:
    """Counts each row twice: it is written, and it is looked at again."""
    count = 0

    def done(rows: int) -> None:
        nonlocal count
        count += rows
        if count % 1_000 < rows or count == 2 * total:
            tell(count, 2 * total)

    return done


@contextmanager
def _moment(engine: Engine) -> Iterator[Connection]:
    """One moment of the store; SQLite gives that to any transaction."""
    is_sqlite = engine.dialect.name == "sqlite"
    snapshot = {} if is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with engine.execution_options(**snapshot).connect() as connection:
        yield connection


@contextmanager
def _made(target: StoreUrl) -> Iterator[None]:
    """A file that was not there before goes again when it could not be filled."""
    is_new = target.file is not None and not target.file.exists()
    try:
        opening.initialise(target)
        yield
    except BaseException:
        if is_new and target.file is not None:
            for ending in ("", "-wal", "-shm", "-journal"):
                Path(f"{target.file}{ending}").unlink(missing_ok=True)
        raise


def _place(url: StoreUrl) -> str:
    return str(url.file.resolve()) if url.file else url.conninfo
