# SPDX-License-Identifier: MIT
"""A program with an empty PySide6 window, beside which the start of Contact Desk is measured."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.painting import FirstPaint


def main() -> None:
    app = QApplication([])
    paint = FirstPaint(app)
    window = QMainWindow()
    window.resize(1360, 820)
    window.show()
    while not paint.is_over:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    window.close()


if __name__ == "__main__":
    main()
