# SPDX-License-Identifier: MIT
"""Each rule of a draft refuses with its own code at its own field; what may be typed is not refused."""

from typing import Any

import pytest
from hypothesis import given

from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import ContactDraft, read_draft
from contact_desk.domain.draft_check import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_IN_A_LIST,
    check_draft,
    text_problem,
)
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from tests.store.draft_strategies import drafts

LISTS = Vocabulary(
    values=(*DEFAULT_VALUES, ListValue(ListName.TITLE, "mlle", "Miss", "Mlle", retired=True)),
    attribute_types=(
        AttributeType("badge"),
        AttributeType("shoe_size", AttributeKind.NUMBER),
        AttributeType("old_badge", retired=True),
    ),
)


def faults(data: dict[str, Any], *, create: bool = False) -> list[tuple[str, str]]:
    draft = read_draft({"last_name": "Martin", **data})
    return [(e.field, e.code) for e in check_draft(draft, LISTS, region="FR", create_attributes=create)]


REFUSALS: list[tuple[dict[str, Any], str, str]] = [
    ({"last_name": ""}, "last_name", "name_or_organisation_required"),
    ({"last_name": " \u00a0\u3000"}, "last_name", "name_or_organisation_required"),
    ({"last_name": "\u200b\u200f\u202e"}, "last_name", "name_or_organisation_required"),
    ({"last_name": "", "first_name": "Maria"}, "last_name", "name_or_organisation_required"),
    ({"kind": "group", "first_name": "Maria"}, "first_name", "group_has_no_first_name"),
    ({"kind": "group", "middle_name": "M."}, "middle_name", "group_has_no_first_name"),
    ({"location": "Hart Building"}, "location", "location_without_organisation"),
    ({"language": "klingonese"}, "language", "unknown_language"),
    ({"language": "fr "}, "language", "unknown_language"),
    ({"title": "Lord"}, "title", "unknown_value"),
    ({"title": "mlle"}, "title", "retired_value"),
    ({"title": "Mlle"}, "title", "retired_value"),
    ({"contact_type": "friend"}, "contact_type", "unknown_value"),
    ({"business": {"email": "maria"}}, "business.email", "email_no_at"),
    ({"business": {"email": "maria@senate"}}, "business.email", "email_no_domain_dot"),
    ({"business": {"email": "ma ria@senate.example"}}, "business.email", "email_malformed"),
    ({"business": {"email": "@senate.example"}}, "business.email", "email_malformed"),
    ({"business": {"extension": "12a"}}, "business.extension", "bad_extension"),
    ({"addresses": [{"type": ""}]}, "addresses[0].type", "required"),
    ({"addresses": [{"type": "home"}, {"type": "moon"}]}, "addresses[1].type", "unknown_value"),
    ({"interaction_addresses": [{"value": "1"}]}, "interaction_addresses[0].type", "required"),
    ({"interaction_addresses": [{"type": "phone"}]}, "interaction_addresses[0].value", "required"),
    (
        {"interaction_addresses": [{"type": "phone", "value": "   "}]},
        "interaction_addresses[0].value",
        "required",
    ),
    (
        {"interaction_addresses": [{"type": "telex", "value": "1"}]},
        "interaction_addresses[0].type",
        "unknown_value",
    ),
    (
        {"interaction_addresses": [{"type": "website", "value": "https://example.com"}]},
        "interaction_addresses[0].type",
        "unknown_value",
    ),
    (
        {"interaction_addresses": [{"type": "phone", "value": "1", "subtype": "attic"}]},
        "interaction_addresses[0].subtype",
        "unknown_value",
    ),
    (
        {"interaction_addresses": [{"type": "E-mail", "value": "nobody"}]},
        "interaction_addresses[0].value",
        "email_no_at",
    ),
    (
        {"interaction_addresses": [{"type": "phone", "value": "1", "extension": "x"}]},
        "interaction_addresses[0].extension",
        "bad_extension",
    ),
    ({"attributes": {"shoe": "3"}}, "attributes.shoe", "unknown_attribute"),
    ({"attributes": {"shoe_size": "large"}}, "attributes.shoe_size", "not_a_number"),
    ({"attributes": {"old_badge": "3"}}, "attributes.old_badge", "retired_value"),
    ({"members": [1]}, "members", "only_groups_have_members"),
    ({"tags": ["x"] * (MOST_IN_A_LIST + 1)}, "tags", "too_many"),
    ({"last_name": "x" * (LONGEST_LINE + 1)}, "last_name", "too_long"),
    ({"notes": "x" * (LONGEST_TEXT + 1)}, "notes", "too_long"),
    ({"attributes": {"badge": "x" * (LONGEST_TEXT + 1)}}, "attributes.badge", "too_long"),
    ({"last_name": "Mar\ntin"}, "last_name", "control_characters"),
    ({"last_name": "Mar\x00tin"}, "last_name", "control_characters"),
    ({"last_name": "Mar\x85tin"}, "last_name", "control_characters"),
    ({"last_name": "Mar\ud800tin"}, "last_name", "control_characters"),
    ({"notes": "a\x1bb"}, "notes", "control_characters"),
    ({"business": {"city": "a\tb"}}, "business.city", "control_characters"),
    ({"addresses": [{"type": "home", "street": "\x07"}]}, "addresses[0].street", "control_characters"),
    ({"tags": ["ok", "a\rb"]}, "tags[1]", "control_characters"),
    ({"uid": "\x00"}, "uid", "control_characters"),
    ({"external_id": "\x00"}, "external_id", "control_characters"),
]


