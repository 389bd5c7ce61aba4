# SPDX-License-Identifier: MIT
"""The list of organisations, page by page, on both engines."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.organisation import OrganisationStatus
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from tests.store import plain_sql
from tests.store.drafts import person

NAMES = ("Œuvres du Lac", "Atelier Kumo", "Zénith", "Lac & Fils")


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    return {name: desk.organisation_records.add(OrganisationDraft(name=name)).id for name in NAMES}


def names(desk: Desk, text: str = "", **how: object) -> list[str]:
    return [row.name for row in desk.organisations.page(text, **how).rows]  # type: ignore[arg-type]


def test_organisations_stand_by_their_folded_name(desk: Desk, ids: dict[str, int]) -> None:
    assert names(desk) == ["Atelier Kumo", "Lac & Fils", "Œuvres du Lac", "Zénith"]
    assert desk.organisations.page().total == len(ids)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lac", ["Lac & Fils", "Œuvres du Lac"]),
        ("LAC oeuvre", ["Œuvres du Lac"]),
        ("zeni", ["Zénith"]),
        ("%", [*NAMES[1:2], "Lac & Fils", "Œuvres du Lac", "Zénith"]),
        ("lac_", ["Lac & Fils", "Œuvres du Lac"]),
        ("nobody", []),
    ],
)
def test_every_word_of_the_search_must_be_in_the_name(
    desk: Desk, ids: dict[str, int], text: str, found: list[str]
) -> None:
    assert names(desk, text) == found


def test_a_page_is_clamped_and_the_page_of_one_organisation_is_found(desk: Desk, ids: dict[str, int]) -> None:
    last = desk.organisations.page(limit=3, page=99)
    assert ([row.name for row in last.rows], last.page, last.pages) == (["Zénith"], 2, 2)
    assert desk.organisations.page(limit=3, showing=ids["Zénith"]).page == 2
    assert desk.organisations.page("lac", limit=3, showing=ids["Zénith"]).page == 1


def test_the_status_tells_inactive_ones_from_those_that_are_offered(desk: Desk, ids: dict[str, int]) -> None:
    desk.organisation_activity.deactivate(ids["Zénith"])
    assert names(desk, status=OrganisationStatus.INACTIVE) == ["Zénith"]
    assert "Zénith" not in names(desk, status=OrganisationStatus.ACTIVE)
    assert [row.active for row in desk.organisations.page().rows] == [True, True, True, False]


def test_a_row_tells_type_city_and_how_many_belong_to_it(desk: Desk) -> None:
    lyon = BusinessInformation(city="Lyon")
    acme = desk.organisation_records.add(OrganisationDraft(name="Acme", type="client", business=lyon)).id
    desk.organisation_records.add_location(LocationDraft(name="Here", organisation="Acme"))
    stays, leaves = (desk.contacts.add(person(name, organisation="Acme")).contact for name in ("A", "B"))
    desk.affiliations.end(leaves, acme, desk.affiliations.current_day())
    (row,) = desk.organisations.page().rows
    assert (row.type, row.city, row.contacts, row.locations, row.active) == ("client", "Lyon", 1, 1, True)
    assert [each.contact for each in desk.affiliations.of_organisation(acme).rows] == [stays]


def test_what_lies_in_the_trash_is_in_no_list(desk: Desk, ids: dict[str, int], store_url: str) -> None:
    plain_sql.execute(store_url, "UPDATE organisation SET deleted_at = CURRENT_TIMESTAMP")
    page = desk.organisations.page()
    assert (page.rows, page.total, page.page, page.pages) == ((), 0, 1, 1)
