# SPDX-License-Identifier: MIT
"""Administering the lists, on both engines: what is added is at once there, what is used is not lost."""

from dataclasses import replace

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.domain.draft import AddressDraft
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.domain.vocabulary import ListName, ListValue
from tests.store.colleagues import colleague
from tests.store.drafts import person

COLOUR = AttributeType(
    "", AttributeKind.LIST, label_en="Colour", label_fr="Couleur", legal_values=("red", "blue")
)


def _value(desk: Desk, name: ListName, code: str) -> ListValue:
    found = desk.vocabulary.load(fresh=True).find(name, code)
    assert found is not None
    return found


def _type(desk: Desk, code: str) -> AttributeType:
    return next(each for each in desk.vocabulary.load(fresh=True).attribute_types if each.code == code)


def _site() -> ListValue:
    return ListValue(ListName.ADDRESS_TYPE, "", "Building site", "Chantier")


def test_a_new_value_comes_last_and_can_be_chosen_at_once(desk: Desk) -> None:
    added = desk.lists.save_value(_site())
    assert added.changes.vocabulary
    assert desk.vocabulary.load().of(ListName.ADDRESS_TYPE)[-1].label_fr == "Chantier"
    contact = desk.contacts.add(person("A", addresses=(AddressDraft(type="Chantier", city="Lyon"),))).contact
    assert desk.contacts.show(contact).draft.addresses[0].type == "building_site"


def test_one_label_serves_both_languages(desk: Desk) -> None:
    added = desk.lists.save_value(ListValue(ListName.CONTACT_TYPE, "", "", "  Courtier "))
    value = next(each for each in desk.vocabulary.load().values if each.id == added.id)
    assert (value.label_en, value.label_fr, value.code) == ("Courtier", "Courtier", "courtier")


def test_a_renamed_value_keeps_its_code_and_its_records(desk: Desk) -> None:
    contact = desk.contacts.add(person("A", contact_type="client")).contact
    desk.lists.save_value(replace(_value(desk, ListName.CONTACT_TYPE, "client"), label_fr="Abonné"))
    assert desk.contacts.show(contact).draft.contact_type == "client"
    assert _value(desk, ListName.CONTACT_TYPE, "client").label_fr == "Abonné"


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"label_en": " ", "label_fr": ""}, "label_en", "required"),
        ({"label_en": "PARTENAIRE"}, "label_en", "label_taken"),
        ({"label_fr": "pártner"}, "label_fr", "label_taken"),
        ({"label_en": "x" * 81}, "label_en", "too_long"),
        ({"merge_code": "dir-1"}, "merge_code", "bad_merge_code"),
        ({"medium": "call"}, "medium", "unknown_value"),
    ],
)
def test_what_is_wrong_with_a_value_is_told_at_its_field(
    desk: Desk, change: dict[str, str], field: str, code: str
) -> None:
    before = desk.vocabulary.load(fresh=True)
    wrong = replace(_value(desk, ListName.CONTACT_TYPE, "client"), **change)  # type: ignore[arg-type]  # by name
    with pytest.raises(Refused) as refusal:
        desk.lists.save_value(wrong)
    assert (field, code) in {(error.field, error.code) for error in refusal.value.errors}
    assert desk.vocabulary.load(fresh=True) == before


def test_a_merge_code_is_kept_in_upper_case_and_belongs_to_one_type(desk: Desk) -> None:
    client, partner = (_value(desk, ListName.CONTACT_TYPE, code) for code in ("client", "partner"))
    desk.lists.save_value(replace(client, merge_code="dir1"))
    assert _value(desk, ListName.CONTACT_TYPE, "client").merge_code == "DIR1"
    with pytest.raises(Refused) as refusal:
        desk.lists.save_value(replace(partner, merge_code="DIR1"))
    assert [error.code for error in refusal.value.errors] == ["merge_code_taken"]


def test_a_used_value_is_deleted_only_with_a_replacement(desk: Desk) -> None:
    contact = desk.contacts.add(person("A", contact_type="client")).contact
    client, partner = (_value(desk, ListName.CONTACT_TYPE, code) for code in ("client", "partner"))
    with pytest.raises(Refused) as refusal:
        desk.lists.delete_value(client.id)
    assert refusal.value.errors[0].parameters == {"count": 1}
    deleted = desk.lists.delete_value(client.id, partner.id)
    assert deleted.changes.contacts == {contact}
    assert desk.contacts.show(contact).draft.contact_type == "partner"
    assert desk.vocabulary.load().find(ListName.CONTACT_TYPE, "client") is None


def test_an_undone_deletion_brings_the_value_back_to_its_records(desk: Desk) -> None:
    contact = desk.contacts.add(person("A", contact_type="client")).contact
    client, partner = (_value(desk, ListName.CONTACT_TYPE, code) for code in ("client", "partner"))
    deleted = desk.lists.delete_value(client.id, partner.id)
    desk.history.undo(deleted.changes.operation or 0)
    assert desk.contacts.show(contact).draft.contact_type == "client"


