# SPDX-License-Identifier: MIT
"""A colleague retires or deletes what stands in an open wizard: told at its field, and another can be chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import ListName, ListValue
from tests.store.colleagues import colleague
from tests.ui.add_contact.driver import Driver, refused_on

Open = Callable[..., Driver]


@pytest.mark.parametrize("what", ["retired", "deleted"])
def test_a_list_value_that_is_no_more_is_told_at_its_field_and_another_chosen(
    what: str, at_summary: Open, any_desk: Desk
) -> None:
    made = any_desk.lists.save_value(ListValue(ListName.CONTACT_TYPE, "", "Broker", "Courtier"))
    broker = next(value for value in any_desk.vocabulary.load(fresh=True).values if value.id == made.id)
    drive = at_summary(contact_type=broker.code)
    with colleague(any_desk.store_url) as other:
        if what == "retired":
            other.lists.save_value(replace(broker, retired=True))
        else:
            other.lists.delete_value(broker.id)
    refused_on(drive, "namePage")
    retired = "“Broker” is no longer used for new records. Choose another value."
    deleted = "“broker” is not one of the values of this list. Choose one of them."
    assert drive.message("contactType") == (retired if what == "retired" else deleted)
    assert drive.text("contactType") == "Broker"
    drive.choose("contactType", "client")
    drive.to_summary()
    draft = any_desk.contacts.show(drive.save()).draft
    assert (draft.contact_type, draft.notes) == ("client", "Called twice.")


def test_a_retired_value_is_named_in_the_language_of_the_window(at_summary: Open, any_desk: Desk) -> None:
    drive = at_summary(window="fr", contact_type="client")
    client = any_desk.vocabulary.load().find(ListName.CONTACT_TYPE, "client")
    assert client is not None
    with colleague(any_desk.store_url) as other:
        other.lists.save_value(replace(client, label_fr="Acheteur", retired=True))
    refused_on(drive, "namePage")
    assert drive.message("contactType").startswith("«\u00a0Acheteur\u00a0»")


def colour(desk: Desk) -> AttributeType:
    made = desk.lists.save_type(
        AttributeType("", AttributeKind.LIST, label_en="Colour", legal_values=("red", "blue"))
    )
    return next(kind for kind in desk.vocabulary.load(fresh=True).attribute_types if kind.id == made.id)


def test_a_legal_value_that_was_removed_is_told_and_another_chosen(at_summary: Open, any_desk: Desk) -> None:
    kind = colour(any_desk)
    drive = at_summary(attributes={kind.code: "red"})
    with colleague(any_desk.store_url) as other:
        other.lists.save_type(replace(kind, legal_values=("blue",)))
    refused_on(drive, "attributesPage")
    name = f"attribute_{kind.code}"
    assert drive.message(name) == (
        "“red” is not one of the values that this attribute takes. Choose one of them."
    )
    assert drive.text(name) == "red"
    drive.choose(name, "blue")
    drive.to_summary()
    assert any_desk.contacts.show(drive.save()).draft.attributes == {kind.code: "blue"}


@pytest.mark.parametrize("what", ["retired", "deleted"])
def test_an_attribute_that_is_no_more_can_still_be_seen_and_emptied(
    what: str, at_summary: Open, any_desk: Desk
) -> None:
    kind = colour(any_desk)
    drive = at_summary(attributes={kind.code: "red"})
    with colleague(any_desk.store_url) as other:
        if what == "retired":
            other.lists.save_type(replace(kind, retired=True))
        else:
            other.lists.delete_type(kind.id)
    refused_on(drive, "attributesPage")
    name = f"attribute_{kind.code}"
    retired = "This attribute is no longer used. Empty it, or have it taken up again."
    deleted = "There is no attribute called “colour”. Correct the name, or have the attribute created."
    assert drive.message(name) == (retired if what == "retired" else deleted)
    drive.choose(name, "")
    drive.to_summary()
    assert any_desk.contacts.show(drive.save()).draft.attributes == {}


def test_a_type_of_address_that_was_deleted_is_told_on_its_page(at_summary: Open, any_desk: Desk) -> None:
    made = any_desk.lists.save_value(
        ListValue(ListName.INTERACTION_ADDRESS_TYPE, "", "Radio", "Radio", medium="call")
    )
    draft = ContactDraft.model_validate({"interaction_addresses": [{"type": "radio", "value": "Channel 5"}]})
    drive = at_summary(interaction_addresses=draft.interaction_addresses)
    with colleague(any_desk.store_url) as other:
        other.lists.delete_value(made.id)
    refused_on(drive, "interactionAddressesPage")
    assert any("“radio” is not one of the values" in said for said in said_by_bar(drive))
    drive.select("interactionAddressTable", 0)
    drive.click("editInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    assert drive.text("value") == "Channel 5"
    drive.choose("addressType", "phone")
    drive.ok()
    drive.to_summary()
    (line,) = any_desk.contacts.show(drive.save()).draft.interaction_addresses
    assert (line.type, line.value) == ("phone", "Channel 5")


def said_by_bar(drive: Driver) -> list[str]:
    bar = drive.wizard.pages[drive.wizard.brain.page].bar
    return [bar.label.text()] if bar.isVisible() else drive.message_texts()