@pytest.mark.parametrize(("data", "field", "code"), REFUSALS)
def test_a_fault_is_told_once_at_its_field_with_its_code(data: dict[str, Any], field: str, code: str) -> None:
    assert faults(data) == [(field, code)]


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"last_name": "", "organisation": "Senate"},
        {"kind": "group"},
        {"kind": "group", "members": [1, 2]},
        {"title": "Madam"[:0]},
        {"title": "M."},
        {"title": "mr"},
        {"contact_type": "Relations publiques"},
        {"contact_type": "relations PUBLIQUES"},
        {"language": "zh-Hant-TW"},
        {"business": {"phone": "no number at all", "extension": "1,,2;3#*"}},
        {"business": {"email": " Maria@Müller.example "}},
        {"addresses": [{"type": "Livraison"}, {"type": "shipping"}]},
        {"interaction_addresses": [{"type": "Téléphone", "subtype": "Bureau 2", "value": "1"}]},
        {"interaction_addresses": [{"type": "phone", "subtype": "", "value": "1"}]},
        {"attributes": {"badge": "two\nlines"}},
        {"attributes": {"shoe_size": ""}},
        {"last_name": "x" * LONGEST_LINE, "notes": "é\n\t" * (LONGEST_TEXT // 3)},
        {"last_name": "🦊", "first_name": "مريم", "middle_name": "<script>", "suffix": "\u202e\u200d"},
        {"uid": "any text"},
    ],
)
def test_what_may_be_typed_is_not_refused(data: dict[str, Any]) -> None:
    assert faults(data) == []


@given(drafts())
def test_no_text_in_any_script_is_refused(draft: ContactDraft) -> None:
    assert check_draft(draft, LISTS, region="FR", create_attributes=True) == []


def lines(*written: tuple[str, str, str]) -> list[tuple[str, str]]:
    typed = [{"type": type_, "value": value, "extension": extension} for type_, value, extension in written]
    return faults({"interaction_addresses": typed})


