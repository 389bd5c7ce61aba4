# SPDX-License-Identifier: MIT
"""Draws a row of a history: what was done over by whom and when; a label over the old value, struck, and the new."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from contact_desk.ui.contact_card.history_model import Index, Role
from contact_desk.ui.contact_card.history_rows import HistoryRow
from contact_desk.ui.theme import current_palette, scale

_ROW, _EDGE, _INDENT, _GAP = 46, 8, 22, 6  # px of the design
_ARROW = "→"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LINE = _LEFT | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True)
class _Words:
    """A run of words in one look; `struck` for what was before."""

    text: str
    token: str
    font: QFont


class HistoryDelegate(QStyledItemDelegate):
    """Paints plain text only, cut with an ellipsis; the whole text is then the tool tip."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(round(100 * scale()), round(_ROW * scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HistoryRow = index.data(Role.ROW)
        painter.save()
        self._paint_ground(painter, option, row)
        upper, lower = self._places(option, row)
        self._write(painter, upper, self._first(option, row))
        if row.line is not None and row.old and row.new:
            self._write_both(painter, lower, option, row)
        else:
            self._write(painter, lower, self._second(option, row))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip or not self.is_cut(option, index):
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), index.data(Qt.ItemDataRole.ToolTipRole), view)
        return True

    def is_cut(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Whether some words of the row do not fit into it, or stand on several lines."""
        row: HistoryRow = index.data(Role.ROW)
        room = self._places(option, row)[0].width()
        small = QFontMetrics(_small(option))
        lower = f"{row.old} {_ARROW} {row.new}" if row.line is not None else row.detail
        metrics = small if row.line is None else option.fontMetrics
        first = self._first(option, row)
        return (
            "\n" in f"{row.old}{row.new}"
            or QFontMetrics(first.font).horizontalAdvance(first.text) > room
            or metrics.horizontalAdvance(lower) > room - 2 * round(_GAP * scale())
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        palette = current_palette()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.colour("window"))
        if row.line is None and option.rect.top() > 0:
            painter.setPen(palette.colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())

    def _places(self, option: QStyleOptionViewItem, row: HistoryRow) -> tuple[QRect, QRect]:
        edge = round(_EDGE * scale())
        left = edge if row.line is None else round(_INDENT * scale())
        whole = option.rect.adjusted(left, edge // 2, -edge, -edge // 2)
        upper, lower = QRect(whole), QRect(whole)
        upper.setBottom(whole.center().y())
        lower.setTop(whole.center().y() + 1)
        return upper, lower

    def _first(self, option: QStyleOptionViewItem, row: HistoryRow) -> _Words:
        if row.line is None:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            return _Words(row.title, "text", font)
        return _Words(_one_line(row.title), "muted", _small(option))

    def _second(self, option: QStyleOptionViewItem, row: HistoryRow) -> _Words:
        if row.line is None:
            return _Words(row.detail, "muted", _small(option))
        return self._old(option, row) if row.old else _Words(_one_line(row.new), "text", option.font)

    def _old(self, option: QStyleOptionViewItem, row: HistoryRow) -> _Words:
        font = QFont(option.font)
        font.setStrikeOut(True)
        return _Words(_one_line(row.old), "muted", font)

    def _write_both(
        self, painter: QPainter, place: QRect, option: QStyleOptionViewItem, row: HistoryRow
    ) -> None:
        """Old, arrow and new on one line; where there is no room for both, each has at least half."""
        gap = round(_GAP * scale())
        arrow = option.fontMetrics.horizontalAdvance(_ARROW)
        room = place.width() - arrow - 2 * gap
        old, new = self._old(option, row), _Words(_one_line(row.new), "text", option.font)
        wanted = option.fontMetrics.horizontalAdvance(old.text)
        left = min(wanted, max(room // 2, room - option.fontMetrics.horizontalAdvance(new.text)))
        self._write(painter, QRect(place.left(), place.top(), left, place.height()), old)
        at = place.left() + left + gap
        self._write(painter, QRect(at, place.top(), arrow, place.height()), _Words(_ARROW, "muted", new.font))
        at += arrow + gap
        self._write(painter, QRect(at, place.top(), place.right() - at + 1, place.height()), new)

    def _write(self, painter: QPainter, place: QRect, words: _Words) -> None:
        painter.setFont(words.font)
        painter.setPen(current_palette().colour(words.token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words.text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
        painter.drawText(place, int(_LINE), shown)


def _small(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(round(12 * scale()))
    return font


def _one_line(text: str) -> str:
    # A very long text is cut anyway, and measuring all of it would take long.
    return " ".join(text[:500].splitlines())
