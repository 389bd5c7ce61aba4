# SPDX-License-Identifier: MIT
"""Asks the desk for pages of contacts off the window's thread; an answer that came too late is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from contact_desk.desk import Desk
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_list.state import Search
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.operations import Operations, Task

T = TypeVar("T")
Answer = tuple[ContactPage, Vocabulary]


# Who still types gets no count: it would hold up the next page.
_REST_BEFORE_COUNTING = 400


class PageLoader(QObject):
    """Holds at most one question open; a new one drops the last. What is counted after a page goes with it."""

    def __init__(self, operations: Operations, look: ListLook, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._look = look
        self._desk: Desk | None = None
        self._task: Task | None = None
        self._counting: Task | None = None
        self._uncounted: tuple[Search, Callable[[int], None]] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_BEFORE_COUNTING)
        self._rest.timeout.connect(self._count)

    def attach(self, desk: Desk) -> None:
        self._desk = desk

    def is_waiting(self) -> bool:
        return self._task is not None

    def load(
        self,
        search: Search,
        done: Callable[[Answer], None],
        failed: Callable[[ContactDeskError], None],
    ) -> None:
        """Does nothing before a desk is attached."""
        desk, limit = self._desk, self._look.look.page_size
        if desk is None:
            return
        self._rest.stop()
        for task in filter(None, (self._task, self._counting)):
            task.cancel()

        def work() -> Answer:
            page = desk.contacts.find(
                search.text, limit=limit, page=search.page, showing=search.showing, order=search.order
            )
            if not page.total and not search.is_empty():
                alike = desk.finding_alike.find(search.text, limit=limit)
                page = alike if alike.rows else page
            return page, desk.vocabulary.load()

        self._task = self._operations.run(work, self._then(done), self._then(failed), owner=self)

    def count_then(self, search: Search, done: Callable[[int], None]) -> None:
        """Once nobody has searched for a moment: how many there are of what `load` has answered inexactly.

        What fails leaves the list as it is.
        """
        self._uncounted = (search, done)
        self._rest.start()

    def _count(self) -> None:
        if (desk := self._desk) is None or self._uncounted is None:
            return
        search, done = self._uncounted
        self._counting = self._operations.run(
            lambda: desk.contacts.count(search.text), done, lambda _error: None, owner=self
        )

    def _then(self, tell: Callable[[T], None]) -> Callable[[T], None]:
        def answer(what: T) -> None:
            self._task = None
            tell(what)

        return answer
