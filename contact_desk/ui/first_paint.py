# SPDX-License-Identifier: MIT
"""Waits until a window has been painted for the first time: what takes the interpreter's time begins after that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# ms; a window that is shown minimised, or on a screen that sleeps, is not painted at all.
_LONGEST = 400


class FirstPaint(QObject):
    """Calls `then` once: when the window has been painted with all its parts, or when that has taken too long."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then: Callable[[], object] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST, self, self._go_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The parts of a window are painted in the same turn of the event loop.
            QTimer.singleShot(0, self, self._go_on)
        return False

    def _go_on(self) -> None:
        if self._then is not None:
            then, self._then = self._then, None
            then()
