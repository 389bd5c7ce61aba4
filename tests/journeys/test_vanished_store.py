# SPDX-License-Identifier: MIT
"""The store vanishes while an agent types: the wizard stays and says so, and saves once the store is back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from tests.journeys.saving_journey import SavingJourney
from tests.postgres_server import PostgresServer
from tests.store import plain_sql
from tests.store.colleagues import let_in


@pytest.fixture
def file(sqlite_store_url: str) -> Path:
    return Path(sqlite_store_url.removeprefix("sqlite:///"))


def deleted(file: Path) -> Callable[[], None]:
    """A copy from before, under another name of the same file, is what brings it back."""
    spare = file.with_name("spare")
    spare.hardlink_to(file)
    file.unlink()
    return lambda: file.hardlink_to(spare)


def moved(file: Path) -> Callable[[], None]:
    aside = file.rename(file.with_name("aside"))

    def move_back() -> None:
        aside.rename(file)

    return move_back


def replaced(file: Path) -> Callable[[], None]:
    back = moved(file)
    maintenance.initialise(f"sqlite:///{file}")
    return back


@pytest.mark.parametrize(
    ("vanish", "told"),
    [
        (deleted, "is no longer where it was"),
        (moved, "is no longer where it was"),
        (replaced, "Another file lies now where the store"),
    ],
)
def test_a_file_that_vanishes_is_told_and_the_contact_saved_once_it_is_back(
    sqlite_desk: Desk, file: Path, qtbot: QtBot, vanish: Callable[[Path], Callable[[], None]], told: str
) -> None:
    journey = SavingJourney(qtbot, sqlite_desk)
    bring_back = vanish(file)
    journey.go_back_and_type()
    for _ in range(2):
        assert told in journey.save_in_vain()
    bring_back()
    journey.try_again()


def test_a_folder_that_is_renamed_meanwhile_is_told_and_serves_again(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    desk = Desk.open(f"sqlite:///{folder}/contacts.sqlite", language="en", region="FR")
    journey = SavingJourney(qtbot, desk)
    elsewhere = folder.rename(tmp_path / "elsewhere")
    journey.go_back_and_type()
    assert "is no longer where it was" in journey.save_in_vain()
    elsewhere.rename(folder)
    journey.try_again()
    desk.close()


class Administrator:
    """Does to the database of a store what a store can hardly bear, and takes it back."""

    def __init__(self, server: PostgresServer, store_url: str) -> None:
        self._url = server.url("postgres")
        self.name = store_url.rpartition("/")[2]

    def execute(self, *statements: str, **names: str) -> None:
        known = {name: sql.Identifier(value) for name, value in {"store": self.name, **names}.items()}
        with psycopg.connect(self._url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(sql.SQL(statement).format(**known))

    def end_connections(self) -> None:
        with psycopg.connect(self._url) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [self.name]
            )


@pytest.fixture
def administrator(postgres_server: PostgresServer, postgres_store: str) -> Administrator:
    return Administrator(postgres_server, postgres_store)


NO_DATABASE = (
    "The server has no database of this name. Check the name, or have the database created."
    " What you typed stays here."
)


def test_a_database_that_is_dropped_is_told_and_the_contact_saved_once_it_is_restored(
    postgres_desk: Desk, administrator: Administrator, qtbot: QtBot
) -> None:
    journey = SavingJourney(qtbot, postgres_desk)
    spare = f"{administrator.name}_spare"
    administrator.end_connections()
    administrator.execute("CREATE DATABASE {spare} TEMPLATE {store}", spare=spare)
    administrator.execute("DROP DATABASE {store} WITH (FORCE)")
    journey.go_back_and_type()
    for _ in range(2):
        assert journey.save_in_vain() == NO_DATABASE
    administrator.execute("ALTER DATABASE {spare} RENAME TO {store}", spare=spare)
    journey.try_again()


def test_a_database_that_was_made_anew_is_told_to_hold_no_store(
    postgres_desk: Desk, administrator: Administrator, qtbot: QtBot
) -> None:
    journey = SavingJourney(qtbot, postgres_desk)
    administrator.execute("DROP DATABASE {store} WITH (FORCE)", "CREATE DATABASE {store}")
    journey.go_back_and_type()
    assert "holds no contacts store yet" in journey.save_in_vain()
    maintenance.initialise(postgres_desk.store_url)
    journey.try_again()


def test_a_database_that_is_renamed_is_told_and_serves_again_under_its_name(
    postgres_desk: Desk, administrator: Administrator, qtbot: QtBot
) -> None:
    journey = SavingJourney(qtbot, postgres_desk)
    other = f"{administrator.name}_other"
    administrator.end_connections()
    administrator.execute("ALTER DATABASE {store} RENAME TO {other}", other=other)
    journey.go_back_and_type()
    assert journey.save_in_vain() == NO_DATABASE
    administrator.execute("ALTER DATABASE {other} RENAME TO {store}", other=other)
    journey.try_again()


@pytest.fixture
def clerk(postgres_store: str) -> Iterator[str]:
    """The name of a role of its own, which may add contacts and organisations."""
    name = f"clerk_{postgres_store.rpartition('_')[2]}"
    password = os.environ["PGPASSWORD"]
    plain_sql.execute(postgres_store, f"CREATE ROLE {name} LOGIN PASSWORD '{password}'", *let_in(name))
    yield name
    plain_sql.execute(postgres_store, f"DROP ROLE {name}")


def test_a_user_whose_password_is_changed_is_told_and_saves_once_let_in_again(
    postgres_store: str, administrator: Administrator, clerk: str, qtbot: QtBot
) -> None:
    desk = Desk.open(postgres_store.replace("//owner@", f"//{clerk}@"), language="en", region="FR")
    journey = SavingJourney(qtbot, desk)
    administrator.execute("ALTER ROLE {clerk} PASSWORD 'another'", clerk=clerk)
    administrator.end_connections()
    journey.go_back_and_type()
    assert journey.save_in_vain().startswith("The server did not accept this user and password.")
    plain_sql.execute(postgres_store, f"ALTER ROLE {clerk} PASSWORD '{os.environ['PGPASSWORD']}'")
    journey.try_again()
    desk.close()
