# SPDX-License-Identifier: MIT
"""Taking a change of many contacts back: by portions, whole or not at all, and once even while it goes on (X13)."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from contact_desk.desk import Desk
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.services import bulk_editing
from tests.services.rights import colleague_with_rights
from tests.store.drafts import person


def test_departments_of_many_are_taken_back_and_given_again_by_as_few_statements_as_of_one(
    desk: Desk,
) -> None:
    ids = [desk.contacts.add(person(f"Many{place:02}")).contact for place in range(6)]
    ids.append(desk.contacts.add(person("Works", organisation="Garage Roux", department="Paint")).contact)
    before = [desk.contacts.show(number).draft for number in ids]

    def asked_for(contacts: list[int]) -> tuple[int, int]:
        told = desk.bulk_editing.change(contacts, BulkChange(BulkAction.DEPARTMENT, "Night"))
        asked: list[str] = []
        event.listen(
            desk._store._engine, "before_cursor_execute", note := lambda *seen: asked.append(seen[2])
        )
        undone = desk.history.undo(told.changes.operation or 0).changes
        taken_back = len(asked)
        assert [desk.contacts.show(number).draft for number in ids] == before
        asked.clear()
        redone = desk.history.undo(undone.operation or 0).changes
        given_again = len(asked)
        assert {desk.contacts.show(number).draft.department for number in contacts} == {"Night"}
        desk.history.undo(redone.operation or 0)
        event.remove(desk._store._engine, "before_cursor_execute", note)
        return taken_back, given_again

    asked_for(ids[:1])  # reads the lists that are remembered from then on
    assert asked_for(ids[:6]) == asked_for(ids[:1])
    assert asked_for(ids)


def test_one_contact_made_private_meanwhile_is_told_of_as_what_it_is(desk: Desk) -> None:
    with colleague_with_rights(desk) as other:
        ids = [each.contacts.add(person("Martin")).contact for each in (desk, other)]
        told = desk.bulk_editing.change(ids, BulkChange(BulkAction.LANGUAGE, "de"))
        seen = other.contacts.show(ids[1]).draft
        hidden = other.contact_editing.change(ids[1], seen, seen.model_copy(update={"private": True}))
        with pytest.raises(ContactDeskError) as refusal:
            desk.history.undo(told.changes.operation or 0)
        assert refusal.value.code == "undo_partly_unseen"
        # Of what somebody else has done with it nothing is told, not even that there is something.
        with pytest.raises(NotFound) as unseen:
            desk.history.undo(hidden.operation or 0)
        assert unseen.value.code == "not_found"
        assert desk.contacts.show(ids[0]).draft.language == "de"


def test_what_is_taken_back_while_it_goes_on_stops_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 2)
    ids = [desk.contacts.add(person(f"Many{place}")).contact for place in range(6)]
    operations: list[int] = []

    def take_back(done: int, _total: int) -> None:
        if done == 2:
            operations.append(desk.history.recent()[0].id)
            # That something else of the same contacts is taken back stops nothing.
            for change in (BulkChange(BulkAction.DEACTIVATE), BulkChange(BulkAction.LANGUAGE, "it")):
                since = desk.bulk_editing.change(ids[:2], change)
                desk.history.undo(since.changes.operation or 0)
        if done == 4:
            desk.history.undo(operations[0])

    told = desk.bulk_editing.change(ids, BulkChange(BulkAction.LANGUAGE, "de"), take_back)
    assert told.stopped_by is not None
    assert told.stopped_by.code == "undone_meanwhile"
    assert (told.outcome.done, told.left) == (tuple(ids[:4]), 2)
    assert {desk.contacts.show(number).draft.language for number in ids} == {"en"}


def test_what_is_taken_back_in_part_while_it_goes_on_stops_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 2)
    ids = [desk.contacts.add(person(f"Many{place}")).contact for place in range(6)]

    def take_back(done: int, _total: int) -> None:
        if done == 4:
            operation = desk.history.recent()[0].id
            desk.history.undo_in_part(operation, without={("contact", ids[0], "language")})

    told = desk.bulk_editing.change(ids, BulkChange(BulkAction.LANGUAGE, "de"), take_back)
    assert told.stopped_by is not None
    assert told.stopped_by.code == "undone_meanwhile"
    assert [desk.contacts.show(number).draft.language for number in ids] == ["de", *["en"] * 5]
