# SPDX-License-Identifier: MIT
"""Organisations and locations: found however they are written, made once, public without betraying anybody."""

from contact_desk.desk import Desk
from contact_desk.domain.contact import Added
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


def names(desk: Desk, text: str) -> list[str]:
    return [organisation.name for organisation in desk.organisations.find(text)]


def add(desk: Desk, *organisations: str) -> None:
    for organisation in organisations:
        desk.contacts.add(person(organisation=organisation))


def test_an_organisation_is_found_by_any_part_of_its_name(desk: Desk) -> None:
    add(desk, "Œuvres & Cie", "Senate")
    for text in ("œuvres", "OEUVRES", "Oeuvres & cie", "uvres", "cie"):
        assert names(desk, text) == ["Œuvres & Cie"]
    assert names(desk, "Œuvres SA") == []


def test_a_text_without_letters_asks_for_every_organisation(desk: Desk) -> None:
    add(desk, "Œuvres & Cie", "Senate")
    for text in ("", "  ", "%", "_", "'", "\\", "\x00"):
        assert names(desk, text) == ["Œuvres & Cie", "Senate"]


def test_names_that_begin_with_the_text_come_first(desk: Desk) -> None:
    add(desk, "Zeta Colt", "Colt", "A Colt", "Colt Online")
    assert names(desk, "colt") == ["Colt", "Colt Online", "A Colt", "Zeta Colt"]


def test_an_organisation_tells_how_many_contacts_and_locations_it_has(desk: Desk) -> None:
    desk.contacts.add(person(organisation="Senate", location="Hart"))
    desk.contacts.add(person(organisation="SENATE", location="hart"))
    desk.contacts.add(person(organisation="senate", location="Dirksen"))
    (senate,) = desk.organisations.find("senate")
    assert (senate.name, senate.contacts, senate.locations) == ("Senate", 3, 2)
    assert desk.organisations.named("  sénate ") == senate
    assert desk.organisations.named("sen") is None


def test_the_number_of_organisations_found_is_limited(desk: Desk) -> None:
    add(desk, *(f"Colt {number}" for number in range(5)))
    assert len(desk.organisations.find("", limit=3)) == 3


def test_locations_belong_to_their_organisation(desk: Desk) -> None:
    desk.contacts.add(person(organisation="Senate", location="Hart Building"))
    desk.contacts.add(person(organisation="Senate", location="Élysée"))
    desk.contacts.add(person(organisation="House", location="Hart Building"))
    (senate,) = desk.organisations.find("senate")
    assert [place.name for place in desk.organisations.locations(senate.id)] == ["Élysée", "Hart Building"]
    assert [place.name for place in desk.organisations.locations(senate.id, "elys")] == ["Élysée"]
    assert desk.organisations.locations(senate.id, "nowhere") == ()
    assert desk.organisations.locations(999_999) == ()


def test_a_name_of_any_signs_is_one_organisation(desk: Desk) -> None:
    any_signs = {"…", "★★★", "日本", "🦊", "x" * 498}
    for name in any_signs:
        add(desk, name, f" {name} ")
    assert set(names(desk, "")) == any_signs


def test_names_of_other_signs_are_other_organisations(desk: Desk) -> None:
    add(desk, "…", "★", "!")
    assert len(names(desk, "")) == 3


def test_several_writers_at_once_make_a_new_organisation_and_location_once(desk: Desk) -> None:
    drafts = [person(f"{n}", organisation="New", location="Newer") for n in range(4)]
    answers = at_once(*[lambda draft=draft: desk.contacts.add(draft) for draft in drafts])
    assert all(isinstance(answer, Added) for answer in answers), answers
    (organisation,) = desk.organisations.find("")
    assert (organisation.contacts, organisation.locations) == (4, 1)


def test_several_writers_at_once_define_the_same_attributes_in_any_order(desk: Desk) -> None:
    codes = [f"code {number}" for number in range(30)]
    drafts = [person(attributes=dict.fromkeys(order, "1")) for order in (codes, codes[::-1])]
    works = [lambda draft=draft: desk.contacts.add(draft, create_attributes=True) for draft in drafts]
    answers = at_once(*works)
    assert all(isinstance(answer, Added) for answer in answers), answers
    assert len(desk.vocabulary.load(fresh=True).attribute_types) == 30


def test_an_organisation_in_the_trash_is_made_anew(desk: Desk) -> None:
    add(desk, "Senate")
    plain_sql.execute(
        desk.store_url,
        "UPDATE organisation SET deleted_at = CURRENT_TIMESTAMP",
    )
    assert names(desk, "") == []
    add(desk, "Senate")
    assert names(desk, "") == ["Senate"]


def test_departments_are_suggested_from_the_contacts_that_one_may_see(desk: Desk) -> None:
    desk.contacts.add(person(organisation="Senate", department="Legal"))
    desk.contacts.add(person(organisation="Senate", department="Archive"))
    desk.contacts.add(person(organisation="House", department="Elsewhere"))
    desk.contacts.add(person(organisation="Senate", department="Secret service", private=True))
    (senate,) = desk.organisations.find("senate")
    assert desk.organisations.departments(senate.id) == ("Archive", "Legal", "Secret service")
    with colleague(desk.store_url) as other:
        assert other.organisations.departments(senate.id) == ("Archive", "Legal")
        (seen,) = other.organisations.find("senate")
        assert seen.contacts == 2
