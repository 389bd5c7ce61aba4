# SPDX-License-Identifier: MIT
"""The list's first page, asked before SQLAlchemy is there: the same as the repositories would give, on both engines."""

from __future__ import annotations

import sys
from subprocess import run

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.domain.vocabulary import Vocabulary
from tests.store import first_page_writing, plain_sql
from tests.store.drafts import EVERYTHING, person


def reopened(desk: Desk) -> Desk:
    """Another desk on the same store, which has asked nothing yet."""
    return Desk.open(desk.store_url, language="en", region="FR")


def first_page(desk: Desk, limit: int) -> tuple[ContactPage, Vocabulary]:
    found = desk._store.first_page(limit)
    assert found is not None
    return found


def ordinary_page(desk: Desk, limit: int) -> tuple[ContactPage, Vocabulary]:
    """As the repositories give it."""
    with desk._store.read() as work:
        lists = work.vocabulary.load()
        return work.contacts.page("", limit, 1, lists), lists


def fill(desk: Desk) -> None:
    desk.contacts.add(EVERYTHING, create_attributes=True)
    desk.contacts.add(person("Œuvrard", phone="04 67 00 00 10"))
    desk.contacts.add(person("Aubert", email="a@example.org"))
    desk.contacts.add(ContactDraft(organisation="Mairie", department="Voirie", job_title="Accueil"))
    desk.contacts.add(person("Zola").model_copy(update={"private": True}))
    hidden = desk.contacts.add(person("Abel").model_copy(update={"private": True})).contact
    plain_sql.execute(desk.store_url, f"UPDATE contact SET owner = 'somebody' WHERE id = {hidden}")
    gone = desk.contacts.add(person("Abadie")).contact
    plain_sql.execute(desk.store_url, f"UPDATE contact SET deleted_at = created WHERE id = {gone}")


def test_the_texts_are_those_of_the_repositories() -> None:
    kept = first_page_writing.FILE.read_text(encoding="utf-8")
    assert kept == first_page_writing.written(), f"run: python -m {first_page_writing.__name__}"


@pytest.mark.parametrize("limit", [1, 4, 50])
def test_the_first_page_is_the_one_that_the_repositories_give(desk: Desk, limit: int) -> None:
    fill(desk)
    again = reopened(desk)
    first = first_page(again, limit)
    assert first == ordinary_page(again, limit)
    assert repr(first) == repr(ordinary_page(again, limit))
    assert first[0].total == 5
    assert "Abel" not in repr(first)
    again.close()


def test_an_empty_store_has_an_empty_first_page(desk: Desk) -> None:
    again = reopened(desk)
    assert first_page(again, 50) == ordinary_page(again, 50)
    again.close()


def test_once_a_unit_of_work_has_begun_the_repositories_are_asked(desk: Desk) -> None:
    again = reopened(desk)
    first_page(again, 50)
    again.vocabulary.load()
    assert again._store.first_page(50) is None
    desk.contacts.add(person("Zola"))
    assert [row.last_name for row in again.contacts.find().rows] == ["Zola"]
    again.close()


def test_the_first_page_and_the_lists_are_asked_for_together(desk: Desk) -> None:
    again = reopened(desk)
    again.contacts.find()
    plain_sql.execute(desk.store_url, "ALTER TABLE list_value RENAME TO elsewhere")
    assert again.vocabulary.load().values
    again.close()


def test_a_first_page_that_cannot_be_read_says_so_and_is_asked_for_again(desk: Desk) -> None:
    desk.contacts.add(person("Zola"))
    again = reopened(desk)
    plain_sql.execute(desk.store_url, "ALTER TABLE contact RENAME TO elsewhere")
    for _ in range(2):
        with pytest.raises(StoreUnavailable, match="store_not_initialised"):
            again.contacts.find()
    plain_sql.execute(desk.store_url, "ALTER TABLE elsewhere RENAME TO contact")
    assert again.contacts.find().total == 1
    again.close()


def test_a_closed_desk_gives_its_first_connection_back(desk: Desk) -> None:
    again = reopened(desk)
    driver = again._store._first._driver
    again.close()
    assert again._store.first_page(50) is None
    with pytest.raises(Exception, match="closed"):
        driver.execute("SELECT 1")


def test_the_connection_that_gave_the_first_page_goes_on_in_the_pool(desk: Desk) -> None:
    again = reopened(desk)
    driver = again._store._first._driver
    again.contacts.find()
    with again._store.look() as work:
        assert work._connection.connection.dbapi_connection is driver
    again.contacts.add(person("Zola"))
    assert again.contacts.find("zola").total == 1
    again.close()


def test_a_list_in_a_process_of_its_own_needs_no_sqlalchemy(desk: Desk) -> None:
    fill(desk)
    said = run([sys.executable, "-c", LISTING, desk.store_url], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["5", "False", "False"]


LISTING = """
import sys
from contact_desk.desk import Desk
desk = Desk.open(sys.argv[1], language="en", region="FR")
print(desk.contacts.find().total, "sqlalchemy" in sys.modules, "pydantic" in sys.modules)
desk.close()
"""
