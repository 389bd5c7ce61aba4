# SPDX-License-Identifier: MIT
"""A table of a few lines: whole rows are chosen; Enter or a double click asks to edit, Delete to remove."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.lines_model import LinesModel

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LOWEST, _ROW = 180, 32  # px of the design
_ROOM_AROUND = 24  # px beside the words of a cell
_ROWS_MEASURED = 100


class LinesTable(QTableView):
    """`whole`: the columns whose words mean nothing when they are cut; `first`: the one that has room before others."""

    whole: Collection[int] = ()
    first: int | None = None
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
        self.setMinimumHeight(round(_LOWEST * scale()))
        self.verticalHeader().setDefaultSectionSize(round(_ROW * scale()))
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        # Rows that are asked how wide they are, for each column and each change of the window.
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())

    def fit(self) -> None:
        """Each column as wide as its words. Where there is no room for all, an empty one goes first."""
        header, room = self.horizontalHeader(), self.viewport().width()
        columns = list(range(self.model().columnCount()))
        for column in columns:
            self.setColumnHidden(column, False)  # a hidden one would not tell what it needs
        heads = {column: header.sectionSizeHint(column) for column in columns}
        wishes = {column: self._wish(column, heads[column]) for column in columns}
        shown = columns if sum(wishes.values()) <= room else self.columns_for(heads)
        least = {column: self.least(column, heads[column]) for column in columns}
        if self.first is not None:
            spare = room - sum(least[column] for column in shown)
            least[self.first] += max(0, min(spare, wishes[self.first] - least[self.first]))
        beyond = sum(wishes[column] - least[column] for column in shown)
        spare = room - sum(least[column] for column in shown)
        share = min(1.0, max(0.0, spare / beyond)) if beyond else 1.0
        for column in columns:
            self.setColumnHidden(column, column not in shown)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, int(least[column] + (wishes[column] - least[column]) * share))
        header.setSectionResizeMode(shown[-1], QHeaderView.ResizeMode.Stretch)

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """The columns to show where there is no room for all, of those given with the width (px) of their heads."""
        return [column for column in heads if not self._is_empty(column)]

    def least(self, column: int, head: int) -> int:
        """What a column keeps (px), however little room there is; `head`: what its head needs."""
        return self._wish(column, head) if column in self.whole else head

    def _is_empty(self, column: int) -> bool:
        model = self.model()
        return model.rowCount() > 0 and not any(
            model.index(row, column).data() for row in range(model.rowCount())
        )

    def _wish(self, column: int, head: int) -> int:
        words = self.sizeHintForColumn(column) + _ROOM_AROUND
        return max(head, round(min(words, 280 * scale())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

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
