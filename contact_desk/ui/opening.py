# SPDX-License-Identifier: MIT
"""Opens the store in a thread and hands it to the window; again, when the user asks, or while its server is away."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.favourites import Stars
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.trash.purging import Purging
from contact_desk.ui.trying_again import TryingAgain
from contact_desk.ui.warming import begin_warming

# ms after an answer of the list, which is painted meanwhile.
_PAUSE = 200


class Opening(QObject):
    """`settled`: the window has its store, or says why not."""

    settled = Signal()

    def __init__(self, window: MainWindow, store_url: str, region: str) -> None:
        super().__init__(window)
        self._window = window
        self.store_url = store_url
        self._region = region
        self._attempt = 0
        self._trying = TryingAgain(window, self._open)
        self._purging = Purging(window.operations, self)
        window.retry_wanted.connect(self._try_again)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._warm)
        window.list_answered.connect(self._pause.start)

    def open(self, store_url: str) -> None:
        """Open another store than the one that could not be opened."""
        self.store_url = store_url
        self.start()

    def start(self) -> None:
        self._trying.end()
        self._window.show_opening()
        self._prepare()
        self._open()

    def _open(self) -> None:
        url, language, region = self.store_url, self._window.words.language, self._region
        self._attempt += 1
        self._window.operations.run(
            lambda: Desk.open(url, language=language, region=region, source="window"),
            partial(self._attach, self._attempt),
            partial(self._fail, self._attempt),
            owner=self,
        )

    def _try_again(self) -> None:
        """A desk that the store has shut out stays: what stands open in the window is its."""
        if self._window.desk is None:
            self.start()
        else:
            self._window.allowed.try_again()

    def _prepare(self) -> None:
        """Make what shows a store while that is opened; the window's thread would stand still importing it."""
        self._window.operations.run(_import_workplace, self._make_workplace, owner=self)

    def _make_workplace(self, _imported: None) -> None:
        if not self._window.is_closed:
            _ = self._window.workplace

    def _attach(self, attempt: int, desk: Desk) -> None:
        if self._window.is_closed or attempt != self._attempt:
            desk.close()
        else:
            self._trying.end()
            self._window.attach(desk)
        self.settled.emit()

    def _fail(self, attempt: int, error: ContactDeskError) -> None:
        if attempt == self._attempt:
            is_told = self._trying.is_at_it()
            goes_on = self._trying.begin(self.store_url, error)
            if not (is_told and goes_on):
                self._window.show_failure(error)
        self.settled.emit()

    def _warm(self) -> None:
        if self._window.desk is not None:
            begin_warming(self._window.desk)
            self._window.live.begin(self._window.desk)
            self._window.allowed.rights.begin(self._window.desk)
            self._purging.begin(self._window.desk)
            if (stars := self._window.findChild(Stars)) is not None:
                stars.begin(self._window.desk)


def _import_workplace() -> None:
    import_module("contact_desk.ui.workplace")
