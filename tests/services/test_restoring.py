# SPDX-License-Identifier: MIT
"""Single values and lines restored from a contact's past, on both engines: right, or refused with nothing changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.domain.journal import Action
from contact_desk.domain.vocabulary import ListName
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from tests.services.test_past import HOME, OFFICE, change
from tests.store.drafts import person


def entry_of(desk: Desk, contact: int, table: str, action: Action = Action.UPDATE, column: str = "") -> int:
    """The newest change of this kind."""
    changes = (
        each for operation in desk.history.past_of_contact(contact).operations for each in operation.changes
    )
    return next(
        each.entry.id
        for each in changes
        if (each.entry.table, each.entry.action) == (table, action)
        and (not column or column in each.columns())
    )


def refused(desk: Desk, contact: int, entry: int, column: str = "") -> ContactDeskError:
    before, done = desk.contacts.show(contact), desk.history.recent()
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.restore(contact, entry, column)
    assert desk.contacts.show(contact) == before
    assert desk.history.recent() == done
    said = sentence(refusal.value, Words("en"))
    assert refusal.value.code not in said
    assert "Nothing was" in said
    return refusal.value


def codes(refusal: ContactDeskError) -> list[str]:
    assert isinstance(refusal, Refused)
    return [error.code for error in refusal.errors]


def test_a_value_is_restored_and_later_ones_stay(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", notes="first")).contact
    change(desk, contact, last_name="Leroy", notes="second")
    entry = entry_of(desk, contact, "contact")
    change(desk, contact, notes="third")
    restored = desk.history.restore(contact, entry, "last_name")
    kept = desk.contacts.show(contact)
    assert (kept.draft.last_name, kept.draft.notes, kept.version) == ("Roy", "third", 4)
    assert restored.changes.contacts == {contact}
    assert [row.id for row in desk.contacts.find("roy").rows] == [contact]
    assert desk.contacts.find("leroy").total == 0


def test_a_restore_is_an_operation_of_its_own_and_can_be_undone(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    change(desk, contact, last_name="Leroy")
    restored = desk.history.restore(contact, entry_of(desk, contact, "contact"), "last_name")
    newest = desk.history.past_of_contact(contact).operations[0].operation
    assert (newest.id, newest.kind) == (restored.changes.operation, "contacts.restore")
    desk.history.undo(newest.id)
    assert desk.contacts.show(contact).draft.last_name == "Leroy"


def test_a_removed_line_comes_back_and_is_recognised_again(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME))).contact
    change(desk, contact, interaction_addresses=(HOME,))
    assert desk.resolution.resolve(OFFICE.value).contact is None
    entry = entry_of(desk, contact, "interaction_address", Action.DELETE)
    desk.history.restore(contact, entry)
    assert set(desk.contacts.show(contact).draft.interaction_addresses) == {OFFICE, HOME}
    assert desk.resolution.resolve(OFFICE.value).contact == contact
    with pytest.raises(NotFound):
        desk.history.restore(contact, entry)


def test_a_restored_number_is_recognised_by_the_number_that_it_is_now(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE,))).contact
    change(desk, contact, interaction_addresses=(HOME.model_copy(update={"subtype": "office"}),))
    desk.history.restore(contact, entry_of(desk, contact, "interaction_address"), "value")
    assert desk.resolution.resolve(OFFICE.value).contact == contact
    assert desk.resolution.resolve(HOME.value).contact is None


def test_a_restored_organisation_comes_with_the_location_of_then(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme", location="Lyon")).contact
    seen = desk.contacts.show(contact).draft
    moved = seen.model_copy(update={"organisation": "Zenith", "location": "Paris"})
    desk.contact_editing.change(contact, seen, moved, former=False)
    entry = entry_of(desk, contact, "affiliation", column="location_id")
    desk.history.restore(contact, entry, "location_id")
    kept = desk.contacts.show(contact).draft
    assert (kept.organisation, kept.location) == ("Acme", "Lyon")


def test_a_legal_value_that_is_no_more_is_not_restored(desk: Desk) -> None:
    kind = AttributeType("", AttributeKind.LIST, label_en="Colour", legal_values=("red", "blue"))
    saved = desk.lists.save_type(kind)
    (colour,) = [each for each in desk.vocabulary.load(fresh=True).attribute_types if each.id == saved.id]
    contact = desk.contacts.add(person("Roy", attributes={colour.code: "red"})).contact
    change(desk, contact, attributes={colour.code: "blue"})
    desk.lists.save_type(replace(colour, legal_values=("blue",)))
    assert codes(refused(desk, contact, entry_of(desk, contact, "attribute"), "value")) == [
        "not_a_legal_value"
    ]


def test_a_retired_list_value_is_not_restored(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", contact_type="client")).contact
    change(desk, contact, contact_type="partner")
    client = desk.vocabulary.load().find(ListName.CONTACT_TYPE, "client")
    assert client is not None
    desk.lists.save_value(replace(client, retired=True))
    entry = entry_of(desk, contact, "contact", column="contact_type_id")
    assert codes(refused(desk, contact, entry, "contact_type_id")) == ["retired_value"]


def test_a_deleted_list_value_is_not_restored(desk: Desk) -> None:
    mme = desk.vocabulary.load().find(ListName.TITLE, "mme")
    assert mme is not None
    made = desk.lists.save_value(replace(mme, id=0, code="", label_en="Sir", label_fr="Sir", system=False))
    contact = desk.contacts.add(person("Roy", title="Sir")).contact
    change(desk, contact, title="mme")
    entry = entry_of(desk, contact, "contact", column="title_id")
    desk.lists.delete_value(made.id)
    assert refused(desk, contact, entry, "title_id").code == "undo_reference_gone"


def test_a_second_open_principal_email_is_not_restored(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", email="roy@acme.example")).contact
    desk.contact_editing.replace_email(contact, "roy@zenith.example")
    entry = entry_of(desk, contact, "interaction_address", column="closed_on")
    assert refused(desk, contact, entry, "closed_on").code == "undo_replaced"


def test_a_contact_whose_email_was_taken_since_does_not_become_public_again(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", email="roy@acme.example")).contact
    change(desk, contact, private=True)
    desk.contacts.add(person("Other", email="roy@acme.example"))
    entry = entry_of(desk, contact, "contact", column="private")
    assert refused(desk, contact, entry, "private").code == "undo_taken"


def test_a_former_employer_does_not_become_a_second_present_one(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme")).contact
    change(desk, contact, organisation="Zenith")
    entry = entry_of(desk, contact, "affiliation", column="principal")
    assert refused(desk, contact, entry, "principal").code == "undo_replaced"


def test_a_removed_business_number_does_not_come_back_beside_a_new_one(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", phone="01 45 45 00 01")).contact
    none = desk.contacts.show(contact).draft.business.model_copy(update={"phone": ""})
    removal = change(desk, contact, business=none)
    entry = entry_of(desk, contact, "interaction_address", Action.DELETE)
    change(desk, contact, business=none.model_copy(update={"phone": "01 45 45 00 02"}))
    assert refused(desk, contact, entry).code == "undo_replaced"
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(removal)
    assert refusal.value.code == "undo_replaced"
    assert desk.contacts.show(contact).draft.business.phone == "01 45 45 00 02"


def test_a_removed_attribute_does_not_come_back_beside_its_new_value(desk: Desk) -> None:
    saved = desk.lists.save_type(AttributeType("", label_en="Badge"))
    (badge,) = [each for each in desk.vocabulary.load(fresh=True).attribute_types if each.id == saved.id]
    contact = desk.contacts.add(person("Roy", attributes={badge.code: "A-1"})).contact
    removal = change(desk, contact, attributes={})
    entry = entry_of(desk, contact, "attribute", Action.DELETE)
    change(desk, contact, attributes={badge.code: "A-2"})
    assert refused(desk, contact, entry).code == "undo_replaced"
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(removal)
    assert refusal.value.code == "undo_replaced"


def test_a_member_does_not_come_back_who_would_make_the_group_its_own(desk: Desk) -> None:
    inner = desk.contacts.add(person("Inner", kind="group")).contact
    outer = desk.contacts.add(person("Outer", kind="group", members=(inner,))).contact
    removal = change(desk, outer, members=())
    entry = entry_of(desk, outer, "contact_member", Action.DELETE)
    change(desk, inner, members=(outer,))
    assert codes(refused(desk, outer, entry)) == ["member_of_itself"]
    with pytest.raises(Refused):
        desk.history.undo(removal)
    assert desk.contacts.show(outer).draft.members == ()


@pytest.mark.parametrize("column", ["", "first_name", "version", "changed", "search_text", "nonsense"])
def test_what_the_change_did_not_change_is_not_restored(desk: Desk, column: str) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    change(desk, contact, last_name="Leroy")
    entry = entry_of(desk, contact, "contact")
    with pytest.raises(NotFound):
        desk.history.restore(contact, entry, column)


def test_a_change_of_another_contact_is_not_found(desk: Desk) -> None:
    contact, another = (desk.contacts.add(person(name)).contact for name in ("Roy", "Martin"))
    change(desk, contact, last_name="Leroy")
    with pytest.raises(NotFound):
        desk.history.restore(another, entry_of(desk, contact, "contact"), "last_name")
