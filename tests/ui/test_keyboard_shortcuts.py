# SPDX-License-Identifier: MIT
"""The list of keyboard shortcuts, and giving commands other keys (row X43)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.settings import SettingsFile
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.shortcuts.free_keys import why_not
from contact_desk.ui.shortcuts.new_keys import NewKeysDialog
from contact_desk.ui.shortcuts.window import ShortcutsWindow
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shortcuts(window: MainWindow) -> ShortcutsWindow:
    """Opened by its keys."""
    press(window, Qt.Key.Key_Slash, CTRL)
    return part(window, ShortcutsWindow)


def rows(shortcuts: ShortcutsWindow) -> list[tuple[str, ...]]:
    model = shortcuts.table.model()
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def give(shortcuts: ShortcutsWindow, name: str, *keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> NewKeysDialog:
    """Press keys for the first command that is found by `name`."""
    shortcuts.filter.setText(name)
    press(shortcuts.table, Qt.Key.Key_Return)
    dialog = next(each for each in shortcuts.findChildren(NewKeysDialog) if each.isVisible())
    for key, modifier in keys:
        press(dialog.editor, key, modifier)
    return dialog


def test_every_command_is_listed_with_its_keys_and_found_by_either(shortcuts: ShortcutsWindow) -> None:
    assert {row[0] for row in rows(shortcuts)} >= {"Add a contact", "Quit", "Go to the card of the contact"}
    type_text(shortcuts.filter, "ctrl+n")
    assert rows(shortcuts) == [("Add a contact", "Tracker", "Ctrl+N")]


def test_new_keys_hold_at_once_are_taken_from_who_had_them_and_are_there_after_a_start(
    window: MainWindow, shortcuts: ShortcutsWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    dialog = give(shortcuts, "add a contact", (Qt.Key.Key_F, CTRL))
    assert dialog.told.text() == "“Search” has these keys now; it will have none then."
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert rows(shortcuts)[0] == ("Add a contact", "Tracker", "Ctrl+F (changed)")
    shortcuts.close()
    again = open_window()
    assert [keys.toString() for keys in again.menus.actions[CommandId.SEARCH].shortcuts()] == []
    press(again, Qt.Key.Key_F, CTRL)
    assert part(again, AddContactWizard).isVisible()
    window.keys_chosen.emit(Keys())
    assert window.menus.actions[CommandId.ADD_CONTACT].shortcut() == QKeySequence("Ctrl+N")
    assert SettingsFile(paths.settings_file()).read().shortcuts == ""


def test_one_command_is_made_as_usual_again_and_all_are(shortcuts: ShortcutsWindow) -> None:
    give(shortcuts, "quit", (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)).accept()
    give(shortcuts, "trash", (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)).accept()
    shortcuts.usual_button.click()  # the trash
    shortcuts.filter.setText("changed")
    assert [row[2] for row in rows(shortcuts)] == ["F9 (changed)"]
    shortcuts.all_usual_button.click()
    shortcuts.filter.setText("quit")
    assert [row[2] for row in rows(shortcuts)] == ["Ctrl+Q"]


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ("F1", "F1 is kept for help."),
        ("Ctrl+C", "These keys are used in every text field, for copying or undoing."),
        ("Ctrl+Right", "These keys are needed to move about, and in text fields."),
        ("Alt+T", "Alt with a letter opens a menu or presses a button."),
        ("Shift+X", "A letter alone would be typed: hold Ctrl with it, or take a function key."),
        ("Ctrl+Alt+X", ""),
        ("F12", ""),
        ("Shift+Del", ""),
    ],
)
def test_keys_that_are_needed_for_something_else_are_refused_with_the_reason(keys: str, reason: str) -> None:
    assert why_not(keys, Words("en")) == reason


def test_what_is_left_as_it_was_keeps_all_its_keys(window: MainWindow, shortcuts: ShortcutsWindow) -> None:
    give(shortcuts, "properties").agree()
    assert window.menus.keys == Keys()


def test_refused_keys_cannot_be_used(shortcuts: ShortcutsWindow) -> None:
    dialog = give(shortcuts, "quit", (Qt.Key.Key_C, CTRL))
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.agree()
    assert dialog.isVisible()
    dialog.reject()
    assert [row[2] for row in rows(shortcuts)] == ["Ctrl+Q"]


@pytest.mark.parametrize(
    "text", ["", "no json", "[1]", '{"quit": "Ctrl+W", "gone": ["Ctrl+1"], "trash": [1]}']
)
def test_kept_keys_that_cannot_be_read_are_as_usual(text: str) -> None:
    assert Keys.read(text) == Keys()
