# SPDX-License-Identifier: MIT
"""An icon that stands by itself, as decoration beside words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import scale


class Symbol(QWidget):
    """Takes the colour of a token of whatever theme is on."""

    def __init__(self, symbol: Icon, size: int = 16, colour: str = "faint") -> None:
        super().__init__()
        side = round(size * scale())
        self.setFixedSize(QSize(side, side))
        self._icon = icon(symbol, colour)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
