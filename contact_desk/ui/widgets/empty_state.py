# SPDX-License-Identifier: MIT
"""What stands where there is nothing yet: a title, a sentence, and the action that fills the place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.symbol import Symbol
from contact_desk.ui.widgets.tall_area import TallArea

_LEAST_LINES = 4


class EmptyState(QWidget):
    """Its words are set by whoever shows it, through `say`."""

    wanted = Signal()
    other_wanted = Signal()

    def __init__(self, symbol: Icon) -> None:
        super().__init__()
        self._symbol = Symbol(symbol, 36)
        self.title = plain_label(role="section", wrap=True)
        self.text = plain_label(role="muted", wrap=True)
        self.button = EnterButton()
        self.button.clicked.connect(self.wanted)
        self.other = EnterButton()
        self.other.clicked.connect(self.other_wanted)
        restyle(self.other, link=True)
        self._arrange()

    def say(self, title: str, text: str, action: str = "", other: str = "") -> None:
        """Set the words; without `action`, or without the `other` one below it, there is no such button."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.button.setText(action)
        self.button.setAccessibleDescription(self.sentence())
        self.button.setVisible(bool(action))
        self.other.setText(other)
        self.other.setAccessibleDescription(self.sentence())
        self.other.setVisible(bool(other))
        if self.isVisible():
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def sentence(self) -> str:
        """Title and text in one, for a screen reader."""
        return " – ".join(filter(None, (self.title.text(), self.text.text())))

    def _make_room(self) -> None:
        """Where not all has room, the symbol gives way: it alone says nothing."""
        needed = self._column.totalHeightForWidth(self.width())
        if self._symbol.isHidden():
            needed += self._symbol.height() + self._column.spacing()
        self._symbol.setVisible(needed <= self.height())

    def _arrange(self) -> None:
        content = QWidget()
        self._column = layout = QVBoxLayout(content)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_Area(content))


class _Area(TallArea):
    """In the smallest window there is not always room for more lines of it."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), _LEAST_LINES * self.fontMetrics().height()))
