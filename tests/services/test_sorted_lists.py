# SPDX-License-Identifier: MIT
"""The list in the order of each of its columns, on both engines: the same contacts, whichever way they are cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.names import fold, sort_key
from contact_desk.domain.vocabulary import ListName
from contact_desk.store.repositories import listings
from tests.store import plain_sql
from tests.store.drafts import person

NAMES = ("Aubert", "Zola", "Éluard", "Curie", "Hugo", "Sand", "Vian")
PLACES = ("Mairie", "", "Garage", "mairie", "Église", "", "Garage")
DEPARTMENTS = ("", "Voirie", "achats", "Voirie", "", "État civil", "Ventes")
TYPES = ("client", "", "partner", "client", "supplier", "internal", "partner")
FAR_ORDERS = (ContactOrder(), ContactOrder(SortBy.DEPARTMENT), ContactOrder(SortBy.PHONE, descending=True))
PHONES = ("", "04 67 14 20 11", "202-224-3441", "", "04 67 14 20 10", "", "+32 2 555 12 40")


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Seven contacts that all may see, and another's private one with something in every column."""
    columns = zip(NAMES, PLACES, DEPARTMENTS, TYPES, PHONES, strict=True)
    for name, place, department, kind, phone in columns:
        more = {"organisation": place, "department": department, "contact_type": kind}
        desk.contacts.add(person(name, phone=phone).model_copy(update=more))
    draft = ContactDraft(
        last_name="Moreau", organisation="Mairie", department="Voirie", contact_type="client", private=True
    )
    hidden = desk.contacts.add(draft).contact
    plain_sql.execute(desk.store_url, f"UPDATE contact SET owner = 'somebody' WHERE id = {hidden}")
    return desk


def listed(desk: Desk, order: ContactOrder, limit: int, text: str = "") -> list[ContactRow]:
    pages = desk.contacts.find(text, limit=limit, order=order).pages
    found = [desk.contacts.find(text, limit=limit, page=page, order=order) for page in range(1, pages + 1)]
    return [row for page in found for row in page.rows]


def statements_of(desk: Desk) -> list[tuple[str, Any]]:
    """What is asked from now on, with the values bound."""
    asked: list[tuple[str, Any]] = []
    listen = partial(event.listen, desk._store._engine, "before_cursor_execute")
    listen(lambda *seen: asked.append((seen[2], seen[3])))
    return asked


def passed_over(statement: str, values: Any) -> int:
    """How many rows it walks over to those that it gives."""
    name = re.search(r"OFFSET (?:\?|%\((\w+)\)s)", statement)
    assert name, statement
    return int(values[name[1]] if name[1] else values[-1])


def expected(desk: Desk, order: ContactOrder) -> list[str]:
    """Sorted as a reader would: who has nothing there comes last, by name."""
    lists = desk.vocabulary.load()
    keys: dict[SortBy, Callable[[ContactRow], str]] = {
        SortBy.NAME: lambda row: sort_key(row.first_name, row.last_name, row.organisation),
        SortBy.NUMBER: lambda row: f"{row.id:09}",
        SortBy.ORGANISATION: lambda row: fold(row.organisation),
        SortBy.DEPARTMENT: lambda row: fold(row.department),
        SortBy.CONTACT_TYPE: lambda row: fold(lists.label(ListName.CONTACT_TYPE, row.contact_type, "en")),
        SortBy.PHONE: lambda row: {
            "04 67 14 20 10": "+33467142010",
            "04 67 14 20 11": "+33467142011",
            "202-224-3441": "202-224-3441",
        }.get(row.phone, row.phone),
        SortBy.CREATED: lambda row: f"{row.id:09}",
    }
    rows = sorted(desk.contacts.find("").rows, key=lambda row: fold(row.last_name))
    there = [row for row in rows if keys[order.by](row)]
    nowhere = [row for row in rows if not keys[order.by](row)]
    if order.descending and order.by is not SortBy.CONTACT_TYPE:
        there.reverse()
    in_order = sorted(there, key=keys[order.by], reverse=order.descending)
    return [row.last_name for row in (*in_order, *nowhere)]


