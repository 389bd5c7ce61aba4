# SPDX-License-Identifier: MIT
"""Works Contact Desk's window by its real widgets, and says how long each turn took; `watching` starts this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QTableView, QWidget

from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from tests.benchmarks.watchdog import Watchdog
from tests.benchmarks.watching import EMPTY, JUMPING, PAGING, SAVING, SORTING, TYPING

W = TypeVar("W", bound=QObject)
# Seconds between two keys of somebody quick, and between two looks at a page.
_KEY, _LOOK = 0.09, 0.4
_SAVES = 8
_TURNS = 12
_SEARCHES = ("martin", "du", "sophie bern", "garage", "0467", "e", "type:client dup", "lefevre p", "zzq")


class Worker:
    """Somebody quick at the window. What each act takes is said once it is over."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window
        self.dog = Watchdog()

    def tell(self, what: str) -> None:
        for clock, work in self.dog.turns:
            sys.stdout.write(f"{what} {clock} {work}\n")
        self.dog.turns.clear()

    def part(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, field: QWidget, text: str) -> None:
        for letter in text:
            self.dog.press(field, Qt.Key.Key_unknown, letter)
            self.dog.go_on_for(_KEY)

    def clear(self, field: QLineEdit) -> None:
        for _letter in field.text():
            self.dog.press(field, Qt.Key.Key_Backspace)
            self.dog.go_on_for(_KEY / 3)


class DeskWorker(Worker):
    window: MainWindow

    def settle(self) -> None:
        """Until all that was asked has been answered and shown, and somebody has looked at it."""
        self.dog.go_on_for(_LOOK / 2)
        self.dog.until(lambda: not self.window.operations.is_busy())
        self.dog.go_on_for(_LOOK / 2)

    def do(self, act: Callable[[], object]) -> None:
        QTimer.singleShot(0, self.window, act)
        self.settle()

    def search(self) -> None:
        field = self.part(QLineEdit, "searchField")
        for text in _SEARCHES:
            self.type(field, text)
            self.settle()
            self.clear(field)
        self.settle()

    def turn_pages(self) -> None:
        pager = self.window.workplace.list.pager
        for _ in range(_TURNS):
            self.do(lambda: pager.turn(+1))
        for act in (pager.turn_to_last, lambda: pager.turn(-1), pager.turn_to_first):
            self.do(act)

    def jump(self) -> None:
        pager = self.window.workplace.list.pager
        for share in (2, 3, 5):
            page = str(max(1, self.window.workplace.list._page.pages // share))
            self.do(pager.enter)
            self.dog.press(pager.field, Qt.Key.Key_Backspace)
            self.type(pager.field, page)
            self.dog.press(pager.field, Qt.Key.Key_Return)
            self.settle()
        self.do(pager.turn_to_first)

    def sort(self) -> None:
        look = self.window.workplace.list.look
        for by in (SortBy.DEPARTMENT, SortBy.CREATED, SortBy.NAME):
            self.do(partial(look.choose, order=ContactOrder(by).written()))
            self.jump()

    def save(self) -> None:
        """The first contacts of the list, one after the other, by *Properties*."""
        table = self.part(QTableView, "contactTable")
        for row in range(_SAVES):
            self.do(partial(table.selectRow, row))
            self.do(self.part(QPushButton, "editContactButton").click)
            opened = self.window.wizards.wizards[-1]
            assert isinstance(opened, PropertiesWindow)
            self.dog.until(opened.boxes.is_complete)
            self.settle()
            field = opened.findChild(QLineEdit, "middleName")
            save = opened.findChild(QPushButton, "saveButton")
            assert field is not None
            assert save is not None
            self.type(field, "Ève")
            self.do(save.click)
            self.dog.until(lambda: not self.window.wizards.wizards)
            self.settle()


def _work_an_empty_window() -> None:
    window = QMainWindow()
    field = QLineEdit()
    window.setCentralWidget(field)
    worker = Worker(window)
    window.show()
    worker.dog.go_on_for(_LOOK)
    worker.dog.turns.clear()
    for text in _SEARCHES:
        worker.type(field, text)
        worker.clear(field)
    worker.tell(EMPTY)
    window.close()


def main(store_url: str, region: str) -> None:
    app = QApplication([])
    _work_an_empty_window()
    window = open_desk(store_url, language="fr", region=region)
    worker = DeskWorker(window)
    table = worker.part(QTableView, "contactTable")
    worker.dog.until(lambda: bool(table.model().rowCount()))
    worker.dog.go_on_for(5 * _LOOK)
    worker.settle()
    worker.dog.turns.clear()
    acts = {
        TYPING: worker.search,
        PAGING: worker.turn_pages,
        JUMPING: worker.jump,
        SORTING: worker.sort,
        SAVING: worker.save,
    }
    for what, act in acts.items():
        act()
        worker.tell(what)
    window.close()
    app.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
