# SPDX-License-Identifier: MIT
"""Menus and shortcuts: what there is, what can be chosen when, and what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from contact_desk import __version__
from contact_desk.ui.commands.command import CommandId, Menu
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from tests.ui.driving import part


def titles(window: MainWindow) -> list[str]:
    return [action.text() for action in window.menuBar().actions()]


def test_the_menus_hold_every_command_once(window: MainWindow) -> None:
    assert titles(window) == ["&Tracker", "&Edit", "&View", "&Help"]
    in_menus = [
        action
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    ]
    assert len(in_menus) == len(COMMANDS) == len(CommandId)


def test_no_two_commands_share_a_shortcut() -> None:
    shortcuts = [keys for command in COMMANDS for keys in command.shortcuts]
    assert len(shortcuts) == len(set(shortcuts))


def test_no_two_entries_of_a_menu_share_a_letter() -> None:
    for menu in Menu:
        letters = [
            command.words.partition("&")[2][:1].casefold() for command in COMMANDS if command.menu is menu
        ]
        assert len(letters) == len(set(letters))
        assert all(letters)


def test_what_needs_a_store_cannot_be_chosen_without_one(app: object, qtbot: QtBot) -> None:
    window = MainWindow(Words("en"))
    qtbot.addWidget(window)
    assert not window.menus.actions[CommandId.ADD_CONTACT].isEnabled()
    assert window.menus.actions[CommandId.QUIT].isEnabled()


def test_about_tells_the_version_in_plain_text(window: MainWindow) -> None:
    window.menus.actions[CommandId.ABOUT].trigger()
    box = part(window, QMessageBox)
    assert __version__ in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.close()


def test_quit_closes_the_window(window: MainWindow) -> None:
    window.menus.actions[CommandId.QUIT].trigger()
    assert window.is_closed


@pytest.mark.parametrize("keys", ["Ctrl+N", "Ctrl+K", "Ctrl+F", "Ctrl+Q"])
def test_the_usual_keys_are_bound(window: MainWindow, keys: str) -> None:
    actions: list[QAction] = list(window.menus.actions.values())
    assert [keys in [key.toString() for key in action.shortcuts()] for action in actions].count(True) == 1
