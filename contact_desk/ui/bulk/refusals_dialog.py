# SPDX-License-Identifier: MIT
"""Lists who was refused, and why, after a change of many: to be read, and to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QWidget

from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words

_LINES = 10


class RefusalsDialog(TallDialog):
    """What is shown is what is copied; `count` of contacts, where not each has its line."""

    def __init__(self, parent: QWidget, words: Words, lines: Sequence[str], count: int) -> None:
        super().__init__(words, parent, "refusalsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines, self._count = lines, count
        self.text = QPlainTextEdit("\n".join(lines))
        self.text.setObjectName("refusals")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(min(len(lines) + 2, _LINES) * self.fontMetrics().lineSpacing())
        self.body.addWidget(self.text)
        self.retranslate()
        self.text.setFocus()

    def title_text(self) -> str:
        return self.words.plural("{count} contact was refused", "{count} contacts were refused", self._count)

    def agree_text(self) -> str:
        return self.words("&Copy")

    def agree(self) -> None:
        QApplication.clipboard().setText("\n".join(self._lines))

    def retranslate(self) -> None:
        super().retranslate()
        self.text.setAccessibleName(self.title_text())
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.words("Close"))
