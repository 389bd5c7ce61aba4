# SPDX-License-Identifier: MIT
"""Draws a line of what is listed below the search field: a command, with its menu and keys at the other end."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from contact_desk.ui.theme import current_palette, scale

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole + 1
_ROW, _MARGIN, _GAP = 34, 12, 16  # px of the design


class Line(Protocol):
    """`keys` stand at the end, `place` before them; each "" for none."""

    @property
    def title(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def keys(self) -> str: ...
    @property
    def is_possible(self) -> bool: ...


class CommandDelegate(QStyledItemDelegate):
    """Where there is no room for all, the menu goes first, and then the name is cut."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, max(round(_ROW * scale()), option.fontMetrics.height() + round(10 * scale())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Line = index.data(ENTRY)
        palette = current_palette()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.colour("window"))
        margin = round(_MARGIN * scale())
        place = option.rect.adjusted(margin, 0, -margin, 0)
        metrics = QFontMetrics(option.font)
        beside = _beside(entry, metrics, place.width() - round(_GAP * scale()))
        painter.setFont(option.font)
        painter.setPen(palette.colour("muted"))
        flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, beside)
        room = place.width() - (metrics.horizontalAdvance(beside) + round(_GAP * scale()) if beside else 0)
        painter.setPen(palette.colour("text" if entry.is_possible else "faint"))
        title = metrics.elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()


def _beside(entry: Line, metrics: QFontMetrics, room: int) -> str:
    """Menu and keys, or the keys alone, or nothing."""
    name = metrics.horizontalAdvance(entry.title)
    whole = "   ".join(filter(None, (entry.place, entry.keys)))
    return next((text for text in (whole, entry.keys) if name + metrics.horizontalAdvance(text) <= room), "")
