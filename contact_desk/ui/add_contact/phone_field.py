# SPDX-License-Identifier: MIT
"""A telephone number with a button that checks and formats it (row T35); leaving it only says what it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton

from contact_desk.domain.phone import PhoneReading, read_phone
from contact_desk.ui.add_contact.phone_words import phone_sentence
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words


class PhoneField(LineField):
    """`region` tells where a number without a country is read; `extension` is the box beside it.

    What cannot be read stays as it was typed, with a warning that keeps nobody from going on.
    """

    def __init__(
        self, words: Words, name: str, label: Say, region: Callable[[], str], *, button_name: str = ""
    ) -> None:
        self._region = region
        self._reads_numbers = True
        self.extension: LineField | None = None
        self.button: QPushButton | None = None
        super().__init__(words, name, label)
        if button_name:
            self.button = self._make_button(button_name)
        self.left.connect(self.judge)
        self.retranslate()

    def _make_button(self, name: str) -> QPushButton:
        button = QPushButton(icon(Icon.FORMAT), "")
        button.setObjectName(name)
        button.clicked.connect(self.format)
        self.row.addWidget(button)
        return button

    def reads_numbers(self, does: bool) -> None:
        """Whether what is typed is a number at all: the box of an interaction address takes other things too."""
        self._reads_numbers = does
        if self.button is not None:
            self.button.setEnabled(does)

    def judge(self) -> None:
        """Say what the number is, without touching it."""
        if self._reads_numbers and self.text().strip() and self.state() != "bad":
            self._tell(self._read())

    def format(self) -> None:
        """Write a valid number in its international form, and an extension into the box of its own."""
        reading = self._read()
        if reading.valid:
            self.line.setText(reading.international)
            if self.extension is not None and reading.extension:
                self.extension.line.setText(reading.extension)
        self._tell(reading)

    def retranslate(self) -> None:
        super().retranslate()
        if self.button is not None:
            self.button.setText(self.words("Check and format"))
            self.button.setAccessibleName(self.words("Check and format: {label}", label=self.label_text()))

    def _read(self) -> PhoneReading:
        apart = self.extension.text() if self.extension is not None else ""
        return read_phone(self.text(), self._region(), apart)

    def _tell(self, reading: PhoneReading) -> None:
        self.tell("ok" if reading.valid else "warn", partial(phone_sentence, reading, self._region()))
