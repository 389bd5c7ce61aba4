# SPDX-License-Identifier: MIT
"""Ties together what the main window does while the server is away, and tells what became of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from contact_desk.domain.changes import Changes
from contact_desk.domain.queued_save import Queued, Sent
from contact_desk.ui.connection.banner import ConnectionBanner
from contact_desk.ui.connection.connection import Connection
from contact_desk.ui.connection.waiting_saves import WaitingSaves
from contact_desk.ui.navigation import StoreState
from contact_desk.ui.operations import Operations
from contact_desk.ui.queued_text import queued_text
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow


class WithoutServer(QObject):
    """`banner` is the window's to place."""

    def __init__(self, operations: Operations, message: MessageBar, words: Words, window: MainWindow) -> None:
        super().__init__(window)
        self._operations, self._message = operations, message
        self._was_lost = self._is_tied = False
        self.connection = Connection(operations, self)
        self.saves = WaitingSaves(operations, self.connection, self)
        self.banner = ConnectionBanner(self.connection, self.saves, words)
        self.connection.lost.connect(self._note_loss)
        self.connection.back.connect(self._reload)
        self.saves.sent.connect(self._tell)
        operations.queued.connect(self._was_queued)
        window.closed.connect(self.connection.end)
        self.connection.lost.connect(partial(window.navigation.show_state, StoreState.LOST))
        self.connection.back.connect(partial(window.navigation.show_state, StoreState.READY))

    def attach(self, desk: Desk, window: MainWindow) -> None:
        """Watch this store's server, and send what waits for it once the list stands there."""
        self.connection.attach(desk)
        self.saves.attach(desk)
        window.list_answered.connect(self.saves.begin, Qt.ConnectionType.SingleShotConnection)
        if not self._is_tied:
            self._is_tied = True
            window.live.lost.connect(self.connection.hear_failure)
            window.live.back.connect(self.connection.try_now)
            self.saves.taken.connect(window.continue_draft)
            for refreshed in (self.saves.withdrawn, self.saves.sent):
                refreshed.connect(window.workplace.drafts.refresh)
            self.banner.focus_left.connect(window.workplace.search.setFocus)

    def _note_loss(self) -> None:
        self._was_lost = True
        self.saves.refresh()

    def _was_queued(self, queued: Queued) -> None:
        if queued.is_lost:
            self.connection.lose()
        self._message.say(partial(queued_text, queued), state="warn")
        self.saves.refresh()
        self.saves.send()

    def _reload(self) -> None:
        # Every panel may have missed something, and some could not read what they were asked for.
        self._operations.announce(Changes(everything=True, vocabulary=True, access=True))

    def _tell(self, sent: Sent) -> None:
        if self.connection.since is not None or not (self._was_lost or sent.saved or sent.refused):
            return
        was_lost, self._was_lost = self._was_lost, False
        self._message.say(
            partial(_outcome, was_lost, len(sent.saved), len(sent.refused)),
            state="warn" if sent.refused else "ok",
        )


def _outcome(was_lost: bool, saved: int, refused: int, words: Words) -> str:
    told = [words("The server is back.")] if was_lost else []
    if saved:
        told.append(
            words.plural(
                "{count} save that waited for it was sent.",
                "{count} saves that waited for it were sent.",
                saved,
            )
            if was_lost
            else words.plural(
                "{count} save that waited for the server was sent.",
                "{count} saves that waited for the server were sent.",
                saved,
            )
        )
    if refused:
        told.append(
            words.plural(
                "{count} could not be saved and waits as a draft.",
                "{count} could not be saved and wait as drafts.",
                refused,
            )
        )
    return " ".join(told)
