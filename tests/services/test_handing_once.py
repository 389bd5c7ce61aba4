# SPDX-License-Identifier: MIT
"""A draft that is handed over is never lost and never there twice, whoever races and whatever is killed (row N23)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import KeptDraft
from tests.services.handing import colleague_elsewhere, dies, go_on_typing, leave_waiting, names
from tests.store.colleagues import COLLEAGUE
from tests.store.together import at_once


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    return tmp_path / "colleague"


@pytest.fixture
def other(desk: Desk, theirs: Path) -> Iterator[Desk]:
    with colleague_elsewhere(desk.store_url, theirs) as opened:
        yield opened


def state_folder() -> Path:
    return paths.state_folder().parent


def die_handing(desk: Desk) -> str:
    uid = leave_waiting(desk)
    dies("hand", desk.store_url, state_folder(), uid)
    return uid


def die_taking(desk: Desk, theirs: Path) -> str:
    uid = leave_waiting(desk)
    handed = desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
    dies("take", desk.store_url, theirs, str(handed))
    return uid


def test_sender_and_recipient_at_the_same_moment_do_not_both_get_it(desk: Desk, other: Desk) -> None:
    for _ in range(5):
        uid = leave_waiting(desk)
        handed = desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
        answers = at_once(partial(desk.handed_drafts.take, handed), partial(other.handed_drafts.take, handed))
        assert sum(isinstance(answer, KeptDraft) for answer in answers) == 1
        (late,) = [answer for answer in answers if isinstance(answer, ContactDeskError)]
        assert late.code == "handed_draft_gone"
        mine, theirs = desk.drafts.waiting(), other.drafts.waiting()
        assert len(mine) + len(theirs) == 1
        (desk if mine else other).drafts.discard(uid)


def test_taking_over_giving_back_and_looking_at_the_same_moment_leave_one_draft(
    desk: Desk, other: Desk
) -> None:
    for _ in range(5):
        uid = leave_waiting(desk)
        handed = desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
        at_once(
            partial[object](other.handed_drafts.take, handed),
            partial[object](other.handed_drafts.give_back, handed),
            other.handed_drafts.look,
            desk.handed_drafts.look,
        )
        waiting = desk.handed_drafts.look().incoming
        mine, theirs = desk.drafts.waiting(), other.drafts.waiting()
        assert len(waiting) + len(mine) + len(theirs) == 1
        for each in waiting:
            desk.handed_drafts.take(each.id)
        (other if theirs else desk).drafts.discard(uid)


def test_two_windows_that_take_over_the_same_draft_leave_one_file(desk: Desk, other: Desk) -> None:
    handed = desk.handed_drafts.hand_waiting(leave_waiting(desk), COLLEAGUE)
    answers = at_once(*[partial(other.handed_drafts.take, handed)] * 2)
    assert sum(isinstance(answer, KeptDraft) for answer in answers) == 1
    assert names(other.drafts.waiting()) == ["Adeyemi"]


def test_a_kill_after_it_was_put_there_ends_as_handed_over(desk: Desk, other: Desk) -> None:
    die_handing(desk)
    assert names(desk.drafts.waiting()) == ["Adeyemi"]
    assert len(desk.handed_drafts.look().outgoing) == 1
    assert desk.drafts.waiting() == ()
    other.handed_drafts.take(other.handed_drafts.look().incoming[0].id)
    assert names(other.drafts.waiting()) == ["Adeyemi"]
    assert desk.handed_drafts.look().outgoing == ()


def test_whoever_went_on_with_it_after_such_a_kill_has_it(desk: Desk, other: Desk) -> None:
    uid = die_handing(desk)
    go_on_typing(desk, uid, "Bergeron")
    assert desk.handed_drafts.look().outgoing == ()
    assert names(desk.drafts.waiting()) == ["Bergeron"]
    assert other.handed_drafts.look().incoming == ()


def test_a_draft_that_was_saved_after_such_a_kill_waits_for_nobody(desk: Desk, other: Desk) -> None:
    uid = die_handing(desk)
    kept = desk.drafts.take(uid)
    assert kept is not None
    assert isinstance(kept.draft, ContactDraft)
    desk.contacts.add(kept.draft.model_copy(update={"notes": ""}))
    desk.drafts.discard(uid)
    assert desk.handed_drafts.look().outgoing == other.handed_drafts.look().incoming == ()


def test_handing_it_to_somebody_else_after_such_a_kill_takes_it_from_the_first(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    uid = die_handing(desk)
    desk.handed_drafts.hand_waiting(uid, "third")
    assert [each.recipient for each in desk.handed_drafts.look().outgoing] == ["third"]
    desk.close()


def test_a_kill_before_its_row_goes_ends_as_taken_over(desk: Desk, other: Desk, theirs: Path) -> None:
    die_taking(desk, theirs)
    assert names(other.drafts.waiting()) == ["Adeyemi"]
    assert len(desk.handed_drafts.look().outgoing) == 1
    assert other.handed_drafts.look().incoming == ()
    assert names(other.drafts.waiting()) == ["Adeyemi"]
    assert desk.handed_drafts.look().outgoing == ()


def test_what_was_typed_after_such_a_kill_stays(desk: Desk, other: Desk, theirs: Path) -> None:
    uid = die_taking(desk, theirs)
    go_on_typing(other, uid, "Bergeron")
    (handed,) = other.handed_drafts.look().incoming
    assert names(other.drafts.waiting()) == ["Bergeron"]
    other.handed_drafts.take(handed.id)
    assert sorted(names(other.drafts.waiting())) == ["Adeyemi", "Bergeron"]


def test_a_draft_taken_twice_is_one_file(desk: Desk, other: Desk, theirs: Path) -> None:
    die_taking(desk, theirs)
    (sent,) = desk.handed_drafts.look().outgoing
    other.handed_drafts.take(sent.id)
    assert names(other.drafts.waiting()) == ["Adeyemi"]


def test_another_copy_with_other_words_is_put_aside_and_not_overwritten(desk: Desk, other: Desk) -> None:
    uid = leave_waiting(desk)
    handed = desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
    draft = ContactDraft(uid=uid, last_name="Bergeron")
    leave_waiting(other, draft)
    other.handed_drafts.take(handed)
    assert sorted(names(other.drafts.waiting())) == ["Adeyemi", "Bergeron"]


def test_a_draft_that_stands_open_is_not_taken_under_its_window(desk: Desk, other: Desk) -> None:
    uid = leave_waiting(desk)
    handed = desk.handed_drafts.hand_waiting(uid, COLLEAGUE)
    assert other.drafts.begin(uid)
    with pytest.raises(ContactDeskError, match="draft_not_waiting"):
        other.handed_drafts.take(handed)
    assert len(other.handed_drafts.look().incoming) == 1
    other.drafts.close(uid)
