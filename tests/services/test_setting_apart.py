# SPDX-License-Identifier: MIT
"""Two contacts called not the same: remembered, taken back, and told to nobody who may not know of both (row X01)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import NotFound
from tests.store import plain_sql
from tests.store.colleagues import colleague

JEAN = ContactDraft(first_name="Jean", last_name="Tremblay")
PAIRS = "SELECT contact_id, other_id FROM apart"


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def add(desk: Desk, *, private: bool = False, apart: tuple[int, ...] = ()) -> Added:
    return desk.contacts.add(JEAN.model_copy(update={"private": private}), apart=apart)


def alike(desk: Desk, contact: int = 0) -> set[int]:
    return {one.id for one in desk.contacts.lookalikes(JEAN, but=contact)}


def test_who_was_set_apart_is_named_to_nobody_who_edits_either_of_the_two(desk: Desk, other: Desk) -> None:
    one, two, three = (add(desk).contact for _ in range(3))
    changes = desk.contacts.set_apart(two, one)
    assert changes.contacts == {one, two}
    for anybody in (desk, other):
        assert (alike(anybody, one), alike(anybody, two)) == ({three}, {three})
        assert alike(anybody, three) == {one, two}


def test_saying_it_twice_changes_nothing(desk: Desk) -> None:
    one, two = (add(desk).contact for _ in range(2))
    desk.contacts.set_apart(one, two)
    before = plain_sql.counts(desk.store_url)
    assert not desk.contacts.set_apart(two, one)
    assert not desk.contacts.set_apart(one, one)
    assert plain_sql.counts(desk.store_url) == before


def test_it_can_be_taken_back_and_that_too(desk: Desk) -> None:
    one, two = (add(desk).contact for _ in range(2))
    operation = desk.contacts.set_apart(one, two).operation
    assert operation is not None
    undone = desk.history.undo(operation)
    assert alike(desk, one) == {two}
    assert undone.changes.operation is not None
    desk.history.undo(undone.changes.operation)
    assert alike(desk, one) == set()


def test_what_was_said_of_a_draft_is_saved_with_it_in_one_operation(desk: Desk) -> None:
    one = add(desk).contact
    added = add(desk, apart=(one, one, 4711, -1, 2**70))
    assert added.lookalikes == ()
    assert plain_sql.rows(desk.store_url, PAIRS) == [(one, added.contact)]
    undone = desk.history.undo(added.operation)
    assert plain_sql.rows(desk.store_url, PAIRS) == []
    assert undone.changes.operation is not None
    desk.history.undo(undone.changes.operation)
    assert plain_sql.rows(desk.store_url, PAIRS) == [(one, added.contact)]


def test_a_pair_keeps_nobody_from_taking_a_contact_back(desk: Desk) -> None:
    one, two = add(desk), add(desk)
    desk.contacts.set_apart(one.contact, two.contact)
    desk.history.undo(two.operation)
    assert alike(desk) == {one.contact}
    assert plain_sql.rows(desk.store_url, PAIRS) == []


def test_somebody_elses_private_contact_cannot_be_told_from_none(desk: Desk, other: Desk) -> None:
    secret, theirs = add(desk, private=True).contact, add(other).contact
    answers = []
    for number in (secret, secret + 1000):
        for pair in ((theirs, number), (number, theirs)):
            with pytest.raises(NotFound) as fault:
                other.contacts.set_apart(*pair)
            answers.append((fault.value.code, {**fault.value.parameters, "id": 0}))
    assert answers == answers[:1] * 4
    added = add(other, apart=(secret,))
    assert {one.id for one in added.lookalikes} == {theirs}
    assert plain_sql.rows(desk.store_url, PAIRS) == []


def test_a_pair_with_a_private_contact_is_told_to_its_owner_alone(desk: Desk, other: Desk) -> None:
    theirs, secret = add(other).contact, add(desk, private=True).contact
    before = plain_sql.counts(desk.store_url)["operation"]
    operation = desk.contacts.set_apart(theirs, secret).operation
    assert operation is not None
    assert (len(desk.history.of_contact(theirs)), len(other.history.of_contact(theirs))) == (2, 1)
    assert operation == before + 1
    assert operation not in {each.id for each in other.history.recent()}
    assert operation not in {each.operation.id for each in other.history.past_of_contact(theirs).operations}
    with pytest.raises(NotFound):
        other.history.undo(operation)
    desk.history.undo(operation)
    assert len(desk.history.of_contact(theirs)) == 3
    assert len(other.history.of_contact(theirs)) == 1


def test_a_pair_is_hidden_once_one_of_the_two_turns_private(desk: Desk, other: Desk) -> None:
    public, one = add(desk).contact, add(desk).contact
    desk.contacts.set_apart(public, one)
    assert len(other.history.of_contact(public)) == 2
    before = desk.contacts.show(one).draft
    desk.contact_editing.change(one, before, before.model_copy(update={"private": True}))
    assert len(other.history.of_contact(public)) == 1
    assert alike(other, public) == set()
    assert len(desk.history.of_contact(public)) == 2


def test_the_history_names_the_other_one(desk: Desk) -> None:
    one, two = (add(desk).contact for _ in range(2))
    desk.contacts.set_apart(one, two)
    past = desk.history.past_of_contact(one)
    ((pair,), *_) = (each.changes for each in past.operations)
    assert pair.after is not None
    assert pair.after["other_id"] == two
    assert two in past.names.contacts
