# SPDX-License-Identifier: MIT
"""The main window while its server is away: the banner, what waits to be sent, and what was refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from tests.pictures.screen import Look, Screen, enlarged, settle
from tests.ui.people import add_people
from tests.ui.server_screens import NOON, leave_refused, leave_saved, lose_server


def _window(saved: tuple[str, ...], refused: tuple[str, ...], look: Look, folder: Path) -> QWidget:
    url = f"sqlite:///{folder / 'centre-lyon.sqlite'}"
    desk = Desk.open(url, language=look.language, region="FR")
    add_people(desk, 12)
    for name in refused:
        leave_refused(desk, name)
    leave_saved(desk, *saved)
    desk.close()
    window = open_desk(url, language=look.language, theme=look.theme, region="FR")
    settle(lambda: not window.operations.is_busy())
    if saved or not refused:
        lose_server(window, NOON)
    settle(lambda: not window.operations.is_busy())
    return window


_SAVES = Screen("server-away-saves", partial(_window, ("Dupont", "Bergeron"), ("Adeyemi",)))
SCREENS = (
    Screen("server-away", partial(_window, (), ())),
    _SAVES,
    enlarged(_SAVES),
    Screen("server-back-refused", partial(_window, (), ("Adeyemi",))),
)
