# SPDX-License-Identifier: MIT
"""Contacts looked for by criteria that must all hold, on both engines (row T65)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.contact_criteria import ContactCriteria, Visibility
from contact_desk.domain.draft import InteractionAddressDraft
from contact_desk.domain.errors import NotAllowed
from tests.store.appointing import appoint
from tests.store.colleagues import colleague
from tests.store.drafts import person

CHAT = (InteractionAddressDraft(type="chat", value="Jean_P@Chat.example"),)


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    drafts = {
        "jean": person(
            "Martin", first_name="Jean-Paul", organisation="Réseau du Lac", location="Siège", department="Ventes",
            job_title="Chef d'équipe", phone="04 67 00 00 10", interaction_addresses=CHAT,
        ),
        "lac": person("Lacroix", first_name="Martin", organisation="Zenith", email="martin@zenith.example"),
        "private": person("Martin", first_name="Jeanne", private=True, contact_type="client"),
        "group": person("Équipe du lac", kind="group"),
    }  # fmt: skip
    return {name: desk.contacts.add(draft).contact for name, draft in drafts.items()}


CASES: list[tuple[ContactCriteria, list[str]]] = [
    (ContactCriteria(), ["group", "lac", "jean", "private"]),
    (ContactCriteria(last_name="mart"), ["jean", "private"]),
    (ContactCriteria(last_name="MARTIN", first_name="jeanpaul"), ["jean"]),
    (ContactCriteria(first_name="paul jean"), ["jean"]),
    (ContactCriteria(organisation="lac"), ["jean"]),
    (ContactCriteria(organisation="reseau", location="siege", department="ven"), ["jean"]),
    (ContactCriteria(organisation="reseau", department="achats"), []),
    (ContactCriteria(job_title="equipe"), ["jean"]),
    (ContactCriteria(phone="+33467000010"), ["jean"]),
    (ContactCriteria(phone="670000"), ["jean"]),
    (ContactCriteria(phone="0467000010", last_name="lacroix"), []),
    (ContactCriteria(address="zenith.example"), ["lac"]),
    (ContactCriteria(address="JEAN_P@"), ["jean"]),
    (ContactCriteria(contact_type="client"), ["private"]),
    (ContactCriteria(visibility=Visibility.PRIVATE), ["private"]),
    (ContactCriteria(last_name="martin", visibility=Visibility.PUBLIC), ["jean"]),
    (ContactCriteria(last_name="%_"), []),
]


def test_all_criteria_must_hold(desk: Desk, people: dict[str, int]) -> None:
    called = {number: name for name, number in people.items()}
    for criteria, names in CASES:
        page = desk.contacts.search(criteria)
        assert (criteria, [called[row.id] for row in page.rows]) == (criteria, names)
        assert (page.total, page.exact) == (len(names), True)


def test_pages_inactive_ones_and_whose_they_are(desk: Desk, people: dict[str, int]) -> None:
    page = desk.contacts.search(ContactCriteria(last_name="martin"), limit=1, page=2)
    assert ([row.id for row in page.rows], page.total, page.pages) == ([people["private"]], 2, 2)
    desk.contact_activity.deactivate(people["private"])
    (row,) = desk.contacts.search(ContactCriteria(last_name="martin", visibility=Visibility.PRIVATE)).rows
    assert (row.id, row.active) == (people["private"], False)
    left = desk.contacts.search(ContactCriteria(last_name="martin", inactive_too=False)).rows
    assert [row.id for row in left] == [people["jean"]]
    with colleague(desk.store_url) as other:
        assert other.contacts.search(ContactCriteria(contact_type="client")).total == 0


def test_an_administrator_alone_searches_by_owner(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Hidden", private=True)).contact
        by_owner = ContactCriteria(owner=other.user.login)
        # In a store without users everybody may do everything, and yet nobody looks into what is private.
        with pytest.raises(NotAllowed):
            desk.contacts.search(by_owner)
        assert not desk.contacts.may_search_by_owner()
        appoint(desk, other.user.login, Right.MODIFY_ORGANISATIONS)
        assert desk.contacts.may_search_by_owner()
        assert [row.id for row in desk.contacts.search(by_owner).rows] == [hidden]
        assert desk.contacts.search(ContactCriteria(last_name="hidden")).total == 0
        with pytest.raises(NotAllowed):
            other.contacts.search(ContactCriteria(owner=desk.user.login))
    desk.close()
