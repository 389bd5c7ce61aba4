# SPDX-License-Identifier: MIT
"""A table of a few lines: whole rows are chosen; Enter or a double click asks to edit, Delete to remove."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from contact_desk.ui.widgets.lines_model import LinesModel

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LOWEST = 180


class LinesTable(QTableView):
    edit_asked = Signal()
    remove_asked = Signal()

    def __init__(self, model: LinesModel, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("framed", True)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMinimumHeight(_LOWEST)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())

    def fit(self) -> None:
        """The last column takes what the others leave."""
        header = self.horizontalHeader()
        last = self.model().columnCount() - 1
        for column in range(last):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            width = max(self.sizeHintForColumn(column) + 24, header.sectionSizeHint(column))
            self.setColumnWidth(column, max(90, min(width, 280)))
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Stretch)

    def chosen_row(self) -> int:
        """The row that is selected; -1 for none."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)