def test_the_programs_own_values_cannot_be_deleted(desk: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        desk.lists.delete_value(_value(desk, ListName.CONTACT_TYPE, "system").id)
    assert refusal.value.errors[0].code == "system_value"


def test_a_value_that_only_anothers_private_contact_has_goes_without_a_word_of_it(desk: Desk) -> None:
    client = _value(desk, ListName.CONTACT_TYPE, "client")
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Secret", private=True, contact_type="client")).contact
        assert desk.lists.load()[1].values.get(client.id, 0) == 0
        desk.lists.delete_value(client.id)
        assert other.contacts.show(hidden).draft.contact_type == "client"
    assert client.id not in {each.id for each in desk.vocabulary.load().offered(ListName.CONTACT_TYPE)}
    desk.lists.save_value(ListValue(ListName.CONTACT_TYPE, "", "Client", "Client"))


def test_uses_are_counted_over_every_kind_of_record(desk: Desk) -> None:
    desk.contacts.add(person("A", contact_type="client", addresses=(AddressDraft(type="home"),)))
    desk.contacts.add(person("B", contact_type="client"))
    lists, uses = desk.lists.load()
    by_code = {each.code: uses.values.get(each.id, 0) for each in lists.of(ListName.CONTACT_TYPE)}
    assert (by_code["client"], by_code["partner"]) == (2, 0)
    home = lists.find(ListName.ADDRESS_TYPE, "home")
    assert home is not None
    assert uses.values[home.id] == 1


def test_a_list_keeps_the_order_that_it_was_given(desk: Desk) -> None:
    before = [each.id for each in desk.vocabulary.load(fresh=True).of(ListName.TITLE)]
    desk.lists.order_values(ListName.TITLE, before[::-1])
    assert [each.id for each in desk.vocabulary.load().of(ListName.TITLE)] == before[::-1]


def test_a_retired_value_stays_on_its_records_and_is_not_offered(desk: Desk) -> None:
    contact = desk.contacts.add(person("A", contact_type="client")).contact
    desk.lists.save_value(replace(_value(desk, ListName.CONTACT_TYPE, "client"), retired=True))
    assert desk.contacts.show(contact).draft.contact_type == "client"
    with pytest.raises(Refused) as refusal:
        desk.contacts.add(person("B", contact_type="client"))
    assert refusal.value.errors[0].code == "retired_value"


def test_a_value_that_a_colleague_has_deleted_is_not_found(desk: Desk) -> None:
    value = _value(desk, ListName.CONTACT_TYPE, "client")
    with colleague(desk.store_url) as other:
        other.lists.delete_value(value.id)
    with pytest.raises(NotFound):
        desk.lists.save_value(value)


def test_an_attribute_type_is_there_for_its_own_records_only(desk: Desk) -> None:
    desk.lists.save_type(COLOUR)
    desk.lists.save_type(replace(COLOUR, entity=Entity.ORGANISATION))
    lists = desk.vocabulary.load()
    assert [each.code for each in lists.attributes_of(Entity.CONTACT)] == ["colour"]
    assert [each.legal_values for each in lists.attributes_of(Entity.ORGANISATION)] == [("red", "blue")]
    assert lists.attributes_of(Entity.LOCATION) == ()


def test_legal_values_can_be_ordered_added_and_removed(desk: Desk) -> None:
    added = desk.lists.save_type(COLOUR)
    kind = _type(desk, "colour")
    desk.lists.save_type(replace(kind, legal_values=("green", "blue")))
    assert _type(desk, "colour").legal_values == ("green", "blue")
    desk.lists.save_type(replace(kind, id=added.id, legal_values=("blue", "green", "red")))
    assert _type(desk, "colour").legal_values == ("blue", "green", "red")


def test_a_removed_legal_value_stays_where_it_was_chosen_and_is_refused_anew(desk: Desk) -> None:
    desk.lists.save_type(COLOUR)
    contact = desk.contacts.add(person("A", attributes={"colour": "red"})).contact
    desk.lists.save_type(replace(_type(desk, "colour"), legal_values=("blue",)))
    assert desk.contacts.show(contact).draft.attributes == {"colour": "red"}
    with pytest.raises(Refused) as refusal:
        desk.contacts.add(person("B", attributes={"colour": "red"}))
    assert refusal.value.errors[0].code == "not_a_legal_value"


def test_the_code_and_the_kind_of_an_attribute_never_change(desk: Desk) -> None:
    desk.lists.save_type(COLOUR)
    kind = _type(desk, "colour")
    desk.lists.save_type(replace(kind, code="other", kind=AttributeKind.LIST, label_en="Paint"))
    assert _type(desk, "colour").label_en == "Paint"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (replace(COLOUR, legal_values=(" ",)), "no_legal_values"),
        (replace(COLOUR, legal_values=("Red", "réd")), "twice_in_the_list"),
        (replace(COLOUR, label_en="", label_fr=""), "required"),
        (replace(COLOUR, legal_values=("x" * 201,)), "too_long"),
    ],
)
def test_what_is_wrong_with_an_attribute_type_is_told(desk: Desk, kind: AttributeType, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        desk.lists.save_type(kind)
    assert [error.code for error in refusal.value.errors] == [code]


def test_a_used_attribute_type_is_not_deleted(desk: Desk) -> None:
    added = desk.lists.save_type(COLOUR)
    desk.contacts.add(person("A", attributes={"colour": "red"}))
    with pytest.raises(Refused) as refusal:
        desk.lists.delete_type(added.id)
    assert (refusal.value.errors[0].code, refusal.value.errors[0].parameters) == (
        "attribute_used",
        {"count": 1},
    )
