# SPDX-License-Identifier: MIT
"""The rows of a list of the past, with the columns of the design; whose numbers they are, Enter is asked with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.contact_list.model import contact_number
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_text

_HEADS: Sequence[Say] = (
    lambda words: words("Number"),
    lambda words: words("Identity"),
    lambda words: words("Organisation"),
    lambda words: words("Department"),
    lambda words: words("Type"),
    lambda words: words("Phone"),
)
_ROOM_FOR_ALL = 700  # px of the design


class Column(IntEnum):
    NUMBER = 0
    IDENTITY = 1
    ORGANISATION = 2
    DEPARTMENT = 3
    CONTACT_TYPE = 4
    PHONE = 5


class ThenTable(LinesTable):
    whole = (Column.NUMBER, Column.CONTACT_TYPE, Column.PHONE)
    first = Column.IDENTITY

    def __init__(self, words: Words) -> None:
        self._lines = LinesModel(words, _HEADS)
        self._rows: Sequence[ContactRow] = ()
        self._lists = Vocabulary((), ())
        self._words = words
        super().__init__(self._lines, "listThenTable")

    def show_rows(self, rows: Sequence[ContactRow], lists: Vocabulary) -> None:
        self._rows, self._lists = rows, lists
        self.speak(self._words)
        if rows:
            self.selectRow(0)

    def speak(self, words: Words) -> None:
        """Write the rows in these words."""
        self._words = words
        row = self.chosen_row()
        self._lines.speak(words)
        self._lines.show_rows([_texts(each, self._lists, words) for each in self._rows])
        self.fit()
        if row >= 0:
            self.selectRow(row)

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """Who, where and by which number; the others where there is more room."""
        if self.viewport().width() > round(_ROOM_FOR_ALL * scale()):
            return super().columns_for(heads)
        return [column for column in heads if column not in {Column.DEPARTMENT, Column.CONTACT_TYPE}]

    def chosen(self) -> int:
        """Whose row is selected; 0 for none."""
        row = self.chosen_row()
        return self._rows[row].id if row >= 0 else 0


def _texts(row: ContactRow, lists: Vocabulary, words: Words) -> Sequence[str]:
    type_ = lists.label(ListName.CONTACT_TYPE, row.contact_type, words.language)
    organisation = "" if row.organisation == row.identity else row.organisation
    return (contact_number(row.id), name_text(row, words), organisation, row.department, type_, row.phone)
