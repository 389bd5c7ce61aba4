# SPDX-License-Identifier: MIT
"""Commands and completions below the search field, and the list of keyboard shortcuts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.commands.options import Option
from contact_desk.ui.completion.popup import CompletionPopup
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.offered_actions import OfferedActionsDialog
from contact_desk.ui.palette.palette import CommandPalette
from contact_desk.ui.shortcuts.new_keys import NewKeysDialog
from contact_desk.ui.shortcuts.window import ShortcutsWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.driving import part, press, type_text
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


def _completion(look: Look, folder: Path) -> QWidget:
    window = _window(look, folder)
    type_text(window.workplace.search, "el créé:" if look.language == "fr" else "el created:")
    settle(lambda: (popup := window.findChild(CompletionPopup)) is not None and popup.isVisible())
    settle(lambda: not window.operations.is_busy())
    press(window.workplace.search, Qt.Key.Key_Down)
    return window


def _favourites(look: Look, folder: Path) -> QWidget:
    """Two stars in the list, one of them on the card."""
    window = _window(look, folder)
    assert window.desk is not None
    model, place = window.workplace.list.model, window.workplace
    for row in (1, 5):
        window.operations.announce(window.desk.favourites.add(model.contact_at(row)))
    for row in (6, 5):
        window.open_contact(model.contact_at(row))
    settle(lambda: bool(place.card.name()) and not window.operations.is_busy())
    return window


def _at_hand(look: Look, folder: Path) -> QWidget:
    window = _favourites(look, folder)
    assert isinstance(window, MainWindow)
    window.menus.actions[CommandId.COMMANDS].trigger()
    settle(lambda: bool(part(window, CommandPalette).contacts()))
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


def _offered(look: Look, folder: Path) -> QWidget:
    window = _window(look, folder)
    window.menus.actions[CommandId.OFFERED_ACTIONS].trigger()
    dialog = window.findChild(OfferedActionsDialog)
    assert dialog is not None
    dialog.boxes[Option.BACK_UP].setChecked(False)
    return dialog


_MAIN = ((1360, 820), (1024, 700))
_ALL = (
    Screen("commands", _every_command, _MAIN),
    Screen("commands-by-name", _by_name, _MAIN),
    Screen("completion", _completion, _MAIN),
    Screen("favourites", _favourites, ((1024, 700),)),
    Screen("favourites-at-hand", _at_hand, ((1360, 820),)),
    Screen("offered-actions", _offered, ((560, 0),)),
    Screen("shortcuts", _shortcuts, ((760, 600),)),
    Screen("shortcuts-new-keys", _new_keys, ((560, 0),)),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
