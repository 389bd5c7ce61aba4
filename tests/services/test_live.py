# SPDX-License-Identifier: MIT
"""Row X41: what others commit is told to this desk, in whichever way the store has, and nothing that is not its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import psycopg
import pytest

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.store.tail import MOST_ROWS, News, Reading
from contact_desk.store.url import read_url
from tests.store import plain_sql
from tests.store.colleagues import colleague

# Seconds: the longest that a test waits for what it expects.
PATIENCE = 10
ROY = ContactDraft(last_name="Roy", first_name="Anna", organisation="Acme")


class Ear:
    """What one desk is told: `Changes`, the code of a loss, and "back"."""

    def __init__(self, desk: Desk) -> None:
        self.told: queue.Queue[Changes | str] = queue.Queue()
        desk.live.follow(
            self.told.put, lambda error: self.told.put(error.code), lambda: self.told.put("back")
        )

    def until(self, wanted: Callable[[Changes], object]) -> list[Changes]:
        """All that is told up to the first that is wanted, with it."""
        heard: list[Changes] = []
        while not heard or not wanted(heard[-1]):
            told = self.told.get(timeout=PATIENCE)
            assert isinstance(told, Changes)
            heard.append(told)
        return heard

    def until_said(self, code: str) -> None:
        while self.told.get(timeout=PATIENCE) != code:
            pass


@pytest.fixture
def gone(store_url: str) -> Callable[[], AbstractContextManager[None]]:
    """The store is away for the length of a `with` block: its file, or the lines to all desks."""
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Contact Desk'"

    @contextmanager
    def gone() -> Iterator[None]:
        file = read_url(store_url).file
        if file is None:
            plain_sql.execute(store_url, ending)
            yield
        else:
            away = file.rename(file.with_suffix(".away"))
            yield
            away.rename(file)

    return gone


@pytest.fixture
def other(store_url: str, desk: Desk) -> Iterator[Desk]:
    """A second desk on the same store."""
    opened = Desk.open(store_url, language="en", region="FR")
    yield opened
    opened.close()


def test_what_another_desk_or_plain_sql_commits_is_told_and_ones_own_is_not(
    store_url: str, desk: Desk, other: Desk
) -> None:
    before = other.contacts.add(ROY)  # after this desk was opened, and before it follows
    ear = Ear(desk)
    heard = ear.until(lambda changes: before.contact in changes.contacts)[-1]
    assert heard.organisations == before.changes.organisations
    own = desk.contacts.add(ContactDraft(last_name="Curie"))
    added = other.contacts.add(ContactDraft(last_name="Meitner"))
    told = ear.until(lambda changes: added.contact in changes.contacts)
    assert not any(own.contact in changes.contacts for changes in told)
    plain_sql.execute(store_url, f"UPDATE contact SET notes = 'called' WHERE id = {before.contact}")
    ear.until(lambda changes: before.contact in changes.contacts)
    plain_sql.execute(store_url, "UPDATE list_value SET position = position + 1 WHERE id = 1")
    ear.until(lambda changes: changes.vocabulary)


def test_a_contact_that_turns_private_makes_others_look_again_and_names_nobody(
    store_url: str, desk: Desk
) -> None:
    public = desk.contacts.add(ROY).contact
    ear = Ear(desk)
    with colleague(store_url) as other:
        hidden = other.contacts.add(ContactDraft(last_name="Meitner", private=True)).contact
        ear.until(lambda changes: changes.everything)
        plain_sql.execute(
            store_url, f"UPDATE contact SET private = true, owner = 'colleague' WHERE id = {public}"
        )
        told = ear.until(lambda changes: changes.everything)
        shown = other.contacts.add(ContactDraft(last_name="Curie")).contact
        told += ear.until(lambda changes: shown in changes.contacts)
    assert not any({hidden, public} & changes.contacts for changes in told)


def test_a_transaction_begun_earlier_that_commits_later_is_not_missed(postgres_store: str) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    slow_one, quick_one = (
        desk.contacts.add(ContactDraft(last_name=name)).contact for name in ("Slow", "Quick")
    )
    ear = Ear(desk)
    with psycopg.connect(postgres_store) as slow:
        slow.execute("UPDATE contact SET notes = 'begun first' WHERE id = %s", (slow_one,))
        plain_sql.execute(postgres_store, f"UPDATE contact SET notes = 'x' WHERE id = {quick_one}")
        told = ear.until(lambda changes: quick_one in changes.contacts)
        assert not any(slow_one in changes.contacts for changes in told)
        slow.commit()
    ear.until(lambda changes: slow_one in changes.contacts)
    desk.close()


def test_a_lost_store_is_told_once_and_everything_once_it_is_back(
    desk: Desk, other: Desk, gone: Callable[[], AbstractContextManager[None]]
) -> None:
    ear = Ear(desk)
    kept = other.contacts.add(ROY).contact
    ear.until(lambda changes: kept in changes.contacts)
    with gone():
        ear.until_said("store_gone" if desk.engine == "sqlite" else "store_lost")
    ear.until_said("back")
    told = ear.until(lambda changes: changes.everything)
    assert any(changes.vocabulary and changes.access for changes in told)
    added = other.contacts.add(ContactDraft(last_name="Curie")).contact
    ear.until(lambda changes: added in changes.contacts)


def test_what_did_not_fit_behind_ones_own_changes_is_not_missed() -> None:
    own = [(number, 1, 7, "contact", number, None, None, None, True) for number in range(MOST_ROWS)]
    news = Reading(own, {1}).news()
    assert news.hidden
    assert news.changes == Changes(vocabulary=True, access=True)
    assert Reading(own[1:], {1}).news() == News()


def test_the_thread_ends_with_its_desk(desk: Desk) -> None:
    Ear(desk)
    (follower,) = (each for each in threading.enumerate() if each.name == "contact-desk-live")
    desk.close()
    follower.join(PATIENCE)
    assert not follower.is_alive()
