# SPDX-License-Identifier: MIT
"""What stands where there is nothing yet: a title, a sentence, and the action that fills the place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.ui.icons import Icon
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.symbol import Symbol


class EmptyState(QWidget):
    """Its words are set by whoever shows it, through `say`."""

    wanted = Signal()

    def __init__(self, symbol: Icon) -> None:
        super().__init__()
        self._symbol = Symbol(symbol, 36)
        self.title = plain_label(role="section", wrap=True)
        self.text = plain_label(role="muted", wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(self.wanted)
        self._arrange()

    def say(self, title: str, text: str, action: str = "") -> None:
        """Set the words; without `action` there is no button."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
