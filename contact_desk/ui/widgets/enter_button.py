# SPDX-License-Identifier: MIT
"""A button that Enter presses while it has the focus, and that never becomes what Enter presses elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterButton(QPushButton):
    """Qt would have Enter on it press the default button of the dialog, or the one that had the focus last."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
