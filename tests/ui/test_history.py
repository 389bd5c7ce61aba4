# SPDX-License-Identifier: MIT
"""The history on the card: read when it is looked at, restored and undone by keyboard, refused in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.contact_card.history import History
from contact_desk.ui.main_window import MainWindow
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import line, person
from tests.ui.driving import wait_until_idle
from tests.ui.pasts import edit

# What the platform without a screen cannot do says nothing of our windows.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
HTML = "<b>x</b> & <img src=a.png>"
OpenHistory = Callable[[int], History]


@pytest.fixture
def roy(desk: Desk) -> int:
    """Added as Roy, renamed to Leroy with notes of two lines."""
    contact = desk.contacts.add(person("Roy", notes="one\ntwo\nthree")).contact
    edit(desk, contact, last_name="Leroy", notes="one\n2\nthree")
    return contact


@pytest.fixture
def open_history(window: MainWindow, qtbot: QtBot) -> OpenHistory:
    def open_history(contact: int) -> History:
        window.workplace.show_contact(contact)
        qtbot.waitUntil(lambda: window.workplace.card.face.head.name.text() != "")
        wait_until_idle(qtbot, window)
        window.workplace.card.face.tabs.setCurrentIndex(Tab.HISTORY)
        wait_until_idle(qtbot, window)
        history = window.workplace.card.face.history
        assert history is not None
        QAbstractItemModelTester(history.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window)
        return history

    return open_history


def texts(history: History) -> list[str]:
    return [history.model.index(place).data() for place in range(history.model.rowCount())]


def heads(history: History) -> list[str]:
    return [row.title for row in history.model.rows if row.line is None]


def choose(history: History, text: str) -> None:
    (place,) = [place for place, said in enumerate(texts(history)) if said == text]
    history.list.setCurrentIndex(history.model.index(place))


def last_name(desk: Desk, contact: int) -> str:
    return desk.contacts.show(contact).draft.last_name


def test_operations_stand_newest_first_with_what_they_changed(roy: int, open_history: OpenHistory) -> None:
    history = open_history(roy)
    assert heads(history) == ["Contact changed", "Contact added"]
    assert texts(history)[1:3] == ["Last name: from Roy to Leroy", "Notes, line 2: from two to 2"]
    assert "Last name: Roy added" in texts(history)
    head = texts(history)[0]
    assert head.startswith("Contact changed: ")
    assert head.endswith("in the window")


def test_nothing_is_read_before_somebody_looks(
    roy: int, window: MainWindow, qtbot: QtBot, open_history: OpenHistory
) -> None:
    window.workplace.show_contact(roy)
    wait_until_idle(qtbot, window)
    assert window.workplace.card.face.history is None
    history = open_history(roy)
    window.workplace.card.face.tabs.setCurrentIndex(Tab.DETAILS)
    window.operations.changed.emit(Changes(contacts=frozenset({roy})))
    wait_until_idle(qtbot, window)
    assert not history.isVisible()


def test_a_value_is_restored_and_the_bar_takes_it_back(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Last name: from Roy to Leroy")
    history.restore_button.click()
    wait_until_idle(qtbot, window)
    assert last_name(desk, roy) == "Roy"
    assert desk.contacts.show(roy).draft.notes == "one\n2\nthree"
    assert window.message.label.text() == "Restored for Leroy: Last name"
    assert heads(history)[0] == "Value restored"
    assert window.workplace.card.name() == "Roy"
    for expected in ("Leroy", "Roy"):
        window.message.button.click()
        wait_until_idle(qtbot, window)
        assert last_name(desk, roy) == expected
    assert window.message.label.text() == "Roy is as before again."


def test_an_operation_is_undone_from_any_of_its_rows(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Notes, line 2: from two to 2")
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert (last_name(desk, roy), desk.contacts.show(roy).draft.notes) == ("Roy", "one\ntwo\nthree")
    assert window.message.label.text().startswith("Undone for Leroy: Contact changed, ")
    assert heads(history) == ["Operation undone", "Contact changed", "Contact added"]


def test_an_undone_adding_takes_the_card_away_and_the_bar_brings_it_back(
    desk: Desk, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    history = open_history(contact)
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert desk.contacts.find().total == 0
    qtbot.waitUntil(lambda: not history.isVisible())
    window.message.button.click()
    wait_until_idle(qtbot, window)
    assert [row.id for row in desk.contacts.find().rows] == [contact]


def test_what_a_colleague_did_since_stands_in_the_way_in_words(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    with colleague(desk.store_url) as other:
        edit(other, roy, last_name="Martin")
    choose(history, "Last name: from Roy to Leroy")
    history.undo_button.click()
    wait_until_idle(qtbot, window)
    assert last_name(desk, roy) == "Martin"
    said = window.message.label.text()
    assert said.startswith("colleague has changed the same since, on ")
    assert not window.message.button.isVisible()
    assert history.undo_button.isEnabled()


def test_only_what_can_be_restored_is_offered(roy: int, open_history: OpenHistory) -> None:
    history = open_history(roy)
    offered = {}
    for place in range(history.model.rowCount()):
        history.list.setCurrentIndex(history.model.index(place))
        assert history.undo_button.isEnabled()
        offered[texts(history)[place]] = history.restore_button.isEnabled()
    assert offered.pop("Last name: from Roy to Leroy")
    assert offered.pop("Notes, line 2: from two to 2")
    assert set(offered.values()) == {False}


def test_a_history_is_reached_and_worked_by_keyboard(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    face = window.workplace.card.face
    face.tabs.setCurrentIndex(Tab.DETAILS)
    window.activateWindow()
    face.tabs.setFocus()
    QTest.keyClick(face.tabs, Qt.Key.Key_Right)
    wait_until_idle(qtbot, window)
    QTest.keyClick(face.tabs, Qt.Key.Key_Tab)
    assert window.focusWidget() is history.list
    QTest.keyClick(history.list, Qt.Key.Key_Home)
    QTest.keyClick(history.list, Qt.Key.Key_Down)
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Restore this value", "Undo this operation"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert last_name(desk, roy) == "Roy"
    assert window.focusWidget() is history.list
    QTest.keyClick(history.list, Qt.Key.Key_Tab)
    QTest.keyClick(history.list, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.workplace.list.table


def test_enter_in_the_list_of_contacts_goes_to_the_tab_that_is_open(
    roy: int, window: MainWindow, open_history: OpenHistory
) -> None:
    history = open_history(roy)
    window.activateWindow()
    window.workplace.card.enter()
    assert window.focusWidget() is history.list


def test_the_history_is_read_again_when_the_contact_changes_and_keeps_the_row(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    choose(history, "Last name: Roy added")
    edit(desk, roy, last_name="Martin")
    window.operations.changed.emit(Changes(contacts=frozenset({roy})))
    wait_until_idle(qtbot, window)
    assert "Last name: from Leroy to Martin" in texts(history)
    assert history.list.currentIndex().data() == "Last name: Roy added"
    assert history.list.selectionModel().isSelected(history.list.currentIndex())


def test_another_contact_has_its_own_history(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    another = desk.contacts.add(person("Another")).contact
    history = open_history(roy)
    window.workplace.show_contact(another)
    qtbot.waitUntil(lambda: "Last name: Another added" in texts(history))
    assert heads(history) == ["Contact added"]
    window.workplace.card.show_contact(0)
    assert texts(history) == []


def test_hundreds_of_operations_take_no_widget_more_than_one(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    few, rows = len(window.findChildren(QWidget)), history.model.rowCount()
    for number in range(300):
        plain_sql.execute(desk.store_url, f"UPDATE contact SET suffix = '{number}' WHERE id = {roy}")
    window.operations.changed.emit(Changes(contacts=frozenset({roy})))
    wait_until_idle(qtbot, window)
    assert history.model.rowCount() == rows + 600
    assert len(window.findChildren(QWidget)) == few
    history.list.scrollToBottom()
    last = history.model.index(history.model.rowCount() - 1)
    assert history.list.viewport().rect().intersects(history.list.visualRect(last))


def test_a_past_too_long_to_be_read_whole_says_so(desk: Desk, roy: int, open_history: OpenHistory) -> None:
    updates = (f"UPDATE contact SET suffix = '{number}' WHERE id = {roy}" for number in range(2_000))
    plain_sql.execute(desk.store_url, *updates)
    history = open_history(roy)
    assert history.notice.isVisible()
    assert heads(history) == ["Changed by another program"]


def test_markup_is_told_as_typed_and_a_long_text_whole_in_the_tool_tip(
    desk: Desk, open_history: OpenHistory
) -> None:
    contact = desk.contacts.add(person(HTML, job_title="W" * 400)).contact
    history = open_history(contact)
    choose(history, f"Last name: {HTML} added")
    index = history.list.currentIndex()
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;x&lt;/b&gt;" in tip
    assert "<img" not in tip
    assert any("W" * 400 in str(each) for each in texts(history))


def test_a_history_that_cannot_be_read_says_so_and_is_tried_again(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    plain_sql.execute(desk.store_url, "ALTER TABLE journal RENAME TO lost")
    history.show_past_of(window.desk, roy)
    wait_until_idle(qtbot, window)
    assert history.empty is not None
    assert history.empty.isVisible()
    assert history.empty.title.text() == "The history could not be read"
    plain_sql.execute(desk.store_url, "ALTER TABLE lost RENAME TO journal")
    history.empty.button.click()
    wait_until_idle(qtbot, window)
    assert heads(history) == ["Contact changed", "Contact added"]
    assert not history.empty.isVisible()


def test_the_history_follows_the_language(
    desk: Desk, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    contact = desk.contacts.add(
        person("Roy", interaction_addresses=(line("phone", "01 45 45 00 01"),))
    ).contact
    history = open_history(contact)
    before = texts(history)
    choose(history, "Language: English added")
    window.menus.actions[CommandId.LANGUAGE_FRENCH].trigger()
    wait_until_idle(qtbot, window)
    assert heads(history) == ["Contact ajouté"]
    assert "Langue\u00a0: Anglais ajouté" in texts(history)
    assert history.undo_button.text() == "Défaire cette opération"
    window.menus.actions[CommandId.LANGUAGE_ENGLISH].trigger()
    wait_until_idle(qtbot, window)
    assert texts(history) == before


def test_a_right_click_offers_what_can_be_done_with_that_row(
    roy: int, window: MainWindow, open_history: OpenHistory
) -> None:
    history = open_history(roy)
    wanted: list[object] = []
    history.undo_wanted.connect(wanted.append)
    index = history.model.index(1)
    history.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    history.list.menu_wanted.emit(
        history.list.viewport().mapToGlobal(history.list.visualRect(index).center())
    )
    (menu,) = [each for each in history.findChildren(QMenu) if each.isVisible()]
    actions: list[QAction] = menu.actions()
    assert [action.isEnabled() for action in actions] == [True, True]
    menu.close()
    assert wanted == []
