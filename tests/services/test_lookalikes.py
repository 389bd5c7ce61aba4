# SPDX-License-Identifier: MIT
"""Who else holds a number or an e-mail of a draft that is still being typed (row X01)."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from tests.store.colleagues import colleague

NUMBER = "04 65 71 00 10"
EMAIL = "accueil@lac.example"


def person(name: str, **business: str) -> ContactDraft:
    return ContactDraft(last_name=name, business=BusinessInformation(**business))


def test_a_number_and_an_email_are_found_however_they_are_written(desk: Desk) -> None:
    martin = desk.contacts.add(person("Martin", phone=NUMBER)).contact
    oury = desk.contacts.add(person("Oury", email=EMAIL)).contact
    found = desk.contacts.lookalikes(person("New", mobile="+33 4.65.71.00.10", email="Accueil@LAC.example"))
    assert [(alike.id, alike.reason, alike.display_name) for alike in found] == [
        (oury, "same_email", "Oury"),
        (martin, "same_number", "Martin"),
    ]


def test_each_contact_is_named_once_by_its_email_if_it_has_both(desk: Desk) -> None:
    both = desk.contacts.add(person("Martin", phone=NUMBER, mobile="06 39 98 00 10", email=EMAIL)).contact
    found = desk.contacts.lookalikes(person("", phone="06 39 98 00 10", mobile=NUMBER, email=EMAIL))
    assert [(alike.id, alike.reason, alike.value) for alike in found] == [(both, "same_email", EMAIL)]


def test_five_at_most_are_named(desk: Desk) -> None:
    for name in "ABCDEFG":
        desk.contacts.add(person(name, phone=NUMBER))
    found = desk.contacts.lookalikes(person("New", phone=NUMBER))
    assert [alike.display_name for alike in found] == ["A", "B", "C", "D", "E"]


def test_the_lines_of_the_draft_count_too(desk: Desk) -> None:
    martin = desk.contacts.add(person("Martin", phone=NUMBER)).contact
    line = InteractionAddressDraft(type="mobile", value=NUMBER)
    found = desk.contacts.lookalikes(ContactDraft(interaction_addresses=(line,)))
    assert [alike.id for alike in found] == [martin]


def test_a_private_contact_is_named_to_its_owner_alone(desk: Desk) -> None:
    secret = desk.contacts.add(person("Secret", phone=NUMBER).model_copy(update={"private": True})).contact
    draft = person("New", phone=NUMBER)
    assert [alike.id for alike in desk.contacts.lookalikes(draft)] == [secret]
    with colleague(desk.store_url) as other:
        assert other.contacts.lookalikes(draft) == ()


@pytest.mark.parametrize("typed", ["", "  ", "bonjour", "\x00@\x00.example", "\ud800", "9" * 10_000, "'; --"])
def test_what_nobody_can_hold_is_nobodys(desk: Desk, typed: str) -> None:
    desk.contacts.add(person("Martin", phone=NUMBER, email=EMAIL))
    assert desk.contacts.lookalikes(person("New", phone=typed, email=typed)) == ()
