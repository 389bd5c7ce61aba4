# SPDX-License-Identifier: MIT
"""A desk's first connection, made by the driver alone: it tells what the store is, and gives the list's first page.

The engine's pool takes it over once SQLAlchemy has been imported.
"""

from __future__ import annotations

import getpass
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any

from contact_desk.domain.access import User
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store.admission import require_admitted
from contact_desk.store.errors import translated, wrapped
from contact_desk.store.first_page import read_first_page
from contact_desk.store.schema import HEAD
from contact_desk.store.sqlite_file import SqliteFile
from contact_desk.store.url import StoreUrl

if TYPE_CHECKING:
    from contact_desk.store.patience import Watch

_STATE_ON_POSTGRES = """
SELECT session_user, current_setting('server_version_num')::integer,
    (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()
        AND tablename IN ('alembic_version', 'operation')),
    txid_current_snapshot()::text
"""
_SNAPSHOT = {"sqlite": "BEGIN", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}
_VERSION = "SELECT version_num FROM alembic_version"


class FirstConnection:
    """Open from the start. `version` is the schema's, or None for what cannot be used as it is.

    `since` is where the journal ended before anything was read, as `tail` counts.
    Safe to call from several threads. Raises `StoreUnavailable` where there is no connection to be had.
    """

    def __init__(self, url: StoreUrl, *, create: bool) -> None:
        self.url = url
        self._file = SqliteFile(url.file, create=create) if url.file else None
        self._login = getpass.getuser() if url.file else ""
        self._lock = threading.Lock()
        self._watch: Watch | None = None
        self._is_over = False
        self.since = "0"
        with translated(), self._told(None):
            self._driver: Any = self.connect()
        try:
            with translated(), self._told(_VERSION):
                self.version = self._look()
        except BaseException:
            self.close()
            raise
        self.user = User(self._login)

    def connect(self) -> Any:
        """One more connection of the same kind. Raises the driver's own errors, and `StoreUnavailable`."""
        if self._file is not None:
            from contact_desk.store import sqlite_connection

            return sqlite_connection.connect(self._file, self._login)
        from contact_desk.store import postgres

        return postgres.connect(self.url.conninfo)

    def watch(self, watch: Watch) -> None:
        """Who hangs up when a server has fallen silent."""
        self._watch = watch

    def first_page(self, limit: int) -> tuple[ContactPage, Vocabulary] | None:
        """What the list begins with, and the lists; None once the connection has been taken over or closed."""
        try:
            with self._lock:
                return None if self._driver is None else self._read(limit)
        finally:
            if self._is_over:
                self.close()

    def take_over(self) -> Any:
        """The driver's connection, or a new one where this has been taken over."""
        with self._lock:
            driver, self._driver = self._driver, None
        if driver is None or (self._file is None and driver.closed):
            return self.connect()
        if self._file is None:
            driver.autocommit = False
        return driver

    def close(self) -> None:
        """At once, or by whoever is reading as soon as that is done: a window that closes does not wait for it."""
        self._is_over = True
        if self._lock.acquire(blocking=False):
            try:
                self._close()
            finally:
                self._lock.release()

    def _close(self) -> None:
        driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def _read(self, limit: int) -> tuple[ContactPage, Vocabulary]:
        if self._file is not None:
            self._file.require()
            require_admitted(self._driver, self.user.login)
        try:
            with translated(), self._told(_VERSION), self._watched(), self._moment():
                return read_first_page(self._driver, self.url.engine, self.user.login, limit)
        except BaseException:
            # A connection that cannot answer is not asked again.
            self._close()
            raise

    def _look(self) -> str | None:
        if self._file is not None:
            return self._look_into_file()
        from contact_desk.store.postgres import OLDEST_SERVER

        self._driver.autocommit = True
        self._login, server, tables, self.since = self._driver.execute(_STATE_ON_POSTGRES).fetchone()
        return self._read_version() if server >= OLDEST_SERVER and tables == 2 else None

    def _look_into_file(self) -> str | None:
        from contact_desk.store.sqlite_connection import choose_journal

        # Before anything is written: the first statement tells a file that is no database.
        tables = self._driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        version = self._read_version() if {("alembic_version",), ("operation",)} <= set(tables) else None
        if version == HEAD:
            choose_journal(self._driver)
            (end,) = self._driver.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
            self.since = str(end)
        return version

    def _read_version(self) -> str | None:
        row = self._driver.execute(_VERSION).fetchone()
        return str(row[0]) if row else None

    @contextmanager
    def _told(self, statement: str | None) -> Iterator[None]:
        """What psycopg raises, as SQLAlchemy would raise it; `statement` is None while there is no connection."""
        try:
            yield
        except Exception as fault:
            if not type(fault).__module__.startswith("psycopg"):
                raise
            lost = statement is not None and self._driver.closed
            raise wrapped(fault, statement, lost=lost) from fault

    def _watched(self) -> AbstractContextManager[None]:
        return nullcontext() if self._watch is None else self._watch.over_driver(self._driver)

    @contextmanager
    def _moment(self) -> Iterator[None]:
        """One moment of the store for all questions; what fails is closed by the caller."""
        self._driver.execute(_SNAPSHOT[self.url.engine])
        yield
        self._driver.execute("ROLLBACK")
