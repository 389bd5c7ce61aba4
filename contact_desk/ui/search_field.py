# SPDX-License-Identifier: MIT
"""The search field of the window: it tells what is wanted when typing pauses, and on Enter at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_PAUSE = 150


class SearchField(QLineEdit, Translated):
    """`wanted` carries the text; `entered` too, and asks to go on in what was found (Enter, Down)."""

    wanted = Signal(str)
    entered = Signal(str)

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

    def event(self, event: QEvent) -> bool:
        # In a field of text, Ctrl+K would delete up to the end; here it is the window's.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_window_key = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_window_key and event.key() in {Qt.Key.Key_K, Qt.Key.Key_F}:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._pause.stop()
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text())
