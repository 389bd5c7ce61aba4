# SPDX-License-Identifier: MIT
"""Who works where, on both engines: associated, ended with a date, taken back, and hidden where it is private."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.affiliation import Affiliation
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.store.together import at_once


@pytest.fixture
def acme(desk: Desk) -> int:
    return desk.organisation_records.add(OrganisationDraft(name="Acmé & Fils")).id


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def add(desk: Desk, last_name: str, organisation: str = "", **fields: object) -> int:
    return desk.contacts.add(person(last_name, organisation=organisation, **fields)).contact


def present(desk: Desk, organisation: int) -> list[str]:
    return [row.identity for row in desk.affiliations.of_organisation(organisation).rows]


def former(desk: Desk, organisation: int) -> list[str]:
    return [row.identity for row in desk.affiliations.of_organisation(organisation, former=True).rows]


def independent(desk: Desk, text: str = "") -> list[str]:
    return [row.identity for row in desk.affiliations.independent(text).rows]


def refusal(act: object) -> tuple[str, str]:
    """Field and code of the one thing that something is refused for."""
    assert callable(act)
    with pytest.raises(Refused) as refused:
        act()
    (error,) = refused.value.errors
    return error.field, error.code


def test_the_contacts_of_an_organisation_stand_by_name_with_what_they_are_there(
    desk: Desk, acme: int
) -> None:
    desk.organisation_records.add_location(LocationDraft(name="Siège", organisation="Acmé & Fils"))
    add(desk, "Zola", "Acmé & Fils", phone="04 67 00 00 10")
    add(desk, "Émile", "acme & fils", department="Sales", job_title="Clerk", location="siege")
    add(desk, "Nobody")
    page = desk.affiliations.of_organisation(acme)
    assert [row.identity for row in page.rows] == ["Émile", "Zola"]
    first, second = page.rows
    assert (first.location, first.department, first.job_title) == ("Siège", "Sales", "Clerk")
    assert (second.phone, second.is_current(), second.principal) == ("04 67 00 00 10", True, True)
    assert (page.total, page.pages, former(desk, acme)) == (2, 1, [])


def test_many_contacts_come_page_by_page(desk: Desk, acme: int) -> None:
    for letter in "edcba":
        add(desk, letter, "Acmé & Fils")
    pages = [desk.affiliations.of_organisation(acme, limit=2, page=number) for number in (1, 2, 3, 9)]
    assert [[row.identity for row in page.rows] for page in pages] == [["a", "b"], ["c", "d"], ["e"], ["e"]]
    assert {(page.total, page.pages) for page in pages} == {(5, 3)}


def test_only_those_without_an_organisation_are_independent(desk: Desk, acme: int) -> None:
    add(desk, "Linked", "Acmé & Fils")
    add(desk, "Free Lance", job_title="Painter")
    left = add(desk, "Former", "Acmé & Fils")
    desk.affiliations.end(left, acme, desk.affiliations.current_day())
    assert independent(desk) == ["Former", "Free Lance"]
    assert independent(desk, "lance") == ["Free Lance"]
    assert independent(desk, "linked") == []


def test_an_associated_contact_stands_with_its_organisation_everywhere(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin")
    version = desk.contacts.show(contact).version
    changes = desk.affiliations.associate(contact, acme, department="Sales", job_title="Clerk")
    assert changes.contacts == {contact}
    assert changes.organisations == {acme}
    shown = desk.contacts.show(contact)
    assert (shown.draft.organisation, shown.draft.job_title) == ("Acmé & Fils", "Clerk")
    assert shown.version == version + 1
    assert [row.id for row in desk.contacts.find("acme").rows] == [contact]
    (row,) = desk.affiliations.of_organisation(acme).rows
    assert row.started_on == desk.affiliations.current_day()
    assert desk.organisations.page().rows[0].contacts == 1


def test_an_association_that_is_undone_leaves_no_trace(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin", job_title="Painter")
    before = desk.contacts.show(contact).draft
    changes = desk.affiliations.associate(contact, acme)
    assert desk.contacts.show(contact).draft.job_title == "Painter"
    desk.history.undo(changes.operation or 0)
    assert desk.contacts.show(contact).draft == before
    assert (present(desk, acme), independent(desk)) == ([], ["Martin"])
    assert desk.contacts.find("acme").total == 0


def test_a_contact_is_associated_at_a_location_of_that_organisation_alone(desk: Desk, acme: int) -> None:
    site = desk.organisation_records.add_location(LocationDraft(name="Here", organisation="Acmé & Fils")).id
    desk.organisation_records.add(OrganisationDraft(name="Other"))
    foreign = desk.organisation_records.add_location(LocationDraft(name="There", organisation="Other")).id
    contact = add(desk, "Martin")
    for location in (foreign, 4711, 2**70):
        assert refusal(lambda at=location: desk.affiliations.associate(contact, acme, at)) == (
            "location",
            "no_such_location",
        )
    desk.affiliations.associate(contact, acme, site)
    assert desk.contacts.show(contact).draft.location == "Here"


def test_a_contact_that_has_an_organisation_by_now_is_refused_with_its_name(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin", "Other")
    with pytest.raises(Refused) as refused:
        desk.affiliations.associate(contact, acme)
    (error,) = refused.value.errors
    assert (error.code, error.parameters) == ("already_affiliated", {"name": "Other"})
    assert present(desk, acme) == []


def test_of_two_people_who_associate_the_same_contact_at_once_one_is_refused(
    desk: Desk, acme: int, other: Desk
) -> None:
    second = desk.organisation_records.add(OrganisationDraft(name="Second")).id
    contact = add(desk, "Martin")
    answers = at_once(
        lambda: desk.affiliations.associate(contact, acme),
        lambda: other.affiliations.associate(contact, second),
    )
    assert {type(answer) for answer in answers} == {Changes, Refused}
    assert len(desk.affiliations.of_contact(contact)) == 1


def test_nobody_is_associated_with_an_organisation_that_is_inactive_or_gone(
    desk: Desk, acme: int, store_url: str
) -> None:
    contact = add(desk, "Martin")
    desk.organisation_activity.deactivate(acme)
    assert refusal(lambda: desk.affiliations.associate(contact, acme)) == ("", "organisation_inactive")
    plain_sql.execute(store_url, "UPDATE organisation SET deleted_at = CURRENT_TIMESTAMP")
    for organisation in (acme, 0, -1, 2**70):
        with pytest.raises(NotFound):
            desk.affiliations.associate(contact, organisation)
    assert independent(desk) == ["Martin"]


def test_an_ended_affiliation_stays_with_its_dates(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin", "Acmé & Fils", job_title="Clerk")
    day = desk.affiliations.current_day() - timedelta(days=30)
    changes = desk.affiliations.end(contact, acme, day)
    assert changes.contacts == {contact}
    assert changes.organisations == {acme}
    assert (present(desk, acme), former(desk, acme)) == ([], ["Martin"])
    (left,) = desk.affiliations.of_contact(contact)
    assert (left.organisation, left.job_title, left.ended_on) == ("Acmé & Fils", "Clerk", day)
    assert (desk.contacts.show(contact).draft.organisation, desk.contacts.find("acme").total) == ("", 0)
    assert desk.organisations.page().rows[0].contacts == 0
    desk.history.undo(changes.operation or 0)
    assert (present(desk, acme), former(desk, acme)) == (["Martin"], [])
    assert desk.contacts.find("acme").total == 1


def test_an_affiliation_ends_neither_in_the_future_nor_before_it_began(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin")
    desk.affiliations.associate(contact, acme)
    today = desk.affiliations.current_day()
    for days, code in ((1, "end_in_the_future"), (-1, "end_before_begin")):
        day = today + timedelta(days=days)
        assert refusal(lambda on=day: desk.affiliations.end(contact, acme, on)) == ("ended_on", code)
    desk.affiliations.end(contact, acme, today)
    assert former(desk, acme) == ["Martin"]


def test_what_a_colleague_has_ended_meanwhile_is_not_ended_again(desk: Desk, acme: int, other: Desk) -> None:
    contact = add(desk, "Martin", "Acmé & Fils")
    other.affiliations.end(contact, acme, desk.affiliations.current_day())
    act = lambda: desk.affiliations.end(contact, acme, desk.affiliations.current_day())  # noqa: E731 - told to `refusal`
    assert refusal(act) == ("", "not_affiliated")


def test_a_contact_without_a_name_keeps_its_organisation(desk: Desk, acme: int) -> None:
    contact = add(desk, "", "Acmé & Fils")
    with pytest.raises(Refused) as refused:
        desk.affiliations.end(contact, acme, desk.affiliations.current_day())
    assert [error.code for error in refused.value.errors] == ["name_or_organisation_required"]
    assert present(desk, acme) == ["Acmé & Fils"]


def test_former_employers_stay_from_the_last_to_the_first(desk: Desk, acme: int) -> None:
    contact = add(desk, "Martin", "Acmé & Fils")
    today = desk.affiliations.current_day()
    desk.affiliations.end(contact, acme, today - timedelta(days=9))
    second = desk.organisation_records.add(OrganisationDraft(name="Second")).id
    desk.affiliations.associate(contact, second)
    seen = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, seen, seen.model_copy(update={"organisation": "Third"}))
    names = [(each.organisation, each.is_current()) for each in desk.affiliations.of_contact(contact)]
    assert names == [("Third", True), ("Second", False), ("Acmé & Fils", False)]


def test_of_several_employers_the_next_one_becomes_the_principal_one(
    desk: Desk, acme: int, store_url: str
) -> None:
    contact = add(desk, "Martin", "Acmé & Fils")
    second = desk.organisation_records.add(OrganisationDraft(name="Second")).id
    plain_sql.execute(
        store_url,
        f"INSERT INTO affiliation (contact_id, organisation_id, principal) VALUES ({contact}, {second}, false)",
    )
    assert present(desk, second) == ["Martin"]
    desk.affiliations.end(contact, acme, desk.affiliations.current_day())
    assert desk.contacts.show(contact).draft.organisation == "Second"
    assert independent(desk) == []


def test_somebody_elses_private_contact_is_in_no_list_and_no_count(
    desk: Desk, acme: int, other: Desk
) -> None:
    linked = add(desk, "Secret", "Acmé & Fils", private=True)
    left = add(desk, "Gone", "Acmé & Fils", private=True)
    desk.affiliations.end(left, acme, desk.affiliations.current_day())
    assert (present(desk, acme), former(desk, acme), independent(desk)) == (["Secret"], ["Gone"], ["Gone"])
    for had in (False, True):
        page = other.affiliations.of_organisation(acme, former=had)
        assert (page.rows, page.total, page.pages) == ((), 0, 1)
    assert (independent(other), other.affiliations.independent().total) == ([], 0)
    assert other.organisations.page().rows[0].contacts == 0
    for contact in (linked, left, left + 1000):
        for act in (
            lambda who=contact: other.affiliations.of_contact(who),
            lambda who=contact: other.affiliations.associate(who, acme),
            lambda who=contact: other.affiliations.end(who, acme, other.affiliations.current_day()),
        ):
            with pytest.raises(NotFound):
                act()
    assert [each.ended_on is None for each in desk.affiliations.of_contact(linked)] == [True]


@pytest.mark.parametrize("text", ["a\x00b", "\x07", "\ud800", "w" * 5000])
def test_a_job_title_that_no_store_could_keep_is_refused_at_its_field(
    desk: Desk, acme: int, text: str
) -> None:
    contact = add(desk, "Martin")
    field, _code = refusal(lambda: desk.affiliations.associate(contact, acme, job_title=text))
    assert (field, present(desk, acme)) == ("job_title", [])


def test_an_affiliation_shows_the_contact_as_lists_do() -> None:
    nameless = Affiliation(1, 2, 3, first_name="", last_name="", organisation="Acme")
    assert nameless.identity == "Acme"
