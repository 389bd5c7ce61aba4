# SPDX-License-Identifier: MIT
"""A line for a birthday or an anniversary: says how it understands what is typed, the year optional (row X36)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.domain.date_reading import Order, read_partial_date
from contact_desk.domain.errors import FieldError
from contact_desk.domain.partial_date import PartialDate, kept_date
from contact_desk.ui.widgets.checked_field import CheckedField, Verdict
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.date_text import partial_date_text, read_back
from contact_desk.wording.error_text import sentence


class PartialDateField(CheckedField):
    """`text` is the date as it is kept, and as typed where it cannot be read.

    `order` is asked once for each text: what was read one way is the same day in another language.
    """

    def __init__(self, words: Words, name: str, label: Say, order: Callable[[], Order]) -> None:
        self._order = order
        self._shown = self._typed = ""
        self._found: PartialDate | FieldError | None = None
        super().__init__(words, name, label)
        self.retranslate()

    def text(self) -> str:
        found = self._read()
        return self.line.text() if found is None or isinstance(found, FieldError) else str(found)

    def load(self, text: str) -> None:
        """In the words of the language; whatever is no date stays as it was typed."""
        day = kept_date(text)
        self._shown = self._typed = partial_date_text(day, self.words) if day else text
        self._found = day or self._reading()
        super().load(self._shown)

    def verdict(self) -> Verdict | None:
        found = self._read()
        if found is None:
            return None
        if isinstance(found, FieldError):
            return Verdict("bad", partial(sentence, found))
        return Verdict("ok", partial(read_back, found))

    def _read(self) -> PartialDate | FieldError | None:
        if self.line.text() != self._typed:
            self._typed = self.line.text()
            self._found = self._reading()
        return self._found

    def _reading(self) -> PartialDate | FieldError | None:
        return read_partial_date(self._typed, self._order()) if self._typed.strip() else None

    def how_to_use(self) -> str:
        return self.words("Day, month and year, or without the year.")

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.words("1 May 1970, or without the year"))
        # What stands there in words is said in the other language; what somebody types is theirs.
        if self._shown and self.line.text() == self._shown:
            self.load(self.text())
