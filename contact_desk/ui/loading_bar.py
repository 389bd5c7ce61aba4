# SPDX-License-Identifier: MIT
"""A bar across the window while something long is done: what, how much of it is done, and *Cancel*."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

Sentence = Callable[[Words], str]


class LoadingBar(QWidget, Translated):
    """Hidden until `begin`, and again after `end`; `cancel_wanted` once *Cancel* was chosen.

    Whoever begins something long has taken it before, shown or not, and gives it back: there is one at a time.
    """

    cancel_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("loadingBar")
        self._sentence: Sentence | None = None
        self._owner: object = None
        self.label = plain_label(wrap=True)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setObjectName("loadingProgress")
        self.cancel_button = QPushButton()
        self.cancel_button.setObjectName("cancelLoadingButton")
        self.cancel_button.clicked.connect(self._cancel)
        self._arrange()
        self.hide()
        self.retranslate()

    def take(self, owner: object) -> bool:
        """Whether `owner` has it now: nobody else is at work."""
        if self._owner not in (None, owner):
            return False
        self._owner = owner
        return True

    def give_back(self) -> None:
        self._owner = None

    def begin(self, sentence: Sentence, *, can_cancel: bool) -> None:
        """Say what is done; how much there is to do is told by `show_progress`."""
        self._sentence = sentence
        self.progress.setRange(0, 0)
        self.cancel_button.setVisible(can_cancel)
        self.cancel_button.setEnabled(True)
        self.retranslate()
        self.show()
        announce(self, self.label.text())

    def show_progress(self, sentence: Sentence, done: int, total: int) -> None:
        self._sentence = sentence
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        self.retranslate()

    def end(self) -> bool:
        """Hide it; True where the focus was here and has nowhere to go."""
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        return had_focus

    def retranslate(self) -> None:
        self.cancel_button.setText(self.words("Cancel"))
        if self._sentence is not None:
            self.label.setText(self._sentence(self.words))
            self.setAccessibleName(self.label.text())
            self.progress.setAccessibleName(self.label.text())
            self.cancel_button.setAccessibleDescription(self.label.text())

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_wanted.emit()

    def _arrange(self) -> None:
        frame = QFrame()
        restyle(frame, panel=True)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.label)
        left.addWidget(self.progress)
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.addWidget(frame)


def may_begin(bar: LoadingBar, message: MessageBar, owner: object) -> bool:
    """Take the bar for `owner`, or say that something else is under way."""
    if bar.take(owner):
        return True
    message.say(_busy, state="warn")
    return False


def _busy(words: Words) -> str:
    return words("Something else is still under way. Try again once it is done.")
