# SPDX-License-Identifier: MIT
"""The disc with a contact's initials, drawn alike in the list and on the card."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from contact_desk.ui.theme import AVATARS, scale


def paint_avatar(painter: QPainter, place: QRectF, letters: str, contact: int) -> None:
    """Paint the disc; its colour depends on the contact's number alone and so never changes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(AVATARS[contact % len(AVATARS)]))
    painter.drawEllipse(place)
    font = QFont(painter.font())
    font.setPixelSize(max(round(place.height() * 0.4), 1))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.white)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


class Avatar(QWidget):
    """The large disc of the card."""

    def __init__(self, size: int = 52) -> None:
        super().__init__()
        side = round(size * scale())
        self.setFixedSize(QSize(side, side))
        self._letters = ""
        self._contact = 0

    def show_initials(self, letters: str, contact: int) -> None:
        self._letters, self._contact = letters, contact
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._letters, self._contact)
        painter.end()
