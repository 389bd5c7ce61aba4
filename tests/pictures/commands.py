# SPDX-License-Identifier: MIT
"""Commands by their names below the search field, and the list of keyboard shortcuts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.shortcuts.new_keys import NewKeysDialog
from contact_desk.ui.shortcuts.window import ShortcutsWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import add_people


def _window(look: Look, folder: Path) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


def _every_command(look: Look, folder: Path) -> QWidget:
    window = _window(look, folder)
    window.menus.actions[CommandId.COMMANDS].trigger()
    return window


def _by_name(look: Look, folder: Path) -> QWidget:
    window = _every_command(look, folder)
    assert isinstance(window, MainWindow)
    window.workplace.search.setText(">a")
    return window


def _shortcuts(look: Look, folder: Path) -> ShortcutsWindow:
    window = _window(look, folder)
    window.menus.set_keys(
        Keys().giving(CommandId.TRASH, "Ctrl+Shift+T").giving(CommandId.ADMINISTRATION, "F12")
    )
    window.menus.actions[CommandId.SHORTCUTS].trigger()
    found = window.findChild(ShortcutsWindow)
    assert found is not None
    return found


def _new_keys(look: Look, folder: Path) -> QWidget:
    shortcuts = _shortcuts(look, folder)
    shortcuts.table.selectRow(2)
    shortcuts.change()
    dialog = shortcuts.findChild(NewKeysDialog)
    assert dialog is not None
    dialog.editor.setKeySequence("Ctrl+N")
    return dialog


_MAIN = ((1360, 820), (1024, 700))
_ALL = (
    Screen("commands", _every_command, _MAIN),
    Screen("commands-by-name", _by_name, _MAIN),
    Screen("shortcuts", _shortcuts, ((760, 600),)),
    Screen("shortcuts-new-keys", _new_keys, ((560, 0),)),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
