# SPDX-License-Identifier: MIT
"""Restores values and undoes operations for the card, says what was done, and offers to take that back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.contact_card.history import History
from contact_desk.ui.contact_card.history_rows import HistoryRow
from contact_desk.ui.history.in_part import InPart
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.moments import moment_text
from contact_desk.wording.operation_text import operation_text

if TYPE_CHECKING:
    from contact_desk.services.history import Undone

Says = Callable[[Words], str]
_LONGEST_NAME = 40  # letters: the bar is to leave room for the rest of the window


class HistoryActions(QObject):
    """Does what `history` asks for, one thing at a time; `name` gives the name of the record on the card."""

    def __init__(
        self, operations: Operations, bar: MessageBar, history: History, name: Callable[[], str]
    ) -> None:
        super().__init__(history)
        self._operations, self._bar, self._history, self._name = operations, bar, history, name
        self._in_part = InPart(operations, bar, self)
        history.restore_wanted.connect(self.restore)
        history.undo_wanted.connect(self.undo)

    def restore(self, row: HistoryRow) -> None:
        """Write back the value before of a row that has a line."""
        desk, record, restore = self._history.desk, self._history.record, self._history.of.restore
        if desk is not None and (line := row.line) is not None:
            said = partial(_restored, self._who(), line.label)
            done = partial(self._done, desk, said, self._who())
            self._run(lambda: restore(desk, record, line.entry, line.column), done, self._failed)

    def undo(self, row: HistoryRow) -> None:
        """Take back the whole operation of a row."""
        if (desk := self._history.desk) is not None:
            operation = row.operation
            said = partial(_undone, self._who(), operation.kind, operation.at)
            self._undo(desk, operation.id, said)

    def _who(self) -> str:
        name = self._name()
        return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"

    def _take_back(self, desk: Desk, operation: int, name: str) -> None:
        self._undo(desk, operation, partial(_taken_back, name))

    def _undo(self, desk: Desk, operation: int, said: Says) -> None:
        done = partial(self._done, desk, said, self._who())

        def offer(error: ContactDeskError) -> None:
            self._in_part.offer(desk, operation, error, done, self._failed)

        self._run(lambda: desk.history.undo(operation), done, offer)

    def _run(
        self,
        work: Callable[[], Undone],
        done: Callable[[Undone], None],
        failed: Callable[[ContactDeskError], None],
    ) -> None:
        self._history.set_busy(True)
        self._bar.hide()
        self._operations.run(work, done, failed, owner=self)

    def _done(self, desk: Desk, said: Says, name: str, undone: Undone) -> None:
        self._history.set_busy(False)
        operation = undone.changes.operation
        self._bar.say(
            said,
            state="ok",
            action=None if operation is None else lambda words: words("&Undo"),
            on_action=None if operation is None else partial(self._take_back, desk, operation, name),
        )

    def _failed(self, error: ContactDeskError) -> None:
        self._history.set_busy(False)
        self._bar.say(lambda words: sentence(error, words))


def _restored(name: str, label: str, words: Words) -> str:
    return words("Restored for {name}: {label}", name=name, label=label)


def _undone(name: str, kind: str, at: datetime, words: Words) -> str:
    what, when = operation_text(kind, words), moment_text(at, words)
    return words("Undone for {name}: {what}, {when}", name=name, what=what, when=when)


def _taken_back(name: str, words: Words) -> str:
    return words("{name} is as before again.", name=name)
