# SPDX-License-Identifier: MIT
"""Has the desk learn who stands where in a long list, before somebody jumps into the middle of it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import ContactOrder
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.contact_list.state import Search
from contact_desk.ui.operations import Operations, Task

LONG = 20_000
"""Contacts in a list of which a page may be far from both ends."""
# Milliseconds until whoever has chosen an order, and looked at its first page, goes on.
_REST = 400
# What every save makes necessary anew takes at most one twentieth of the store's time.
_SELDOM = 20


@dataclass
class _Wish:
    """The order that is wanted now: a thread that learns another one looks here, and stops."""

    order: ContactOrder | None = None


class ListPlaces(QObject):
    """Of the whole list: in another order than the usual one soon after its first page, else for who types a number."""

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._desk: Desk | None = None
        self._wish = _Wish()
        self._task: Task | None = None
        self._not_before = 0.0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.learn)
        # No thread asks whether this object lives.
        self.destroyed.connect(partial(_forget, self._wish))

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def see(self, search: Search, page: ContactPage) -> None:
        """This page is shown now; what was being learned of another order is given up."""
        order = search.order if search.is_empty() and page.total >= LONG else None
        if order != self._wish.order:
            self._give_up()
            self._wish.order = order
        if order is not None and not order.is_usual():
            wait = round((self._not_before - time.monotonic()) * 1000)
            self._rest.start(max(_REST, wait))

    def learn(self, *_typed: object) -> None:
        """Begin at once, unless that is under way."""
        desk, wish, order = self._desk, self._wish, self._wish.order
        if desk is None or order is None or self._task is not None:
            return
        self._rest.stop()

        def work() -> float:
            begun = time.monotonic()
            desk.contacts.walk_through(order, lambda: wish.order == order)
            return time.monotonic() - begun

        self._task = self._operations.run(work, self._learned, self._failed, owner=self)

    def _learned(self, seconds: float) -> None:
        self._task = None
        self._not_before = time.monotonic() + seconds * _SELDOM

    def _failed(self, _error: ContactDeskError) -> None:
        """Pages come all the same."""
        self._task = None

    def _give_up(self) -> None:
        self._rest.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None


def _forget(wish: _Wish, *_of_qt: object) -> None:
    wish.order = None
