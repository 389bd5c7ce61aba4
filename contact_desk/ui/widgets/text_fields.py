# SPDX-License-Identifier: MIT
"""Fields for typed text, of one line and of many. What is too long is told, never cut."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.field import Field, Say
from contact_desk.wording.catalogue import Words, mark

# The largest that Qt takes: its own default would cut a pasted text without a word.
NO_LIMIT = 2**31 - 1
_ICONS = {"ok": (Icon.DONE, "ok"), "warn": (Icon.WARNING, "warn"), "bad": (Icon.ERROR, "bad")}
_SPOKEN = {"ok": mark("Right"), "warn": mark("Warning"), "bad": mark("Error")}


class LineField(Field):
    """One line of text. `left` tells that the user has finished with it."""

    left = Signal()

    def __init__(
        self,
        words: Words,
        name: str,
        label: Say,
        *,
        required: bool = False,
        editor: QLineEdit | None = None,
    ) -> None:
        self.line = editor or QLineEdit()
        self._sign: QAction | None = None
        self.line.setMaxLength(NO_LIMIT)
        super().__init__(words, self.line, name, label, required=required)
        self.line.textChanged.connect(self.changed)
        self.line.editingFinished.connect(self.left)

    def text(self) -> str:
        return self.line.text()

    def load(self, text: str) -> None:
        if text != self.line.text():
            with QSignalBlocker(self.line):
                self.line.setText(text)
                self.line.setCursorPosition(0)

    def _show(self) -> None:
        super()._show()
        # A window that is deleted while it is seen takes the focus from its field, which is then judged once more.
        if self._sign is not None and isValid(self._sign):
            self.line.removeAction(self._sign)
            self._sign.deleteLater()
        self._sign = None
        if sign := _ICONS.get(self.state()):
            self._sign = self.line.addAction(icon(*sign), QLineEdit.ActionPosition.TrailingPosition)
            self._sign.setText(self.words(_SPOKEN[self.state()]))


class NoteField(Field):
    """Text of many lines; Tab leaves it, since it is a field of a form."""

    def __init__(self, words: Words, name: str, label: Say) -> None:
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        super().__init__(words, self.note, name, label)
        self.note.textChanged.connect(self._tell_change)

    def text(self) -> str:
        # toPlainText() would turn the no-break spaces of French typography into plain ones.
        return self.note.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def load(self, text: str) -> None:
        if text != self.text():
            with QSignalBlocker(self.note):
                self.note.setPlainText(text)

    def _tell_change(self) -> None:
        self.changed.emit(self.text())
