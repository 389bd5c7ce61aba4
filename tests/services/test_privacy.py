# SPDX-License-Identifier: MIT
"""A private contact reaches nobody but its owner, through any door of the services (`product.md`, decision 8)."""

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.resolution import Outcome
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import line, person

NUMBER, ADDRESS = "04 67 00 00 10", "secret@hidden.example"


@pytest.fixture
def secret(desk: Desk) -> int:
    draft = person(
        "Secret",
        private=True,
        organisation="Senate",
        department="Hidden",
        phone=NUMBER,
        email=ADDRESS,
        notes="hush",
        interaction_addresses=(line("chat", "@secret"),),
    )
    return desk.contacts.add(draft).contact


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def test_the_owner_meets_it_everywhere(desk: Desk, secret: int) -> None:
    assert desk.contacts.show(secret).draft.private
    assert [row.id for row in desk.contacts.find("secret").rows] == [secret]
    assert desk.resolution.resolve(NUMBER).contact == secret
    assert desk.history.of_contact(secret)
    assert desk.contacts.find("secret").rows[0].private


def test_showing_it_to_another_says_what_a_missing_one_says(desk: Desk, secret: int, other: Desk) -> None:
    answers = []
    for number in (secret, secret + 1000):
        with pytest.raises(NotFound) as fault:
            other.contacts.show(number)
        answers.append((type(fault.value), fault.value.code, {**fault.value.parameters, "id": 0}))
    assert answers[0] == answers[1]


def test_no_search_and_no_count_of_another_tells_of_it(desk: Desk, secret: int, other: Desk) -> None:
    for text in ("", "secret", "Senate", "hush", NUMBER, ADDRESS, "hidden"):
        page = other.contacts.find(text)
        assert (text, page.rows, page.total) == (text, (), 0)


def test_it_resolves_for_its_owner_alone(desk: Desk, secret: int, other: Desk) -> None:
    for address in (NUMBER, ADDRESS, "@secret"):
        assert (address, desk.resolution.resolve(address).contact) == (address, secret)
        answer = other.resolution.resolve(address)
        assert (address, answer.outcome, answer.candidates) == (address, Outcome.UNKNOWN, ())


def test_its_history_is_hidden(desk: Desk, secret: int, other: Desk) -> None:
    with pytest.raises(NotFound):
        other.history.of_contact(secret)
    for operation in other.history.recent():
        assert all(entry.contact != secret for entry in operation.entries)
    assert "hush" not in str(other.history.recent())


def test_no_lookalike_tells_of_it(desk: Desk, secret: int, other: Desk) -> None:
    assert other.contacts.add(person(phone=NUMBER)).lookalikes == ()
    own = desk.contacts.add(person(phone=NUMBER)).lookalikes
    assert secret in {alike.id for alike in own}


def test_it_cannot_be_another_persons_member(desk: Desk, secret: int, other: Desk) -> None:
    with pytest.raises(Refused) as refused:
        other.contacts.add(person("Team", kind="group", members=(secret,)))
    assert [error.code for error in refused.value.errors] == ["unknown_member"]


def test_a_group_shows_each_person_the_members_that_person_may_see(
    desk: Desk, secret: int, other: Desk
) -> None:
    open_one = desk.contacts.add(person("Open")).contact
    group = desk.contacts.add(person("Team", kind="group", members=(secret, open_one))).contact
    assert desk.contacts.show(group).draft.members == (secret, open_one)
    assert other.contacts.show(group).draft.members == (open_one,)


def test_its_organisation_is_public_and_does_not_count_it(desk: Desk, secret: int, other: Desk) -> None:
    (organisation,) = other.organisations.find("senate")
    assert organisation.contacts == 0
    assert other.organisations.departments(organisation.id) == ()


def test_what_lies_in_the_trash_is_found_by_nobody(desk: Desk, store_url: str) -> None:
    gone = desk.contacts.add(person("Gone", phone=NUMBER)).contact
    plain_sql.execute(store_url, "UPDATE contact SET deleted_at = CURRENT_TIMESTAMP")
    with pytest.raises(NotFound):
        desk.contacts.show(gone)
    assert desk.contacts.find("gone").total == 0
    assert desk.resolution.resolve(NUMBER).candidates == ()


def test_the_history_of_a_group_tells_others_nothing_of_its_private_members(
    desk: Desk, other: Desk, secret: int
) -> None:
    group = desk.contacts.add(person("Team", kind="group", members=(secret,))).contact
    seen = desk.contacts.show(group).draft
    removed = desk.contact_editing.change(group, seen, seen.model_copy(update={"members": ()})).operation or 0

    def touched(who: Desk) -> set[str]:
        told = (*who.history.of_contact(group), *who.history.recent())
        return {entry.table for operation in told for entry in operation.entries}

    assert "contact_member" in touched(desk)
    assert "contact_member" not in touched(other)
    if desk.engine == "postgresql":
        # The server shows nobody that there is more to it: what they know of is taken back, and that is nothing here.
        other.history.undo(removed)
        assert desk.contacts.show(group).draft.members == ()
    else:
        with pytest.raises(NotFound):
            other.history.undo(removed)
    desk.history.undo(removed)
    assert desk.contacts.show(group).draft.members == (secret,)


def test_a_private_contact_is_found_by_the_new_name_of_its_place_and_nobody_is_told(
    desk: Desk, other: Desk
) -> None:
    place = {"organisation": "Senate", "location": "Old House"}
    secret = desk.contacts.add(person("Secret", private=True, **place)).contact
    nameless = desk.contacts.add(ContactDraft(private=True, organisation="Senate")).contact
    desk.contacts.add(person("Meier", private=True))
    before, version = desk.history.recent(), desk.contacts.show(secret).version
    (organisation,) = other.organisations.find("senate")
    (location,) = other.organisations.locations(organisation.id)
    house = LocationDraft(name="Old House", organisation="Senate")
    other.organisation_records.change_location(
        location.id, house, house.model_copy(update={"name": "Abbey-Road"})
    )
    renamed = OrganisationDraft(name="Court of Appeal")
    other.organisation_records.change(organisation.id, OrganisationDraft(name="Senate"), renamed)
    for text in ("appeal", "court of appeal", "courtofappeal", "abbey", "abbeyroad"):
        assert secret in [row.id for row in desk.contacts.find(text).rows], text
        assert other.contacts.find(text).total == 0
    assert next(row.id for row in desk.contacts.find().rows) == nameless
    assert desk.contacts.show(secret).version == version
    new = [each for each in desk.history.recent() if each not in before]
    assert [{entry.table for entry in each.entries} for each in new] == [{"organisation"}, {"location"}]


def test_a_place_whose_name_is_signs_alone_is_renamed_whoever_is_hidden_there(
    desk: Desk, other: Desk
) -> None:
    nameless = desk.contacts.add(ContactDraft(private=True, organisation="★★★")).contact
    desk.contacts.add(person("Meier"))
    (organisation,) = other.organisations.find("★★★")
    signs, letters = OrganisationDraft(name="★★★"), OrganisationDraft(name="Zebra")
    other.organisation_records.change(organisation.id, signs, letters)
    assert [row.id for row in desk.contacts.find("zebra").rows] == [nameless]
    assert [row.id for row in desk.contacts.find().rows][-1] == nameless
    other.organisation_records.change(organisation.id, letters, signs)
    assert next(row.id for row in desk.contacts.find().rows) == nameless
