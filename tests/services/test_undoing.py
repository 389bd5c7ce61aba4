# SPDX-License-Identifier: MIT
"""Taking operations back, on both engines: whole, or not at all where something later stands in the way."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.journal import UndoRefused
from contact_desk.domain.vocabulary import ListName
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import EVERYTHING, line, person


def test_an_added_contact_goes_with_all_that_was_made_for_it(desk: Desk) -> None:
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    undone = desk.history.undo(added.operation)
    assert undone.changes.contacts == {added.contact}
    assert (desk.contacts.find().total, desk.organisations.find("")) == (0, ())
    assert not desk.vocabulary.load().attribute_types


def test_an_undo_can_be_undone(desk: Desk) -> None:
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    before = desk.contacts.show(added.contact)
    undone = desk.history.undo(added.operation)
    assert undone.changes.operation is not None
    desk.history.undo(undone.changes.operation)
    after = desk.contacts.show(added.contact)
    assert (after.draft, after.uid, after.owner) == (before.draft, before.uid, before.owner)
    assert [row.id for row in desk.contacts.find("arcy").rows] == [added.contact]


def test_many_rows_come_back_by_as_few_statements_as_one(desk: Desk) -> None:
    def asked_for(count: int) -> int:
        numbers = tuple(line("phone", f"+3314512{100 + place:04}") for place in range(count))
        added = desk.contacts.add(person(f"Martin{count}", interaction_addresses=numbers))
        undone = desk.history.undo(added.operation).changes
        asked: list[str] = []
        event.listen(
            desk._store._engine, "before_cursor_execute", note := lambda *seen: asked.append(seen[2])
        )
        desk.history.undo(undone.operation or 0)
        event.remove(desk._store._engine, "before_cursor_execute", note)
        assert len(desk.contacts.show(added.contact).draft.interaction_addresses) == count
        return len(asked)

    asked_for(1)  # reads the lists that are remembered from then on
    assert asked_for(60) == asked_for(1) > 0


def test_what_came_back_is_found_and_recognised_again(desk: Desk) -> None:
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    number = EVERYTHING.business.phone
    found, known = desk.contacts.find(EVERYTHING.last_name), desk.resolution.resolve(number)
    undone = desk.history.undo(added.operation)
    assert desk.contacts.find(EVERYTHING.last_name).total == 0
    desk.history.undo(undone.changes.operation or 0)
    assert desk.contacts.find(EVERYTHING.last_name).total == found.total == 1
    assert desk.resolution.resolve(number).contact == known.contact == added.contact


def test_an_organisation_that_others_use_by_now_stands_in_the_way(desk: Desk) -> None:
    first = desk.contacts.add(person("A", organisation="Acme"))
    desk.contacts.add(person("B", organisation="Acme"))
    with pytest.raises(UndoRefused) as refusal:
        desk.history.undo(first.operation)
    assert refusal.value.code == "undo_in_the_way"
    assert {each.table for each in refusal.value.obstacles} == {"affiliation"}
    assert desk.contacts.find().total == 2


def test_a_later_change_stands_in_the_way_until_it_is_undone_itself(desk: Desk) -> None:
    value = desk.vocabulary.load().of(ListName.TITLE)[0]
    first = desk.lists.save_value(replace(value, label_en="Sir", label_fr="Sir"))
    second = desk.lists.save_value(replace(value, label_en="Lord", label_fr="Lord"))
    with pytest.raises(UndoRefused) as refusal:
        desk.history.undo(first.changes.operation or 0)
    assert refusal.value.parameters["actor"] == desk.user.login
    desk.history.undo(second.changes.operation or 0)
    desk.history.undo(first.changes.operation or 0)
    assert desk.vocabulary.load(fresh=True).of(ListName.TITLE)[0] == value


def test_a_deleted_attribute_type_comes_back_with_its_legal_values(desk: Desk) -> None:
    kind = AttributeType("", AttributeKind.LIST, label_en="Colour", legal_values=("red", "blue"))
    added = desk.lists.save_type(kind)
    before = desk.vocabulary.load(fresh=True).attribute_types
    deleted = desk.lists.delete_type(added.id)
    assert desk.vocabulary.load(fresh=True).attribute_types == ()
    desk.history.undo(deleted.changes.operation or 0)
    assert desk.vocabulary.load(fresh=True).attribute_types == before


def test_plain_sql_can_be_undone_too(desk: Desk) -> None:
    contact = desk.contacts.add(person("Martin", first_name="Anna")).contact
    plain_sql.execute(desk.store_url, "UPDATE contact SET last_name = 'X', notes = 'new'")
    latest = desk.history.recent()[0]
    assert latest.kind == "sql"
    desk.history.undo(latest.id)
    assert desk.contacts.show(contact).draft.last_name == "Martin"


def test_an_operation_on_somebody_elses_private_contact_is_not_found(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Secret", private=True))
    with pytest.raises(NotFound):
        desk.history.undo(hidden.operation)


def test_the_making_of_the_store_is_no_operation_to_take_back(desk: Desk) -> None:
    (making,) = desk.history.recent()
    lists = desk.vocabulary.load()
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(making.id)
    assert (making.kind, refusal.value.code) == ("store.init", "undo_of_making")
    assert desk.vocabulary.load() == lists


def test_an_operation_that_never_was_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.history.undo(4711)


def test_an_undone_add_whose_email_is_taken_by_now_cannot_come_back(desk: Desk) -> None:
    added = desk.contacts.add(person("A", email="a@acme.example"))
    undone = desk.history.undo(added.operation)
    desk.contacts.add(person("B", email="a@acme.example"))
    with pytest.raises(UndoRefused) as refusal:
        desk.history.undo(undone.changes.operation or 0)
    assert refusal.value.code == "undo_taken"
    assert desk.contacts.find().total == 1
