# SPDX-License-Identifier: MIT
"""The rows of one page of contacts as Qt's views want them. It is given its page and asks nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import QAbstractTableModel, QDate, QModelIndex, QObject, QPersistentModelIndex, Qt

from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.contact_order import ContactOrder
from contact_desk.domain.names import initials
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.contact_list.columns import SORTS, TITLES, Column
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.qt_words import locale_of
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.wording.activity_text import inactive_label
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

Index = QModelIndex | QPersistentModelIndex
EMPTY_PAGE = ContactPage((), 0, True, 1, 1)
_HEAD_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    }
)


class Role(IntEnum):
    """What a row tells besides its texts."""

    CONTACT_ID = Qt.ItemDataRole.UserRole + 1
    NUMBER = Qt.ItemDataRole.UserRole + 2
    ORGANISATION = Qt.ItemDataRole.UserRole + 3
    PRIVATE = Qt.ItemDataRole.UserRole + 4
    INITIALS = Qt.ItemDataRole.UserRole + 5
    INACTIVE = Qt.ItemDataRole.UserRole + 6
    SOUGHT = Qt.ItemDataRole.UserRole + 7
    SELECTED = Qt.ItemDataRole.UserRole + 8
    FAVOURITE = Qt.ItemDataRole.UserRole + 9


def contact_number(contact: int) -> str:
    """A contact's number as people read it: six digits at least."""
    return f"{contact:06d}"


class ContactModel(QAbstractTableModel):
    """One page; `show_page` replaces it whole. `is_selected` and `is_favourite` are asked which of its contacts are."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._page = EMPTY_PAGE
        self._vocabulary = Vocabulary()
        self._sought: tuple[str, ...] = ()
        self._order: ContactOrder | None = None
        self._has_number = False
        self.is_selected: Callable[[int], bool] = lambda _contact: False
        self.is_favourite: Callable[[int], bool] = lambda _contact: False

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

    def show_order(self, order: ContactOrder | None, *, has_number: bool) -> None:
        """By what the page is sorted; without a column of its own the number stands under the name."""
        if (order, has_number) != (self._order, self._has_number):
            self._order, self._has_number = order, has_number
            self.speak(self.words)

    def tell_marks(self) -> None:
        """Others are selected than before, or are favourites."""
        if self._page.rows:
            last = self.index(len(self._page.rows) - 1, Column.IDENTITY)
            self.dataChanged.emit(self.index(0, Column.IDENTITY), last, [Role.SELECTED, Role.FAVOURITE])

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
        if orientation is Qt.Orientation.Horizontal and role in _HEAD_ROLES:
            return self._head(Column(section), role)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _head(self, column: Column, role: int) -> object:
        """The title, with a sign on the one by which the page is sorted; who hears it is told that in words."""
        title = self.words(TITLES[column])
        order = self._order if self._order and SORTS.get(column) is self._order.by else None
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(Icon.DOWN if order.descending else Icon.UP, "accent") if order else None
        if role == Qt.ItemDataRole.DisplayRole or order is None:
            return title
        if order.descending:
            return self.words("{column}, sorted in descending order", column=title)
        return self.words("{column}, sorted in ascending order", column=title)

    def _text(self, row: ContactRow, column: Column) -> str:
        return one_line(self._texts[column](row))

    def _day(self, moment: datetime | None) -> str:
        """The reader's own day of that moment."""
        if moment is None:
            return ""
        day = moment.astimezone().date()
        return locale_of(self.words.language).toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def _type(self, row: ContactRow) -> str:
        return self._vocabulary.label(ListName.CONTACT_TYPE, row.contact_type, self.words.language)

    def _whole(self, row: ContactRow, column: Column) -> str:
        if column is not Column.IDENTITY:
            return self._text(row, column)
        private = self.words("Private") if row.private else ""
        name, number = name_text(row, self.words), contact_number(row.id)
        selected = self.words("Selected") if self.is_selected(row.id) else ""
        favourite = self.words("Favourite") if self.is_favourite(row.id) else ""
        parts = (selected, name, self._inactive(row), number, self._organisation(row), private, favourite)
        return " · ".join(one_line(part) for part in parts if part)

    def _inactive(self, row: ContactRow) -> str:
        return "" if row.active else inactive_label(self.words)

    def _organisation(self, row: ContactRow) -> str:
        """The second line's organisation; none where the card is the organisation itself."""
        if row.organisation == row.identity:
            return ""
        return one_line(row.organisation) or self.words("No organisation")

    def _value(self, row: ContactRow, role: int) -> object:
        tell = self._told.get(role)
        return tell(row) if tell else None

    @cached_property
    def _texts(self) -> dict[Column, Callable[[ContactRow], str]]:
        """Made once: each cell is asked several times whenever it is painted."""
        return {
            Column.IDENTITY: lambda row: name_text(row, self.words),
            Column.DEPARTMENT: lambda row: row.department,
            Column.CONTACT_TYPE: self._type,
            Column.PHONE: lambda row: row.phone,
            Column.NUMBER: lambda row: contact_number(row.id),
            Column.ORGANISATION: lambda row: row.organisation,
            Column.JOB_TITLE: lambda row: row.job_title,
            Column.EMAIL: lambda row: row.email,
            Column.CREATED: lambda row: self._day(row.created),
            Column.CHANGED: lambda row: self._day(row.changed),
            Column.TAGS: lambda row: row.tags,
        }

    @cached_property
    def _told(self) -> dict[int, Callable[[ContactRow], object]]:
        return {
            Role.CONTACT_ID: lambda row: row.id,
            Role.NUMBER: lambda row: "" if self._has_number else contact_number(row.id),
            Role.ORGANISATION: self._organisation,
            Role.PRIVATE: lambda row: row.private,
            Role.INITIALS: lambda row: initials(row.first_name, row.last_name, row.organisation),
            Role.INACTIVE: self._inactive,
            Role.SOUGHT: lambda _row: self._sought,
            Role.SELECTED: lambda row: self.is_selected(row.id),
            Role.FAVOURITE: lambda row: self.is_favourite(row.id),
        }


def one_line(text: str) -> str:
    """`text` without line breaks and runs of spaces, which a row has no room for."""
    return " ".join(text.split())
