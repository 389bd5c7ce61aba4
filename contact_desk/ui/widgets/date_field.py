# SPDX-License-Identifier: MIT
"""A field for a day, written in digits; the sentence under it says the day in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker
from PySide6.QtWidgets import QDateEdit, QWidget

from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.field import Field, Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text

_MARGIN = 9  # px of the design, as in other fields


class _DayEdit(QDateEdit):
    """Qt's would stop Tab at each part of the day; here the arrow keys go from part to part."""

    def __init__(self) -> None:
        super().__init__()
        # The style sheet's padding does not reach the line within.
        margin = round(_MARGIN * scale())
        self.lineEdit().setTextMargins(margin, 0, margin, 0)

    def focusNextPrevChild(self, ahead: bool) -> bool:
        return QWidget.focusNextPrevChild(self, ahead)


class DateField(Field):
    """`text` is ISO 8601 (2026-03-12)."""

    def __init__(self, words: Words, name: str, label: Say, *, required: bool = False) -> None:
        self.edit = _DayEdit()
        self.edit.setDisplayFormat("dd/MM/yyyy")
        super().__init__(words, self.edit, name, label, required=required)
        self.edit.dateChanged.connect(self._tell_change)

    def day(self) -> date:
        typed = self.edit.date()
        return date(typed.year(), typed.month(), typed.day())

    def text(self) -> str:
        return self.day().isoformat()

    def load(self, text: str) -> None:
        day = date.fromisoformat(text)
        with QSignalBlocker(self.edit):
            self.edit.setDate(QDate(day.year, day.month, day.day))
        self._say_day()

    def how_to_use(self) -> str:
        return self.words("Day, month and year; the arrow keys change the part where the cursor is.")

    def _tell_change(self) -> None:
        self._say_day()
        self.changed.emit(self.text())

    def _say_day(self) -> None:
        day = self.day()
        self._state, self._say = "", lambda words: day_text(day, words)
        self._show()
