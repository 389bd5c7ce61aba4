# SPDX-License-Identifier: MIT
"""What is found of more than a thousand: who comes first, how many they are said to be, every page."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.store.repositories import column_listing
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person
from tests.store.many import add_many


def identities(page: ContactPage) -> list[str]:
    return [row.identity for row in page.rows]


def test_whose_name_begins_with_it_comes_first_and_then_the_others_by_name(desk: Desk) -> None:
    for first_name, last_name, organisation in (
        ("Ana", "Zimmer", "Marbre"),
        ("Marc", "Abel", ""),
        ("Zoé", "Martin", ""),
        ("", "Maréchal", ""),
        ("", "", "Marconi"),
        ("Jean Paul", "Martin", ""),
        ("Paul", "Jeannot", "Martinet"),
    ):
        desk.contacts.add(person(last_name, first_name=first_name, organisation=organisation))
    by_one_word = ["Marconi", "Maréchal", "Jean Paul Martin", "Zoé Martin", "Marc Abel", "Paul Jeannot"]
    assert identities(desk.contacts.find("mar")) == [*by_one_word, "Ana Zimmer"]
    # First name first and last name first are one, also of a first name in two words.
    for text in ("jean paul mar", "mar jean paul", "paul martin jean"):
        assert identities(desk.contacts.find(text))[0] == "Jean Paul Martin"


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    """2,330 whom the desk knows as common: thirty of them by their names. Three more are a colleague's alone."""
    add_many(desk.store_url, "Zeta", range(1000, 3300), words="common commonplace")
    add_many(desk.store_url, "Common", range(100, 130))
    add_many(desk.store_url, "Common", range(200, 203), words="secret", owner=COLLEAGUE, private=True)
    return desk


def test_of_more_than_a_thousand_every_page_holds_others_and_all_are_there(crowd: Desk) -> None:
    first = crowd.contacts.find("common", limit=300)
    assert (first.total, first.exact, first.pages) == (1000, False, 4)
    assert identities(first)[:31] == [*(f"Common {number}" for number in range(100, 130)), "Zeta 1000"]
    assert crowd.contacts.count("common") == 2330
    assert first.counted(2330).pages == 8
    pages = [crowd.contacts.find("common", limit=300, page=number) for number in range(1, 9)]
    shown = [row.id for page in pages for row in page.rows]
    assert (len(shown), len(set(shown))) == (2330, 2330)
    assert [(page.total, page.exact) for page in pages] == [(1000, False)] * 3 + [(2330, True)] * 5
    assert crowd.contacts.find("common", limit=300, page=99).page == 8
    for place in (12, 999, 1000, 2329):
        assert crowd.contacts.find("common", limit=300, showing=shown[place]).page == place // 300 + 1


def test_of_more_than_a_thousand_in_an_order_the_first_are_those_of_all(
    crowd: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = ContactOrder(SortBy.CREATED, descending=True)
    everybody = [row.id for row in crowd.contacts.find("common", limit=1000, order=order).rows]
    assert len(everybody) == 1000
    for looked_through in (20, 900):
        # Of few that are looked through too few match: full text is asked for all.
        monkeypatch.setattr(column_listing, "_LOOKED_THROUGH", looked_through)
        for page in (1, 9):
            found = crowd.contacts.find("common", limit=50, page=page, order=order)
            assert [row.id for row in found.rows] == everybody[(page - 1) * 50 : page * 50]
            assert (found.total, found.exact) == (1000, False)


def test_long_words_and_short_numbers_are_found_as_well_where_many_have_the_like(crowd: Desk) -> None:
    rare = crowd.contacts.add(person("Commonwealth")).contact
    assert [row.id for row in crowd.contacts.find("commonwealth").rows] == [rare]
    for text, total in (
        ("commonplace", 2300),
        ("1", 1030),
        ("commonplace 1", 1000),
        ("zeta 3 commonpl", 300),
    ):
        pages = [crowd.contacts.find(text, limit=600, page=page) for page in (1, 2)]
        assert len({row.id for page in pages for row in page.rows}) == min(total, 1200)
        assert (crowd.contacts.count(text), pages[0].total) == (total, min(total, 1000))


def test_under_conditions_the_first_thousand_are_counted_and_the_rest_when_asked(crowd: Desk) -> None:
    first = crowd.contacts.find("kind:person", limit=600)
    assert (first.total, first.exact, first.pages) == (1000, False, 2)
    assert crowd.contacts.count("kind:person") == 2330
    last = crowd.contacts.find("kind:person", limit=600, page=4)
    assert (last.total, last.exact, last.page, len(last.rows)) == (2330, True, 4, 530)
    half_typed = crowd.contacts.find("org:", limit=600)
    assert (half_typed.total, half_typed.exact, half_typed.rows) == (2330, True, first.rows)
    pages = [crowd.contacts.find("common kind:person", limit=600, page=page).rows for page in (1, 2, 3, 4)]
    assert len({row.id for page in pages for row in page}) == 2330


def test_names_alone_fill_the_first_thousand_in_their_order(crowd: Desk) -> None:
    first = crowd.contacts.find("zeta", limit=1000)
    assert identities(first) == [f"Zeta {number}" for number in range(1000, 2000)]
    assert (first.total, first.exact) == (1000, False)
    second = crowd.contacts.find("zeta", limit=1000, page=2)
    assert identities(second) == [f"Zeta {number}" for number in range(2000, 3000)]
    assert (second.total, second.exact) == (2300, True)


def test_nobody_is_counted_whom_the_user_may_not_know_of(crowd: Desk) -> None:
    assert (crowd.contacts.count("secret"), crowd.contacts.find("secret").total) == (0, 0)
    with colleague(crowd.store_url) as theirs:
        assert (theirs.contacts.count("secret"), theirs.contacts.count("common")) == (3, 2333)


def test_any_page_of_the_whole_list_is_the_same_however_it_is_come_to(crowd: Desk) -> None:
    in_order = [row.id for page in (1, 2, 3) for row in crowd.contacts.find(limit=1000, page=page).rows]
    assert len(in_order) == 2330
    for page in (24, 12, 1, 13, 11, 23, 18, 19, 17):
        found = crowd.contacts.find(limit=100, page=page)
        assert [row.id for row in found.rows] == in_order[(page - 1) * 100 : page * 100]
        assert (found.total, found.exact, found.pages) == (2330, True, 24)
    for place in (0, 1234, 2329):
        assert crowd.contacts.find(limit=100, showing=in_order[place]).page == place // 100 + 1


def test_what_is_remembered_of_the_whole_list_follows_what_others_do(crowd: Desk) -> None:
    last = crowd.contacts.find(limit=1000, page=3).rows
    with colleague(crowd.store_url) as theirs:
        added = theirs.contacts.add(person("Aaa")).contact
        page = crowd.contacts.find(limit=1000, page=3)
        assert (page.total, page.rows[1:]) == (2331, last)
        before = theirs.contacts.show(added).draft
        renamed = before.model_copy(update={"last_name": "Zzz"})
        theirs.contact_editing.change(added, before, renamed)
        page = crowd.contacts.find(limit=1000, page=3)
        assert (page.total, page.rows[:-1]) == (2331, last)
        theirs.contact_editing.change(added, renamed, renamed.model_copy(update={"private": True}))
    page = crowd.contacts.find(limit=1000, page=3)
    assert (page.total, page.rows) == (2330, last)
