# SPDX-License-Identifier: MIT
"""Lets the user choose a store, remembers it, and opens it: in this window if that has none, else in one beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.settings import SettingsFile
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.opening import Opening

if TYPE_CHECKING:
    from contact_desk.ui.choosing_store.dialog import ChooseStoreDialog


class ChoosingStore(QObject):
    """`open_beside` opens another window on a store; this one keeps its own, with all that is typed in it."""

    def __init__(
        self,
        window: MainWindow,
        opening: Opening,
        file: SettingsFile,
        open_beside: Callable[[str], MainWindow],
    ) -> None:
        super().__init__(window)
        self._window, self._opening, self._file = window, opening, file
        self._open_beside = open_beside
        self._dialog: ChooseStoreDialog | None = None
        # A window lives for as long as something holds it.
        self.beside: list[MainWindow] = []
        window.connect_wanted.connect(self.choose)

    def choose(self) -> ChooseStoreDialog:
        """Open the dialog, or bring up the one that stands open; what could not be opened is filled in."""
        if self._dialog is None:
            from contact_desk.ui.choosing_store.dialog import ChooseStoreDialog
            from contact_desk.ui.choosing_store.recent_stores import recent_stores

            url = self._opening.store_url
            self._dialog = dialog = ChooseStoreDialog(
                self._window.operations,
                self._window.words,
                self._window,
                recent=recent_stores(self._file, url),
                url=url if self._window.desk is None else "",
            )
            dialog.finished.connect(self._forget)
            dialog.chosen.connect(self._open)
            dialog.ask()
        else:
            self._dialog.activateWindow()
        return self._dialog

    def _forget(self) -> None:
        self._dialog = None

    def _open(self, url: str) -> None:
        from contact_desk.ui.choosing_store.recent_stores import remember

        self._window.operations.run(
            partial(remember, self._file, url), lambda _: None, owner=self, on_disk=True
        )
        if self._window.desk is None:
            self._opening.open(url)
        else:
            self.beside.append(self._open_beside(url))
