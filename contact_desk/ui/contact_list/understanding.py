# SPDX-License-Identifier: MIT
"""Says over the list what of a search was understood as more than words, and what was not (row X49)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.contact import ContactPage
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.domain.contact_query import ContactQuery


class Understanding(QWidget):
    """Nothing is shown for plain words that somebody has, which need no explanation."""

    def __init__(self) -> None:
        super().__init__()
        self.understood = plain_label(role="muted", wrap=True)
        self.not_understood = plain_label(role="message", wrap=True)
        self.understood.setObjectName("understoodLabel")
        self.not_understood.setObjectName("notUnderstoodLabel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, 16, 4)
        layout.setSpacing(4)
        for label in (self.understood, self.not_understood):
            layout.addWidget(label)
        self.hide()

    def explain(self, text: str, page: ContactPage, vocabulary: Vocabulary, words: Words) -> None:
        """Of a search that this page has answered."""
        said, missed = self._sentences(text, page.query, vocabulary, words)
        if page.alike:
            said = words("No contact has these words. These have names that sound or are spelled like them.")
        show_message(self.understood, said)
        show_message(self.not_understood, missed, "warn")
        self.setVisible(bool(said or missed))

    def sentences(self) -> str:
        """All that it says, for who hears the screen."""
        return " ".join(filter(None, (self.understood.text(), self.not_understood.text())))

    def _sentences(
        self, text: str, query: ContactQuery | None, vocabulary: Vocabulary, words: Words
    ) -> tuple[str, str]:
        if query is None:
            return "", ""
        from contact_desk.wording.query_text import not_understood, understood, unknown_values

        missed = [*not_understood(text, query, words), *unknown_values(query, words, vocabulary)]
        return understood(query, words, vocabulary), " ".join(missed)
