# SPDX-License-Identifier: MIT
"""A small table of texts, such as the addresses of one contact: translated heads, rows of text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class LinesModel(QAbstractTableModel):
    """Read-only; whoever owns the lines calls `show_rows` when they changed."""

    def __init__(self, words: Words, heads: Sequence[Say]) -> None:
        super().__init__()
        self._words = words
        self._heads = heads
        self._rows: list[Sequence[str]] = []

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self._rows = [[" ".join(text.split()) for text in row] for row in rows]
        self.endResetModel()

    def speak(self, words: Words) -> None:
        self._words = words
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | QIcon | None:
        if not index.isValid() or role not in {*_SHOWN, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self._rows[index.row()][index.column()]
        return plain_tool_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role not in _SHOWN:
            return None
        return self._heads[section](self._words)
