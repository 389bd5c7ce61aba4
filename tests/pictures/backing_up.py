# SPDX-License-Identifier: MIT
"""The store being saved from the window, and saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.backing_up import saving_words
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.driving import part
from tests.ui.people import add_people

_SIZES = ((1360, 820), (1024, 700))


def _window(look: Look, folder: Path) -> MainWindow:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    return window


def _saving(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    window.loading.begin(lambda words: words("Saving the store…"), can_cancel=True)
    window.loading.show_progress(partial(saving_words, 42, 100), 42, 100)
    window.loading.cancel_button.setFocus()
    return window


def _saved(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    window.menus.actions[CommandId.BACK_UP].trigger()
    dialog = part(window, QFileDialog)
    dialog.setDirectory(str(folder))
    dialog.accept()
    settle(lambda: not window.operations.is_busy())
    return window


_ALL = (Screen("backup-under-way", _saving, _SIZES), Screen("backup-done", _saved, _SIZES))
SCREENS = (*_ALL, *map(enlarged, _ALL))
