# SPDX-License-Identifier: MIT
"""An operation whose records have changed since is taken back field by field: what can be, and no more."""

from __future__ import annotations

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Holder, Right
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.journal import UndoRefused
from contact_desk.domain.people import Grantee
from contact_desk.domain.undo_in_part import UndoInPart
from contact_desk.domain.vocabulary import ListName
from tests.services.test_past import HOME, OFFICE, change
from tests.store.colleagues import colleague
from tests.store.drafts import person


def columns(told: UndoInPart) -> tuple[set[str], set[str]]:
    """What can be taken back, and what is left."""
    possible, left = (
        {name for record in past.records for each in record.changes for name in each.columns()}
        for past in (told.possible, told.left)
    )
    return possible, left


def test_a_field_that_was_changed_since_stays_and_the_others_go_back(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", first_name="Anna", notes="old")).contact
    edited = change(desk, contact, last_name="Leroy", first_name="Ann", notes="new")
    with colleague(desk.store_url) as other:
        theirs = change(other, contact, notes="theirs")
    with pytest.raises(UndoRefused):
        desk.history.undo(edited)
    told = desk.operation_history.possible_undo(edited)
    assert columns(told) == ({"last_name", "first_name"}, {"notes"})
    assert [each.operation for each in told.reasons.values()] == [theirs]
    undone = desk.history.undo_in_part(edited)
    draft = desk.contacts.show(contact).draft
    assert (draft.last_name, draft.first_name, draft.notes) == ("Roy", "Anna", "theirs")
    assert [row.id for row in desk.contacts.find("Roy").rows] == [contact]
    desk.history.undo(undone.changes.operation or 0)
    assert desk.contacts.show(contact).draft.last_name == "Leroy"


def test_what_is_named_stays_although_nothing_stands_in_its_way(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", first_name="Anna")).contact
    edited = change(desk, contact, last_name="Leroy", first_name="Ann")
    desk.history.undo_in_part(edited, without={("contact", contact, "first_name")})
    draft = desk.contacts.show(contact).draft
    assert (draft.last_name, draft.first_name) == ("Roy", "Ann")


def test_of_many_contacts_those_that_were_changed_since_stay(desk: Desk) -> None:
    first, second, third = (desk.contacts.add(person(name)).contact for name in ("A", "B", "C"))
    deleted = desk.trash.delete([first, second, third]).changes.operation or 0
    desk.trash.restore([second])
    told = desk.operation_history.possible_undo(deleted)
    assert {record.record[1] for record in told.possible.records} == {first, third}
    desk.history.undo_in_part(deleted)
    assert {row.id for row in desk.contacts.find().rows} == {first, second, third}


def test_a_contact_that_came_goes_whole_or_stays_whole(desk: Desk) -> None:
    added = desk.contacts.add(person("Roy", organisation="Acme", interaction_addresses=(OFFICE, HOME)))
    change(desk, added.contact, notes="later")
    told = desk.operation_history.possible_undo(added.operation)
    assert told.possible.records == ()
    with pytest.raises(UndoRefused) as refusal:
        desk.history.undo_in_part(added.operation)
    assert refusal.value.code == "undo_in_the_way"
    assert desk.contacts.show(added.contact).draft.interaction_addresses == (OFFICE, HOME)


def test_an_organisation_stays_for_those_who_came_to_it_since_and_the_contact_goes(desk: Desk) -> None:
    first = desk.contacts.add(person("Roy", organisation="Acme"))
    desk.contacts.add(person("Ann", organisation="Acme"))
    desk.history.undo_in_part(first.operation)
    assert [row.last_name for row in desk.contacts.find("acme").rows] == ["Ann"]


def test_a_line_that_was_changed_since_stays_and_the_line_beside_it_comes_back(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME))).contact
    moved = (
        OFFICE.model_copy(update={"value": "+33145120001"}),
        HOME.model_copy(update={"value": "+33145120002"}),
    )
    edited = change(desk, contact, interaction_addresses=moved)
    change(
        desk, contact, interaction_addresses=(moved[0], moved[1].model_copy(update={"value": "+33145120003"}))
    )
    desk.history.undo_in_part(edited)
    values = [line.value for line in desk.contacts.show(contact).draft.interaction_addresses]
    assert values == [OFFICE.value, "+33145120003"]
    assert desk.resolution.resolve(OFFICE.value).contact == contact


def test_what_a_colleague_may_not_know_of_is_not_told_of(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", notes="a")).contact
    edited = change(desk, contact, last_name="Leroy")
    change(desk, contact, private=True)
    with colleague(desk.store_url) as other, pytest.raises(NotFound):
        other.operation_history.possible_undo(edited)


def test_a_value_of_a_list_does_not_go_while_records_have_it(desk: Desk) -> None:
    value = desk.vocabulary.load().of(ListName.TITLE)[0]
    contact = desk.contacts.add(person("Roy", title=value.code, first_name="Anna")).contact
    edited = change(desk, contact, first_name="Ann", title="")
    desk.history.undo_in_part(edited, without={("contact", contact, "title_id")})
    draft = desk.contacts.show(contact).draft
    assert (draft.first_name, draft.title) == ("Anna", "")


def test_what_finds_its_place_taken_stays_and_the_rest_goes_back(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", first_name="Anna", tags=("vip", "press"))).contact
    edited = change(desk, contact, first_name="Ann", tags=())
    change(desk, contact, tags=("vip",))
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(edited)
    assert refusal.value.code == "undo_replaced"
    undone = desk.history.undo_in_part(edited)
    assert {table for table, _row in undone.left} == {"contact_tag"}
    draft = desk.contacts.show(contact).draft
    assert (draft.first_name, set(draft.tags)) == ("Anna", {"vip", "press"})
    desk.history.undo(undone.changes.operation or 0)
    assert desk.contacts.show(contact).draft.tags == ("vip",)
    again = change(desk, contact, tags=())
    change(desk, contact, tags=("vip",))
    with pytest.raises(ContactDeskError) as nothing:
        desk.history.undo_in_part(again)
    assert nothing.value.code == "undo_replaced"


def test_a_role_goes_with_all_its_rights_or_stays_with_what_it_has_by_now(desk: Desk) -> None:
    made = desk.roles.add("Heads", rights=[Right.EXPORT, Right.MANAGE_USERS]).operation or 0
    desk.access.change_rights(Grantee(Holder.ROLE, "Heads"), revoked=[Right.EXPORT])
    assert desk.operation_history.possible_undo(made).possible.records == ()
    with pytest.raises(UndoRefused):
        desk.history.undo_in_part(made)
    assert desk.roles.find("Heads").rights == {Right.MANAGE_USERS}
