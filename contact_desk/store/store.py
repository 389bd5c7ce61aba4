# SPDX-License-Identifier: MIT
"""An open store: hands out units of work on either engine, and knows nothing of what they do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from contact_desk.domain.errors import ContactDeskError, NotAllowed, StoreUnavailable
from contact_desk.store.errors import translated
from contact_desk.store.first_connection import FirstConnection
from contact_desk.store.list_memory import ListMemory

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from contact_desk.domain.contact import ContactPage
    from contact_desk.domain.vocabulary import Vocabulary
    from contact_desk.store.patience import Watch
    from contact_desk.store.tail import Tail
    from contact_desk.store.unit_of_work import UnitOfWork


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class _Engines:
    """One engine, as each kind of unit of work uses it."""

    engine: Engine
    readers: Engine
    lookers: Engine
    writers: Engine


class Store:
    """The one door to the database. Safe to use from several threads; each unit of work belongs to one.

    SQLAlchemy and the tables are imported by the first unit of work, or by `get_ready`.
    """

    def __init__(self, first: FirstConnection, region: str, clock: Callable[[], datetime] = utc_now) -> None:
        self.url = first.url
        self.user = first.user
        self._first = first
        self._region = region
        self._clock = clock
        self._making = threading.Lock()
        self._made: _Engines | None = None
        self._own: set[int] = set()
        self._memory = ListMemory()
        # Known to be away: nobody has to wait for what will not be answered, until somebody finds it back.
        self.is_away = False
        self._watch = _watch() if self.url.engine == "postgresql" else None
        if self._watch is not None:
            first.watch(self._watch)

    @property
    def _engine(self) -> Engine:
        return self._engines().engine

    def first_page(self, limit: int) -> tuple[ContactPage, Vocabulary] | None:
        """The first contacts of the whole list, and the lists, for as long as no unit of work has begun; then None.

        Raises `StoreUnavailable`.
        """
        with self._told():
            return self._first.first_page(limit) if self._made is None else None

    def get_ready(self) -> None:
        """Import what units of work need: none has to wait for that any more."""
        self._engines()

    def current_day(self) -> date:
        """Which day it is for whoever sits at this desk: a date that people speak of is no moment in UTC."""
        return self._clock().astimezone().date()

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A unit of work that sees one moment of the store and changes nothing."""
        with self._told(), self._usable().readers.connect() as connection, self._watched(connection):
            yield self._work(connection)

    @contextmanager
    def look(self) -> Iterator[UnitOfWork]:
        """A unit of work for one question alone: two of them might see different moments of the store."""
        with (
            self._told(),
            self._usable().lookers.connect() as connection,
            self._watched(connection),
            _at_once(connection),
        ):
            yield self._work(connection)

    @contextmanager
    def write(
        self, kind: str, *, source: str, operation: int | None = None, request: str = ""
    ) -> Iterator[UnitOfWork]:
        """A unit of work under an operation of `kind`, or going on under `operation`.

        Without `commit()`, and on any error, nothing of it is kept. Raises `AlreadyMade` where an operation of this
        user bears the number `request`; "" is none.
        """
        with self._told(), self._usable().writers.connect() as connection, self._watched(connection):
            connection.begin()
            work = self._work(connection)
            if operation is None:
                work.begin_operation(kind, source, request)
            else:
                work.resume_operation(operation, source)
            yield work

    @contextmanager
    def write_unjournaled(self) -> Iterator[UnitOfWork]:
        """A unit of work on what the journal leaves out, and that is no operation (docs/decisions/0006)."""
        with self._told(), self._usable().writers.connect() as connection, self._watched(connection):
            connection.begin()
            work = self._work(connection)
            work.begin_unjournaled()
            yield work

    def probe(self) -> None:
        """Ask the store whether it answers, `is_away` or not. Raises `StoreUnavailable`."""
        with (
            translated(),
            self._engines().lookers.connect() as connection,
            self._watched(connection),
            _at_once(connection),
        ):
            connection.exec_driver_sql("SELECT 1")

    def tail(self, *, from_now: bool) -> Tail:
        """A new connection, to hear of what others commit: from now on, or since this desk was opened.

        Raises `StoreUnavailable`.
        """
        self.get_ready()
        since = "" if from_now else self._first.since
        if self._watch is None:
            from contact_desk.store.tail_sqlite import SqliteTail

            return SqliteTail(self._first.connect, self.user, self._own, since)
        from contact_desk.store.tail_postgres import PostgresTail

        return PostgresTail(self._first.connect, self._watch, self.user, self._own, since)

    def close(self) -> None:
        """What still waits for a silent server is given up."""
        if self._watch is not None:
            self._watch.hang_up()
        self._first.close()
        if self._made is not None:
            self._made.engine.dispose()

    def _usable(self) -> _Engines:
        if self.is_away:
            raise StoreUnavailable("store_lost", reason="away", detail="away")
        return self._engines()

    def _engines(self) -> _Engines:
        if self._made is None:
            # One thread imports: two that import each other's halves would meet modules that are not whole.
            with self._making:
                if self._made is None:
                    self._made = self._make()
        return self._made

    def _make(self) -> _Engines:
        import contact_desk.store.unit_of_work  # noqa: F401

        is_sqlite = self.url.engine == "sqlite"
        engine = _make_engine(self._first, self._watch)
        # Readers that see one moment of the store: SQLite gives that to any transaction.
        snapshot = {} if is_sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        return _Engines(
            engine,
            readers=engine.execution_options(**snapshot),
            lookers=engine.execution_options(contact_desk_at_once=True),
            writers=engine.execution_options(contact_desk_writer=True),
        )

    def _watched(self, connection: Connection) -> AbstractContextManager[None]:
        return nullcontext() if self._watch is None else self._watch.over(connection)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Errors of the domain alone; those that refuse say whom to ask."""
        try:
            with translated():
                yield
        except (NotAllowed, StoreUnavailable) as refused:
            if refused.code != "store_refused" and not isinstance(refused, NotAllowed):
                raise
            raise self._explained(refused) from refused

    def _explained(self, refused: ContactDeskError) -> ContactDeskError:
        from contact_desk.store.admission import explained
        from contact_desk.store.repositories.access import AccessRepository

        try:
            with translated(), self._engines().lookers.connect() as connection, self._watched(connection):
                access = AccessRepository(connection)
                if isinstance(refused, StoreUnavailable):
                    return explained(refused, access.standing_as_told(self.user.login))
                return explained(refused, access.standing(self.user.login))
        except ContactDeskError:
            return refused

    def _work(self, connection: Connection) -> UnitOfWork:
        from contact_desk.store.admission import require_admitted
        from contact_desk.store.unit_of_work import UnitOfWork

        if self._watch is None:
            require_admitted(connection.connection.dbapi_connection, self.user.login)
        # Before it is committed: nobody tells this desk of its own operations.
        own = self._own.add
        return UnitOfWork(connection, self.user, self._region, self._clock, memory=self._memory, begun=own)


def _watch() -> Watch:
    """Who sees to it that nobody waits for ever for a silent server; a file needs nobody, and no psycopg."""
    from contact_desk.store.patience import PATIENCE, Watch

    return Watch(PATIENCE)


@contextmanager
def _at_once(connection: Connection) -> Iterator[None]:
    """A single question needs no transaction around it, which would cost PostgreSQL two more round trips.

    Said to the driver itself, for SQLAlchemy takes four times as long; on SQLite the engine's "begin" sees to it.
    """
    driver: Any = connection.connection.dbapi_connection
    if connection.dialect.name == "sqlite":
        yield
        return
    driver.autocommit = True
    try:
        yield
    except BaseException:
        if not driver.closed:
            try:
                driver.autocommit = False
            except driver.Error:
                # In the middle of something: it is of no more use, and what went wrong first is what is told.
                connection.invalidate()
        raise
    if not driver.closed:
        driver.autocommit = False


def _make_engine(first: FirstConnection, watch: Watch | None) -> Engine:
    if watch is None:
        from contact_desk.store.sqlite import sqlite_engine

        return sqlite_engine(first.take_over)
    from sqlalchemy import event

    from contact_desk.store.postgres import create_postgres_engine

    engine = create_postgres_engine(first.take_over)
    event.listen(engine, "checkout", watch.ping)
    event.listen(engine, "after_cursor_execute", watch.answered)
    return engine
