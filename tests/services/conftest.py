# SPDX-License-Identifier: MIT
"""Stores with the sample contacts in them: loaded once on each engine, and copied for each test that begins there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from tests.postgres_server import PostgresServer
from tests.services.loading import load


@pytest.fixture(scope="session")
def sqlite_samples(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("samples") / "samples.sqlite"))
    _load(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_samples(postgres_server: PostgresServer, postgres_template: str) -> str:
    """The name of the database."""
    name = postgres_server.create_database(postgres_template)
    with pytest.MonkeyPatch.context() as monkeypatch:
        for key, value in postgres_server.environment().items():
            monkeypatch.setenv(key, value)
        _load(postgres_server.store_url(name))
    return name


@pytest.fixture
def sqlite_samples_store(sqlite_samples: Path, sqlite_store_url: str) -> str:
    shutil.copy(sqlite_samples, sqlite_store_url.removeprefix("sqlite:///"))
    return sqlite_store_url


@pytest.fixture
def postgres_samples_store(
    postgres_server: PostgresServer, postgres_samples: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    for key, value in postgres_server.environment().items():
        monkeypatch.setenv(key, value)
    database = postgres_server.create_database(postgres_samples)
    yield postgres_server.store_url(database)
    postgres_server.drop_database(database)


@pytest.fixture(params=["sqlite", "postgres"])
def with_samples(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """An open desk on a store into which its user has loaded them, on each engine in turn."""
    store = str(request.getfixturevalue(f"{request.param}_samples_store"))
    opened = Desk.open(store, language="en", region="FR")
    yield opened
    opened.close()


def _load(store: str) -> None:
    desk = Desk.open(store, language="en", region="FR")
    load(desk)
    desk.close()
