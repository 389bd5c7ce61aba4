# SPDX-License-Identifier: MIT
"""A disk that takes no more, as the system itself refuses it: told, nothing half there, and saved once afterwards."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services import maintenance
from tests.store.drafts import person


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """The system lets no file of this process grow beyond `size` bytes, as where a quota is used up."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def desk(sqlite_store: str) -> Iterator[Desk]:
    opened = Desk.open(sqlite_store, language="en", region="FR")
    opened.contacts.add(person("Martin"))
    yield opened
    opened.close()


def test_a_disk_that_refuses_in_the_middle_of_a_save_is_told_and_the_save_made_once(
    desk: Desk, tmp_path: Path
) -> None:
    draft = person("Durand", notes="x" * 90_000)
    with no_file_beyond((tmp_path / "contacts.sqlite-wal").stat().st_size + 4096):
        for _ in range(2):
            with pytest.raises(StoreUnavailable, match="store_disk_fault"):
                desk.contacts.add(draft)
        assert [row.identity for row in desk.contacts.find().rows] == ["Martin"]
    assert not desk.contacts.add(draft).already
    assert desk.contacts.find().total == 2
    assert maintenance.check(desk.store_url).problems == ()


def test_a_disk_without_room_for_a_new_store_is_told_and_a_later_try_makes_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.sqlite"
    with no_file_beyond(20_000), pytest.raises(StoreUnavailable, match="store_disk_fault"):
        maintenance.initialise(url)
    assert maintenance.initialise(url).created
    assert maintenance.check(url).problems == ()


def test_a_question_for_which_there_is_no_room_is_told_and_answered_later(desk: Desk) -> None:
    # Even to be read, the file needs another one beside it, which goes with the last connection.
    desk.close()
    with no_file_beyond(1000):
        for ask in (desk.contacts.find, desk.history.recent):
            with pytest.raises(StoreUnavailable, match="store_disk_fault"):
                ask()
    assert desk.contacts.find().total == 1
