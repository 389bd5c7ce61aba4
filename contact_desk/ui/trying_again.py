# SPDX-License-Identifier: MIT
"""While a server is away at the start: says what waits on this machine for it, and asks again by itself (row X42)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import is_lost
from contact_desk.ui.connection.connection import PAUSES

if TYPE_CHECKING:
    from contact_desk.services.waiting_here import WaitingHere
    from contact_desk.ui.main_window import MainWindow


class TryingAgain(QObject):
    """`attempt` opens the store without a word; `begin` follows each failure of it."""

    def __init__(self, window: MainWindow, attempt: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._attempts = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(attempt)
        window.closed.connect(self._timer.stop)

    def begin(self, store_url: str, error: ContactDeskError) -> bool:
        """Whether it is of use to ask again, which a store does not open for that is there and refuses."""
        if not is_lost(error) or self._window.is_closed:
            return False
        if not self._attempts:
            page, read = self._window.store_page, partial(_read, store_url)
            self._window.operations.run(read, page.show_waiting, lambda _: None, owner=self, on_disk=True)
        self._timer.start(PAUSES[min(self._attempts, len(PAUSES) - 1)])
        self._attempts += 1
        return True

    def is_at_it(self) -> bool:
        """Whether the page says already that the server is away."""
        return self._attempts > 0

    def end(self) -> None:
        """The store is open, or somebody has asked for it or another one."""
        self._timer.stop()
        self._attempts = 0


def _read(store_url: str) -> WaitingHere:
    # In the thread too: it brings what reads drafts.
    from contact_desk.services.waiting_here import what_waits_here

    return what_waits_here(store_url)
