# SPDX-License-Identifier: MIT
"""Draws a row of the contact list: disc, name over number and organisation, one line elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from contact_desk.ui.contact_list.marking import mark_letters
from contact_desk.ui.contact_list.model import Column, Index, Role
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import current_palette, scale
from contact_desk.ui.widgets.avatar import paint_avatar

_ROW = 50
_DISC = 30
_MARGIN = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LINE = _LEFT | Qt.TextFlag.TextSingleLine


def row_height() -> int:
    return round(_ROW * scale())


class ContactDelegate(QStyledItemDelegate):
    """Paints plain text only, cut with an ellipsis; the whole text is then the tool tip.

    A lock stands before the number of a private contact, and that one is inactive is told there in words.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = icon(Icon.PRIVATE)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(round(100 * scale()), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._paint_ground(painter, option)
        if index.column() == Column.IDENTITY:
            self._paint_identity(painter, option, index)
        else:
            self._paint_line(painter, option, index)
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
        """Whether some words of the cell do not fit into it."""
        room = self._text_place(option, index).width()
        name = (
            QFontMetrics(self._name_font(option)) if index.column() == Column.IDENTITY else option.fontMetrics
        )
        cut = name.horizontalAdvance(index.data()) > room
        return cut or (
            index.column() == Column.IDENTITY
            and QFontMetrics(self._small_font(option)).horizontalAdvance(self._second_line(index)) > room
        )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = current_palette()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, palette.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, palette.colour("window"))
        painter.setPen(palette.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_identity(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        disc = self._disc(option.rect)
        paint_avatar(painter, QRectF(disc), index.data(Role.INITIALS), index.data(Role.CONTACT_ID))
        place = self._text_place(option, index)
        upper, lower = QRect(place), QRect(place)
        upper.setBottom(place.center().y())
        lower.setTop(place.center().y() + 1)
        painter.setFont(self._name_font(option))
        painter.setPen(current_palette().colour("muted" if index.data(Role.INACTIVE) else "text"))
        self._write(painter, upper, index.data(), index.data(Role.SOUGHT))
        painter.setFont(self._small_font(option))
        painter.setPen(current_palette().colour("muted"))
        self._paint_second_line(painter, lower, index)

    def _paint_second_line(self, painter: QPainter, place: QRect, index: Index) -> None:
        # Written apart, so that a name from right to left does not carry the number to its other side.
        if index.data(Role.PRIVATE):
            side = painter.fontMetrics().ascent()
            lock = QRect(place.left(), place.center().y() - side // 2, side, side)
            self._lock.paint(painter, lock)
            place.setLeft(lock.right() + side // 2)
        organisation = index.data(Role.ORGANISATION)
        lead = self._lead(index) + ("  ·  " if organisation else "")
        self._write(painter, place, lead)
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(lead))
        self._write(painter, place, organisation, index.data(Role.SOUGHT))

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        strong = index.column() == Column.PHONE or option.state & QStyle.StateFlag.State_Selected
        painter.setFont(option.font)
        painter.setPen(current_palette().colour("text" if strong else "muted"))
        self._write(painter, self._text_place(option, index), index.data(), index.data(Role.SOUGHT))

    def _write(self, painter: QPainter, place: QRect, text: str, sought: tuple[str, ...] = ()) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
        painter.drawText(place, int(_LINE), shown)
        for words in sought:
            mark_letters(painter, place, shown, words)

    def _text_place(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        if index.column() != Column.IDENTITY:
            return option.rect.adjusted(8, 0, -8, 0)
        left = self._disc(option.rect).right() + _MARGIN
        return QRect(left, option.rect.top() + 6, option.rect.right() - left - 8, option.rect.height() - 12)

    def _disc(self, cell: QRect) -> QRect:
        side = round(_DISC * scale())
        return QRect(cell.left() + _MARGIN, cell.top() + (cell.height() - side) // 2, side, side)

    def _second_line(self, index: Index) -> str:
        return f"{self._lead(index)}  ·  {index.data(Role.ORGANISATION)}"

    def _lead(self, index: Index) -> str:
        return "  ·  ".join(filter(None, (index.data(Role.INACTIVE), index.data(Role.NUMBER))))

    def _name_font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small_font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(round(12 * scale()))
        return font
