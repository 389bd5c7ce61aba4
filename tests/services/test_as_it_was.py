# SPDX-License-Identifier: MIT
"""A contact as it was at any moment of its past is what it was when that was its present (issue 6.5)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import RelationDraft, new_uid
from contact_desk.domain.errors import NotFound
from contact_desk.domain.record_past import ContactThen, Key, Values
from contact_desk.wording.catalogue import Words
from contact_desk.wording.contact_then_text import then_lines
from tests.store.colleagues import colleague
from tests.store.drafts import EVERYTHING, person
from tests.ui.pasts import edit

LATER = datetime(2100, 1, 1, tzinfo=UTC)


def _rows(then: ContactThen) -> dict[Key, Values]:
    """Without what every write counts."""
    counted = {"version", "changed"}
    return {
        (row.entry.table, row.entry.row): {
            name: value for name, value in (row.after or {}).items() if name not in counted
        }
        for row in then.rows
    }


def test_each_moment_of_the_past_is_as_it_was_then(desk: Desk) -> None:
    other = desk.contacts.add(person("Other")).contact
    added = desk.contacts.add(EVERYTHING.model_copy(update={"uid": new_uid()}), create_attributes=True)
    contact, history = added.contact, desk.history
    states = [history.as_it_was(contact, LATER)]
    for values in (
        {"last_name": "Leroy", "notes": "new", "tags": ()},
        {"relations": (RelationDraft(type="child", contact=other),), "interaction_addresses": ()},
        {"organisation": "", "location": "", "department": "", "attributes": {}},
    ):
        edit(desk, contact, **values)
        states.append(history.as_it_was(contact, LATER))
    operations = [each.id for each in history.of_contact(contact)][::-1]
    assert len(operations) == len(states) == 4
    assert len({str(_rows(each)) for each in states}) == 4
    for operation, before in zip(operations[1:], states, strict=False):
        assert _rows(history.as_it_was(contact, history.operation(operation).at)) == _rows(before)
    assert history.as_it_was(contact, history.operation(added.operation).at).rows == ()
    assert history.as_it_was(contact, LATER - timedelta(365 * 200)).rows == ()


def test_it_is_told_in_words_and_of_what_the_user_may_know_of_alone(desk: Desk) -> None:
    secret, hidden = (desk.contacts.add(person(name, private=True)).contact for name in ("Secret", "Hidden"))
    roy = desk.contacts.add(person("Roy", relations=(RelationDraft(type="child", contact=secret),))).contact

    def said(by: Desk) -> dict[str, str]:
        then = by.history.as_it_was(roy, LATER)
        return {line.label: line.new for line in then_lines(then, by.vocabulary.load(), Words("en"))}

    assert said(desk)["Last name"] == "Roy"
    assert "Secret" in said(desk).values()
    with colleague(desk.store_url) as other:
        assert said(other)["Last name"] == "Roy"
        assert "Secret" not in str(said(other))
        with pytest.raises(NotFound):
            other.history.as_it_was(hidden, LATER)
