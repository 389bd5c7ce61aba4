# SPDX-License-Identifier: MIT
"""Ctrl+Z and Ctrl+Y: what was done last at this window is taken back and done again, and the menu says what (X15)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from tests.store.colleagues import colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, shortcut, type_text, wait_until_idle
from tests.ui.pasts import edit


def _focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.window().activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def _delete(window: MainWindow, qtbot: QtBot, contact: int) -> None:
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: window.on_show.contact() == contact)
    window.menus.actions[CommandId.DELETE].trigger()
    wait_until_idle(qtbot, window)


def _offered(window: MainWindow) -> list[str]:
    actions = (window.menus.actions[each] for each in (CommandId.UNDO, CommandId.REDO))
    return [action.text() if action.isEnabled() else "" for action in actions]


def test_the_last_two_steps_are_taken_back_and_done_again_by_key(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna, ben, _cleo = (desk.contacts.add(person(name)).contact for name in ("Anna", "Ben", "Cleo"))
    window = open_window()
    assert _offered(window) == ["", ""]
    for contact in (anna, ben):
        _delete(window, qtbot, contact)
    assert _offered(window) == ["&Undo: Contact deleted", ""]

    _focus(qtbot, window.workplace.list.table)
    shortcut(window.workplace.list.table, Qt.Key.Key_Z)
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Ben", "Cleo"]
    assert window.message.label.text() == "Undone: Contact deleted"
    assert _offered(window) == ["&Undo: Contact deleted", "&Redo: Contact deleted"]
    # In the empty search it is not of the field.
    _focus(qtbot, window.workplace.search)
    shortcut(window.workplace.search, Qt.Key.Key_Z)
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Anna", "Ben", "Cleo"]
    assert _offered(window) == ["", "&Redo: Contact deleted"]

    shortcut(window.workplace.search, Qt.Key.Key_Y)
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Ben", "Cleo"]
    assert window.message.label.text() == "Done again: Contact deleted"
    window.message.button.click()
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Anna", "Ben", "Cleo"]
    # What is done anew ends what could be done again.
    _delete(window, qtbot, ben)
    assert _offered(window) == ["&Undo: Contact deleted", ""]
    window.speak(Words("fr"))
    assert _offered(window) == ["Dé&faire\N{NO-BREAK SPACE}: Contact supprimé", ""]


def test_in_a_field_with_text_the_keys_are_the_fields_own(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna = desk.contacts.add(person("Anna")).contact
    desk.contacts.add(person("Ben"))
    window = open_window()
    _delete(window, qtbot, anna)
    search = window.workplace.search
    _focus(qtbot, search)
    type_text(search, "Be")
    QTest.keyClick(search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert search.text() != "Be"
    shortcut(search, Qt.Key.Key_Y)
    assert search.text() == "Be"
    wait_until_idle(qtbot, window)
    assert [row.id for row in desk.trash.page().rows] == [anna]


def test_an_undo_by_the_bar_counts_and_what_a_colleague_changed_since_is_told_and_left(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    anna, ben = (desk.contacts.add(person(name)).contact for name in ("Anna", "Ben"))
    window = open_window()
    for contact in (anna, ben):
        _delete(window, qtbot, contact)
    window.message.button.click()
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Ben"]
    assert _offered(window) == ["&Undo: Contact deleted", "&Redo: Contact deleted"]
    with colleague(desk.store_url) as other:
        other.trash.restore([anna])
        edit(other, anna, last_name="Martin")
    wait_until_idle(qtbot, window)
    window.menus.actions[CommandId.UNDO].trigger()
    wait_until_idle(qtbot, window)
    assert window.message.label.text().startswith("colleague has changed the same since, on ")
    assert _offered(window) == ["", "&Redo: Contact deleted"]
