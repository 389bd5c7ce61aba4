# SPDX-License-Identifier: MIT
"""What kind each type of interaction address is, and when two lines are the same."""

import pytest

from contact_desk.domain.draft import BusinessInformation, ContactDraft, InteractionAddressDraft
from contact_desk.domain.interaction_address import (
    AddressKind,
    keys_of,
    kind_of,
    kind_of_code,
    match_key,
    same_line,
)
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES

OWN = ListValue(ListName.INTERACTION_ADDRESS_TYPE, "dect", "DECT", "DECT", medium="call")
LISTS = Vocabulary((*DEFAULT_VALUES, OWN))


@pytest.mark.parametrize(
    ("type_name", "kind"),
    [
        *((code, AddressKind.PHONE) for code in ("phone", "mobile", "fax", "sms", "pager", "Téléphone")),
        ("email", AddressKind.EMAIL),
        ("E-mail", AddressKind.EMAIL),
        ("chat", AddressKind.OTHER),
        ("DECT", AddressKind.PHONE),
        ("", AddressKind.OTHER),
        ("telex", AddressKind.OTHER),
    ],
)
def test_a_type_is_read_by_its_code_label_or_medium(type_name: str, kind: AddressKind) -> None:
    assert kind_of(type_name, LISTS) is kind


def test_the_medium_says_what_an_administrators_own_type_is() -> None:
    assert kind_of_code("work_mail", "email") is AddressKind.EMAIL
    assert kind_of_code("telex", "") is AddressKind.OTHER


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        (AddressKind.PHONE, "04 67 00 00 10", "+33467000010"),
        (AddressKind.PHONE, "call me", ""),
        (AddressKind.EMAIL, " A@Bücher.example", "a@xn--bcher-kva.example"),
        (AddressKind.OTHER, "  @MariaC ", "@mariac"),
        (AddressKind.OTHER, " ", ""),
    ],
)
def test_the_key_is_what_is_the_same_in_every_writing(kind: AddressKind, typed: str, key: str) -> None:
    assert match_key(kind, typed, "FR") == key


def test_the_keys_of_a_draft_are_its_numbers_and_mails_read_in_the_contacts_own_country() -> None:
    draft = ContactDraft(
        last_name="Cantwell",
        business=BusinessInformation(phone="202-224-3441", email="M@Senate.example", country="États-Unis"),
        interaction_addresses=(
            InteractionAddressDraft(type="Mobile", value="425 303 0114"),
            InteractionAddressDraft(type="chat", value="@maria"),
            InteractionAddressDraft(type="phone", value="call me"),
        ),
    )
    assert keys_of(draft, LISTS, "FR") == {"+12022243441", "m@senate.example", "+14253030114"}


def test_an_empty_line_is_the_same_as_no_other() -> None:
    empty = InteractionAddressDraft(type="phone")
    assert not same_line(empty, empty, "FR")


def test_a_number_that_cannot_be_read_is_compared_as_it_was_typed() -> None:
    one = InteractionAddressDraft(type="phone", value="Call Me")
    assert same_line(one, InteractionAddressDraft(type="phone", value=" call me"), "FR")
    assert not same_line(one, InteractionAddressDraft(type="phone", value="call him"), "FR")
