# SPDX-License-Identifier: MIT
"""A small disc in a colour of the dark theme, for a state beside its words on the navigation."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from contact_desk.ui.theme import DARK, scale


class Dot(QWidget):
    """Never the only sign of a state: the words beside it say the same."""

    def __init__(self, token: str) -> None:
        super().__init__()
        side = round(9 * scale())
        self.setFixedSize(QSize(side, side))
        self._token = token

    def show_colour(self, token: str) -> None:
        """`token` is a field of `Palette`; the colour is the dark theme's, since the rail is always dark."""
        self._token = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(DARK.colour(self._token))
        painter.drawEllipse(self.rect())
        painter.end()
