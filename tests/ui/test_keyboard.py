# SPDX-License-Identifier: MIT
"""What keys do in a window: round its panels, through its dialogs, and back to where one was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.domain.draft import AddressDraft, ContactDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.commands.command import WITHIN, CommandId, Menu
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from tests.ui.driving import part
from tests.ui.handing_screens import leave_unfinished
from tests.ui.people import PEOPLE, add_people
from tests.ui.screens import Stage


@pytest.fixture
def stage(app: QApplication, store_url: str, qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(store_url, qtbot, "en")
    yield stage
    stage.clear()


@pytest.fixture
def window(stage: Stage) -> MainWindow:
    """With three contacts, the second on the card, and one unfinished."""
    desk = stage.desk()
    people = add_people(desk, 3)
    leave_unfinished(desk, "Adeyemi")
    desk.close()
    window = stage.window()
    window.workplace.show_contact(people[1])
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    window.activateWindow()
    return window


def focused(window: QWidget) -> QWidget:
    widget = window.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_command_is_reached_by_letters_or_has_a_shortcut(language: str) -> None:
    words = Words(language)
    for command in COMMANDS:
        path = [command.words, command.menu, *([WITHIN[command.menu]] if command.menu in WITHIN else [])]
        by_letters = all(QKeySequence.mnemonic(words(step)).toString() for step in path)
        assert by_letters or command.shortcuts, command.id


def test_f6_goes_round_the_panels_and_shift_f6_back(window: MainWindow) -> None:
    work = window.workplace
    work.search.setFocus()
    ahead = [work.drafts, work.list, work.card, window.navigation, work.search]
    for panel in ahead:
        QTest.keyClick(focused(window), Qt.Key.Key_F6)
        assert panel is focused(window) or panel.isAncestorOf(focused(window))
    for panel in [*reversed(ahead[:-1]), work.search]:
        QTest.keyClick(focused(window), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert panel is focused(window) or panel.isAncestorOf(focused(window))


def test_a_panel_is_entered_where_it_was_left(window: MainWindow) -> None:
    discard = part(window, QPushButton, "discardDraftButton")
    discard.setFocus()
    QTest.keyClick(discard, Qt.Key.Key_F6)
    assert window.workplace.list.isAncestorOf(focused(window))
    QTest.keyClick(focused(window), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused(window) is discard


def test_enter_on_a_row_goes_to_the_card_and_escape_back_to_list_and_search(window: MainWindow) -> None:
    table = window.workplace.list.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.workplace.card.isAncestorOf(focused(window))
    QTest.keyClick(focused(window), Qt.Key.Key_Escape)
    assert focused(window) is table
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert focused(window) is window.workplace.search


@pytest.mark.parametrize("way", ["cancel", "escape", "finish"])
def test_a_wizard_that_closes_gives_the_keyboard_back_to_where_it_was(
    window: MainWindow, stage: Stage, qtbot: QtBot, way: str
) -> None:
    table = window.workplace.list.table
    table.setFocus()
    wizard = stage.wizard(ContactDraft(last_name="Zoé") if way == "finish" else None)
    wizard.activateWindow()
    if way == "finish":
        stage.go(wizard, Page.SUMMARY)
        stage.press(wizard, "saveButton")
        stage.press(wizard, "finishButton")
    elif way == "cancel":
        stage.press(wizard, "cancelButton")
    else:
        QTest.keyClick(wizard, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.isActiveWindow)
    stage.settle(window)
    assert QApplication.focusWidget() is table


def test_a_wizard_opened_by_a_button_that_has_gone_gives_the_keyboard_to_the_search(
    window: MainWindow, stage: Stage, qtbot: QtBot
) -> None:
    button = part(window, QPushButton, "continueDraftButton")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    stage.settle(window)
    (wizard,) = window.findChildren(AddContactWizard)
    wizard.activateWindow()
    part(wizard, QLineEdit, "organisation").setText("Garage")
    stage.go(wizard, Page.SUMMARY)
    stage.press(wizard, "saveButton")
    stage.press(wizard, "finishButton")
    qtbot.waitUntil(window.isActiveWindow)
    stage.settle(window)
    assert QApplication.focusWidget() is not None
    assert focused(window).isVisible()


def test_enter_agrees_in_a_dialog_and_escape_leaves_the_list_as_it_was(stage: Stage) -> None:
    wizard = stage.wizard(PEOPLE[1])
    stage.go(wizard, Page.ADDRESSES)
    table = part(wizard, QTableView, "addressTable")
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = part(wizard, QDialog, "addressDialog")
    street = part(dialog, QLineEdit, "street")
    street.setText("4 rue des Écoles")
    QTest.keyClick(street, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert wizard.brain.draft.addresses == PEOPLE[1].addresses
    QTest.keyClick(table, Qt.Key.Key_Return)
    street.setText("4 rue des Écoles")
    QTest.keyClick(street, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [address.street for address in wizard.brain.draft.addresses] == ["4 rue des Écoles"]


def test_a_dialog_that_closes_gives_the_keyboard_back_to_its_list(stage: Stage, qtbot: QtBot) -> None:
    wizard = stage.wizard(PEOPLE[1])
    stage.go(wizard, Page.ADDRESSES)
    wizard.activateWindow()
    table = part(wizard, QTableView, "addressTable")
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Return)
    part(wizard, QDialog, "addressDialog").reject()
    qtbot.waitUntil(wizard.isActiveWindow)
    assert QApplication.focusWidget() is table


def test_a_bar_closed_by_keyboard_gives_the_focus_back(stage: Stage) -> None:
    addresses = (*PEOPLE[1].addresses, AddressDraft(type="billing", city="Sète"))
    wizard = stage.wizard(PEOPLE[1].model_copy(update={"addresses": addresses}))
    stage.go(wizard, Page.ADDRESSES)
    wizard.activateWindow()
    table = part(wizard, QTableView, "addressTable")
    table.setFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    undo = wizard.pages[Page.ADDRESSES].bar.button
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert wizard.brain.draft.addresses == addresses
    assert QApplication.focusWidget() is table


def test_escape_closes_what_only_tells(stage: Stage) -> None:
    window = stage.window()
    window.menus.actions[CommandId.ABOUT].trigger()
    box = part(window, QMessageBox)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_the_titles_of_the_menus_have_letters() -> None:
    for language in ("fr", "en"):
        assert all(QKeySequence.mnemonic(Words(language)(menu)).toString() for menu in Menu)
