# SPDX-License-Identifier: MIT
"""What the user at this window may do, as the store said last; only the store decides, this spares a vain attempt.

It is asked once the first list stands there, and again whenever rights were changed or something was refused. Buttons
that ask for a right are greyed with the reason by a `Guard`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.ui.operations import Operations, Task
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.ui.widgets.translated import Translated
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


def rights_of(operations: Operations) -> Rights:
    """Those of the main window that works through `operations`; nothing is refused where there is none."""
    return operations.findChild(Rights) or Rights(operations, operations)


@dataclass
class _Guarded:
    """`tip` and `description` are the button's own, `said` what stands in their place."""

    right: Right | None = None
    possible: bool = True
    tip: str = ""
    description: str = ""
    said: tuple[str, str] | None = None


class Guard(QObject, Translated):
    """Greys the buttons below `panel` for whose work the user lacks the right, and says why (rows T01, T02, T05).

    Whether there is something to do for a button at all is told to `allow`. The store refuses all the same.
    `changed`: something else may be refused, or in another language.
    """

    changed = Signal()

    def __init__(self, panel: QWidget, words: Words) -> None:
        super().__init__(panel)
        self.words = words
        self._rights: Rights | None = None
        self._guarded: dict[QAbstractButton, _Guarded] = {}

    def follow(self, rights: Rights) -> None:
        """Until then nothing is refused."""
        self._rights = rights
        rights.changed.connect(self.retranslate)
        self.retranslate()

    def watch(self, right: Right | None, *buttons: QAbstractButton) -> None:
        """Which right these ask for, from now on; None: none."""
        for button in buttons:
            guarded = self._guarded.setdefault(button, _Guarded(possible=button.isEnabled()))
            guarded.right = right
            self._grey(button, guarded)

    def allow(self, button: QAbstractButton, possible: bool) -> None:
        """Whether the button could be pressed by somebody with the right."""
        guarded = self._guarded.setdefault(button, _Guarded())
        guarded.possible = possible
        self._grey(button, guarded)

    def refusal(self, button: QAbstractButton, words: Words | None = None) -> str:
        """Why the user may not, and whom to ask; "" where nothing stands against it."""
        guarded = self._guarded.get(button)
        if guarded is None or guarded.right is None or self._rights is None:
            return ""
        return self._rights.refusal(guarded.right, words or self.words)

    def grey(self) -> None:
        """Anew, after the buttons were given other tool tips."""
        for button, guarded in self._guarded.items():
            self._grey(button, guarded)

    def retranslate(self) -> None:
        self.grey()
        self.changed.emit()

    def _grey(self, button: QAbstractButton, guarded: _Guarded) -> None:
        refusal = self.refusal(button)
        # Whatever was not said here was set by whoever named the button, since it was greyed or before.
        said_tip, said = guarded.said or (None, None)
        if (tip := button.toolTip()) != said_tip:
            guarded.tip = tip
        if (description := button.accessibleDescription()) != said:
            guarded.description = description
        guarded.said = (refusal_tool_tip(refusal, self.words), refusal) if refusal else None
        tip, description = guarded.said or (guarded.tip, guarded.description)
        button.setEnabled(guarded.possible and not refusal)
        button.setToolTip(tip)
        button.setAccessibleDescription(description)


def refusal_tool_tip(refusal: str, words: Words) -> str:
    """What stands against a command or a button, and where more of it is told; "" where nothing does."""
    if not refusal:
        return ""
    return plain_tool_tip(f"{refusal}\n{words('More under Help › Why can I not…?')}")
