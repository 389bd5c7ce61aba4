# SPDX-License-Identifier: MIT
"""Opens windows beside the main one, again and again, and says how long each took; `opening` starts this process.

The event loop is turned by hand: a turn is the piece of work during which the window does not answer.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from time import perf_counter, thread_time
from typing import cast

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QTableView, QWidget

from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.boxes import Boxes
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.page_stack import PageStack
from tests.benchmarks.opening import EMPTY, LONGEST, PAINTED, PROPERTIES, READ, WIZARD, WORK

ROUNDS = 20
_SHOWN = {PROPERTIES: "contactProperties", WIZARD: "addContactWizard"}


class Opening(QObject):
    """One window from the call that opens it until nothing is left to do. It is seen when `field` is painted.

    `pieces` are processor time of the window's thread, and so is `work`, their sum until then.
    """

    def __init__(self, begin: Callable[[], object], window: str, field: str) -> None:
        super().__init__()
        self._begin, self._window, self._field = begin, window, field
        self._is_watching = self._is_painted = False
        self.pieces: list[float] = []
        self.made = self.painted = self.work = 0.0

    def run(self, is_over: Callable[[], bool]) -> None:
        self._started = perf_counter()
        self._work(self._begin)
        while not (self.painted and is_over()):
            self._work(_turn)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._is_painted = True
        return False

    def _work(self, piece: Callable[[], object]) -> object:
        before, worked = perf_counter(), thread_time()
        found = piece()
        self.pieces.append(thread_time() - worked)
        self._look(before - self._started, perf_counter() - self._started)
        return found

    def _look(self, before: float, after: float) -> None:
        if self._is_painted and not self.painted:
            self.painted, self.work = after, sum(self.pieces)
        if self._is_watching:
            return
        for window in (one for one in QApplication.topLevelWidgets() if one.objectName() == self._window):
            self.made = self.made or before
            field = window.findChild(QWidget, self._field) if self._field else window
            if field is not None:
                field.installEventFilter(self)
                self._is_watching = True


def _turn() -> bool:
    return _dispatcher().processEvents(
        QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    )


def _dispatcher() -> QAbstractEventDispatcher:
    dispatcher = QAbstractEventDispatcher.instance()
    assert dispatcher is not None
    return dispatcher


def _until(is_over: Callable[[], bool]) -> None:
    """And until nothing is left to be drawn, as when somebody has looked before pressing a button."""
    while not is_over():
        _turn()
    while _dispatcher().processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        pass


def _open_empty() -> None:
    dialog = QDialog()
    dialog.setObjectName(EMPTY)
    opening = Opening(dialog.show, EMPTY, "")
    opening.run(lambda: True)
    _say(EMPTY, PAINTED, opening.painted)
    _say(EMPTY, WORK, opening.work)
    dialog.close()
    dialog.deleteLater()
    _until(lambda: True)


def _open(window: MainWindow, what: str, button: str) -> None:
    begin = cast(QPushButton, window.findChild(QPushButton, button)).click
    opening = Opening(begin, _SHOWN[what], "lastName")
    opening.run(lambda: _is_complete(window))
    _say(what, READ, opening.made)
    _say(what, PAINTED, opening.painted - opening.made)
    _say(what, WORK, opening.work)
    _say(what, LONGEST, max(opening.pieces))
    window.wizards.close_all()
    _until(lambda: not window.wizards.wizards and not window.operations.is_busy())


def _show_card(window: MainWindow, select: Callable[[], None]) -> None:
    card = window.workplace.card
    before = card.content()
    select()
    _until(lambda: card.content() not in (None, before) and not window.operations.is_busy())


def _is_complete(window: MainWindow) -> bool:
    opened = window.wizards.wizards[-1]
    if isinstance(opened, PropertiesWindow):
        parts: Boxes | PageStack = opened.boxes
    else:
        parts = cast(AddContactWizard, opened).pages.stack
    return parts.is_complete() and not window.operations.is_busy()


def _say(what: str, which: str, seconds: float) -> None:
    sys.stdout.write(f"{what} {which} {seconds}\n")


def main(store_url: str, region: str) -> None:
    app = QApplication([])
    window = open_desk(store_url, language="fr", region=region)
    table = cast(QTableView, window.findChild(QTableView, "contactTable"))
    _until(lambda: bool(table.model().rowCount()))
    for row in range(ROUNDS):
        _show_card(window, partial(table.selectRow, row))
        _open_empty()
        _open(window, PROPERTIES, "editContactButton")
        _open(window, WIZARD, "addContactButton")
    window.close()
    app.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
