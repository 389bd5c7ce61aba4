# SPDX-License-Identifier: MIT
"""The amber bar that names who holds a number or an e-mail already, each with a way to the card (row X01)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.contact import Lookalike
from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.symbol import Symbol
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.reason_text import holder_sentence

_WIDEST = 796  # px of the design, as the fields above it
_LONGEST_SPOKEN = 80  # letters of a name
_NARROW = 70  # letters, below which a button stands under its sentence


class DuplicateHint(QWidget, Translated):
    """Keeps nobody from going on; hidden while there is nobody to name. `opened` carries the id of a contact.

    `appeared` tells that it takes room now from what stands above.
    """

    opened = Signal(int)
    appeared = Signal()

    def __init__(self, words: Words, name: str) -> None:
        super().__init__()
        self.words = words
        self._found: tuple[Lookalike, ...] = ()
        self.setObjectName(name)
        frame = QFrame()
        restyle(frame, bar="warn")
        frame.setMaximumWidth(round(_WIDEST * scale()))
        around = QHBoxLayout(self)
        around.setContentsMargins(32, 0, 32, 16)
        around.addWidget(frame, 1)
        around.addStretch()
        self._rows = QVBoxLayout(frame)
        self._rows.setContentsMargins(12, 8, 8, 8)
        self._rows.setSpacing(4)
        self.hide()

    def show_holders(self, found: Sequence[Lookalike]) -> None:
        """Name these contacts, one a line; nobody hides the bar."""
        if tuple(found) == self._found:
            return
        self._found = tuple(found)
        self.retranslate()
        self.setVisible(bool(found))
        if found:
            self.appeared.emit()
            announce(self, self.accessibleName())

    def holders(self) -> tuple[Lookalike, ...]:
        return self._found

    def _name_of_button(self, alike: Lookalike) -> str:
        name, number = alike.display_name[:_LONGEST_SPOKEN], f"{alike.id:06}"
        return self.words("Open the card of “{name}” ({number})", name=name, number=number)

    def retranslate(self) -> None:
        clear(self._rows)
        sentences = [holder_sentence(alike, self.words) for alike in self._found]
        for alike, sentence in zip(self._found, sentences, strict=True):
            row = _HolderRow(sentence, self.words("Open the card"))
            row.button.setAccessibleName(self._name_of_button(alike))
            row.button.clicked.connect(partial(self.opened.emit, alike.id))
            self._rows.addWidget(row)
        follow_layouts(self.window())
        self.setAccessibleName(" ".join(sentences))


class _HolderRow(QWidget):
    """One sentence with its button, beside it where there is room."""

    def __init__(self, sentence: str, action: str) -> None:
        super().__init__()
        text = plain_label(sentence, wrap=True)
        self.button = QPushButton(action)
        restyle(self.button, quiet=True)
        self.button.setAccessibleDescription(sentence)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.addWidget(text, 1)
        self._parts.addWidget(self.button)
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
