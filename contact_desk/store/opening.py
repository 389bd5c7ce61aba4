# SPDX-License-Identifier: MIT
"""Making and migrating a store: a SQLite file by itself, PostgreSQL by `store init` and `store upgrade`."""

from __future__ import annotations

import getpass
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine

from contact_desk.domain.access import User
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.store import schema, sharing
from contact_desk.store.errors import translated
from contact_desk.store.sharing import make_shared
from contact_desk.store.sqlite import create_sqlite_engine, driver_connection
from contact_desk.store.sqlite_connection import choose_journal
from contact_desk.store.store import utc_now
from contact_desk.store.unit_of_work import UnitOfWork
from contact_desk.store.url import StoreUrl


@dataclass(frozen=True)
class StoreState:
    """What `initialise` or `upgrade` found and did.

    `operation` is the one under which a new store was filled; `backup` the copy made of a SQLite file before migrating.
    """

    engine: str
    name: str
    version: str
    created: bool = False
    operation: int | None = None
    upgraded_from: str | None = None
    backup: Path | None = None


def make_ready(url: StoreUrl, *, create: bool) -> None:
    """Make or migrate a SQLite file that cannot be used as it is; a server's store is refused for what it is.

    Raises `StoreUnavailable` and `StoreVersionMismatch`.
    """
    if url.engine == "postgresql":
        require_usable(url)
        return
    with opened(url, create=create) as (engine, user):
        _bring_up(url, engine, user, create=create)


def require_usable(url: StoreUrl) -> None:
    """Raise what stands in the way of using this store as it is."""
    with opened(url, create=False) as (engine, _user), engine.connect() as connection:
        if url.engine == "postgresql":
            require_server(connection)
        schema.require_head(schema.version_of(connection))


def initialise(url: StoreUrl, *, shared: bool = False) -> StoreState:
    """Make a store where there is none; one that is there already is left as it is.

    `shared`: a file becomes, or stays, one for several desks.
    """
    if shared and url.file and not url.file.exists():
        try:
            make_shared(url.file)
        except OSError as fault:
            raise StoreUnavailable("store_cannot_open", file=str(url.file)) from fault
    with opened(url, create=True) as (engine, user):
        state = _bring_up(url, engine, user, create=True, migrate_older=False)
    if shared:
        share(url)
    return state


def share(url: StoreUrl) -> None:
    """Let several desks use a file, over a network folder too; a server's store is left as it is."""
    if url.file is None:
        return
    with opened(url, create=False) as (engine, _user), engine.connect() as connection:
        sharing.share(driver_connection(connection), url.file)


def upgrade(url: StoreUrl) -> StoreState:
    """Bring an existing store up to this program's schema; a SQLite file is copied first."""
    with opened(url, create=False) as (engine, user):
        return _bring_up(url, engine, user, create=False)


def upgrade_without_copy(url: StoreUrl) -> str | None:
    """The same for what is a copy already; gives the version that it had, or None where that is this program's."""
    with opened(url, create=False) as (engine, user):
        with engine.connect() as connection:
            version = schema.version_of(connection)
        if version not in schema.VERSIONS:
            schema.require_head(version)
        if version == schema.HEAD:
            return None
        _migrate(engine, user)
        return version


@contextmanager
def opened(url: StoreUrl, *, create: bool) -> Iterator[tuple[Engine, User]]:
    """An engine for as long as a `with` block lasts, whatever is in the store; and the user."""
    with translated():
        engine, user = _connect(url, create=create)
        try:
            yield engine, user
        finally:
            engine.dispose()


def _connect(url: StoreUrl, *, create: bool) -> tuple[Engine, User]:
    """The engine, and the person as it knows them (`product.md`, decision 7)."""
    if url.file is None:
        from contact_desk.store.postgres import connect, create_postgres_engine, session_user

        engine = create_postgres_engine(partial(connect, url.conninfo))
        return engine, User(session_user(engine))
    user = User(getpass.getuser())
    engine = create_sqlite_engine(url.file, user.login, create=create)
    with engine.connect() as connection:
        # Before anything is written: the first statement tells a file that is no database.
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    return engine, user


def _bring_up(
    url: StoreUrl, engine: Engine, user: User, *, create: bool, migrate_older: bool = True
) -> StoreState:
    with engine.connect() as connection:
        if url.engine == "postgresql":
            require_server(connection)
        version = schema.version_of(connection)
    if version is None and not create:
        raise StoreUnavailable("store_not_initialised")
    if version not in (None, schema.HEAD):
        if not migrate_older or version not in schema.VERSIONS:
            schema.require_head(version)
        backup = _copy(url.file, version) if url.file else None
        _migrate(engine, user)
        return StoreState(url.engine, url.name, schema.HEAD, upgraded_from=version, backup=backup)
    operation = _migrate(engine, user) if version is None else None
    if url.engine == "sqlite":
        with engine.connect() as connection:
            choose_journal(driver_connection(connection))
    return StoreState(url.engine, url.name, schema.HEAD, created=version is None, operation=operation)


def _migrate(engine: Engine, user: User) -> int | None:
    """Migrate, and fill the lists of a new store, in one transaction; another desk may have been quicker."""
    if engine.dialect.name == "sqlite":
        return _migrate_sqlite(engine, user)
    with engine.execution_options(contact_desk_writer=True).connect() as connection:
        operation = _migrate_on(connection, user)
        connection.commit()
    return operation


def _migrate_sqlite(engine: Engine, user: User) -> int | None:
    with engine.execution_options(contact_desk_writer=True).connect() as connection:
        driver = driver_connection(connection)
        # A table that is made anew under foreign keys would take its children with it, by cascade. The switch
        # works outside a transaction only.
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            operation = _migrate_on(connection, user)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreUnavailable("store_damaged", detail="foreign_key_check")
            connection.commit()
        finally:
            connection.rollback()
            if not connection.invalidated:
                driver.execute("PRAGMA foreign_keys = ON")
    return operation


def _migrate_on(connection: Connection, user: User) -> int | None:
    """Gives the operation that filled the lists of a new store."""
    schema.lock(connection)
    before = schema.version_of(connection)
    if before == schema.HEAD:
        return None
    schema.migrate(connection)
    work = UnitOfWork(connection, user, "", utc_now)
    if before is not None:
        if connection.dialect.name == "postgresql" and not work.access.is_guarded():
            work.begin_operation("store.upgrade", "store")
            work.access.make_first(user.login)
        return None
    operation = work.begin_operation("store.init", "store")
    work.vocabulary.add_values(DEFAULT_VALUES)
    if connection.dialect.name == "postgresql":
        work.access.make_first(user.login)
    return operation


def _copy(file: Path, version: str | None) -> Path:
    """A whole copy beside the file, by SQLite's own backup, before a migration touches it."""
    backup = file.with_name(f"{file.name}.before-{schema.HEAD}-was-{version}")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(backup)) as target:
        source.backup(target)
    backup.chmod(0o600)
    return backup


def require_server(connection: Connection) -> None:
    """Raise `StoreUnavailable` for a server that is too old."""
    from contact_desk.store.postgres import OLDEST_SERVER

    number = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if number < OLDEST_SERVER:
        raise StoreUnavailable(
            "store_server_too_old", version=number // 10_000, oldest=OLDEST_SERVER // 10_000
        )
