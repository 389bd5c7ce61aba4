# SPDX-License-Identifier: MIT
"""One change of many contacts: portion by portion, one operation, one undo, each refused for its own reason (X13)."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.bulk_change import VALUED, BulkAction, BulkChange, BulkOutcome
from contact_desk.domain.errors import NotAllowed, Refused, StoreUnavailable
from contact_desk.services import bulk_editing
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person

EVERYTHING_AT_WORK = person(
    "Works", organisation="Garage Roux", location="Lyon", department="Paint", job_title="Head", language="en"
)
CLIENTS = BulkChange(BulkAction.CONTACT_TYPE, "client")


@pytest.fixture(autouse=True)
def _small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 2)


def _refusals(told: BulkOutcome) -> list[tuple[int, str]]:
    return [(number, error.code) for number, error in told.outcome.refused]


def _people(desk: Desk, count: int, **fields: object) -> list[int]:
    return [desk.contacts.add(person(f"Many{place:02}", **fields)).contact for place in range(count)]


def test_many_are_changed_in_portions_of_one_operation_and_taken_back_by_one_undo(desk: Desk) -> None:
    ids = _people(desk, 5)
    before = [desk.contacts.show(number).draft for number in ids]
    desk.bulk_editing.change([ids[3]], CLIENTS)
    heard: list[tuple[int, int]] = []
    told = desk.bulk_editing.change([*ids, 4711], CLIENTS, lambda *how_far: heard.append(how_far))
    assert heard == [(2, 6), (4, 6), (6, 6)]
    assert (told.outcome.done, told.outcome.unchanged) == ((*ids[:3], ids[4]), (ids[3],))
    assert (_refusals(told), told.left) == ([(4711, "no_such_contact")], 0)
    assert {desk.contacts.show(number).draft.contact_type for number in ids} == {"client"}
    kinds = [each.kind for each in desk.history.recent() if each.id == told.changes.operation]
    assert kinds == ["contacts.change"]
    desk.history.undo(told.changes.operation or 0)
    assert [desk.contacts.show(n).draft for n in ids if n != ids[3]] == [*before[:3], before[4]]


@pytest.mark.parametrize(
    "change",
    [
        BulkChange(BulkAction.DELETE),
        BulkChange(BulkAction.DEACTIVATE),
        BulkChange(BulkAction.REACTIVATE),
        BulkChange(BulkAction.LANGUAGE, "fr"),
        BulkChange(BulkAction.DEPARTMENT, "Œuvres"),
    ],
    ids=lambda change: change.action,
)
def test_whatever_is_done_to_many_says_what_was_so_already_and_comes_back(
    desk: Desk, change: BulkChange
) -> None:
    ids = [*_people(desk, 2, language="en"), desk.contacts.add(EVERYTHING_AT_WORK).contact]
    if change.action is BulkAction.REACTIVATE:
        desk.contact_activity.deactivate_all(ids)
    before = [desk.contacts.show(number) for number in ids]
    told = desk.bulk_editing.change(ids, change)
    assert told.outcome.done == tuple(ids)
    if change.action is BulkAction.DEPARTMENT:
        assert sorted(row.id for row in desk.contacts.find("oeuvres").rows) == ids
        there = desk.contacts.show(ids[2]).draft
        assert there == before[2].draft.model_copy(update={"department": "Œuvres"})
    again = desk.bulk_editing.change(ids, change)
    assert (again.outcome.done, again.changes.operation) == ((), None)
    desk.history.undo(told.changes.operation or 0)
    after = [desk.contacts.show(number) for number in ids]
    assert [(each.draft, each.activity) for each in after] == [(each.draft, each.activity) for each in before]


def test_whoever_stops_keeps_what_was_done_and_can_take_it_back(desk: Desk) -> None:
    ids = _people(desk, 5)
    answers = iter([False, True])
    told = desk.bulk_editing.change(ids, BulkChange(BulkAction.DELETE), is_cancelled=lambda: next(answers))
    assert (told.outcome.done, told.left) == (tuple(ids[:2]), 3)
    assert desk.contacts.find().total == 3
    desk.history.undo(told.changes.operation or 0)
    assert desk.contacts.find().total == 5


def test_what_a_search_finds_is_asked_for_when_it_is_acted_on_page_by_page(desk: Desk) -> None:
    ids = _people(desk, 5)
    other = desk.contacts.add(person("Somebody", email="else@example.com")).contact
    assert sorted(desk.bulk_editing.found("many0")) == ids
    assert sorted(desk.bulk_editing.found("")) == sorted([*ids, other])
    assert desk.bulk_editing.found("has:email") == (other,)
    assert [row.id for row in desk.bulk_editing.rows([other, 4711, *ids])] == [*ids, other]


def test_each_is_refused_for_its_own_reason_and_a_private_one_of_others_is_not_there(desk: Desk) -> None:
    public, private = _people(desk, 2)
    hidden = desk.contacts.add(person("Hidden", private=True)).contact
    with colleague_with_rights(desk) as other:
        own = other.contacts.add(person("Own")).contact
        desk.access.change_rights(THEM, revoked=(Right.MODIFY_INDIVIDUALS, Right.DELETE_INDIVIDUALS))
        for change, code in ((CLIENTS, "change"), (BulkChange(BulkAction.DELETE), "delete")):
            told = other.bulk_editing.change([public, hidden, own], change)
            assert told.outcome.done == (own,)
            assert _refusals(told) == [(public, f"not_yours_to_{code}"), (hidden, "no_such_contact")]
        with pytest.raises(NotAllowed):
            other.bulk_editing.change([own], BulkChange(BulkAction.OWNER, COLLEAGUE))
        desk.access.change_rights(THEM, revoked=(Right.EXPORT,))
        with pytest.raises(NotAllowed):
            other.bulk_editing.rows([public])
        given = desk.bulk_editing.change([public, hidden], BulkChange(BulkAction.OWNER, COLLEAGUE))
        assert (given.outcome.done, _refusals(given)) == ((public,), [(hidden, "private_stays")])
        assert other.bulk_editing.change([public, private], CLIENTS).outcome.done == (public,)
        twin = person("Twin")
        of_two = [each.contacts.add(twin).contact for each in (desk, other)]
        given = desk.bulk_editing.change([of_two[0], private], BulkChange(BulkAction.OWNER, COLLEAGUE))
        assert (given.outcome.done, _refusals(given)) == ((private,), [(of_two[0], "owner_has_the_same")])
        assert desk.contacts.show(private).owner == COLLEAGUE
        desk.history.undo(given.changes.operation or 0)
        assert desk.contacts.show(private).owner == desk.user.login


def test_a_store_that_goes_away_in_the_middle_leaves_what_was_done_and_says_so(
    sqlite_store: str,
) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    ids = _people(desk, 5)
    file = Path(sqlite_store.removeprefix("sqlite:///"))
    told = desk.bulk_editing.change(ids, CLIENTS, lambda *_how_far: file.replace(file.with_suffix(".away")))
    desk.close()
    assert (told.outcome.done, told.left) == (tuple(ids[:2]), 3)
    assert isinstance(told.stopped_by, StoreUnavailable)


def test_what_the_first_half_of_a_portion_did_is_told_though_the_rest_was_stopped_or_lost(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_editing, "PORTION", 4)
    with colleague_with_rights(desk) as other:
        twin = person("Twin")
        first, second = _people(desk, 2)
        of_two = [each.contacts.add(twin).contact for each in (desk, other)]
        asked = [first, second, of_two[0], desk.contacts.add(person("Last")).contact]
        answers = iter([False, False, True])
        give = BulkChange(BulkAction.OWNER, COLLEAGUE)
        told = desk.bulk_editing.change(asked, give, is_cancelled=lambda: next(answers))
        assert (told.outcome.done, told.left) == ((first, second), 2)
        desk.history.undo(told.changes.operation or 0)
        if desk.engine == "sqlite":
            file = Path(desk.store_url.removeprefix("sqlite:///"))
            away = file.with_suffix(".away")
            calls = count(1)

            def go_away() -> bool:
                if next(calls) == 3:
                    file.rename(away)
                return False

            told = desk.bulk_editing.change(asked, give, is_cancelled=go_away)
            away.rename(file)
            assert (told.outcome.done, told.left) == ((first, second), 2)
            assert isinstance(told.stopped_by, StoreUnavailable)


def test_whoever_loses_the_right_in_the_middle_is_stopped_and_told_so(desk: Desk) -> None:
    with colleague_with_rights(desk) as other:
        ids = _people(desk, 5)
        desk.access.change_rights(THEM, granted=(Right.ADMINISTRATOR,))

        def take_it(done: int, _total: int) -> None:
            if done == 2:
                desk.access.change_rights(THEM, revoked=(Right.ADMINISTRATOR,))

        told = other.bulk_editing.change(ids, BulkChange(BulkAction.OWNER, COLLEAGUE), take_it)
        assert (told.outcome.done, told.outcome.refused, told.left) == (tuple(ids[:2]), (), 3)
        assert isinstance(told.stopped_by, NotAllowed)


def test_a_value_that_there_is_not_changes_nobody(desk: Desk) -> None:
    ids = _people(desk, 1)
    for action in VALUED:
        value = "nothing-like-it\x07"
        with pytest.raises(Refused):
            desk.bulk_editing.change(ids, BulkChange(action, value))
    assert len(desk.history.of_contact(ids[0])) == 1
