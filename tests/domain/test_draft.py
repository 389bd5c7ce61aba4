# SPDX-License-Identifier: MIT
"""A draft is read from JSON strictly, keeps every value as it was typed, and writes itself back the same."""

import json
from typing import Any

import pytest
from hypothesis import given

from contact_desk.domain.draft import ContactDraft, json_schema, new_uid, read_draft, texts
from contact_desk.domain.errors import Refused
from tests.store.draft_strategies import drafts


def refusal(data: object) -> list[tuple[str, str, dict[str, Any]]]:
    with pytest.raises(Refused) as refused:
        read_draft(data)
    return [(error.field, error.code, dict(error.parameters)) for error in refused.value.errors]


@given(drafts())
def test_a_draft_written_as_json_is_read_back_the_same(draft: ContactDraft) -> None:
    assert read_draft(json.loads(draft.model_dump_json())) == draft


def test_an_empty_object_is_a_person_with_nothing_filled_in() -> None:
    assert read_draft({}) == ContactDraft()
    assert ContactDraft().kind == "person"


@pytest.mark.parametrize("data", [None, 3, "Maria", [], [{}]])
def test_what_is_no_object_is_refused_as_a_whole(data: object) -> None:
    assert refusal(data) == [("", "not_an_object", {})]


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"firstname": "Maria"}, "firstname"),
        ({"business": {"telephone": "1"}}, "business.telephone"),
        ({"addresses": [{}, {"zip": "1"}]}, "addresses[1].zip"),
        ({"interaction_addresses": [{"kind": "phone"}]}, "interaction_addresses[0].kind"),
        ({"id": 3}, "id"),
    ],
)
def test_an_unknown_key_is_named_with_its_place(data: object, field: str) -> None:
    assert refusal(data) == [(field, "unknown_key", {})]


@pytest.mark.parametrize(
    ("data", "field", "expected"),
    [
        ({"first_name": 3}, "first_name", "text"),
        ({"first_name": None}, "first_name", "text"),
        ({"private": "yes"}, "private", "boolean"),
        ({"private": 1}, "private", "boolean"),
        ({"addresses": {}}, "addresses", "list"),
        ({"addresses": "Paris"}, "addresses", "list"),
        ({"addresses": [3]}, "addresses[0]", "object"),
        ({"business": []}, "business", "object"),
        ({"business": {"phone": 33467000010}}, "business.phone", "text"),
        ({"attributes": []}, "attributes", "object"),
        ({"attributes": {"badge": 3}}, "attributes.badge", "text"),
        ({"members": ["3"]}, "members[0]", "number"),
        ({"members": [3.5]}, "members[0]", "number"),
        ({"members": [True]}, "members[0]", "number"),
        ({"tags": [None]}, "tags[0]", "text"),
        ({"interaction_addresses": [{"shared": "no"}]}, "interaction_addresses[0].shared", "boolean"),
    ],
)
def test_a_wrong_type_is_named_with_its_place_and_what_was_expected(
    data: object, field: str, expected: str
) -> None:
    assert refusal(data) == [(field, "wrong_type", {"expected": expected})]


def test_an_unknown_kind_is_an_unknown_value() -> None:
    ((field, code, _),) = refusal({"kind": "robot"})
    assert (field, code) == ("kind", "unknown_value")


def test_every_fault_of_a_draft_is_told_at_once() -> None:
    faults = refusal({"first_name": 3, "business": {"x": "y"}, "tags": "vip"})
    assert [(field, code) for field, code, _ in faults] == [
        ("first_name", "wrong_type"),
        ("business.x", "unknown_key"),
        ("tags", "wrong_type"),
    ]


def test_what_was_not_said_is_not_written() -> None:
    written = ContactDraft(last_name="Martin").model_dump()
    assert {"members", "tags", "external_id", "uid"}.isdisjoint(written)
    line = read_draft({"interaction_addresses": [{"type": "phone", "value": "1"}]}).interaction_addresses[0]
    assert "shared" not in line.model_dump()


def test_a_draft_cannot_be_changed_in_place() -> None:
    draft = ContactDraft()
    with pytest.raises(ValueError, match="frozen"):
        draft.last_name = "Martin"  # type: ignore[misc]


def test_each_new_uid_is_another() -> None:
    assert len({new_uid() for _ in range(1000)}) == 1000


def test_the_schema_names_every_field_and_refuses_others() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == set(ContactDraft.model_fields)
    assert schema["additionalProperties"] is False
    assert schema["$schema"].endswith("2020-12/schema")


def test_every_text_is_told_with_its_path() -> None:
    draft = read_draft(
        {
            "last_name": "a",
            "business": {"city": "b"},
            "interaction_addresses": [{"value": "c", "subtype": ""}],
            "attributes": {"badge": "d"},
            "tags": ["e"],
        }
    )
    filled = {path: text for path, text in texts(draft) if text}
    assert filled == {
        "kind": "person",
        "last_name": "a",
        "business.city": "b",
        "interaction_addresses[0].value": "c",
        "attributes.badge": "d",
        "tags[0]": "e",
    }
