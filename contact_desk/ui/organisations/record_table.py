# SPDX-License-Identifier: MIT
"""A table of records, a row each: moved in by keyboard, in the columns for which there is room."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent

from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.organisations.columns import Column
from contact_desk.ui.theme import current_palette, scale
from contact_desk.ui.widgets.lines_model import Index, LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words

_LOWEST, _NAME_NEEDS, _OTHERS_NEED = 80, 150, 130  # px of the design


class RecordModel(LinesModel):
    """Records that `is_muted` says stand in the second colour; `records` are those shown."""

    def __init__(
        self, words: Words, columns: Sequence[Column], is_muted: Callable[[Any], bool] = lambda _record: False
    ) -> None:
        super().__init__(words, [column.head for column in columns])
        self.records: Sequence[Any] = ()
        self.columns = columns
        self._is_muted = is_muted

    def show_records(self, records: Sequence[Any], reader: Reader) -> None:
        self.speak(reader.words)
        self.records = records
        self.show_rows([[column.cell(each, reader) for column in self.columns] for each in records])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid():
            return self._colour(self.records[index.row()])
        return super().data(index, role)

    def _colour(self, record: Any) -> QColor | None:
        return current_palette().colour("muted") if self._is_muted(record) else None


class RecordTable(LinesTable):
    """`chosen` carries the record of the row that the user went to; Escape leads back (`left`)."""

    first = 0
    chosen = Signal(object)
    left = Signal()

    def __init__(self, model: RecordModel, name: str) -> None:
        self.rows = model
        self._is_restoring = False
        super().__init__(model, name)
        self.setMinimumHeight(round(_LOWEST * scale()))
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_records(self, records: Sequence[Any], reader: Reader) -> None:
        """Show these; the chosen one stays chosen where it is among them, and the place where it can."""
        before, place = self.chosen_record(), self.verticalScrollBar().value()
        self._is_restoring = True
        self.rows.show_records(records, reader)
        self._is_restoring = False
        self.fit()
        if before is not None:
            self.choose(before.id)
            self.verticalScrollBar().setValue(place)

    def choose(self, record: int) -> bool:
        """Select the record with this id; tells nobody, and whether it is there."""
        row = next((row for row, each in enumerate(self.rows.records) if each.id == record), -1)
        self._is_restoring = True
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))
        else:
            self.clearSelection()
            self.setCurrentIndex(self.rows.index(-1, -1))
        self._is_restoring = False
        return row >= 0

    def chosen_record(self) -> Any:
        """The record of the selected row; None where there is none."""
        row = self.chosen_row()
        return self.rows.records[row] if 0 <= row < len(self.rows.records) else None

    def enter(self) -> None:
        """Take the focus, on the chosen row or the first one."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if self.chosen_row() < 0 and self.rows.records:
            self.selectRow(0)

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """Leave out columns until the others have room for a telephone number."""
        room, shown = self.viewport().width(), list(heads)
        columns = self.rows.columns
        least = {place: self.least(place, heads[place]) for place in heads}
        for place in sorted(heads, key=lambda place: -columns[place].may_go):
            if columns[place].may_go and sum(least[each] for each in shown) > room:
                shown.remove(place)
        return shown

    def least(self, column: int, head: int) -> int:
        enough = _NAME_NEEDS if not self.rows.columns[column].may_go else _OTHERS_NEED
        return max(head, min(self._wish(column, head), round(enough * scale())))

    def sizeHint(self) -> QSize:
        """Low: it grows where there is room, and whatever stands below is seen too."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, current: Index) -> None:
        # The selection follows the current row, perhaps a moment later.
        if not self._is_restoring and current.isValid():
            self.chosen.emit(self.rows.records[current.row()])
