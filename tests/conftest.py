# SPDX-License-Identifier: MIT
"""What every test may ask for: folders and a language of its own, and the test run's own PostgreSQL."""

import gc
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from zlib import crc32

import pytest

from contact_desk.desk import Desk
from contact_desk.services.maintenance import initialise
from tests.compiled_statements import share_compiled_statements
from tests.examples import offer_profiles
from tests.postgres_server import PostgresServer

MOST_THREADS = 30
# Bytes; a run has some hundred megabytes at a time.
ROOM_IN_MEMORY = 4 * 2**30
# What is there after the interpreter has cleared up: looking again after each test would find the same.
_threads_that_stay = [0]
FIXTURES = ("sqlite_store", "postgres_store")
FOREIGN_VARIABLES = ("CONTACT_DESK_", "LC_", "LANG", "PG")


def forget_the_settings_of_the_user() -> None:
    """At once and for the whole run: the one QApplication reads the language before the first test begins."""
    for name in [name for name in os.environ if name.startswith(FOREIGN_VARIABLES)]:
        del os.environ[name]
    os.environ["LANG"] = "C.UTF-8"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Not the keyring of the person who runs this.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


forget_the_settings_of_the_user()


def keep_what_is_thrown_away_in_memory() -> None:
    """Thousands of stores are made, written with `fsync` and deleted again, which a disk takes its time for."""
    memory = Path("/dev/shm")  # noqa: S108
    if "TMPDIR" in os.environ or not os.access(memory, os.W_OK):
        return
    if shutil.disk_usage(memory).free > ROOM_IN_MEMORY:
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)


keep_what_is_thrown_away_in_memory()
share_compiled_statements()
offer_profiles()


def pytest_collection_finish() -> None:
    """What stays until the end is not looked through again whenever the interpreter clears up."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Windows that a test has closed go now, with their threads: no event loop runs that would delete them.

    Pages that are tested without a window are found by the interpreter alone, which may wait for hundreds of them.
    """
    try:
        return (yield)
    finally:
        if (qt := sys.modules.get("PySide6.QtCore")) is not None:
            qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete)
        if threading.active_count() > _threads_that_stay[0] + MOST_THREADS:
            gc.collect()
            _threads_that_stay[0] = threading.active_count()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test reads or writes in the folders of the person who runs it."""
    for folder in ("data", "state", "config", "cache"):
        monkeypatch.setenv(f"XDG_{folder.upper()}_HOME", str(tmp_path / f"home-{folder}"))
    # A socket's path may have 107 letters at most, which tmp_path alone can exceed.
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Started when the first test asks for it; without PostgreSQL that test fails, it is not skipped."""
    server = PostgresServer()
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def postgres_store_url(postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The URL of a new, empty database, without the password: that stands in PGPASSWORD."""
    yield from _database(postgres_server, monkeypatch, "template1")


@pytest.fixture(scope="session")
def postgres_template(postgres_server: PostgresServer) -> str:
    """The name of a database with an empty store in it, made once and copied for each test."""
    name = postgres_server.create_database()
    with pytest.MonkeyPatch.context() as monkeypatch:
        for key, value in postgres_server.environment().items():
            monkeypatch.setenv(key, value)
        initialise(postgres_server.store_url(name))
    return name


@pytest.fixture
def postgres_store(
    postgres_server: PostgresServer, postgres_template: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The URL of an empty store on PostgreSQL."""
    yield from _database(postgres_server, monkeypatch, postgres_template)


def _database(server: PostgresServer, monkeypatch: pytest.MonkeyPatch, template: str) -> Iterator[str]:
    for name, value in server.environment().items():
        monkeypatch.setenv(name, value)
    database = server.create_database(template)
    yield server.store_url(database)
    server.drop_database(database)


@pytest.fixture
def sqlite_store_url(tmp_path: Path) -> str:
    """The URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'contacts.sqlite'}"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with an empty store in it, made once and copied for each test: that spares each the migrations."""
    file = tmp_path_factory.mktemp("template") / "empty.sqlite"
    initialise(f"sqlite:///{file}")
    assert [each.name for each in file.parent.iterdir()] == [file.name], "all of the store is in the one file"
    return file


@pytest.fixture
def sqlite_store(sqlite_template: Path, sqlite_store_url: str) -> str:
    """The URL of an empty store in a SQLite file."""
    shutil.copy(sqlite_template, sqlite_store_url.removeprefix("sqlite:///"))
    return sqlite_store_url


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """A store, made and empty, on each engine in turn: the same tests hold for both."""
    return str(request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store"))


@pytest.fixture
def either_store(request: pytest.FixtureRequest) -> str:
    """The URL of an empty store, on SQLite for some tests and on PostgreSQL for the others, always the same ones.

    For tests of windows, which speak to services: those run on each engine, and a window does not tell them apart.
    """
    return str(request.getfixturevalue(FIXTURES[crc32(request.node.nodeid.encode()) % 2]))


@pytest.fixture
def desk(store_url: str) -> Iterator[Desk]:
    """An open desk on an empty store, on each engine in turn; it speaks English and reads French numbers."""
    opened = Desk.open(store_url, language="en", region="FR")
    yield opened
    opened.close()
