# SPDX-License-Identifier: MIT
"""What others change, as this window hears of it: on its own thread, by the same door as what it changes itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.relay import Relay


class LiveDesk(QObject):
    """`lost` carries why the store does not answer any more, once a loss; `back`: it does again."""

    lost = Signal(object)
    back = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._heard = Relay.to(operations.announce)
        self._was_lost = Relay.to(self._tell_loss)
        self._is_back = Relay.to(self._tell_return)

    def begin(self, desk: Desk) -> None:
        """Follow a desk until it is closed; once each."""
        if desk is not self._desk:
            self._desk = desk
            hear = partial(_hear, desk, self._heard)
            desk.live.follow(hear, self._was_lost.tell, self._is_back.tell)

    def try_now(self) -> None:
        """Look at once whether the store that was lost is back."""
        if self._desk is not None:
            self._desk.live.try_now()

    def _tell_loss(self, error: StoreUnavailable) -> None:
        self.lost.emit(error)

    def _tell_return(self, _nothing: object) -> None:
        self.back.emit()


def _hear(desk: Desk, heard: Relay, changes: Changes) -> None:
    """In the thread that follows: whoever reads anew because of this is to have the lists of now."""
    if changes.vocabulary:
        desk.vocabulary.forget()
    heard.tell(changes)
