# SPDX-License-Identifier: MIT
"""The sample contacts: being loaded, loaded, and taken back but for one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from contact_desk.ui.app import open_desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.sample_words import loading_words
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.store import plain_sql

_SIZES = ((1360, 820), (1024, 700))
_FILE = "centre-lyon.sqlite"


def _window(look: Look, folder: Path) -> MainWindow:
    window = open_desk(f"sqlite:///{folder / _FILE}", language=look.language, theme=look.theme, region="FR")
    _wait(window)
    return window


def _wait(window: MainWindow) -> None:
    settle(lambda: not window.operations.is_busy())


def _loading(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    window.loading.begin(lambda words: words("Loading sample contacts…"), can_cancel=True)
    window.loading.show_progress(partial(loading_words, 84, 200), 84, 200)
    window.loading.cancel_button.setFocus()
    return window


def _loaded(look: Look, folder: Path) -> MainWindow:
    window = _window(look, folder)
    window.menus.actions[CommandId.LOAD_SAMPLES].trigger()
    _wait(window)
    return window


def _kept(look: Look, folder: Path) -> MainWindow:
    window = _loaded(look, folder)
    changed = (
        "UPDATE contact SET notes = 'Rappeler' WHERE last_name IN ('Adeyemi', 'Pryce', 'Bergeron', 'Oury')"
    )
    plain_sql.execute(f"sqlite:///{folder / _FILE}", changed)
    window.message.button.click()
    _wait(window)
    return window


_ALL = (
    Screen("samples-loading", _loading, _SIZES),
    Screen("samples-loaded", _loaded, _SIZES),
    Screen("samples-some-kept", _kept, _SIZES),
)
SCREENS = (*_ALL, *map(enlarged, _ALL))
