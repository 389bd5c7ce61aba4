# SPDX-License-Identifier: MIT
"""Looks now and then, in a thread, for drafts that colleagues hand over; takes them over, back, or gives them back.

A store that does not answer is no news here: what was there stays shown, and the next look comes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.handed_draft import HandedDraft, Handing
from contact_desk.ui.operations import Operations

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import KeptDraft

T = TypeVar("T")
_FIRST = 400  # ms after the list stands there, which comes before
_EVERY = 30_000  # ms


class HandedOver(QObject):
    """`changed` follows a look that found something else.

    A draft waits on the disk now: `taken` over from a colleague, whose signal carries it, or `returned` to the user.
    """

    changed = Signal()
    taken = Signal(object)
    returned = Signal()

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.handing = Handing()
        self._operations = operations
        self._widget = parent
        self._desk: Desk | None = None
        self._is_looking = self._is_to_look_again = False
        self._leaving: set[int] = set()
        self._timer = QTimer(self, interval=_FIRST)
        self._timer.timeout.connect(self.look)

    def attach(self, desk: Desk) -> None:
        """From now on this store is meant."""
        self._desk = desk

    def begin(self) -> None:
        """The list stands there: look soon, then every half minute and whenever the window is turned to."""
        if not self._timer.isActive():
            self._timer.start(_FIRST)
            self._widget.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self._timer.interval() == _EVERY:
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Ask the store, once at a time."""
        if self._desk is None:
            return
        self._timer.setInterval(_EVERY)
        if self._is_looking:
            self._is_to_look_again = True
            return
        self._is_looking = True
        self._operations.run(partial(_look, self._desk), self._show, self._stay, owner=self)

    def take(self, handed: HandedDraft) -> None:
        self._take(handed, self._was_taken)

    def take_back(self, handed: HandedDraft) -> None:
        self._take(handed, self._was_returned)

    def give_back(self, handed: HandedDraft) -> None:
        if (desk := self._desk) is not None:
            self._take_out(handed, lambda: desk.handed_drafts.give_back(handed.id), lambda _: self.look())

    def _take(self, handed: HandedDraft, done: Callable[[KeptDraft], None]) -> None:
        if (desk := self._desk) is not None:
            self._take_out(handed, lambda: desk.handed_drafts.take(handed.id), done)

    def _take_out(self, handed: HandedDraft, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Once, although its button may be pressed again before the draft has gone from the bar."""
        if handed.id in self._leaving:
            return
        self._leaving.add(handed.id)

        def succeed(result: T) -> None:
            self._leaving.discard(handed.id)
            done(result)

        def fail(error: ContactDeskError) -> None:
            self._leaving.discard(handed.id)
            self._refused(error)

        self._operations.run(work, succeed, fail, owner=self)

    def _was_taken(self, kept: KeptDraft) -> None:
        self.look()
        self.taken.emit(kept)

    def _was_returned(self, _: KeptDraft) -> None:
        self.look()
        self.returned.emit()

    def _show(self, found: Handing | None) -> None:
        self._is_looking = False
        if found is not None and found != self.handing:
            self.handing = found
            self.changed.emit()
        if self._is_to_look_again:
            self._is_to_look_again = False
            self.look()

    def _stay(self, _error: ContactDeskError) -> None:
        self._show(None)

    def _refused(self, error: ContactDeskError) -> None:
        self.look()
        self._operations.unanswered.emit(error)


def _look(desk: Desk) -> Handing | None:
    try:
        return desk.handed_drafts.look()
    except ContactDeskError:
        return None
