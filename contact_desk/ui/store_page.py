# SPDX-License-Identifier: MIT
"""What fills the window while there is no store: that it is being opened, or why it could not be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence


class StorePage(QWidget, Translated):
    """`retry_wanted`: the user has mended what was wrong."""

    retry_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._error: ContactDeskError | None = None
        self.state = EmptyState(Icon.STORE)
        restyle(self.state.button, primary=True)
        self.state.wanted.connect(self.retry_wanted)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        self.retranslate()

    def show_opening(self) -> None:
        self._error = None
        self.retranslate()

    def show_failure(self, error: ContactDeskError) -> None:
        self._error = error
        self.retranslate()
        self.state.button.setFocus()
        announce(self, self.state.sentence(), urgent=True)

    def retranslate(self) -> None:
        if self._error is None:
            self.state.say(self.words("Opening the store…"), "")
        else:
            self.state.say(
                self.words("The store could not be opened"),
                sentence(self._error, self.words),
                self.words("Try again"),
            )
