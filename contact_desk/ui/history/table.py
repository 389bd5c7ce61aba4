# SPDX-License-Identifier: MIT
"""The table of operations, the latest first; Enter goes to what one of them changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHeaderView

from contact_desk.domain.journal import Operation
from contact_desk.domain.operation_page import OperationLine
from contact_desk.ui.history.texts import HEADS, Column, rows_text
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words

_LOWEST, _RECORDS = 90, 96  # px of the design; what the records have at least
_FEWER_AND_FEWER = (
    (Column.WHEN, Column.WHAT, Column.RECORDS, Column.BY, Column.WAY),
    (Column.WHEN, Column.WHAT, Column.RECORDS, Column.BY),
    (Column.WHEN, Column.WHAT, Column.RECORDS),
    (Column.WHAT, Column.RECORDS),
)


class OperationTable(LinesTable):
    whole = (Column.WHEN,)
    first = Column.WHAT

    def __init__(self, words: Words) -> None:
        self._lines = LinesModel(words, HEADS)
        self._operations: Sequence[OperationLine] = ()
        super().__init__(self._lines, "operationTable")
        self.setMinimumHeight(round(_LOWEST * scale()))

    def show_lines(self, lines: Sequence[OperationLine], words: Words) -> None:
        """The operation that was chosen stays so, or else its place is."""
        before, place = self.chosen(), max(self.currentIndex().row(), 0)
        self._operations = lines
        self._lines.speak(words)
        self._lines.show_rows(rows_text(lines, words))
        self.fit()
        ids = [line.operation.id for line in lines]
        again = ids.index(before.id) if before is not None and before.id in ids else min(place, len(ids) - 1)
        if again >= 0:
            self.setCurrentIndex(self._lines.index(again, 0))

    def chosen(self) -> Operation | None:
        row = self.chosen_row()
        return self._operations[row].operation if 0 <= row < len(self._operations) else None

    def fit(self) -> None:
        """The records have whatever room the others leave."""
        super().fit()
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        for column in Column:
            header.setSectionResizeMode(
                column, mode.Stretch if column is Column.RECORDS else mode.ResizeToContents
            )

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """What was done and to what before when, when before by whom, and that before by which way."""
        room = self.viewport().width() - round(_RECORDS * scale())
        for shown in _FEWER_AND_FEWER:
            others = (column for column in shown if column is not Column.RECORDS)
            if sum(max(heads[column], self.sizeHintForColumn(column)) for column in others) <= room:
                break
        return [*shown]
