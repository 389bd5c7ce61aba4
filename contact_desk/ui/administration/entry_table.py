# SPDX-License-Identifier: MIT
"""The table of one list: whichever list it is, in the columns for which there is room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contact_desk.ui.administration.entry_words import Column
from contact_desk.ui.administration.seven_lists import Entry
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.wording.catalogue import Words

_ENOUGH = 130  # px of the design, in which most labels can be read


class EntryModel(LinesModel):
    def __init__(self, words: Words) -> None:
        super().__init__(words, ())
        self.columns: Sequence[Column] = ()

    def show_entries(self, columns: Sequence[Column], entries: Sequence[tuple[Entry, int | None]]) -> None:
        """Each entry with the number of its uses."""
        self.beginResetModel()
        self.columns = columns
        self._heads = [column.head for column in columns]
        self.endResetModel()
        self.show_rows([[column.cell(*each, self._words) for column in columns] for each in entries])


class EntryTable(LinesTable):
    def __init__(self, model: EntryModel) -> None:
        self._entries = model
        super().__init__(model, "listTable")

    def columns_for(self, heads: Mapping[int, int]) -> list[int]:
        """Leave out columns until the others can nearly be read, empty ones first; the details below tell all."""
        columns, room = self._entries.columns, self.viewport().width()
        most = round(_ENOUGH * scale())
        needed = {place: max(head, min(self._wish(place, head), most)) for place, head in heads.items()}
        for place in sorted(heads, key=lambda place: (not self._is_empty(place), -columns[place].may_go)):
            if columns[place].may_go and sum(needed.values()) > room:
                del needed[place]
        return list(needed)
