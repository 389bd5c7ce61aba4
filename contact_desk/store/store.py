# SPDX-License-Identifier: MIT
"""An open store: hands out units of work on either engine, and knows nothing of what they do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, event

from contact_desk.domain.access import User
from contact_desk.store.errors import translated
from contact_desk.store.unit_of_work import UnitOfWork
from contact_desk.store.url import StoreUrl

if TYPE_CHECKING:
    from contact_desk.store.patience import Watch


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The one door to the database. Safe to use from several threads; each unit of work belongs to one."""

    def __init__(
        self, url: StoreUrl, engine: Engine, user: User, region: str, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self.url = url
        self.user = user
        self._region = region
        self._clock = clock
        self._writers = engine.execution_options(contact_desk_writer=True)
        # Readers that see one moment of the store: SQLite gives that to any transaction.
        snapshot = (
            {}
            if url.engine == "sqlite"
            else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        )
        self._readers = engine.execution_options(**snapshot)
        # A single question needs no transaction around it, which costs PostgreSQL two more round trips.
        at_once = (
            {"contact_desk_at_once": True} if url.engine == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
        )
        self._lookers = engine.execution_options(**at_once)
        self._engine = engine
        self._watch = _watch(engine) if url.engine == "postgresql" else None

    def current_day(self) -> date:
        """Which day it is for whoever sits at this desk: a date that people speak of is no moment in UTC."""
        return self._clock().astimezone().date()

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A unit of work that sees one moment of the store and changes nothing."""
        with translated(), self._readers.connect() as connection, self._watched(connection):
            yield self._work(connection)

    @contextmanager
    def look(self) -> Iterator[UnitOfWork]:
        """A unit of work for one question alone: two of them might see different moments of the store."""
        with translated(), self._lookers.connect() as connection, self._watched(connection):
            yield self._work(connection)

    @contextmanager
    def write(self, kind: str, *, source: str, operation: int | None = None) -> Iterator[UnitOfWork]:
        """A unit of work under an operation of `kind`, or going on under `operation`.

        Without `commit()`, and on any error, nothing of it is kept.
        """
        with translated(), self._writers.connect() as connection, self._watched(connection):
            connection.begin()
            work = self._work(connection)
            if operation is None:
                work.begin_operation(kind, source)
            else:
                work.resume_operation(operation)
            yield work

    def close(self) -> None:
        """What still waits for a silent server is given up."""
        if self._watch is not None:
            self._watch.hang_up()
        self._engine.dispose()

    def _watched(self, connection: Connection) -> AbstractContextManager[None]:
        return nullcontext() if self._watch is None else self._watch.over(connection)

    def _work(self, connection: Connection) -> UnitOfWork:
        return UnitOfWork(connection, self.user, self._region, self._clock)


def _watch(engine: Engine) -> Watch:
    """Who sees to it that nobody waits for ever for a silent server; a file needs nobody, and no psycopg."""
    from contact_desk.store.patience import PATIENCE, Watch

    watch = Watch(PATIENCE)
    event.listen(engine, "checkout", watch.ping)
    return watch
