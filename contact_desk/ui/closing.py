# SPDX-License-Identifier: MIT
"""Closing the window without losing what is being saved: it waits, and stays open if that went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.ui.operations import Operations


class Closing(QObject):
    """`waiting` tells whether the window is on its way out; `ready` that it can be closed now."""

    waiting = Signal(bool)
    ready = Signal()

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._is_waiting = False
        operations.busy.connect(self._on_busy)
        operations.failed.connect(self._on_failure)

    def may_close(self) -> bool:
        """Whether nothing is under way; else `ready` will follow, unless something fails."""
        if not self._operations.is_busy():
            return True
        if not self._is_waiting:
            self._wait(True)
        return False

    def _on_busy(self, busy: bool) -> None:
        if not busy and self._is_waiting:
            self._wait(False)
            self.ready.emit()

    def _on_failure(self, error: ContactDeskError) -> None:
        # A record that is gone keeps nobody here: what was typed of it is a draft on the disk.
        if self._is_waiting and not isinstance(error, NotFound):
            self._wait(False)

    def _wait(self, waiting: bool) -> None:
        self._is_waiting = waiting
        self.waiting.emit(waiting)
