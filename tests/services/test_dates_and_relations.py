# SPDX-License-Identifier: MIT
"""Birthdays, relations and what other systems call a contact: saved, changed, undone, told (rows X36, X37, T66)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, RelationDraft
from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import person

Lines = list[tuple[str, int]]


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


@pytest.fixture
def jean(desk: Desk) -> int:
    return desk.contacts.add(person("Tremblay", first_name="Jean")).contact


@pytest.fixture
def marie(desk: Desk) -> int:
    return desk.contacts.add(person("Roy", first_name="Marie")).contact


def shown(desk: Desk, contact: int) -> ContactDraft:
    return desk.contacts.show(contact).draft


def relations(desk: Desk, contact: int) -> Lines:
    return [(line.type, line.contact) for line in shown(desk, contact).relations]


def lines(*pairs: tuple[str, int]) -> tuple[RelationDraft, ...]:
    return tuple(RelationDraft(type=kind, contact=number) for kind, number in pairs)


def relate(desk: Desk, contact: int, *pairs: tuple[str, int]) -> int:
    """Makes these the contact's relations; the operation that did."""
    return change(desk, contact, relations=lines(*pairs))


def change(desk: Desk, contact: int, **fields: object) -> int:
    before = shown(desk, contact)
    changes = desk.contact_editing.change(contact, before, before.model_copy(update=fields))
    assert changes.operation is not None
    return changes.operation


def refused(desk: Desk, contact: int, *pairs: tuple[str, int]) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as fault:
        relate(desk, contact, *pairs)
    return [(error.field, error.code) for error in fault.value.errors]


def test_a_date_is_kept_in_one_form_however_it_was_typed(desk: Desk) -> None:
    draft = person("Roy", birthday="1er mai 1970", anniversary="29 Feb")
    saved = shown(desk, desk.contacts.add(draft).contact)
    assert (saved.birthday, saved.anniversary) == ("1970-05-01", "--02-29")


def test_a_date_that_can_be_two_days_is_refused_by_its_field(desk: Desk) -> None:
    with pytest.raises(Refused) as fault:
        desk.contacts.add(person("Roy", birthday="1/5/1970", anniversary="31 avril"))
    assert [(error.field, error.code) for error in fault.value.errors] == [
        ("birthday", "ambiguous_date"),
        ("anniversary", "no_such_day"),
    ]


def test_a_date_that_plain_sql_wrote_in_words_of_its_own_stays_through_another_edit(
    desk: Desk, jean: int
) -> None:
    plain_sql.execute(desk.store_url, f"UPDATE contact SET birthday = 'in spring' WHERE id = {jean}")
    change(desk, jean, notes="hello")
    assert (shown(desk, jean).birthday, shown(desk, jean).notes) == ("in spring", "hello")


def test_a_relation_is_seen_from_both_sides(desk: Desk, jean: int, marie: int) -> None:
    saved = desk.contacts.add(person("Chef", relations=lines(("assistant", jean), ("spouse", marie))))
    added = saved.contact
    assert saved.changes.contacts == {added, jean, marie}
    assert relations(desk, added) == [("assistant", jean), ("spouse", marie)]
    assert relations(desk, jean) == [("assisted", added)]
    assert relations(desk, marie) == [("spouse", added)]


def test_it_is_changed_and_taken_away_from_either_side(desk: Desk, jean: int, marie: int) -> None:
    relate(desk, jean, ("manager", marie))
    assert relations(desk, marie) == [("report", jean)]
    relate(desk, marie, ("child", jean))
    assert relations(desk, jean) == [("parent", marie)]
    relate(desk, jean)
    assert plain_sql.rows(desk.store_url, "SELECT id FROM relation") == []


def test_whoever_shows_the_other_one_is_told_of_the_change(desk: Desk, jean: int, marie: int) -> None:
    before = shown(desk, jean)
    wanted = before.model_copy(update={"relations": lines(("friend", marie))})
    assert desk.contact_editing.change(jean, before, wanted).contacts == {jean, marie}


def test_said_twice_from_the_two_sides_it_is_one_relation(desk: Desk, jean: int, marie: int) -> None:
    stale = shown(desk, marie)
    relate(desk, jean, ("spouse", marie))
    wanted = stale.model_copy(update={"relations": lines(("spouse", jean))})
    desk.contact_editing.change(marie, stale, wanted)
    assert relations(desk, jean) == [("spouse", marie)]
    assert relations(desk, marie) == [("spouse", jean)]


def test_a_contact_that_is_not_there_and_the_contact_itself_are_refused_by_their_field(
    desk: Desk, jean: int
) -> None:
    assert refused(desk, jean, ("spouse", 4711)) == [("relations[0].contact", "unknown_related")]
    assert refused(desk, jean, ("spouse", jean)) == [("relations[0].contact", "related_to_itself")]
    with pytest.raises(Refused) as fault:
        desk.contacts.add(person("Roy", relations=lines(("spouse", -1), ("friend", 2**70), ("other", 0))))
    assert [error.code for error in fault.value.errors] == ["unknown_related"] * 3


def test_one_that_was_noted_again_keeps_its_removal_from_being_undone(
    desk: Desk, jean: int, marie: int
) -> None:
    relate(desk, jean, ("spouse", marie))
    removed = relate(desk, jean)
    relate(desk, marie, ("spouse", jean))
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(removed)
    assert refusal.value.code == "undo_replaced"
    assert relations(desk, jean) == [("spouse", marie)]


