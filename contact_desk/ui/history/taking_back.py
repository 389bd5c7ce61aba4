# SPDX-License-Identifier: MIT
"""Takes an operation back, says so, and offers to take that back; says who stands in the way where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Operation
from contact_desk.ui.history.in_part import InPart
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import told
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import moment_text
from contact_desk.wording.operation_text import operation_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.history import Undone


class TakingBack(QObject):
    """One thing at a time."""

    busy = Signal(bool)

    def __init__(self, desk: Desk, operations: Operations, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._operations, self._bar = desk, operations, bar
        self._is_busy = False
        self._in_part = InPart(operations, bar, self)

    def undo(self, operation: Operation | None) -> None:
        if operation is not None:
            self._run(operation.id, partial(_undone, operation))

    def _run(self, operation: int, said: Callable[[Words], str]) -> None:
        if self._is_busy:
            return
        self._set_busy(True)
        self._bar.hide()
        # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
        work = partial(_undo, self._desk, operation)
        done = partial(self._done, said)
        failed = partial(self._offer, operation, done)
        self._operations.run(work, done, failed, owner=self)

    def _offer(self, operation: int, done: Callable[[Undone], None], error: ContactDeskError) -> None:
        self._in_part.offer(self._desk, operation, error, done, self._failed)

    def _done(self, said: Callable[[Words], str], undone: Undone) -> None:
        self._set_busy(False)
        operation = undone.changes.operation or 0
        self._bar.say(
            said,
            state="ok",
            action=lambda words: words("&Undo"),
            on_action=partial(self._run, operation, lambda words: words("The change is there again.")),
        )

    def _failed(self, error: ContactDeskError) -> None:
        self._set_busy(False)
        self._bar.say(partial(told, error))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.busy.emit(busy)


def _undo(desk: Desk, operation: int) -> Undone:
    return desk.history.undo(operation)


def _undone(operation: Operation, words: Words) -> str:
    what, when = operation_text(operation.kind, words), moment_text(operation.at, words)
    if operation.kind == "undo":
        return words("The undo of {when} was taken back.", when=when)
    return words("Undone: {what}, {when}", what=what, when=when)
