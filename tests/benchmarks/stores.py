# SPDX-License-Identifier: MIT
"""Where the measured stores lie: how one is made, copied and reached by the engine's own driver, on each engine."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg

from contact_desk.store.sqlite_connection import Signature
from tests.benchmarks.copying import copy_into_postgres
from tests.postgres_server import OWNER, PostgresServer

AGENT = "agent"
_LET_IN = (
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{login}') THEN"
    " CREATE ROLE {login} LOGIN PASSWORD '{password}'; END IF; END $$",
    "INSERT INTO desk_user (login) VALUES ('{login}')",
)


class Driver(Protocol):
    """What sqlite3's connections and psycopg's have in common. Nothing is open until BEGIN."""

    def execute(self, statement: Any, values: Any = ..., /) -> Any: ...


def asking(driver: Driver, statement: str) -> Callable[[Sequence[object]], object]:
    """A call that runs the statement with the values given and fetches all rows."""
    return lambda values: driver.execute(statement, values).fetchall()


class SqliteStores:
    """Files in a folder; every acknowledged save is on the disk, as the program itself asks for."""

    engine = "sqlite"
    mark = "?"

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fill(self, source: Path) -> str:
        """What is private in it becomes a colleague's: whoever works with the file does not see that."""
        url = self._copy(source)
        with self.connect(url) as driver:
            self.sign(driver)
            driver.execute("BEGIN")
            driver.execute("UPDATE contact SET owner = 'colleague' WHERE private")
            driver.execute("COMMIT")
        return url

    def desk_url(self, url: str) -> str:
        """Whose file it is works with it."""
        return url

    def copy(self, url: str) -> str:
        return self._copy(_file(url))

    @contextmanager
    def connect(self, url: str) -> Iterator[Driver]:
        with closing(sqlite3.connect(_file(url), isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            yield connection

    def many(self, driver: Driver, statement: str, rows: Sequence[Sequence[object]]) -> None:
        assert isinstance(driver, sqlite3.Connection)
        driver.executemany(statement, rows)

    def strip(self, url: str) -> None:
        """Take away what makes journal and search index."""
        with self.connect(url) as driver:
            for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                driver.execute(f"DROP TRIGGER {name}")
            driver.execute("DROP TABLE contact_search")

    def sign(self, driver: Driver) -> Signature:
        """Let the journal's triggers work on this connection."""
        assert isinstance(driver, sqlite3.Connection)
        signature = Signature("benchmark")
        signature.register_on(driver)
        return signature

    def _copy(self, file: Path) -> str:
        copy = self._folder / f"copy-{len(list(self._folder.iterdir()))}.sqlite"
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = WAL")
        return f"sqlite:///{copy}"


class PostgresStores:
    """Databases of a server of the run's own, which waits for the disk at every commit."""

    engine = "postgresql"
    mark = "%s"

    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    def fill(self, source: Path) -> str:
        url = self._server.store_url(self._server.create_database())
        with self.connect(url) as driver:
            assert isinstance(driver, psycopg.Connection)
            copy_into_postgres(source, url, driver, OWNER)
            for statement in _LET_IN:
                driver.execute(statement.format(login=AGENT, password=os.environ["PGPASSWORD"]))
        return url

    def desk_url(self, url: str) -> str:
        """An agent's, whom the server shows what its policies say; what is set beside it is the owner's."""
        return url.replace(f"//{OWNER}@", f"//{AGENT}@")

    def copy(self, url: str) -> str:
        copy = f"{_database(url)}_copy_{len(self._names())}"
        with self.connect(self._server.store_url("postgres")) as driver:
            driver.execute(f"CREATE DATABASE {copy} TEMPLATE {_database(url)}")
        return self._server.store_url(copy)

    @contextmanager
    def connect(self, url: str) -> Iterator[Driver]:
        with psycopg.connect(self._server.url(_database(url)), autocommit=True) as connection:
            yield connection

    def many(self, driver: Driver, statement: str, rows: Sequence[Sequence[object]]) -> None:
        assert isinstance(driver, psycopg.Connection)
        driver.cursor().executemany(statement, rows)

    def strip(self, url: str) -> None:
        """Take away what makes journal and search index."""
        triggers = "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
        with self.connect(url) as driver:
            for name, table in driver.execute(triggers).fetchall():
                driver.execute(f"DROP TRIGGER {name} ON {table}")
            driver.execute("DROP INDEX search_contact")

    def _names(self) -> list[str]:
        with self.connect(self._server.store_url("postgres")) as driver:
            return [name for (name,) in driver.execute("SELECT datname FROM pg_database").fetchall()]


Stores = SqliteStores | PostgresStores


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _database(url: str) -> str:
    return url.rpartition("/")[2]
