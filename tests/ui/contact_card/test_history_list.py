# SPDX-License-Identifier: MIT
"""The list of a history: worked by keyboard, however long, in either language, no text taken for markup."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.main_window import MainWindow
from tests.store import plain_sql
from tests.store.drafts import line, person
from tests.ui.contact_card.reading import OpenHistory, choose, heads, last_name, texts
from tests.ui.driving import wait_until_idle

# What the platform without a screen cannot do says nothing of our windows.
HTML = "<b>x</b> & <img src=a.png>"


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


def test_hundreds_of_operations_take_no_widget_more_than_one(
    desk: Desk, roy: int, window: MainWindow, open_history: OpenHistory, qtbot: QtBot
) -> None:
    history = open_history(roy)
    few, rows = len(window.findChildren(QWidget)), history.model.rowCount()
    with plain_sql.writing(desk.store_url) as connection:
        for number in range(300):
            connection.exec_driver_sql(f"UPDATE contact SET suffix = '{number}' WHERE id = {roy}")
            connection.commit()
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
