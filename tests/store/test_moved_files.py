# SPDX-License-Identifier: MIT
"""A SQLite file that goes away, or makes room for another, while a desk has it open: no save is told and lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services import maintenance
from tests.store.drafts import person
from tests.store.unprivileged import as_nobody


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder / "contacts.sqlite"


@pytest.fixture
def desk(file: Path, sqlite_template: Path) -> Iterator[Desk]:
    """With one contact in its store, told of and not yet moved from the log into the file."""
    shutil.copy(sqlite_template, file)
    opened = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    opened.contacts.add(person("Martin"))
    yield opened
    opened.close()


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        act()
    assert refused.value.parameters["file"]
    return refused.value.code


def names(file: Path) -> list[str]:
    """Who is in the store of this file, as the next start of the program sees it; nothing is wrong with it."""
    url = f"sqlite:///{file}"
    opened = Desk.open(url, language="en", region="FR", create=False)
    found = [row.identity for row in opened.contacts.find().rows]
    opened.close()
    assert maintenance.check(url).problems == ()
    return found


def another_store(folder: Path) -> Path:
    file = folder / "another.sqlite"
    desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    for number in range(3):
        desk.contacts.add(person(f"Stranger {number}"))
    desk.close()
    return file


def test_a_file_that_was_taken_away_is_missed_by_every_save_and_question(desk: Desk, file: Path) -> None:
    aside = file.rename(file.with_name("aside"))
    draft = person("Durand")
    assert refusal(lambda: desk.contacts.add(draft)) == "store_gone"
    assert refusal(desk.contacts.find) == "store_gone"
    assert refusal(lambda: desk.contacts.add(draft)) == "store_gone"
    assert not file.exists()
    aside.rename(file)
    assert not desk.contacts.add(draft).already
    assert names(file) == ["Durand", "Martin"]


def test_a_file_that_was_deleted_is_not_made_again_under_an_open_desk(desk: Desk, file: Path) -> None:
    file.unlink()
    assert refusal(lambda: desk.contacts.add(person("Durand"))) == "store_gone"
    assert not file.exists()


def test_a_folder_that_was_renamed_is_missed_and_serves_again_when_it_is_back(desk: Desk, file: Path) -> None:
    folder = file.parent
    elsewhere = folder.rename(folder.with_name("elsewhere"))
    assert refusal(lambda: desk.contacts.add(person("Durand"))) == "store_gone"
    elsewhere.rename(folder)
    desk.contacts.add(person("Durand"))
    assert names(file) == ["Durand", "Martin"]


def test_a_folder_that_was_renamed_for_good_holds_all_that_was_told(desk: Desk, file: Path) -> None:
    elsewhere = file.parent.rename(file.parent.with_name("elsewhere"))
    desk.close()
    assert names(elsewhere / file.name) == ["Martin"]


def test_another_store_in_the_place_of_the_first_is_neither_written_nor_spoilt(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    aside = file.rename(file.with_name("aside"))
    another_store(tmp_path).rename(file)
    draft = person("Durand")
    assert refusal(lambda: desk.contacts.add(draft)) == "store_replaced"
    assert refusal(desk.contacts.find) == "store_replaced"
    assert names(file) == ["Stranger 0", "Stranger 1", "Stranger 2"]
    assert names(aside) == ["Martin"]
    aside.rename(file)
    desk.contacts.add(draft)
    assert names(file) == ["Durand", "Martin"]


def test_another_store_is_not_spoilt_by_a_desk_that_is_closed_without_having_looked(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    aside = file.rename(file.with_name("aside"))
    another_store(tmp_path).rename(file)
    desk.close()
    assert names(file) == ["Stranger 0", "Stranger 1", "Stranger 2"]
    assert names(aside) == ["Martin"]


def test_what_another_desk_has_written_since_is_left_alone_by_the_one_that_is_closed(
    desk: Desk, file: Path, tmp_path: Path
) -> None:
    shutil.rmtree(file.parent)
    file.parent.mkdir()
    another_store(tmp_path).rename(file)
    other = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    other.contacts.add(person("Stranger 3"))
    desk.close()
    other.contacts.add(person("Stranger 4"))
    other.close()
    assert names(file) == [f"Stranger {number}" for number in range(5)]


def test_a_new_store_made_in_the_place_of_the_first_is_not_taken_for_it(desk: Desk, file: Path) -> None:
    file.unlink()
    assert refusal(desk.contacts.find) == "store_gone"
    maintenance.initialise(desk.store_url)
    assert refusal(lambda: desk.contacts.add(person("Durand"))) == "store_replaced"
    assert names(file) == []


@pytest.mark.parametrize("beginning", ["INSERT INTO operation", "INSERT INTO contact "])
def test_a_file_that_is_taken_away_in_the_middle_of_a_save_has_that_save_not_told(
    desk: Desk, file: Path, beginning: str
) -> None:
    moves = [lambda: file.rename(file.with_name("aside"))]

    def look(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if moves and statement.startswith(beginning):
            moves.pop()()

    event.listen(desk._store._engine, "before_cursor_execute", look)
    draft = person("Durand")
    assert refusal(lambda: desk.contacts.add(draft)) == "store_gone"
    assert not moves
    file.with_name("aside").rename(file)
    desk.contacts.add(draft)
    assert names(file) == ["Durand", "Martin"]


# What makes a file has been imported then: the account that owns nothing may not read where Python lies.
@pytest.mark.usefixtures("sqlite_template")
def test_a_file_that_may_not_be_used_any_more_is_told_and_serves_again() -> None:
    with as_nobody():
        folder = Path(tempfile.mkdtemp(prefix="contact-desk-"))
        desk = Desk.open(f"sqlite:///{folder}/contacts.sqlite", language="en", region="FR")
        folder.chmod(0o000)
        draft = person("Durand")
        assert refusal(lambda: desk.contacts.add(draft)) == "store_cannot_open"
        folder.chmod(0o700)
        desk.contacts.add(draft)
        desk.close()
        assert names(folder / "contacts.sqlite") == ["Durand"]
        shutil.rmtree(folder)


@pytest.mark.parametrize("make", [lambda path: path.symlink_to(os.devnull), os.mkfifo])
def test_what_is_no_file_at_all_is_no_store(file: Path, make: Callable[[Path], None]) -> None:
    make(file)
    with pytest.raises(StoreUnavailable, match="store_not_a_database"):
        Desk.open(f"sqlite:///{file}", language="en", region="FR")
