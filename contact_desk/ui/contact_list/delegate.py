# SPDX-License-Identifier: MIT
"""Draws a row of the contact list: disc, name over number and organisation, one line elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.contact_list.marking import mark_letters
from contact_desk.ui.contact_list.model import Index, Role
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import current_palette, scale
from contact_desk.ui.widgets.avatar import paint_avatar

_ROW = 50
_DISC = 30
_MARGIN = 10
_CARET = 22
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LINE = _LEFT | Qt.TextFlag.TextSingleLine


def row_height() -> int:
    return round(_ROW * scale())


def head_of(cell: QRect) -> QRect:
    """What of a cell a row that is not unfolded has."""
    return QRect(cell.left(), cell.top(), cell.width(), min(cell.height(), row_height()))


def caret_in(cell: QRect) -> QRect:
    """Where an unfolding row is clicked, in the cell of its identity."""
    head, side = head_of(cell), round(_CARET * scale())
    return QRect(head.right() - side, head.top(), side, head.height())


def disc_in(cell: QRect) -> QRect:
    """Where the disc of a contact stands in the cell of its identity."""
    side = round(_DISC * scale())
    cell = head_of(cell)
    return QRect(cell.left() + _MARGIN, cell.top() + (cell.height() - side) // 2, side, side)


class ContactDelegate(QStyledItemDelegate):
    """Paints plain text only, cut with an ellipsis; the whole text is then the tool tip.

    A lock stands before the number of a private contact, a star before that of a favourite, and that one is inactive
    is told there in words.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = icon(Icon.PRIVATE)
        self._star = icon(Icon.FAVOURITE, "warn")
        # Set by whoever unfolds rows: which are, and what stands there then.
        self.is_open: Callable[[int], bool] | None = None
        self.strip: Callable[[Index], QWidget | None] = lambda _index: None
        self._carets = {True: icon(Icon.OPENED), False: icon(Icon.NEXT)}
        self._tick = icon(Icon.DONE, "accent")
        self._offer = icon(Icon.PENDING, "accent")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(round(100 * scale()), row_height())

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Nothing is edited: what is unfolded stays below the row as long as the list says so."""
        return self.strip(index) or super().createEditor(parent, option, index)

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        below = option.rect.height() - row_height()
        around = editor.parentWidget()
        width = around.width() if around else 0
        editor.setGeometry(0, option.rect.top() + row_height(), width, max(0, below - 1))

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
        self._paint_disc(painter, option, index)
        self._paint_caret(painter, option, index)
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

    def _paint_disc(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A tick on one that is selected; under the mouse a ring, for a click there selects."""
        disc = disc_in(option.rect)
        if index.data(Role.SELECTED):
            self._tick.paint(painter, disc)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            self._offer.paint(painter, disc)
        else:
            paint_avatar(painter, QRectF(disc), index.data(Role.INITIALS), index.data(Role.CONTACT_ID))

    def _paint_caret(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Where the mouse is, on the chosen row, and on those that are unfolded."""
        if self.is_open is None:
            return
        is_open = self.is_open(index.data(Role.CONTACT_ID))
        if is_open or option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            place, side = caret_in(option.rect), round(14 * scale())
            letter = QRect(0, 0, side, side)
            letter.moveCenter(place.center())
            self._carets[is_open].paint(painter, letter)

    def _paint_second_line(self, painter: QPainter, place: QRect, index: Index) -> None:
        # Written apart, so that a name from right to left does not carry the number to its other side.
        for sign, role in ((self._lock, Role.PRIVATE), (self._star, Role.FAVOURITE)):
            if index.data(role):
                side = painter.fontMetrics().ascent()
                mark = QRect(place.left(), place.center().y() - side // 2, side, side)
                sign.paint(painter, mark)
                place.setLeft(mark.right() + side // 2)
        organisation = index.data(Role.ORGANISATION)
        lead = self._lead(index)
        lead += "  ·  " if lead and organisation else ""
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
            return head_of(option.rect).adjusted(8, 0, -8, 0)
        head, left = head_of(option.rect), disc_in(option.rect).right() + _MARGIN
        right = head.right() - (8 if self.is_open is None else round(_CARET * scale()))
        return QRect(left, head.top() + 6, right - left, head.height() - 12)

    def _second_line(self, index: Index) -> str:
        return "  ·  ".join(filter(None, (self._lead(index), index.data(Role.ORGANISATION))))

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
