# SPDX-License-Identifier: MIT
"""Runs the changes of lists: each is one operation, said in a bar that offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.ui.administration.fault_words import told
from contact_desk.ui.administration.list_content import ListContent
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.history import Undone
    from contact_desk.services.lists import ListsChanged

    Result = ListsChanged | Undone

Failed = Callable[[ContactDeskError], None]


class ListChanges(QObject):
    def __init__(self, desk: Desk, operations: Operations, content: ListContent, bar: MessageBar) -> None:
        super().__init__(bar)
        self.desk, self.bar = desk, bar
        self._operations, self._content = operations, content
        self._is_busy = False

    def do(self, work: Callable[[], Result], say: Say, failed: Failed | None = None) -> None:
        """Do it to the lines that are shown.

        Nothing is done while another change is under way or the lists are being read: it would be done to lines
        that are there no longer, or stand in another order.
        """
        if not self._is_busy and not self._content.is_reading():
            self.run(work, say, failed)

    def run(
        self,
        work: Callable[[], Result],
        say: Say,
        failed: Failed | None = None,
        done: Callable[[Result], None] | None = None,
    ) -> None:
        """Do it in any case, and say it once it is done; `failed` is told the error instead of the bar."""
        self._is_busy = True
        again = partial(self.run, work, say, failed, done)
        tell = failed or partial(self._tell, again)
        self._operations.run(work, partial(self._done, say, done), partial(self._failed, tell), owner=self)

    def _done(self, say: Say, done: Callable[[Result], None] | None, result: Result) -> None:
        self._is_busy = False
        if done is not None:
            done(result)
        operation = result.changes.operation
        self.bar.say(
            say,
            state="ok",
            action=None if operation is None else lambda words: words("&Undo"),
            on_action=None if operation is None else partial(self._undo, operation),
        )

    def _failed(self, tell: Failed, error: ContactDeskError) -> None:
        self._is_busy = False
        tell(error)
        if isinstance(error, NotFound):
            self._content.read()

    def _undo(self, operation: int) -> None:
        work = partial(self.desk.history.undo, operation)
        self.run(work, lambda words: words("The change was taken back."))

    def _tell(self, again: Callable[[], None], error: ContactDeskError) -> None:
        is_final = isinstance(error, NotFound | Refused) or error.code.startswith("undo")
        self.bar.say(
            lambda words: told(error, words),
            action=None if is_final else lambda words: words("Try again"),
            on_action=None if is_final else again,
        )
