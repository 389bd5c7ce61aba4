# SPDX-License-Identifier: MIT
"""What the user at this window may do, as the store said last; only the store decides, this spares a vain attempt.

It is asked once the first list stands there, and again whenever rights were changed or something was refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.ui.operations import Operations, Task
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.access import Right, Standing


class Rights(QObject):
    """`changed`: the standing is another one. Until it is known nothing counts as refused."""

    changed = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self._desk: Desk | None = None
        self._operations = operations
        self._task: Task | None = None
        operations.changed.connect(self._hear)
        operations.failed.connect(self._note_refusal)

    def begin(self, desk: Desk) -> None:
        """Ask the store of this desk, once each."""
        if desk is not self._desk:
            self._desk = desk
            self._ask()

    def refusal(self, right: Right, words: Words) -> str:
        """Why not, and whom to ask; "" where nothing stands against it, as far as is known."""
        if self.standing is None or self.standing.has(right):
            return ""
        from contact_desk.wording.refusal_text import refusal_text

        return refusal_text(self.standing, right, words)

    def _hear(self, changes: Changes) -> None:
        if changes.access:
            self._ask()

    def _note_refusal(self, error: ContactDeskError) -> None:
        # Of what was known, something was out of date.
        if isinstance(error, NotAllowed) and self._task is None:
            self._ask()

    def _ask(self) -> None:
        desk = self._desk
        if desk is None:
            return
        if self._task is not None:
            self._task.cancel()
        # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
        self._task = self._operations.run(lambda: standing_of(desk), self._take, self._leave, owner=self)

    def _take(self, standing: Standing) -> None:
        self._task = None
        if standing != self.standing:
            self.standing = standing
            self.changed.emit()

    def _leave(self, _error: ContactDeskError) -> None:
        """A store that is away says so elsewhere."""
        self._task = None


def standing_of(desk: Desk) -> Standing:
    """For a thread: it asks the store."""
    # What the window says of a refusal is not imported on its own thread.
    import contact_desk.wording.refusal_text  # noqa: F401

    return desk.access.standing()
