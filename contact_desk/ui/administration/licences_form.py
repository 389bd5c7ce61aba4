# SPDX-License-Identifier: MIT
"""How many licences the store's owner holds, and how many of them are assigned (row T01)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.people import Licences
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

MOST = 1_000_000


class LicencesForm(QWidget, Translated):
    """`held_wanted` carries a number that is one; whatever else is typed is told under the field."""

    held_wanted = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._licences = Licences()
        self.setProperty("plain", True)
        self.title = plain_label(role="section")
        self.assigned = plain_label(role="muted", wrap=True)
        self.held = LineField(words, "licencesHeld", lambda words: words("Number held"))
        self.hint = plain_label(role="hint", wrap=True)
        self.save_button = QPushButton()
        self.save_button.setObjectName("saveLicencesButton")
        self.save_button.clicked.connect(self._save)
        self.held.line.returnPressed.connect(self._save)
        buttons = Flow(spacing=8)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.assigned, Row((self.held, 1), (None, 1)), self.hint):
            column.addWidget(part)
        column.addLayout(buttons)
        self.retranslate()

    def show_licences(self, licences: Licences) -> None:
        """What was typed and not saved gives way only to another number."""
        if licences.held != self._licences.held or not self.held.text():
            self.held.load(str(licences.held))
            self.held.say_nothing()
        self._licences = licences
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.words("Licences"))
        self.assigned.setText(licence_text(self._licences, self.words))
        self.save_button.setText(self.words("Save the number"))
        self.hint.setText(self.words("With 0 nobody counts them."))

    def _save(self) -> None:
        typed = "".join(self.held.text().split())
        if typed.isascii() and typed.isdigit() and int(typed) <= MOST:
            self.held.say_nothing()
            self.held_wanted.emit(int(typed))
        else:
            self.held.tell("bad", _no_number)
            self.held.editor.setFocus()


def licence_text(licences: Licences, words: Words) -> str:
    """How many are assigned, and of how many."""
    if not licences.held:
        return words.plural(
            "{count} licence is used; nobody counts them.",
            "{count} licences are used; nobody counts them.",
            licences.taken,
        )
    return words("{taken} of {held} licences are assigned.", taken=licences.taken, held=licences.held)


def _no_number(words: Words) -> str:
    return words("Write a number from 0 to {most}.", most=words.number(MOST))
