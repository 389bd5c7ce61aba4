# SPDX-License-Identifier: MIT
"""Opens the store in a thread and hands it to the window; again, whenever the user asks for that."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.warming import begin_warming

# ms after an answer of the list, which is painted meanwhile.
_PAUSE = 200


class Opening(QObject):
    """`settled`: the window has its store, or says why not."""

    settled = Signal()

    def __init__(self, window: MainWindow, store_url: str, region: str) -> None:
        super().__init__(window)
        self._window = window
        self._store_url = store_url
        self._region = region
        window.retry_wanted.connect(self.start)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._warm)
        window.workplace.list.answered.connect(self._pause.start)

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

    def _warm(self) -> None:
        if self._window.desk is not None:
            begin_warming(self._window.desk)
