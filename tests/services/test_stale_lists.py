# SPDX-License-Identifier: MIT
"""A desk that has read the lists before a colleague changed them: what is gone is told at its field."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeType
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import Refused
from contact_desk.domain.vocabulary import ListName, ListValue
from tests.store.colleagues import colleague
from tests.store.drafts import person


def refused(desk: Desk, draft: ContactDraft) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        desk.contacts.add(draft)
    assert desk.contacts.find().total == 0
    return [(error.field, error.code) for error in refusal.value.errors]


def test_a_value_that_was_deleted_since_the_lists_were_read_is_told_at_its_field(desk: Desk) -> None:
    made = desk.lists.save_value(ListValue(ListName.TITLE, "", "Sir", "Sir"))
    desk.vocabulary.load(fresh=True)
    with colleague(desk.store_url) as other:
        other.lists.delete_value(made.id)
    assert refused(desk, person("Roy", title="Sir")) == [("title", "unknown_value")]


def test_an_attribute_that_was_deleted_since_the_lists_were_read_is_told_at_its_field(desk: Desk) -> None:
    made = desk.lists.save_type(AttributeType("", label_en="Badge"))
    desk.vocabulary.load(fresh=True)
    with colleague(desk.store_url) as other:
        other.lists.delete_type(made.id)
    found = refused(desk, person("Roy", attributes={"badge": "A-1"}))
    assert found == [("attributes.badge", "unknown_attribute")]


def test_an_inactive_organisation_takes_nobody_new_and_keeps_its_people(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme")).contact
    acme = desk.organisations.named("Acme")
    assert acme is not None
    with colleague(desk.store_url) as other:
        other.organisation_activity.deactivate(acme.id)
    with pytest.raises(Refused) as refusal:
        desk.contacts.add(person("Martin", organisation="ACMÉ"))
    assert [error.code for error in refusal.value.errors] == ["organisation_inactive_by_now"]
    seen = desk.contacts.show(contact).draft
    desk.contact_editing.change(contact, seen, seen.model_copy(update={"department": "Legal"}))
    kept = desk.contacts.show(contact).draft
    assert (kept.organisation, kept.department) == ("Acme", "Legal")
