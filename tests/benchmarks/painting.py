# SPDX-License-Identifier: MIT
"""Says on standard output when the first window has been painted, for the benchmark that started this process."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

PAINTED, USABLE = "painted", "usable"


class FirstPaint(QObject):
    """Watches an application until its first main window has been painted with all its parts.

    It filters the events of that window alone: each event of a Python filter waits for whatever thread is importing.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.is_over = False
        self._watched: QMainWindow | None = None
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The window's parts are painted in the same turn of the event loop.
            QTimer.singleShot(0, self._tell)
        return False

    def _watch(self) -> None:
        """A window takes the focus when it has been shown and before it is painted."""
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
        if windows and self._watched is None:
            self._watched = windows[0]
            self._watched.installEventFilter(self)

    def _tell(self) -> None:
        self.is_over = True
        say(PAINTED)


def say(what: str) -> None:
    """The milestone, and the most memory that the process has had, in megabytes."""
    sys.stdout.write(f"{what} {_peak_memory():.1f}\n")
    sys.stdout.flush()


def _peak_memory() -> float:
    # What getrusage tells counts the process that started this one as well.
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    peak = re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)
    return int(peak[1]) / 1024 if peak else 0.0
