# SPDX-License-Identifier: MIT
"""A file that is no store is told by name and left as it is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services import maintenance
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING, person

TOUCHES: list[Callable[[str], object]] = [
    lambda url: Desk.open(url, language="en", region="FR").close(),
    maintenance.check,
    maintenance.upgrade,
    maintenance.initialise,
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "contacts.sqlite"


def refusals(file: Path) -> set[str]:
    """What every way to touch a store says to this file."""
    codes = set()
    for touch in TOUCHES:
        with pytest.raises(StoreUnavailable) as refused:
            touch(f"sqlite:///{file}")
        codes.add(refused.value.code)
    return codes


@pytest.mark.parametrize(
    "content", [b"hello", b"A letter to my bank.\n" * 1000, b"\x00" * 5000, b"SQLite format 3"]
)
def test_a_file_that_is_no_database_is_told_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refusals(file) == {"store_not_a_database"}
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == [file.name]


def test_another_programs_database_is_told_and_left_as_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
        other.execute("INSERT INTO bookmarks VALUES ('https://example.com')")
        other.commit()
    before = file.read_bytes()
    assert refusals(file) == {"store_foreign_database"}
    assert file.read_bytes() == before


def test_another_programs_database_on_a_server_is_told_and_left_as_it_is(postgres_store_url: str) -> None:
    plain_sql.execute(postgres_store_url, "CREATE TABLE invoices (id int)")
    for touch in TOUCHES:
        with pytest.raises(StoreUnavailable, match="store_foreign_database"):
            touch(postgres_store_url)
    assert plain_sql.rows(
        postgres_store_url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    ) == [("invoices",)]


def test_a_missing_file_is_not_made_where_it_is_only_to_be_read(file: Path) -> None:
    for touch in (
        lambda url: Desk.open(url, language="en", region="FR", create=False),
        maintenance.check,
        maintenance.upgrade,
    ):
        with pytest.raises(StoreUnavailable) as refused:
            touch(f"sqlite:///{file}")
        assert (refused.value.code, refused.value.parameters["file"]) == ("store_missing", str(file))
    assert not file.exists()


def test_an_empty_file_is_a_store_yet_to_be_made(file: Path) -> None:
    file.touch()
    with pytest.raises(StoreUnavailable, match="store_not_initialised"):
        Desk.open(f"sqlite:///{file}", language="en", region="FR", create=False)
    Desk.open(f"sqlite:///{file}", language="en", region="FR").close()
    assert maintenance.check(f"sqlite:///{file}").problems == ()


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert refusals(tmp_path) == {"store_cannot_open"}


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as refused:
        Desk.open(f"sqlite:///{tmp_path}/missing/contacts.sqlite", language="en", region="FR")
    assert refused.value.code == "store_cannot_open"
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize(
    "url", ["", "contacts.sqlite", "sqlite://", "sqlite:///", "mysql://x/y", "postgresql:/x", "\x00"]
)
def test_what_is_no_url_of_a_store_is_told(url: str) -> None:
    with pytest.raises(StoreUnavailable, match="store_bad_url"):
        Desk.open(url, language="en", region="FR")


def filled(file: Path) -> None:
    desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    for number in range(20):
        desk.contacts.add(person(f"Name {number}", notes="x" * 2000))
    desk.contacts.add(EVERYTHING, create_attributes=True)
    desk.close()


@pytest.mark.parametrize("kept", [20, 100, 1000, 4096, 20_000, 60_000])
def test_a_file_that_was_cut_off_is_told_or_found_by_the_check(file: Path, kept: int) -> None:
    filled(file)
    with file.open("r+b") as cut:
        cut.truncate(kept)
    assert is_told(file)


@pytest.mark.parametrize("offset", [100, 4096, 3 * 4096 + 8, 10 * 4096])
def test_a_file_that_was_overwritten_is_told_or_found_by_the_check(file: Path, offset: int) -> None:
    filled(file)
    with file.open("r+b") as broken:
        broken.seek(offset)
        broken.write(b"\xde\xad\xbe\xef" * 512)
    assert is_told(file)


def is_told(file: Path) -> bool:
    try:
        return bool(maintenance.check(f"sqlite:///{file}").problems)
    except StoreUnavailable as fault:
        return fault.code in {"store_damaged", "store_not_a_database", "store_foreign_database"}
