# SPDX-License-Identifier: MIT
"""What fills the window while there is no store: that it is being opened, or why it could not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError, NotAllowed
from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.services.waiting_here import WaitingHere


class StorePage(QWidget, Translated):
    """`retry_wanted`: the user has mended what was wrong; `connect_wanted`: wants to sign in, or another store."""

    retry_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._error: ContactDeskError | None = None
        self._waiting: WaitingHere | None = None
        self.state = EmptyState(Icon.STORE)
        restyle(self.state.button, primary=True)
        self.state.wanted.connect(self._do_first)
        self.state.other_wanted.connect(self._do_other)
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        self.retranslate()

    def show_opening(self) -> None:
        self._error = self._waiting = None
        self.retranslate()

    def show_failure(self, error: ContactDeskError) -> None:
        self._error, self._waiting = error, None
        self.retranslate()
        self.state.button.setFocus()
        announce(self, self.state.sentence(), urgent=True)

    def show_waiting(self, waiting: WaitingHere) -> None:
        """The server is away and asked again from time to time; this waits for it on this machine."""
        if self._error is not None:
            self._waiting = waiting
            self.retranslate()
            announce(self, self.state.sentence())

    def retranslate(self) -> None:
        if self._error is None:
            self.state.say(self.words("Opening the store…"), "")
        else:
            again, other = self.words("Try again"), self.words("Connect to a store…")
            actions = (self.words("Sign in…"), again) if self._asks_who() else (again, other)
            self.state.say(*self._told(self._error), *actions)

    def _told(self, error: ContactDeskError) -> tuple[str, str]:
        """A title and a sentence; whom the store does not let in is told so, and whom to ask (row T01)."""
        if isinstance(error, NotAllowed):
            from contact_desk.wording.refusal_text import admission_text

            return self.words("You are not let into this store"), admission_text(error, self.words)
        if error.code == "store_missing":
            # “Connect to a store…” stands below, and can make one.
            error = ContactDeskError(error.code, **{**error.parameters, "reason": "creatable"})
        told = [sentence(error, self.words)]
        if self._waiting is not None:
            from contact_desk.ui.waiting_text import waiting_text

            told += waiting_text(self._waiting, self.words)
        return self.words("The store could not be opened"), "\n\n".join(told)

    def _asks_who(self) -> bool:
        """Whether the server wants to know who is there: signing in is what helps, not trying again (row F09)."""
        return self._error is not None and self._error.code == "store_refused"

    def _do_first(self) -> None:
        (self.connect_wanted if self._asks_who() else self.retry_wanted).emit()

    def _do_other(self) -> None:
        (self.retry_wanted if self._asks_who() else self.connect_wanted).emit()