TWICE = [("interaction_addresses[1].value", "twice_in_the_list")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("phone", "04 67 00 00 10", ""), ("phone", "+33467000010", "")),
        (("phone", "04 67 00 00 10", ""), ("mobile", "04.67.00.00.10", "")),
        (("phone", "04 67 00 00 10", ""), ("Téléphone", "0467000010", "")),
        (("Phone", "04 67 00 00 10", ""), ("Mobile", "04.67.00.00.10", "")),
        (("phone", "04 67 00 00 10 ext. 5", ""), ("phone", "0467000010", "5")),
        (("email", "Maria@Senate.example", ""), ("email", " maria@senate.EXAMPLE", "")),
        (("E-mail", "Maria@Senate.example", ""), ("email", "maria@senate.example", "")),
        (("chat", "@Maria", ""), ("chat", "@maria", "")),
    ],
)
def test_the_same_address_twice_in_the_list_is_refused_however_it_is_written(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert lines(one, other) == TWICE
    assert lines(other, one) == TWICE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("phone", "04 67 00 00 10", ""), ("phone", "04 67 00 00 11", "")),
        (("phone", "04 67 00 00 10", ""), ("fax", "04 67 00 00 10", "")),
        (("phone", "04 67 00 00 10", ""), ("sms", "04 67 00 00 10", "")),
        (("phone", "04 67 00 00 10", "1"), ("phone", "04 67 00 00 10", "2")),
        (("email", "maria@senate.example", ""), ("chat", "maria@senate.example", "")),
        (("phone", "call me", ""), ("phone", "call him", "")),
    ],
)
def test_two_addresses_of_a_list_may_be_alike(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    assert lines(one, other) == []


def test_the_same_value_may_stand_in_the_business_block_and_in_the_list() -> None:
    line = {"type": "phone", "value": "0467000010"}
    assert faults({"business": {"phone": "04 67 00 00 10"}, "interaction_addresses": [line]}) == []


def test_a_very_long_list_is_refused_without_comparing_every_pair() -> None:
    typed = [{"type": "phone", "value": str(number)} for number in range(10_000, 15_000)]
    assert faults({"interaction_addresses": typed}) == [("interaction_addresses", "too_many")]


def test_an_unknown_attribute_is_no_fault_where_it_will_be_made() -> None:
    assert faults({"attributes": {"shoe": "3"}}, create=True) == []
    assert faults({"attributes": {"shoe_size": "large"}}, create=True) == [
        ("attributes.shoe_size", "not_a_number")
    ]


def test_a_retired_attribute_is_not_made_again() -> None:
    assert faults({"attributes": {"old_badge": "3"}}, create=True) == [
        ("attributes.old_badge", "retired_value")
    ]


@pytest.mark.parametrize("name", ["", "  ", "a\x00b", "x" * (LONGEST_LINE + 1)])
def test_an_attribute_with_an_impossible_name_is_not_made(name: str) -> None:
    assert faults({"attributes": {name: "3"}}, create=True) == [("attributes", "bad_attribute_name")]


def test_all_faults_come_in_the_order_of_the_pages() -> None:
    data = {
        "last_name": "",
        "title": "Lord",
        "location": "x",
        "business": {"email": "x", "extension": "y"},
        "addresses": [{"type": ""}],
        "interaction_addresses": [{"type": "", "value": ""}],
        "attributes": {"shoe": ""},
    }
    assert [code for _, code in faults(data)] == [
        "name_or_organisation_required",
        "location_without_organisation",
        "unknown_value",
        "email_no_at",
        "bad_extension",
        "required",
        "required",
        "required",
        "unknown_attribute",
    ]


def test_a_text_that_is_too_long_tells_how_long_it_may_be() -> None:
    problem = text_problem("x" * 501)
    assert problem is not None
    assert dict(problem.parameters) == {"longest": 500, "length": 501}
    assert text_problem("x" * 501, long=True) is None


def test_two_writings_of_one_number_are_read_in_the_country_of_the_business_address() -> None:
    lines = [{"type": "phone", "value": value} for value in ("(202) 224-3441", "+1 202 224 3441")]
    data = {"business": {"country": "US"}, "interaction_addresses": lines}
    assert faults(data) == [("interaction_addresses[1].value", "twice_in_the_list")]
