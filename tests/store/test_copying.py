# SPDX-License-Identifier: MIT
"""A store copied to the other engine and back is the same one: rows, journal, history, undo, ids still to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.services import maintenance
from tests.store import plain_sql
from tests.store.drafts import person
from tests.store.killed import killed_while
from tests.store.lived_in import LOGIN, answers_of, ignore, work_on

ROWS_BEFORE_THE_KILL = 2_000


@pytest.fixture(autouse=True)
def same_login(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person at the file is called as the role at the server, and so sees the same private contacts."""
    monkeypatch.setenv("LOGNAME", LOGIN)


def test_a_store_that_has_moved_to_a_server_and_back_is_the_same_one_even_after_kills(
    lived_in_store: str, postgres_store_url: str, tmp_path: Path
) -> None:
    before = answers_of(lived_in_store)
    there = copy_at_second_attempt(lived_in_store, postgres_store_url)
    assert (there.operation, answers_of(postgres_store_url)) == (None, before)
    last = f"sqlite:///{tmp_path / 'back.sqlite'}"
    back = copy_at_second_attempt(postgres_store_url, last)
    assert (back.tables, answers_of(last)) == (there.tables, before)
    for store in (postgres_store_url, last):
        assert maintenance.check(store).problems == ()
    assert work_on(lived_in_store) == work_on(postgres_store_url) == work_on(last)


def copy_at_second_attempt(source: str, target: str) -> maintenance.CopyReport:
    """The first is killed in the middle, and leaves an empty store."""
    assert killed_while(lambda tell: maintenance.copy(source, target, tell), at=ROWS_BEFORE_THE_KILL)
    assert plain_sql.value(target, "SELECT count(*) FROM contact") == 0
    return maintenance.copy(source, target, ignore)


def test_whoever_copies_a_store_without_users_is_the_administrator_of_the_one_on_the_server(
    sqlite_store: str, postgres_store: str
) -> None:
    add(sqlite_store, "First")
    report = maintenance.copy(sqlite_store, postgres_store, ignore)
    assert report.operation == plain_sql.value(sqlite_store, "SELECT max(id) FROM operation") + 1
    assert add(postgres_store, "Second") == 2


def test_nothing_is_copied_over_anything(store_url: str, tmp_path: Path) -> None:
    add(store_url, "Kept")
    other = f"sqlite:///{tmp_path / 'other.sqlite'}"
    maintenance.initialise(other)
    add(other, "Other")
    before = plain_sql.counts(store_url)
    for source, code in ((other, "copy_target_not_empty"), (store_url, "copy_same_store")):
        with pytest.raises(ContactDeskError, match=code):
            maintenance.copy(source, store_url, ignore)
    assert plain_sql.counts(store_url) == before


def test_a_copy_that_is_given_up_leaves_no_file(store_url: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / "copy.sqlite"
    target.parent.mkdir()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        maintenance.copy(store_url, f"sqlite:///{target}", stop)
    assert list(target.parent.iterdir()) == []


def add(store_url: str, name: str) -> int:
    desk = Desk.open(store_url, language="en", region="FR")
    try:
        return desk.contacts.add(person(name)).contact
    finally:
        desk.close()
