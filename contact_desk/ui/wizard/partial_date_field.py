# SPDX-License-Identifier: MIT
"""A line for a birthday or an anniversary: says how it understands what is typed, the year optional (row X36)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.domain.date_reading import Order, read_partial_date
from contact_desk.domain.errors import FieldError
from contact_desk.domain.partial_date import kept_date
from contact_desk.ui.widgets.checked_field import CheckedField, Verdict
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.date_text import partial_date_text, read_back
from contact_desk.wording.error_text import sentence


class PartialDateField(CheckedField):
    """`text` is the date as it is kept, and as typed where it cannot be read. `order` is asked at every reading."""

    def __init__(self, words: Words, name: str, label: Say, order: Callable[[], Order]) -> None:
        self._order = order
        self._shown = ""
        super().__init__(words, name, label)
        self.retranslate()

    def text(self) -> str:
        typed = self.line.text()
        found = read_partial_date(typed, self._order()) if typed.strip() else None
        return typed if found is None or isinstance(found, FieldError) else str(found)

    def load(self, text: str) -> None:
        """In the words of the language; whatever is no date stays as it was typed."""
        day = kept_date(text)
        self._shown = partial_date_text(day, self.words) if day else text
        super().load(self._shown)

    def verdict(self) -> Verdict | None:
        typed = self.line.text()
        if not typed.strip():
            return None
        found = read_partial_date(typed, self._order())
        if isinstance(found, FieldError):
            return Verdict("bad", partial(sentence, found))
        return Verdict("ok", partial(read_back, found))

    def how_to_use(self) -> str:
        return self.words("Day, month and year, or without the year.")

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.words("1 May 1970, or without the year"))
        # What stands there in words is said in the other language; what somebody types is theirs.
        if self._shown and self.line.text() == self._shown:
            self.load(self.text())
