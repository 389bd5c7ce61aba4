# SPDX-License-Identifier: MIT
"""The search field of the window: it tells what is wanted when typing pauses, and on Enter at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_PAUSE = 150
_BACK_AND_FORTH = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
SIGN_OF_COMMANDS = ">"
"""What begins with it is the name of a command (row X43)."""


class SearchField(QLineEdit, Translated):
    """`wanted` carries the text; `entered` too, and asks to go on in what was found (Enter, Down).

    What begins with a sign for commands is no search: `commands_wanted` is told, and what was found stays.
    `completion_wanted`: by Ctrl+Space, whatever stands there.
    """

    wanted = Signal(str)
    entered = Signal(str)
    commands_wanted = Signal()
    completion_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("searchField")
        self._sign = self.addAction(icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        self._clear = self.addAction(icon(Icon.CLOSE), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self.clear_search)
        self._clear.setVisible(False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self._searched = ""
        self.textChanged.connect(self._on_text)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(self.words("Search for a contact by name, organisation, number or e-mail"))
        self.setAccessibleName(self.words("Search"))
        self.setAccessibleDescription(self.placeholderText())
        self._sign.setText(self.words("Search"))
        self._clear.setText(self.words("Clear the search"))
        self._clear.setToolTip(self.words("Clear the search"))

    def clear_search(self) -> None:
        self.clear()
        self._ask()

    def search_for(self, text: str) -> None:
        """Search this at once, in place of what stands here."""
        self.setText(text)
        self._ask()

    def searched(self) -> str:
        """What the list was asked for last, or is about to be."""
        return self._searched

    def show_searched(self, text: str) -> None:
        """Write again what is searched; that asks for nothing."""
        self.setText(text)
        self._pause.stop()

    def event(self, event: QEvent) -> bool:
        # In a field of text, Ctrl+K would delete up to the end; here it is the window's.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_of_the_window(event):
                event.ignore()
                return True
            is_window_key = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_window_key and event.key() in {Qt.Key.Key_K, Qt.Key.Key_F}:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_search()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.completion_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._pause.stop()
            if not self._is_command():
                self._searched = self.text()
                self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _is_command(self) -> bool:
        return self.text().startswith(SIGN_OF_COMMANDS)

    def _is_of_the_window(self, event: QKeyEvent) -> bool:
        """Where nothing was typed that could be taken back, the keys are meant of what was done last."""
        is_undo, is_redo = (event.matches(key) for key in _BACK_AND_FORTH)
        return (is_undo and not self.isUndoAvailable()) or (is_redo and not self.isRedoAvailable())

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._is_command():
            self._pause.stop()
            self.commands_wanted.emit()
        else:
            self._searched = text
            self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text())