def test_it_goes_with_either_contact(desk: Desk, jean: int, marie: int) -> None:
    relate(desk, jean, ("spouse", marie))
    plain_sql.execute(desk.store_url, f"UPDATE contact SET deleted_at = created WHERE id = {marie}")
    assert relations(desk, jean) == []
    change(desk, jean, notes="hello")
    plain_sql.execute(desk.store_url, f"UPDATE contact SET deleted_at = NULL WHERE id = {marie}")
    assert relations(desk, jean) == [("spouse", marie)]


def test_an_undo_takes_it_away_and_another_brings_it_back(desk: Desk, jean: int, marie: int) -> None:
    operation = relate(desk, jean, ("manager", marie))
    undone = desk.history.undo(operation)
    assert relations(desk, marie) == []
    assert undone.changes.contacts == {jean, marie}
    assert undone.changes.operation is not None
    desk.history.undo(undone.changes.operation)
    assert relations(desk, marie) == [("report", jean)]


def test_one_that_was_removed_is_restored_from_either_history(desk: Desk, jean: int, marie: int) -> None:
    for contact in (jean, marie):
        relate(desk, jean, ("manager", marie))
        relate(desk, jean)
        latest = desk.history.past_of_contact(contact).operations[0].changes[0]
        desk.history.restore(contact, latest.entry.id)
        assert relations(desk, marie) == [("report", jean)]
        relate(desk, jean)


def test_both_histories_tell_of_it(desk: Desk, jean: int, marie: int) -> None:
    operation = relate(desk, jean, ("manager", marie))
    for contact in (jean, marie):
        past = desk.history.past_of_contact(contact)
        assert past.operations[0].operation.id == operation
        assert {jean, marie} <= set(past.names.contacts)
        assert desk.history.of_contact(contact)[0].id == operation


def test_no_version_tells_of_a_relation(desk: Desk, jean: int, marie: int) -> None:
    before = [desk.contacts.show(contact).version for contact in (jean, marie)]
    desk.history.undo(relate(desk, jean, ("manager", marie)))
    assert [desk.contacts.show(contact).version for contact in (jean, marie)] == before


def test_a_private_contact_shows_through_no_relation(desk: Desk, other: Desk, jean: int) -> None:
    secret = desk.contacts.add(person("Secret", private=True, relations=lines(("spouse", jean)))).contact
    assert relations(desk, jean) == [("spouse", secret)]
    assert relations(other, jean) == []
    assert secret not in {line.contact for line in shown(other, jean).relations}
    assert len(other.history.past_of_contact(jean).operations) == 1
    assert len(other.history.of_contact(jean)) == 1
    assert all(
        entry.table != "relation" for operation in other.history.recent() for entry in operation.entries
    )
    relate(desk, jean)
    assert len(desk.history.past_of_contact(jean).operations) == 3
    assert len(other.history.past_of_contact(jean).operations) == 1


def test_somebody_elses_private_contact_is_refused_like_one_that_is_not_there(
    desk: Desk, other: Desk, jean: int
) -> None:
    secret = desk.contacts.add(person("Secret", private=True)).contact
    assert refused(other, jean, ("spouse", secret)) == refused(other, jean, ("spouse", secret + 1000))


def test_what_others_cannot_see_stays_when_they_edit(desk: Desk, other: Desk, jean: int, marie: int) -> None:
    secret = desk.contacts.add(person("Secret", private=True, relations=lines(("spouse", jean)))).contact
    relate(other, jean, ("friend", marie))
    relate(other, jean)
    assert relations(desk, jean) == [("spouse", secret)]


def test_an_operation_on_a_relation_that_was_hidden_cannot_be_undone_by_others(
    desk: Desk, other: Desk, jean: int
) -> None:
    secret = desk.contacts.add(person("Secret", private=True)).contact
    operation = relate(desk, secret, ("spouse", jean))
    with pytest.raises(NotFound):
        other.history.undo(operation)


def test_a_relation_keeps_nobody_from_taking_a_contact_back(desk: Desk, jean: int) -> None:
    added = desk.contacts.add(person("Roy"))
    relate(desk, jean, ("friend", added.contact))
    desk.history.undo(added.operation)
    assert relations(desk, jean) == []


def test_what_other_systems_call_it_is_saved_changed_and_told(desk: Desk, jean: int) -> None:
    change(desk, jean, source="Salon", site_id="34", application_id="IC", external_id="CRM/42")
    saved = shown(desk, jean)
    assert (saved.source, saved.site_id, saved.application_id) == ("Salon", "34", "IC")
    (latest, *_) = desk.history.past_of_contact(jean).operations
    (changed,) = latest.changes
    assert {"source", "site_id", "application_id", "external_id"} <= set(changed.columns())


def test_two_edits_of_dates_and_relations_are_merged(desk: Desk, jean: int, marie: int) -> None:
    stale = shown(desk, jean)
    change(desk, jean, birthday="1970-05-01")
    mine = stale.model_copy(update={"anniversary": "--06-12", "relations": lines(("spouse", marie))})
    desk.contact_editing.change(jean, stale, mine)
    saved = shown(desk, jean)
    assert (saved.birthday, saved.anniversary) == ("1970-05-01", "--06-12")
    assert relations(desk, jean) == [("spouse", marie)]


def test_the_key_of_a_date_follows_every_change_of_it(desk: Desk, jean: int) -> None:
    keys = f"SELECT birthday_key FROM contact WHERE id = {jean}"
    operation = change(desk, jean, birthday="1970-05-01")
    assert plain_sql.value(desk.store_url, keys) == "05-01"
    desk.history.undo(operation)
    assert plain_sql.value(desk.store_url, keys) is None
