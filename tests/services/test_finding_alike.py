# SPDX-License-Identifier: MIT
"""The second try of a search: by the sound of a name, and by words that a slip has changed (row N18)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.second_try import second_try
from tests.store.colleagues import colleague

_PEOPLE = (
    ContactDraft(first_name="Marie", last_name="Gauthier"),
    ContactDraft(first_name="Jean", last_name="Gaultier", organisation="Papeterie Dubreuil"),
    ContactDraft(first_name="Étienne", last_name="Côté", business=BusinessInformation(city="Trois-Rivières")),
    ContactDraft(first_name="Philippe", last_name="Beaulieu"),
)


@pytest.fixture
def people(desk: Desk) -> Desk:
    for draft in _PEOPLE:
        desk.contacts.add(draft)
    return desk


def found(desk: Desk, text: str) -> list[str]:
    assert desk.contacts.find(text).total == 0, "there is no second try where the first finds somebody"
    return [row.last_name for row in desk.finding_alike.find(text).rows]


_TYPED = {
    "gotier": ["Gaultier", "Gauthier"],
    "Gotier Marie": ["Gauthier"],
    "filip baulieu": ["Beaulieu"],
    "coté etiene": ["Côté"],
    "papetrie": ["Gaultier"],
    "dubreul papetrie": ["Gaultier"],
    "bealieu": ["Beaulieu"],
    "trios rivieres": ["Côté"],
    "nobody at all": [],
}


def test_names_that_sound_so_and_words_a_slip_away_are_found(people: Desk) -> None:
    assert {typed: found(people, typed) for typed in _TYPED} == _TYPED


def test_what_is_no_name_is_not_guessed(people: Desk) -> None:
    texts = ["", "go", "0467141212", "a.b@c.fr", "city:pariss", "' OR 1=1 --", "%", "one two three four five"]
    assert {text: people.finding_alike.find(text).rows for text in texts} == dict.fromkeys(texts, ())


def test_somebody_elses_private_contact_is_not_found_by_its_sound(people: Desk) -> None:
    with colleague(people.store_url) as other:
        other.contacts.add(ContactDraft(last_name="Gothier", private=True))
        assert len(other.finding_alike.find("gotier").rows) == 3
    assert [row.last_name for row in people.finding_alike.find("gotier").rows] == ["Gaultier", "Gauthier"]
    first = people.finding_alike.find("gotier", limit=1)
    assert ([row.last_name for row in first.rows], first.total, first.exact) == (["Gaultier"], 1, False)


def test_long_words_are_not_spelled_in_thousands_of_ways() -> None:
    asked = second_try("Vandenbroeckhoven Charlottenburger Wallenstein")
    assert asked is not None
    assert asked.families
    assert asked.terms == ()


def test_the_first_letter_is_no_slip_and_no_word_is_asked_for_twice() -> None:
    asked = second_try("Roussel")
    assert asked is not None
    ways = [parts[0] for parts in asked.terms[0].alternatives]
    assert len(ways) == len(set(ways))
    assert {"roussel", "rousel", "ruossel", "roussal"} <= set(ways)
    assert all(way.startswith("r") for way in ways)
