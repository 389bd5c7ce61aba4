# SPDX-License-Identifier: MIT
"""Takes contacts out of the trash, and says which came back, and why others did not (row X14)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.outcome import Outcome
from contact_desk.domain.trash import Trashed
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import told
from contact_desk.ui.trash.trash_text import restored_text
from contact_desk.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class Restoring(QObject):
    """One thing at a time; `show_wanted` carries a contact that came back, whose card is wanted."""

    show_wanted = Signal(int)

    def __init__(self, desk: Desk, operations: Operations, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._operations, self._bar = desk, operations, bar
        self._is_busy = False

    def restore(self, rows: Sequence[Trashed]) -> None:
        if rows and not self._is_busy:
            self._is_busy = True
            self._bar.hide()
            desk, numbers = self._desk, [row.id for row in rows]
            done = partial(self._done, rows)
            self._operations.run(lambda: desk.trash.restore(numbers), done, self._failed, owner=self)

    def _done(self, rows: Sequence[Trashed], outcome: Outcome) -> None:
        self._is_busy = False
        said = partial(restored_text, {row.id: row.name for row in rows}, outcome)
        state = "warn" if outcome.refused else "ok"
        if outcome.done:
            show = partial(self.show_wanted.emit, outcome.done[0])
            self._bar.say(said, state=state, action=lambda words: words("Sho&w"), on_action=show)
        else:
            self._bar.say(said, state=state)

    def _failed(self, error: ContactDeskError) -> None:
        self._is_busy = False
        self._bar.say(partial(told, error))
