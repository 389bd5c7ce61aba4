# SPDX-License-Identifier: MIT
"""How the list looks, put on every open window as soon as it is chosen in one, and kept (rows P17, X12)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from contact_desk.settings import LEAST_PAGE, MOST_PAGE, Settings, SettingsFile
from contact_desk.ui.commands.command import Menu
from contact_desk.ui.commands.registry import COMMANDS
from contact_desk.ui.list_look import Look

if TYPE_CHECKING:
    from contact_desk.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
_OTHER = "other"
_OFFERED = frozenset(command.choice for command in COMMANDS if command.menu is Menu.PAGE_SIZE) - {_OTHER}


class ListPreferences(QObject):
    """Of one window; every other one hears of what is chosen in it."""

    def __init__(self, window: MainWindow, file: SettingsFile, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        columns, widths = settings.list_columns, settings.list_widths
        window.list_look.take(Look(settings.page_size, columns, widths, settings.list_order))
        window.list_look.chosen.connect(self._keep)
        window.list_look.changed.connect(self._tick)
        window.page_size_chosen.connect(self._choose_page_size)
        self._tick()

    def _choose_page_size(self, choice: str) -> None:
        self._tick()
        if choice == _OTHER:
            self._ask_for_page_size()
        else:
            self._window.list_look.choose(page_size=int(choice))

    def _ask_for_page_size(self) -> None:
        # Nothing is asked before the first paint.
        from contact_desk.ui.ask import choose_number

        words, look = self._window.words, self._window.list_look
        choose_number(
            self._window,
            title=words("Contacts on a page"),
            text=words("How many contacts stand on a page (10 to 1,000)"),
            value=look.look.page_size,
            bounds=(LEAST_PAGE, MOST_PAGE),
            on_chosen=lambda size: look.choose(page_size=size),
        ).setObjectName("pageSizeDialog")

    def _tick(self) -> None:
        size = str(self._window.list_look.look.page_size)
        self._window.menus.tick(Menu.PAGE_SIZE, size if size in _OFFERED else _OTHER)

    def _keep(self, chosen: Mapping[str, object]) -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, type(self._window)) and window is not self._window:
                window.list_look.take(Look(**chosen))  # type: ignore[arg-type]
        kept = {f"list_{name}" if name != "page_size" else name: value for name, value in chosen.items()}
        try:
            self._file.keep(**kept)
        except OSError:
            _LOG.exception("The look of the list could not be kept; it holds until the window is closed")
