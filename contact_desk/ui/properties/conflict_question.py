# SPDX-License-Identifier: MIT
"""One field that two people have changed: what each of them wants, what stood there, and a choice between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from contact_desk.domain.edit_merging import Conflict, Side
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.labels import literal, plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedRadioButton
from contact_desk.wording.catalogue import Words, mark
from contact_desk.wording.draft_text import DraftText

_LONGEST = 600  # letters of one value that are shown
_SAYS = {
    Side.MINE: mark("You: {text}"),
    Side.THEIRS: mark("The other: {text}"),
    Side.ORIGINAL: mark("As it was: {text}"),
}


class ConflictQuestion(Translated, QFrame):
    """What its user has typed is chosen until they choose otherwise. The buttons' names are `path` and the side."""

    def __init__(self, conflict: Conflict, texts: Callable[[Words], DraftText], words: Words) -> None:
        super().__init__()
        self.words = words
        self.conflict = conflict
        self._texts = texts
        restyle(self, panel=True)
        self.label = plain_label(role="field", wrap=True)
        self._group = QButtonGroup(self)
        self._buttons = {side: WrappedRadioButton() for side in Side}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(4)
        column.addWidget(self.label)
        for side, button in self._buttons.items():
            button.setObjectName(f"{conflict.path}_{side}")
            button.toggled.connect(self._lead_tab)
            self._group.addButton(button)
            column.addWidget(button)
        self._buttons[Side.MINE].setChecked(True)
        self.label.setBuddy(self._buttons[Side.MINE])
        self.retranslate()

    def choice(self) -> Side:
        return next(side for side, button in self._buttons.items() if button.isChecked())

    def go(self) -> None:
        """Put the focus on what is chosen."""
        self._buttons[self.choice()].setFocus()

    def _lead_tab(self) -> None:
        # Qt does so only once one of them has had the focus; before that, Tab would stop at the wrong answer.
        ways = Qt.FocusPolicy
        for button in self._buttons.values():
            button.setFocusPolicy(ways.StrongFocus if button.isChecked() else ways.ClickFocus)

    def retranslate(self) -> None:
        texts = self._texts(self.words)
        label = texts.label(self.conflict.path)
        self.label.setText(literal(label))
        for side, button in self._buttons.items():
            value = texts.value(self.conflict.path, getattr(self.conflict, side))
            cut = f"{value[:_LONGEST]}…" if len(value) > _LONGEST else value
            button.setText(self.words(_SAYS[side], text=literal(cut)))
            button.setAccessibleName(self.words(_SAYS[side], text=cut))
            button.setAccessibleDescription(label)
