# SPDX-License-Identifier: MIT
"""The list of a history: moved in by keyboard; Enter, the menu key or a right click ask for what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from contact_desk.ui.contact_card.history_delegate import HistoryDelegate
from contact_desk.ui.contact_card.history_model import HistoryModel, Index
from contact_desk.ui.contact_card.history_rows import HistoryRow


class HistoryList(QListView):
    """`chosen` tells that another row is the current one; `menu_wanted` carries a place on the screen."""

    chosen = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.setObjectName("historyList")
        self._history = model
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(self))
        # All rows are alike high: however many there are, only those in view are asked for.
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)

    def current_row(self) -> HistoryRow | None:
        index = self.currentIndex()
        return self._history.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: tuple[HistoryRow, ...]) -> None:
        """Show these; the row that was current stays so, or else its place."""
        before, place = self.current_row(), self.currentIndex().row()
        height = self.verticalScrollBar().value()
        self._history.show_rows(rows)
        again = self._history.place_of(before.key) if before is not None else -1
        if rows:
            self.setCurrentIndex(
                self._history.index(again if again >= 0 else min(max(place, 0), len(rows) - 1))
            )
        if before is not None:
            self.verticalScrollBar().setValue(height)
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.hasFocus() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._ask_for_menu()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def _ask_for_menu(self) -> None:
        self.scrollTo(self.currentIndex())
        place = self.visualRect(self.currentIndex()).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))
