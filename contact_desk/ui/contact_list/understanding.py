# SPDX-License-Identifier: MIT
"""Shows over the list what of a search was understood as more than words, and says what was not (row X49)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.contact import ContactPage
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.widgets.labels import plain_label, show_message
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.domain.contact_query import ContactQuery
    from contact_desk.ui.contact_filters.chips import ChipRow


class Understanding(QWidget):
    """Nothing is shown for plain words that somebody has, which need no explanation.

    What was understood is seen as chips, and heard as a sentence. `removed` carries where the term starts of a chip
    that is to go.
    """

    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.understood = plain_label(role="muted", wrap=True)
        self.not_understood = plain_label(role="message", wrap=True)
        self.understood.setObjectName("understoodLabel")
        self.not_understood.setObjectName("notUnderstoodLabel")
        self.chips: ChipRow | None = None
        self.column = layout = QVBoxLayout(self)
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
        self._show_chips(page.query, vocabulary, words)
        show_message(self.not_understood, missed, "warn")
        self.setVisible(bool(said or missed))

    def sentences(self) -> str:
        """All that it says, for who hears the screen."""
        return " ".join(filter(None, (self.understood.text(), self.not_understood.text())))

    def _show_chips(self, query: ContactQuery | None, vocabulary: Vocabulary, words: Words) -> None:
        terms = query.others() if query is not None else ()
        if terms and query is not None:
            from contact_desk.ui.contact_filters.chips import Chip
            from contact_desk.wording.query_text import is_unknown, term_text

            chips = self.chips or self._make_chips()
            chips.show_chips(
                [
                    Chip(
                        term_text(term, words, vocabulary),
                        term.start,
                        unknown=is_unknown(term, query, vocabulary),
                    )
                    for term in terms
                ],
                words,
            )
        if self.chips is not None:
            self.chips.setVisible(bool(terms))
            self.understood.setVisible(bool(self.understood.text()) and not terms)

    def _make_chips(self) -> ChipRow:
        from contact_desk.ui.contact_filters.chips import ChipRow

        self.chips = chips = ChipRow(self)
        chips.removed.connect(self.removed)
        self.column.insertWidget(0, chips)
        return chips

    def _sentences(
        self, text: str, query: ContactQuery | None, vocabulary: Vocabulary, words: Words
    ) -> tuple[str, str]:
        if query is None:
            return "", ""
        from contact_desk.wording.query_text import not_understood, understood, unknown_values

        missed = [*not_understood(text, query, words), *unknown_values(query, words, vocabulary)]
        return understood(query, words, vocabulary), " ".join(missed)
