# SPDX-License-Identifier: MIT
"""Runs what is done on the page: each is one operation, said in a bar that offers to take it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotFound, Refused
from contact_desk.domain.queued_save import is_lost
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

Failed = Callable[[ContactDeskError], None]
SayOf = Callable[[Changes], Say]


class OrganisationChanges(QObject):
    """One thing at a time; what is asked while another is under way is not done."""

    def __init__(self, desk: Desk, operations: Operations, bar: MessageBar) -> None:
        super().__init__(bar)
        self.desk, self.bar = desk, bar
        self._operations = operations
        self._is_busy = False

    def run(
        self,
        work: Callable[[], Changes],
        say: SayOf,
        *,
        done: Callable[[], None] = lambda: None,
        failed: Failed | None = None,
    ) -> None:
        """Do it, and say what has become of it; `failed` is told the error instead of the bar."""
        if not self._is_busy:
            self._start(work, partial(self._done, say, done), failed or partial(self._tell, work, say))

    def _start(self, work: Callable[[], object], done: Callable[..., None], failed: Failed) -> None:
        self._is_busy = True
        self.bar.hide()
        self._operations.run(work, done, partial(self._failed, failed), owner=self)

    def _done(self, say: SayOf, done: Callable[[], None], changes: Changes) -> None:
        self._is_busy = False
        done()
        operation = changes.operation
        self.bar.say(
            say(changes),
            state="ok",
            action=None if operation is None else lambda words: words("&Undo"),
            on_action=None if operation is None else partial(self._undo, operation),
        )

    def _undo(self, operation: int) -> None:
        if not self._is_busy:
            # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
            self._start(lambda: self.desk.history.undo(operation), self._undone, self._not_undone)

    def _undone(self, _undone: object) -> None:
        self._is_busy = False
        self.bar.say(lambda words: words("The change was taken back."), state="ok")

    def _failed(self, failed: Failed, error: ContactDeskError) -> None:
        self._is_busy = False
        failed(error)

    def _not_undone(self, error: ContactDeskError) -> None:
        self.bar.say(partial(told, error))

    def _tell(self, work: Callable[[], Changes], say: SayOf, error: ContactDeskError) -> None:
        is_final = isinstance(error, NotFound | Refused)
        self.bar.say(
            partial(told, error),
            action=None if is_final else lambda words: words("Try again"),
            on_action=None if is_final else partial(self.run, work, say),
        )


def always(say: Say) -> SayOf:
    """The same, whatever was changed."""
    return lambda _changes: say


def told(error: ContactDeskError, words: Words) -> str:
    """Why it was not done."""
    if isinstance(error, NotFound):
        return words("Somebody else has deleted this meanwhile, so nothing was changed.")
    if isinstance(error, Refused) and error.errors:
        return sentence(error.errors[0], words)
    if is_lost(error) and error.parameters.get("reason") != "away":
        # Unlike a draft: what was on show when it was asked for may not hold any more by then.
        later = words("Nothing of it was kept for later: do it again once the server is back.")
        return " ".join((sentence(error, words), later))
    return sentence(error, words)
