# SPDX-License-Identifier: MIT
"""The head of the short form: what it needs at least, and the ways out of it, to a colleague or to the wizard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from contact_desk.ui.add_contact.other_way import OtherWay
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark


class FormHeading(Translated, QFrame):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        restyle(self, bar="top")
        self._title = plain_label(role="title", wrap=True)
        self._hint = plain_label(role="muted", wrap=True)
        told = mark("Goes on with what was typed, page by page.")
        self.other_way = OtherWay(words, "openInWizardButton", mark("Open in the &wizard"), told)
        self.hand = OtherWay(
            words, "handDraftButton", mark("&Hand over…"), mark("Gives this draft to a colleague.")
        )
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 14, 20, 12)
        row.addLayout(texts, 1)
        for button in (self.hand, self.other_way):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.words("Add a contact"))
        self._hint.setText(self.words("A last name, or an organisation, is all that is needed."))
