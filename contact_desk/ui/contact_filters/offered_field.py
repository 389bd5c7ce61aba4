# SPDX-License-Identifier: MIT
"""A field of the filter bar for one of very many values: those that fit what is typed are asked for and offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from contact_desk.domain.names import fold
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words

_PAUSE = 150
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class OfferedField(CompletedField):
    """`asked` carries what is typed, for which values are wanted; `taken`: Enter was pressed, or a value chosen."""

    asked = Signal(str)
    taken = Signal()

    def __init__(self, words: Words, name: str, label: Say) -> None:
        super().__init__(words, name, label)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.textEdited.connect(lambda _text: self._pause.start())
        self.line.installEventFilter(self)
        if (completer := self.line.completer()) is not None:
            # The line has its new text only once this is over.
            completer.activated.connect(self.taken, Qt.ConnectionType.QueuedConnection)

    def is_offered(self) -> bool:
        """Whether what stands there is a value that was offered, however it is cased or accented."""
        return bool(self.text().strip()) and fold(self.text()) in map(fold, self.offered())

    def show_offers(self, typed: str, values: Sequence[str]) -> None:
        """The answer to `asked`, below the line where it is still worked on."""
        if typed != self.text():
            return
        self.offer(values)
        completer = self.line.completer()
        if values and self.line.hasFocus() and completer is not None and not self.is_offered():
            completer.setCompletionPrefix(typed)
            completer.complete()

    def how_to_use(self) -> str:
        return self.words("The Down key offers values, Enter filters by what stands here.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._ask()
                return True
            if event.key() in _ENTER:
                self.taken.emit()
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.text())
