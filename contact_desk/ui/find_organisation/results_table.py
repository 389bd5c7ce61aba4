# SPDX-License-Identifier: MIT
"""The records found: Enter or a double click takes one, its name is a link, a menu offers both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from contact_desk.ui.organisations.columns import Column
from contact_desk.ui.organisations.record_table import RecordModel, RecordTable
from contact_desk.ui.theme import current_palette
from contact_desk.ui.widgets.lines_model import Index
from contact_desk.wording.catalogue import Words

_NAME = 0
_AROUND = 12  # px of a cell before its words and after them


class ResultsModel(RecordModel):
    """The name looks like the link that it is."""

    def __init__(self, words: Words, columns: Sequence[Column]) -> None:
        super().__init__(words, columns, lambda record: not record.active)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and index.column() == _NAME:
            if role == Qt.ItemDataRole.ForegroundRole:
                return current_palette().colour("accent")
            if role == Qt.ItemDataRole.FontRole:
                font = QFont(QApplication.font())
                font.setUnderline(True)
                return font
        return super().data(index, role)


class ResultsTable(RecordTable):
    """`edit_asked` takes the record of the chosen row, `opened` carries the id of one to be shown."""

    opened = Signal(int)

    def __init__(self, words: Words, columns: Sequence[Column], name: str) -> None:
        super().__init__(ResultsModel(words, columns), name)
        self._words = words
        self._pressed = QModelIndex()
        # Two clicks on the name take the record: one alone is known once there can be no second.
        self._one_click = QTimer(self, singleShot=True)
        self._one_click.timeout.connect(self.open_chosen)
        self.setMouseTracking(True)

    def speak(self, words: Words) -> None:
        self._words = words
        self.rows.speak(words)

    def open_chosen(self) -> None:
        record = self.chosen_record()
        if record is not None and self.isVisible():
            self.opened.emit(record.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._link_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self._link_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and link.isValid() and link == self._pressed:
            self._one_click.start(QApplication.doubleClickInterval())
        self._pressed = QModelIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._one_click.stop()
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint()).isValid()
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._offer(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        elif self.indexAt(event.pos()).isValid():
            self._offer(event.globalPos())

    def _offer(self, where: QPoint) -> None:
        if self.chosen_record() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        take = menu.addAction(self._words("&Choose"))
        take.triggered.connect(self._take_it)
        menu.addAction(self._words("&Properties…")).triggered.connect(self.open_chosen)
        menu.setDefaultAction(take)
        menu.popup(where)

    def _take_it(self) -> None:
        self.edit_asked.emit()

    def _link_at(self, point: QPoint) -> QModelIndex:
        """The cell whose name is there; beside the name there is none."""
        index = self.indexAt(point)
        if not index.isValid() or index.column() != _NAME:
            return QModelIndex()
        place = self.visualRect(index)
        name = self.fontMetrics().horizontalAdvance(str(index.data())) + _AROUND
        link = QRect(place.topLeft(), place.size())
        link.setWidth(min(name, place.width()))
        return index if link.contains(point) else QModelIndex()
