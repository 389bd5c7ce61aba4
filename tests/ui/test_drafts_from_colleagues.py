# SPDX-License-Identifier: MIT
"""Drafts that colleagues hand over are told of in the bar, taken over or given back (row N23)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft, new_uid
from tests.services.handing import colleague_elsewhere, leave_waiting
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, part_once_made, wait_until_idle
from tests.ui.handing import in_bar, look, open_wizards, says


@pytest.fixture
def other(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    with colleague_elsewhere(desk.store_url, tmp_path / "colleague") as opened:
        yield opened


def test_what_is_handed_to_the_user_is_offered_by_itself_and_goes_on_in_its_wizard(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    qtbot.waitUntil(lambda: says(window, "incomingDrafts") == f"{COLLEAGUE} hands you a draft: Adeyemi")
    in_bar(window, "takeDraftButton", qtbot)
    (wizard,) = open_wizards(window)
    assert part_once_made(qtbot, wizard, QLineEdit, "lastName").text() == "Adeyemi"
    assert wizard.brain.page == "businessPage"
    assert says(window, "incomingDrafts") == ""
    assert other.handed_drafts.look().outgoing == ()
    wizard.close()
    wait_until_idle(qtbot, window)
    assert says(window, "drafts") == "An unfinished contact: Adeyemi"


def test_a_button_pressed_twice_takes_it_over_once_and_tells_of_no_fault(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    look(window, qtbot)
    faults: list[object] = []
    window.operations.failed.connect(faults.append)
    for _ in range(2):
        part(window.workplace.drafts, QPushButton, "takeDraftButton").click()
    wait_until_idle(qtbot, window)
    assert len(open_wizards(window)) == 1
    assert faults == []


def test_it_is_looked_for_when_the_window_is_turned_to(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    look(window, qtbot)
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    wait_until_idle(qtbot, window)
    assert says(window, "incomingDrafts") == f"{COLLEAGUE} hands you a draft: Adeyemi"


def test_what_is_given_back_is_told_to_its_sender_and_not_sent_to_and_fro(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    look(window, qtbot)
    in_bar(window, "giveBackDraftButton", qtbot)
    assert not window.workplace.drafts.incoming.isVisible()
    (returned,) = other.handed_drafts.look().incoming
    assert returned.is_given_back
    other.handed_drafts.take(returned.id)
    other.handed_drafts.hand_waiting(other.drafts.waiting()[0].uid, desk.user.login)
    look(window, qtbot)
    assert part(window, QPushButton, "giveBackDraftButton").isVisible()
    desk.handed_drafts.take(desk.handed_drafts.look().incoming[0].id)
    handed = desk.handed_drafts.hand_waiting(desk.drafts.waiting()[0].uid, COLLEAGUE)
    other.handed_drafts.give_back(handed)
    look(window, qtbot)
    assert says(window, "incomingDrafts") == f"{COLLEAGUE} gives you a draft back: Adeyemi"
    assert not part(window, QPushButton, "giveBackDraftButton").isVisible()


def test_several_are_counted_and_chosen_from_a_list(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    for name in ("Adeyemi & Fils", "Bergeron"):
        draft = ContactDraft(uid=new_uid(), last_name=name)
        other.handed_drafts.hand_waiting(leave_waiting(other, draft), desk.user.login)
        mine = draft.model_copy(update={"uid": new_uid()})
        desk.handed_drafts.hand_waiting(leave_waiting(desk, mine), COLLEAGUE)
    window = open_window()
    look(window, qtbot)
    assert says(window, "incomingDrafts") == "2 drafts are handed to you"
    assert says(window, "outgoingDrafts") == "2 drafts that you handed over are not taken yet"
    for row, button in (("incomingDrafts", "takeDraftButton"), ("outgoingDrafts", "takeBackDraftButton")):
        in_bar(window, button, qtbot)
        menu = part(part(window, QWidget, row), QMenu)
        lines = [action.text() for action in menu.actions()]
        assert lines[0].startswith(f"{COLLEAGUE}: Bergeron")
        assert lines[1].startswith(f"{COLLEAGUE}: Adeyemi && Fils")
        menu.actions()[0].trigger()
        menu.close()
        wait_until_idle(qtbot, window)
    assert says(window, "incomingDrafts") == f"{COLLEAGUE} hands you a draft: Adeyemi & Fils"
    assert says(window, "outgoingDrafts") == f"{COLLEAGUE} has not taken over yet: Adeyemi & Fils"


def test_a_line_that_was_closed_comes_back_with_the_next_draft(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    look(window, qtbot)
    window.workplace.drafts.incoming.put_away()
    assert not window.workplace.drafts.isVisible()
    look(window, qtbot)
    assert not window.workplace.drafts.isVisible()
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    look(window, qtbot)
    assert says(window, "incomingDrafts") == "2 drafts are handed to you"


def test_a_draft_that_cannot_be_read_is_told_and_stays(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    plain_sql.execute(desk.store_url, "UPDATE handed_draft SET body = '{}'")
    window = open_window()
    look(window, qtbot)
    assert says(window, "incomingDrafts") == f"{COLLEAGUE} hands you a draft: written by another version"
    in_bar(window, "takeDraftButton", qtbot)
    assert window.message.isVisible()
    assert window.message.label.text().startswith("This draft was written by another version")
    assert len(desk.handed_drafts.look().incoming) == 1


def test_a_draft_that_the_sender_took_back_meanwhile_is_told_to_be_gone(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    handed = other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    look(window, qtbot)
    other.handed_drafts.take(handed)
    in_bar(window, "takeDraftButton", qtbot)
    assert window.message.label.text().startswith("This draft is not there any more")
    assert says(window, "incomingDrafts") == ""
    assert desk.drafts.waiting() == ()


def test_a_store_that_does_not_answer_is_no_news_here(
    desk: Desk, other: Desk, open_window: OpenWindow, qtbot: QtBot, store_url: str
) -> None:
    other.handed_drafts.hand_waiting(leave_waiting(other), desk.user.login)
    window = open_window()
    look(window, qtbot)
    file = Path(store_url.removeprefix("sqlite:///"))
    file.rename(file.with_suffix(".away"))
    look(window, qtbot)
    assert not window.message.isVisible()
    assert says(window, "incomingDrafts") == f"{COLLEAGUE} hands you a draft: Adeyemi"
    file.with_suffix(".away").rename(file)
