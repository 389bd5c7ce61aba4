# SPDX-License-Identifier: MIT
"""The table of what rests in the trash: several can be chosen at once; Enter asks to restore them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from contact_desk.domain.trash import Trashed
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import scale
from contact_desk.ui.trash.trash_text import HEADS, Column, rows_text
from contact_desk.ui.widgets.lines_model import Index, LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words

_LOWEST = 110  # px of the design


class TrashTable(LinesTable):
    whole = (Column.KEPT_UNTIL,)
    first = Column.NAME

    def __init__(self, words: Words) -> None:
        self._lines = _Lines(words, HEADS)
        self._rows: Sequence[Trashed] = ()
        super().__init__(self._lines, "trashTable")
        # Beside a long message there is little room.
        self.setMinimumHeight(round(_LOWEST * scale()))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def show_rows(self, rows: Sequence[Trashed], today: date, words: Words) -> None:
        """What was chosen and is still there stays so; else the row in the place of the first that was."""
        chosen = {row.id for row in self.chosen()}
        place = max(self.currentIndex().row(), 0)
        self._rows = rows
        self._lines.speak(words)
        self._lines.private = [row.private for row in rows]
        self._lines.show_rows(rows_text(rows, today, words))
        self.fit()
        self._choose([at for at, row in enumerate(rows) if row.id in chosen] or [min(place, len(rows) - 1)])

    def chosen(self) -> list[Trashed]:
        """From top to bottom."""
        selected = self.selectionModel().selectedRows() if self.selectionModel() else []
        return [self._rows[row] for row in sorted(index.row() for index in selected)]

    def fit(self) -> None:
        """The names have whatever room the others leave."""
        super().fit()
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        for column in Column:
            header.setSectionResizeMode(
                column, mode.Stretch if column is Column.NAME else mode.ResizeToContents
            )

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """Who, and until when."""
        return [column for column in heads if column in {Column.NAME, Column.KEPT_UNTIL}]

    def _choose(self, places: Collection[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag
        for number, place in enumerate(place for place in places if place >= 0):
            index = self._lines.index(place, 0)
            if number == 0:
                self.setCurrentIndex(index)
            else:
                self.selectionModel().select(index, flags.Select | flags.Rows)


class _Lines(LinesModel):
    """A lock stands before the name of a private contact; to whoever hears the table it is told in words."""

    private: Sequence[bool] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QIcon | None:
        said = super().data(index, role)
        if not index.isValid() or index.column() != Column.NAME or not self.private[index.row()]:
            return said
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(Icon.PRIVATE)
        is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return f"{said}, {self._words('Private')}" if is_spoken else said
