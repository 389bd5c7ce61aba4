# SPDX-License-Identifier: MIT
"""Opens the store in a thread and hands it to the window; again, whenever the user asks for that."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.main_window import MainWindow


class Opening(QObject):
    """`settled`: the window has its store, or says why not."""

    settled = Signal()

    def __init__(self, window: MainWindow, store_url: str, region: str) -> None:
        super().__init__(window)
        self._window = window
        self._store_url = store_url
        self._region = region
        window.retry_wanted.connect(self.start)

    def start(self) -> None:
        url, language, region = self._store_url, self._window.words.language, self._region
        self._window.show_opening()
        self._window.operations.run(
            lambda: Desk.open(url, language=language, region=region, source="window"),
            self._attach,
            self._fail,
            owner=self,
        )

    def _attach(self, desk: Desk) -> None:
        if self._window.is_closed:
            desk.close()
        else:
            self._window.attach(desk)
        self.settled.emit()

    def _fail(self, error: ContactDeskError) -> None:
        self._window.show_failure(error)
        self.settled.emit()
