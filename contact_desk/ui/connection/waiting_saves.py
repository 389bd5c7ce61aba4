# SPDX-License-Identifier: MIT
"""The saves that wait on this machine: sends them in a thread, gives one back to its window, or withdraws it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Sent, is_lost
from contact_desk.ui.connection.connection import Connection
from contact_desk.ui.operations import Operations

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import KeptDraft

_AGAIN = 10_000  # ms until what a store refused as a whole is sent again


class WaitingSaves(QObject):
    """`changed` follows whatever may have changed `saves` (the first first) or `error`, why they are not sent yet.

    `sent` carries what became of them, `taken` a draft that this process holds, `withdrawn` that one waits as a draft.
    """

    changed = Signal()
    sent = Signal(object)
    taken = Signal(object)
    withdrawn = Signal()

    def __init__(self, operations: Operations, connection: Connection, parent: QObject) -> None:
        super().__init__(parent)
        self.saves: tuple[KeptDraft, ...] = ()
        self.error: ContactDeskError | None = None
        self._operations, self._connection = operations, connection
        self._desk: Desk | None = None
        self._is_sending = self._is_to_send_again = False
        self._losses = 0  # in a row, of sendings that got nothing through
        self._timer = QTimer(self, singleShot=True, interval=_AGAIN)
        self._timer.timeout.connect(self.send)
        connection.back.connect(self._send_once_back)

    def attach(self, desk: Desk) -> None:
        self._desk, self.saves, self.error = desk, (), None
        self._losses = 0
        self.changed.emit()

    def refresh(self) -> None:
        """Read again what waits."""
        if (desk := self._desk) is not None:
            self._operations.run(desk.queued_saves.waiting, self._show, owner=self, on_disk=True)

    def begin(self) -> None:
        """The list stands there: send what an earlier window has left for a server."""
        if (desk := self._desk) is not None and desk.engine == "postgresql":
            self._operations.run(desk.queued_saves.waiting, self._send_found, owner=self, on_disk=True)

    def send(self) -> None:
        """Once at a time; while the server is away that waits for it."""
        self._timer.stop()
        if (desk := self._desk) is None or self._connection.since is not None:
            return
        if self._is_sending:
            self._is_to_send_again = True
            return
        self._is_sending = True
        self._operations.run(partial(_send, desk), self._was_sent, self._was_not_sent, owner=self)

    def _send_once_back(self) -> None:
        """A server that is lost by the same save each time is given a pause before the next."""
        if self._losses > 1:
            self._timer.start()
        else:
            self.send()

    def open(self, kept: KeptDraft) -> None:
        """`taken` follows, unless it has been sent meanwhile."""
        self._withdraw(kept, and_take=True)

    def withdraw(self, kept: KeptDraft) -> None:
        """Let it wait as an unfinished draft instead."""
        self._withdraw(kept, and_take=False)

    def _withdraw(self, kept: KeptDraft, *, and_take: bool) -> None:
        if (desk := self._desk) is not None:
            work = partial(_withdraw, desk, kept.uid, and_take)
            self._operations.run(work, self._was_withdrawn, owner=self, on_disk=True)
            self.refresh()

    def _was_withdrawn(self, kept: KeptDraft | None) -> None:
        if kept is not None:
            self.taken.emit(kept)
        self.withdrawn.emit()

    def _send_found(self, saves: tuple[KeptDraft, ...]) -> None:
        self._show(saves)
        if saves:
            self.send()

    def _show(self, saves: tuple[KeptDraft, ...]) -> None:
        self.saves = saves
        self.changed.emit()

    def _was_sent(self, sent: Sent) -> None:
        self._is_sending = False
        was_lost = sent.error is not None and is_lost(sent.error)
        self.error = None if was_lost else sent.error
        self._losses = self._losses + 1 if was_lost and not (sent.saved or sent.refused) else 0
        if was_lost:
            self._connection.lose()
        elif sent.left and not self._is_to_send_again:
            self._timer.start()
        self.refresh()
        self.sent.emit(sent)
        if self._is_to_send_again:
            self._is_to_send_again = False
            self.send()

    def _was_not_sent(self, error: ContactDeskError) -> None:
        self._is_sending = False
        self.error = error
        self._timer.start()
        self.refresh()


def _withdraw(desk: Desk, uid: str, and_take: bool) -> KeptDraft | None:
    desk.queued_saves.withdraw(uid)
    return desk.drafts.take(uid) if and_take else None


def _send(desk: Desk) -> Sent:
    # In the thread too: whoever asks for it first imports what it needs.
    return desk.sending.send_all()
