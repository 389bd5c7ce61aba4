# SPDX-License-Identifier: MIT
"""The rows of a history as Qt's views want them. It is given its rows and asks nobody."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from contact_desk.ui.contact_card.history_rows import HistoryRow, spoken
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.wording.catalogue import Words

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """One record's history; `show_rows` replaces it whole."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.rows: tuple[HistoryRow, ...] = ()

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def place_of(self, key: object) -> int:
        """The place of the row with this `HistoryRow.key`, or -1."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature is Qt's
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Role.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return " ".join(spoken(row, self.words).splitlines())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(spoken(row, self.words))
        return None
