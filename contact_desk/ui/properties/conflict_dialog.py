# SPDX-License-Identifier: MIT
"""Asks, field by field, what is to stand where two people have changed the same (rows X17, N24)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.edit_merging import Conflict, Side
from contact_desk.domain.journal import Operation
from contact_desk.ui.properties.conflict_question import ConflictQuestion
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.draft_text import DraftText
from contact_desk.wording.moments import moment_text

Texts = Callable[[Words], DraftText]


class ConflictDialog(TallDialog):
    """`settled` carries the side chosen for each path. Cancel leaves everything as it was typed."""

    settled = Signal(object)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, parent, "conflictDialog")
        self._last: Operation | None = None
        self.questions: list[ConflictQuestion] = []
        self._text = plain_label(wrap=True)
        self._text.setObjectName("conflictText")
        self.body.addWidget(self._text)
        self.body.addStretch(1)
        self.retranslate()

    def ask(self, conflicts: Sequence[Conflict], texts: Texts, last: Operation | None) -> None:
        """Open on these; `last` is who has saved the record last, as far as that is known."""
        self._last = last
        for question in self.questions:
            self.body.removeWidget(question)
            question.deleteLater()
        self.questions = [ConflictQuestion(conflict, texts, self.words) for conflict in conflicts]
        for question in self.questions:
            self.body.insertWidget(self.body.count() - 1, question)
        follow_layouts(self)
        self.retranslate()
        self.resize(self.width(), 0)
        self.open()
        self.questions[0].go()

    def agree(self) -> None:
        choices: dict[str, Side] = {each.conflict.path: each.choice() for each in self.questions}
        self.accept()
        self.settled.emit(choices)

    def title_text(self) -> str:
        return self.words("Somebody else has changed the same")

    def agree_text(self) -> str:
        return self.words("&Save")

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        sentences = [
            words("Nothing has been saved yet. Choose what is to stand; all else is saved as you have it.")
        ]
        if (last := self._last) is not None:
            sentences.append(
                words("Last saved by {who}, {when}.", who=last.actor, when=moment_text(last.at, words))
            )
        self._text.setText(" ".join(sentences))
