# SPDX-License-Identifier: MIT
"""One line of the hint: why this contact may be the same, a way to its card, and a way to say that it is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from contact_desk.domain.contact import Lookalike
from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.symbol import Symbol
from contact_desk.wording.catalogue import Words
from contact_desk.wording.reason_text import holder_sentence

_LONGEST_SPOKEN = 80  # letters of a name
_NARROW = 70  # letters, below which the buttons stand under the sentence


class LookalikeRow(QWidget):
    """The buttons stand beside the sentence where there is room."""

    def __init__(self, alike: Lookalike, words: Words) -> None:
        super().__init__()
        self.contact = alike.id
        self.sentence = holder_sentence(alike, words)
        who = {"name": alike.display_name[:_LONGEST_SPOKEN], "number": f"{alike.id:06}"}
        self.open = self._button(words("Open the card"), words("Open the card of “{name}” ({number})", **who))
        self.apart = self._button(words("Not the same"), words("“{name}” ({number}) is not the same", **who))
        self._lay_out()

    def buttons(self) -> tuple[QPushButton, QPushButton]:
        return self.open, self.apart

    def _button(self, text: str, spoken: str) -> QPushButton:
        button = QPushButton(text)
        restyle(button, quiet=True)
        button.setAccessibleName(spoken)
        button.setAccessibleDescription(self.sentence)
        return button

    def _lay_out(self) -> None:
        buttons = Flow()
        for button in self.buttons():
            buttons.addWidget(button)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.addWidget(plain_label(self.sentence, wrap=True), 1)
        self._parts.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol(Icon.GROUP, 18, "warn"))
        row.addLayout(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