@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_its_contacts_and_every_page_of_them(
    filled: Desk, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Places are marked as in a store of a million.
    monkeypatch.setattr(listings, "FAR", 2)
    for new in ("", "Bizet"):
        if new:
            filled.contacts.add(person(new))
        for by in SortBy:
            order = ContactOrder(by, descending)
            names = [row.last_name for row in listed(filled, order, 50)]
            assert names == expected(filled, order), by
            assert [row.last_name for row in listed(filled, order, 2)] == names, by


def test_the_page_of_a_contact_is_found_in_any_order(filled: Desk) -> None:
    for by in SortBy:
        order = ContactOrder(by, descending=True)
        for place, row in list(enumerate(listed(filled, order, 50)))[::3]:
            found = filled.contacts.find("", limit=2, showing=row.id, order=order)
            assert (found.page, row in found.rows) == (place // 2 + 1, True), (by, row)


def test_what_was_found_is_sorted_too(filled: Desk) -> None:
    order = ContactOrder(SortBy.NUMBER, descending=True)
    assert [row.last_name for row in listed(filled, order, 1, "garage")] == ["Vian", "Éluard"]
    assert [row.last_name for row in listed(filled, order, 1, "type:client")] == ["Curie", "Aubert"]
    assert [row.last_name for row in listed(filled, order, 1, "type:client mairie")] == ["Curie", "Aubert"]


@pytest.mark.parametrize(
    ("by", "index"),
    [
        (SortBy.NAME, "ix_contact_list"),
        (SortBy.NUMBER, "ix_contact_number"),
        (SortBy.ORGANISATION, "ix_contact_organisation_key"),
        (SortBy.DEPARTMENT, "ix_contact_department_key"),
        (SortBy.CONTACT_TYPE, "ix_contact_contact_type_id"),
        (SortBy.PHONE, "ix_contact_phone_key"),
        (SortBy.CREATED, "ix_contact_created"),
    ],
)
def test_no_page_of_any_column_looks_at_more_than_its_index(
    sqlite_store: str, by: SortBy, index: str
) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    for name in NAMES:
        desk.contacts.add(person(name))
    asked, engine = statements_of(desk), desk._store._engine
    for descending in (False, True):
        for page in (1, 7):
            desk.contacts.find("", limit=1, page=page, order=ContactOrder(by, descending))
    choosing = [each for each in asked if "ORDER BY contact." in each[0]]
    assert len(choosing) >= 4
    with engine.connect() as connection:
        for words, values in choosing:
            plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", values)]
            assert f"USING COVERING INDEX {index}" in plan[0], (words, plan)
            assert not any("TEMP B-TREE" in step for step in plan), (words, plan)
    desk.close()


def test_the_list_is_the_same_once_its_places_are_learned_and_after_somebody_was_added(
    filled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "FAR", 2)
    for order in FAR_ORDERS:
        names = [row.last_name for row in listed(filled, order, 50)]
        for steps in (0, 1, 50):
            wanted = iter([True] * steps)
            filled.contacts.walk_through(order, partial(next, wanted, False))
            assert [row.last_name for row in listed(filled, order, 1)] == names, order
    filled.contacts.add(person("Bizet"))
    filled.contacts.walk_through(ContactOrder(), lambda: True)
    assert [row.last_name for row in listed(filled, ContactOrder(), 1)][1] == "Bizet"


def test_whoever_jumps_into_the_middle_walks_only_from_the_nearest_place_that_was_learned(
    sqlite_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listings, "FAR", 2)
    desk = Desk.open(sqlite_store, language="en", region="FR")
    for name, department in zip(NAMES, "abcdefg", strict=True):
        desk.contacts.add(person(name, phone="04 67 14 20 11").model_copy(update={"department": department}))
    asked = statements_of(desk)
    for order in FAR_ORDERS:
        walked = []
        for _ in range(2):
            asked.clear()
            desk.contacts.find("", limit=1, page=4, order=order)
            walked.append(sum(passed_over(*each) for each in asked if "OFFSET" in each[0]))
            desk.contacts.walk_through(order, lambda: True)
        assert walked[0] == 3, order
        assert walked[1] <= 1, order
    desk.close()
