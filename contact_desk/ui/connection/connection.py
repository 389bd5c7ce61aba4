# SPDX-License-Identifier: MIT
"""Whether the server is there: notices its loss by what fails, and asks in a thread of its own until it is back."""

from __future__ import annotations

import logging
import threading
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import is_lost
from contact_desk.services.contact_drafts import utc_now
from contact_desk.ui.operations import Operations

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_LOG = logging.getLogger(__name__)
_LOOK_EVERY = 50  # ms, while a question is open
# ms from one question to the next; the last for as long as it takes.
PAUSES = (500, 1000, 2000, 4000, 8000, 10_000)


class Connection(QObject):
    """`lost` and `back` follow each other; `since` is when the loss was noticed (UTC), None while the server is there.

    A store in a file has no server to lose: nothing is watched then.
    """

    lost = Signal()
    back = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.since: datetime | None = None
        self._desk: Desk | None = None
        self._question: _Question | None = None
        self._asked = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.try_now)
        # The thread outlives the window where the server is silent, so it touches nothing of the window.
        self._answer = QTimer(self, interval=_LOOK_EVERY)
        self._answer.timeout.connect(self._look_for_answer)
        operations.failed.connect(self.hear_failure)

    def attach(self, desk: Desk) -> None:
        self._timer.stop()
        self._desk = desk if desk.engine == "postgresql" else None
        self.since = None

    def end(self) -> None:
        """The window closes: nobody asks any more."""
        self._timer.stop()
        self._answer.stop()
        self._desk = None

    def hear_failure(self, error: ContactDeskError) -> None:
        if is_lost(error):
            self.lose()

    def lose(self) -> None:
        """Something has found the server away."""
        if self._desk is None or self.since is not None:
            return
        self.since = utc_now()
        self._asked = 0
        self.lost.emit()
        self.try_now()

    def try_now(self) -> None:
        """Ask at once, whenever the next question would have come."""
        self._timer.stop()
        if self._desk is not None and self._question is None:
            self._question = _Question(self._desk)
            self._question.start()
            self._answer.start()

    def _look_for_answer(self) -> None:
        question = self._question
        if question is None or question.is_alive():
            return
        self._question = None
        self._answer.stop()
        if self._desk is not question.desk:
            # Another store was opened meanwhile.
            self.try_now()
        elif self.since is not None:
            self._take(question.is_there)

    def _take(self, is_there: bool) -> None:
        if is_there:
            self.since = None
            self.back.emit()
        else:
            self._timer.start(PAUSES[min(self._asked, len(PAUSES) - 1)])
            self._asked += 1


class _Question(threading.Thread):
    """`is_there` is the answer once the thread has ended."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(name="contact-desk-connection", daemon=True)
        self.desk, self.is_there = desk, False

    def run(self) -> None:
        try:
            self.is_there = self.desk.is_there()
        except Exception:
            _LOG.exception("Asking whether the server is there failed in a way that nobody foresaw")
