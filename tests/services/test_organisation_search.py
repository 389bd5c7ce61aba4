# SPDX-License-Identifier: MIT
"""Looking for an organisation by more than its name (row T20), on both engines."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, InteractionAddressDraft
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from tests.store import plain_sql
from tests.store.drafts import person


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    """Four organisations: two with an address and a number of their own, one with those of its locations."""
    records = desk.organisation_records
    lyon = BusinessInformation(city="Lyon", region="Rhône", country="France", phone="04 72 10 30 30")
    geneva = BusinessInformation(city="Genève", country="CH", phone="+41 22 327 41 11")
    drafts = (
        OrganisationDraft(name="Atelier Kumo", type="client", business=lyon),
        OrganisationDraft(name="Assurances du Lac", type="supplier", business=geneva),
        OrganisationDraft(name="Œuvres du Lac", type="client"),
        OrganisationDraft(name="Zénith"),
    )
    added = {draft.name: records.add(draft).id for draft in drafts}
    for city, number in (("Saint-Étienne", "04 77 48 77 48"), ("Montréal", "+1 514 872 0311")):
        country = "Canada" if city == "Montréal" else "France"
        block = BusinessInformation(city=city, country=country)
        line = InteractionAddressDraft(type="fax", value=number)
        records.add_location(
            LocationDraft(
                name=city, organisation="Œuvres du Lac", business=block, interaction_addresses=(line,)
            )
        )
    return added


def found(desk: Desk, **criteria: object) -> list[str]:
    asked = OrganisationCriteria(**criteria)  # type: ignore[arg-type]
    return [row.name for row in desk.organisations.search(asked).rows]


@pytest.mark.parametrize(
    ("criteria", "names"),
    [
        ({"name": "LAC"}, ["Assurances du Lac", "Œuvres du Lac"]),
        ({"name": "lac oeuvres"}, ["Œuvres du Lac"]),
        ({"name": "%"}, []),
        ({"type": "client"}, ["Atelier Kumo", "Œuvres du Lac"]),
        ({"type": "client", "name": "lac"}, ["Œuvres du Lac"]),
        ({"city": "geneve"}, ["Assurances du Lac"]),
        ({"city": "st etienne"}, []),
        ({"city": "saint etienne"}, ["Œuvres du Lac"]),
        ({"region": "rhone"}, ["Atelier Kumo"]),
        ({"country": "Suisse"}, ["Assurances du Lac"]),
        ({"country": "fr"}, ["Atelier Kumo", "Œuvres du Lac"]),
        ({"country": "fr", "city": "lyon", "type": "client"}, ["Atelier Kumo"]),
        ({"country": "fr", "type": "supplier"}, []),
        ({"country": "Syldavie"}, []),
        ({"city": "  ", "name": "zenith"}, ["Zénith"]),
    ],
)
def test_every_criterion_that_is_not_blank_must_hold(
    desk: Desk, ids: dict[str, int], criteria: dict[str, object], names: list[str]
) -> None:
    assert found(desk, **criteria) == names


@pytest.mark.parametrize(
    ("phone", "names"),
    [
        ("+33 4 72 10 30 30", ["Atelier Kumo"]),
        ("0472103030", ["Atelier Kumo"]),
        ("04.72.10", ["Atelier Kumo"]),
        ("(0)22 327", ["Assurances du Lac"]),
        ("514-872-0311", ["Œuvres du Lac"]),
        ("tel. 04 77 48 77 48", ["Œuvres du Lac"]),
        ("04 99", []),
        ("_", []),
        ("%", []),
        ("nobody", []),
    ],
)
def test_a_number_is_found_in_any_form_and_by_a_piece_of_it(
    desk: Desk, ids: dict[str, int], phone: str, names: list[str]
) -> None:
    assert found(desk, phone=phone) == names


def test_a_national_number_is_read_in_the_country_that_is_looked_for(desk: Desk, ids: dict[str, int]) -> None:
    assert found(desk, phone="022 327 41 11", country="Suisse") == ["Assurances du Lac"]


def test_city_and_country_must_be_those_of_one_address(desk: Desk, ids: dict[str, int]) -> None:
    assert found(desk, city="Montréal", country="Canada") == ["Œuvres du Lac"]
    assert found(desk, city="Montréal", country="France") == []


def test_an_address_of_somebody_who_works_there_is_none_of_the_organisation(
    desk: Desk, ids: dict[str, int]
) -> None:
    brest = BusinessInformation(city="Brest", phone="02 98 00 80 80")
    desk.contacts.add(person("Le Goff", organisation="Zénith").model_copy(update={"business": brest}))
    assert found(desk, city="Brest") == []
    assert found(desk, phone="02 98 00 80 80") == []


def test_a_web_site_with_the_digits_is_no_number(desk: Desk) -> None:
    site = BusinessInformation(website="https://3949.example")
    desk.organisation_records.add(OrganisationDraft(name="Sites", business=site))
    assert found(desk, name="Sites") == ["Sites"]
    assert found(desk, phone="3949") == []


def test_an_inactive_one_is_found_only_when_asked_for(desk: Desk, ids: dict[str, int]) -> None:
    desk.organisation_activity.deactivate(ids["Zénith"])
    assert found(desk, name="zenith") == []
    assert found(desk, name="zenith", inactive_too=True) == ["Zénith"]
    now = desk.organisations.now(ids["Zénith"])
    assert now is not None
    assert not now.active


def test_what_lies_in_the_trash_is_not_found_by_itself_nor_by_its_location(
    desk: Desk, ids: dict[str, int], store_url: str
) -> None:
    plain_sql.execute(store_url, "UPDATE location SET deleted_at = CURRENT_TIMESTAMP")
    assert found(desk, city="Montréal") == found(desk, phone="514-872-0311") == []
    plain_sql.execute(store_url, "UPDATE organisation SET deleted_at = CURRENT_TIMESTAMP")
    assert found(desk, inactive_too=True) == []
    assert desk.organisations.now(ids["Zénith"]) is None


def test_pages_are_clamped_and_count_all(desk: Desk, ids: dict[str, int]) -> None:
    last = desk.organisations.search(OrganisationCriteria(), limit=3, page=99)
    assert ([row.name for row in last.rows], last.total, last.page, last.pages) == (["Zénith"], 4, 2, 2)
    none = desk.organisations.search(OrganisationCriteria(name="nobody"), page=7)
    assert (none.rows, none.total, none.page, none.pages) == ((), 0, 1, 1)


def test_a_row_says_what_the_lists_of_the_window_say(desk: Desk, ids: dict[str, int]) -> None:
    desk.contacts.add(person("Adeyemi", organisation="Œuvres du Lac"))
    (row,) = desk.organisations.search(OrganisationCriteria(name="oeuvres")).rows
    assert (row.type, row.contacts, row.locations, row.active) == ("client", 1, 2, True)
