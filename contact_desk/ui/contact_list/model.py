# SPDX-License-Identifier: MIT
"""The rows of one page of contacts as Qt's views want them. It is given its page and asks nobody."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.names import initials
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.wording.activity_text import inactive_label
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

Index = QModelIndex | QPersistentModelIndex
EMPTY_PAGE = ContactPage((), 0, True, 1, 1)


class Column(IntEnum):
    IDENTITY = 0
    DEPARTMENT = 1
    CONTACT_TYPE = 2
    PHONE = 3


class Role(IntEnum):
    """What a row tells besides its texts."""

    CONTACT_ID = Qt.ItemDataRole.UserRole + 1
    NUMBER = Qt.ItemDataRole.UserRole + 2
    ORGANISATION = Qt.ItemDataRole.UserRole + 3
    PRIVATE = Qt.ItemDataRole.UserRole + 4
    INITIALS = Qt.ItemDataRole.UserRole + 5
    INACTIVE = Qt.ItemDataRole.UserRole + 6
    SOUGHT = Qt.ItemDataRole.UserRole + 7


def contact_number(contact: int) -> str:
    """A contact's number as people read it: six digits at least."""
    return f"{contact:06d}"


class ContactModel(QAbstractTableModel):
    """One page; `show_page` replaces it whole."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._page = EMPTY_PAGE
        self._vocabulary = Vocabulary()
        self._sought: tuple[str, ...] = ()

    def show_page(self, page: ContactPage, vocabulary: Vocabulary, sought: tuple[str, ...] = ()) -> None:
        """`sought` are the words whose letters are marked (row N18)."""
        if (page, vocabulary, sought) == (self._page, self._vocabulary, self._sought):
            # Asked again because somebody has changed something else.
            return
        self.beginResetModel()
        self._page, self._vocabulary, self._sought = page, vocabulary, sought
        self.endResetModel()

    def speak(self, words: Words) -> None:
        self.words = words
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._page.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._page.rows) - 1, len(Column) - 1))

    @property
    def vocabulary(self) -> Vocabulary:
        return self._vocabulary

    def row_of(self, contact: int) -> int:
        """The row of a contact on this page, or -1."""
        return next((number for number, row in enumerate(self._page.rows) if row.id == contact), -1)

    def contact_at(self, row: int) -> int:
        return self._page.rows[row].id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature is Qt's
        return 0 if parent.isValid() else len(self._page.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - the signature is Qt's
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._page.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip(self._whole(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._whole(row, column)
        return self._value(row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _titles(self) -> dict[Column, str]:
        return {
            Column.IDENTITY: self.words("Identity"),
            Column.DEPARTMENT: self.words("Department"),
            Column.CONTACT_TYPE: self.words("Type"),
            Column.PHONE: self.words("Phone"),
        }

    def _text(self, row: ContactRow, column: Column) -> str:
        texts = {
            Column.IDENTITY: name_text(row, self.words),
            Column.DEPARTMENT: row.department,
            Column.CONTACT_TYPE: self._type(row),
            Column.PHONE: row.phone,
        }
        return one_line(texts[column])

    def _type(self, row: ContactRow) -> str:
        return self._vocabulary.label(ListName.CONTACT_TYPE, row.contact_type, self.words.language)

    def _whole(self, row: ContactRow, column: Column) -> str:
        if column is not Column.IDENTITY:
            return self._text(row, column)
        private = self.words("Private") if row.private else ""
        name, number = name_text(row, self.words), contact_number(row.id)
        parts = (name, self._inactive(row), number, self._organisation(row), private)
        return " · ".join(one_line(part) for part in parts if part)

    def _inactive(self, row: ContactRow) -> str:
        return "" if row.active else inactive_label(self.words)

    def _organisation(self, row: ContactRow) -> str:
        """The second line's organisation; none where the card is the organisation itself."""
        if row.organisation == row.identity:
            return ""
        return one_line(row.organisation) or self.words("No organisation")

    def _value(self, row: ContactRow, role: int) -> object:
        told: dict[int, Callable[[], object]] = {
            Role.CONTACT_ID: lambda: row.id,
            Role.NUMBER: lambda: contact_number(row.id),
            Role.ORGANISATION: lambda: self._organisation(row),
            Role.PRIVATE: lambda: row.private,
            Role.INITIALS: lambda: initials(row.first_name, row.last_name, row.organisation),
            Role.INACTIVE: lambda: self._inactive(row),
            Role.SOUGHT: lambda: self._sought,
        }
        tell = told.get(role)
        return tell() if tell else None


def one_line(text: str) -> str:
    """`text` without line breaks and runs of spaces, which a row has no room for."""
    return " ".join(text.split())
