# SPDX-License-Identifier: MIT
"""A SQLite file as a desk makes and uses it: for the user alone, safe for several writers and against power cuts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import Added
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.services import maintenance
from contact_desk.store import sqlite_connection
from contact_desk.store.sqlite import driver_connection
from tests.store import plain_sql
from tests.store.drafts import person
from tests.store.together import at_once


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "contacts.sqlite"


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    opened = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    yield opened
    opened.close()


def test_the_file_and_what_lies_beside_it_are_for_the_user_alone(desk: Desk, file: Path) -> None:
    desk.contacts.add(person())
    beside = {path.name: path.stat().st_mode & 0o777 for path in file.parent.glob("contacts.sqlite*")}
    assert beside == {"contacts.sqlite": 0o600, "contacts.sqlite-wal": 0o600, "contacts.sqlite-shm": 0o600}


def test_the_file_is_written_ahead_and_waits_for_the_disk(desk: Desk) -> None:
    with desk._store._engine.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous", "recursive_triggers", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "recursive_triggers": 1,
        "busy_timeout": int(sqlite_connection.PATIENCE * 1000),
    }


def test_a_store_that_does_not_tell_its_version_is_told_of(desk: Desk, file: Path) -> None:
    plain_sql.execute(desk.store_url, "DELETE FROM alembic_version")
    with pytest.raises(ContactDeskError):
        Desk.open(f"sqlite:///{file}", language="en", region="FR")


def test_a_store_that_is_closed_is_one_file(file: Path) -> None:
    desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    desk.contacts.add(person())
    desk.close()
    assert [path.name for path in file.parent.glob("contacts.sqlite*")] == ["contacts.sqlite"]


def test_a_writer_takes_its_place_before_it_reads(desk: Desk, file: Path) -> None:
    with (
        desk._store.write("test", source="test"),
        closing(sqlite3.connect(file, timeout=0)) as second,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        second.execute("BEGIN IMMEDIATE")


def test_a_reader_holds_nobody_up(desk: Desk, file: Path) -> None:
    with desk._store.read() as work:
        work.vocabulary.load()
        with closing(sqlite3.connect(file, timeout=0)) as second:
            second.execute("BEGIN IMMEDIATE")
            second.rollback()


def test_writers_that_hammer_the_file_lose_nothing(desk: Desk, file: Path) -> None:
    other = Desk.open(f"sqlite:///{file}", language="en", region="FR")

    def hammer(writer: Desk, name: str) -> list[Added]:
        return [writer.contacts.add(person(f"{name} {n}", organisation=f"O {n}")) for n in range(100)]

    try:
        answers = at_once(lambda: hammer(desk, "A"), lambda: hammer(other, "B"), lambda: hammer(desk, "C"))
    finally:
        other.close()
    added = [one for answer in answers if isinstance(answer, list) for one in answer]
    assert len(added) == 300, answers
    assert len({one.contact for one in added}) == len({one.operation for one in added}) == 300
    assert desk.contacts.find().total == 300
    assert len(desk.organisations.find("", limit=1000)) == 100
    assert maintenance.check(desk.store_url).problems == ()


def test_a_file_that_another_program_holds_is_told_after_a_while(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)
    desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    first = desk.contacts.add(person("First"))
    draft = person("Second")
    try:
        with closing(sqlite3.connect(file)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreUnavailable, match="store_locked"):
                desk.contacts.add(draft)
            assert desk.contacts.show(first.contact).draft.last_name == "First"
        assert not desk.contacts.add(draft).already
        assert desk.contacts.find().total == 2
    finally:
        desk.close()


def test_a_file_that_is_held_while_it_is_opened_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)
    with closing(sqlite3.connect(file)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailable, match="store_locked"):
            Desk.open(f"sqlite:///{file}", language="en", region="FR")


def test_a_disk_that_is_full_is_told_and_nothing_is_half_written(desk: Desk) -> None:
    desk.contacts.add(person("First"))
    with desk._store._engine.connect() as connection:
        driver = driver_connection(connection)
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages}")
        draft = person("Second", notes="x" * 90_000)
    with pytest.raises(StoreUnavailable, match="store_full"):
        desk.contacts.add(draft)
    assert desk.contacts.find().total == 1
    with desk._store._engine.connect() as connection:
        driver_connection(connection).execute("PRAGMA max_page_count = 1000000")
    assert not desk.contacts.add(draft).already
    assert maintenance.check(desk.store_url).problems == ()


def test_a_name_with_odd_letters_is_a_file_like_any_other(tmp_path: Path) -> None:
    file = tmp_path / "l'été ?mode=ro #1 %41.sqlite"
    url = "sqlite:///" + str(file).replace("%", "%25")
    desk = Desk.open(url, language="en", region="FR")
    desk.contacts.add(person())
    desk.close()
    assert file.exists()
    assert [path.name for path in tmp_path.glob("*.sqlite")] == [file.name]
