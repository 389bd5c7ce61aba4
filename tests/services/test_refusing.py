# SPDX-License-Identifier: MIT
"""A draft that is refused leaves nothing behind: no row in any table, no operation in the journal."""

from typing import Any

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import read_draft
from contact_desk.domain.errors import Refused
from tests.domain.test_draft_check import REFUSALS
from tests.store import plain_sql
from tests.store.drafts import person

# Refused by the lists of that test alone, which a new store does not have.
HERE = [
    case for case in REFUSALS if case[2] not in {"retired_value", "not_a_number"} and "badge" not in case[1]
]


def errors_of(desk: Desk, data: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        desk.contacts.add(read_draft({"last_name": "Martin", **data}))
    return [(error.field, error.code) for error in refused.value.errors]


def test_every_refused_draft_leaves_the_store_as_it_was(desk: Desk) -> None:
    before = plain_sql.counts(desk.store_url)
    for data, field, code in HERE:
        assert errors_of(desk, data) == [(field, code)]
    assert plain_sql.counts(desk.store_url) == before


def test_what_the_store_itself_refuses_leaves_it_as_it_was(desk: Desk) -> None:
    desk.contacts.add(person(email="maria@senate.example"))
    before = plain_sql.counts(desk.store_url)
    taken = {"organisation": "New", "location": "Newer", "business": {"email": "Maria@senate.example"}}
    assert errors_of(desk, taken) == [("business.email", "email_taken")]
    assert errors_of(desk, {"kind": "group", "members": [77]}) == [("members", "unknown_member")]
    assert plain_sql.counts(desk.store_url) == before


def test_a_draft_refused_by_the_store_defines_no_attribute(desk: Desk) -> None:
    desk.contacts.add(person(email="maria@senate.example"))
    with pytest.raises(Refused):
        desk.contacts.add(person(email="maria@senate.example", attributes={"x": "1"}), create_attributes=True)
    assert desk.vocabulary.load(fresh=True).attribute_types == ()


def test_checking_tells_what_adding_would_refuse_and_writes_nothing(desk: Desk) -> None:
    desk.contacts.add(person(email="maria@senate.example"))
    before = plain_sql.counts(desk.store_url)
    draft = person("", title="Lord", email="maria@senate.example")
    assert [error.code for error in desk.contacts.check(draft)] == [
        "name_or_organisation_required",
        "unknown_value",
        "email_taken",
    ]
    assert plain_sql.counts(desk.store_url) == before
