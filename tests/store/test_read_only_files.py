# SPDX-License-Identifier: MIT
"""A file or folder that the user may read but not write: reading works or says why it does not, writing says so."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services import maintenance
from contact_desk.store import schema
from tests.store.drafts import person
from tests.store.migrating import migrate
from tests.store.unprivileged import as_nobody


@pytest.fixture
def file(sqlite_template: Path) -> Iterator[Path]:
    """In a folder that everybody may enter, with one contact in it; no desk has been opened since."""
    folder = Path(tempfile.mkdtemp(prefix="contact-desk-"))
    folder.chmod(0o755)
    made = Path(shutil.copy(sqlite_template, folder / "contacts.sqlite"))
    desk = Desk.open(f"sqlite:///{made}", language="en", region="FR")
    desk.contacts.add(person("Martin"))
    desk.close()
    yield made
    folder.chmod(0o755)
    shutil.rmtree(folder)


def try_reading(file: Path) -> str:
    try:
        desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    except StoreUnavailable as fault:
        return fault.code
    try:
        return desk.contacts.find("martin").rows[0].identity
    except StoreUnavailable as fault:
        return fault.code
    finally:
        desk.close()


def try_writing(file: Path) -> str:
    try:
        desk = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    except StoreUnavailable as fault:
        return fault.code
    try:
        return desk.contacts.add(person("Durand")).display_name
    except StoreUnavailable as fault:
        return fault.code
    finally:
        desk.close()


@pytest.mark.parametrize(("mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o777), (0o644, 0o555)])
def test_a_file_that_may_only_be_read_says_so_when_it_is_written(
    file: Path, mode: int, folder_mode: int
) -> None:
    file.chmod(mode)
    file.parent.chmod(folder_mode)
    with as_nobody():
        assert try_reading(file) in {"Martin", "store_read_only"}
        assert try_writing(file) == "store_read_only"
    file.parent.chmod(0o755)
    file.chmod(0o600)
    assert try_reading(file) == "Martin"
    assert maintenance.check(f"sqlite:///{file}").contacts == 1


def test_checking_a_file_that_may_only_be_read_finds_no_fault_in_it(file: Path) -> None:
    file.chmod(0o444)
    file.parent.chmod(0o777)
    with as_nobody():
        report = maintenance.check(f"sqlite:///{file}")
    assert (report.problems, report.contacts) == ((), 1)


def test_a_file_that_may_not_be_read_at_all_says_so(file: Path) -> None:
    file.chmod(0o000)
    with as_nobody():
        assert try_reading(file) == "store_cannot_open"


def test_an_older_file_that_cannot_be_copied_is_left_as_it_is(file: Path) -> None:
    migrate(f"sqlite:///{file}", schema.VERSIONS[0])
    before = file.read_bytes()
    file.chmod(0o644)
    file.parent.chmod(0o555)
    with as_nobody():
        assert try_reading(file) in {"store_read_only", "store_cannot_open"}
    assert file.read_bytes() == before


def test_a_folder_that_may_not_be_written_holds_no_new_store(file: Path) -> None:
    file.parent.chmod(0o555)
    with as_nobody():
        assert try_reading(file.with_name("new.sqlite")) == "store_cannot_open"
