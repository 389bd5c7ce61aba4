# SPDX-License-Identifier: MIT
"""A telephone number that says what it is while it is typed, with a button that formats it (row T35)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from contact_desk.domain.phone import PhoneReading, read_phone
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.checked_field import CheckedField, Verdict
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.phone_words import phone_sentence
from contact_desk.wording.catalogue import Words


class PhoneField(CheckedField):
    """`region` tells where a number without a country is read; `extension` is the box beside it.

    What cannot be read stays as it was typed, with a warning that keeps nobody from going on.
    """

    def __init__(
        self,
        words: Words,
        name: str,
        label: Say,
        region: Callable[[], str],
        *,
        button_name: str = "",
        required: bool = False,
    ) -> None:
        self._region = region
        self.extension: LineField | None = None
        self.button: QPushButton | None = None
        super().__init__(words, name, label, required=required)
        if button_name:
            self.button = self._make_button(button_name)
        self.retranslate()

    def _make_button(self, name: str) -> QPushButton:
        button = QPushButton(icon(Icon.FORMAT), "")
        button.setObjectName(name)
        button.clicked.connect(self.format)
        self.row.addWidget(button)
        return button

    def verdict(self) -> Verdict | None:
        return self._verdict_of(self._read()) if self.text().strip() else None

    def format(self) -> None:
        """Write a valid number in its international form, and an extension into the box of its own."""
        reading = self._read()
        if reading.valid:
            self.line.setText(reading.international)
            if self.extension is not None and reading.extension:
                self.extension.line.setText(reading.extension)
        verdict = self._verdict_of(reading)
        self.tell(verdict.state, verdict.say)

    def retranslate(self) -> None:
        super().retranslate()
        if self.button is not None:
            self.button.setText(self.words("Check and format"))
            self.button.setAccessibleName(self.words("Check and format: {label}", label=self.label_text()))

    def _read(self) -> PhoneReading:
        apart = self.extension.text() if self.extension is not None else ""
        return read_phone(self.text(), self._region(), apart)

    def _verdict_of(self, reading: PhoneReading) -> Verdict:
        state = "ok" if reading.valid else "warn"
        return Verdict(state, partial(phone_sentence, reading, self._region()))
