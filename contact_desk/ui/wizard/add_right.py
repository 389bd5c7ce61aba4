# SPDX-License-Identifier: MIT
"""Greys what saves in a window that adds a record, for whoever lacks the right by now, and says why (T02, T05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton

from contact_desk.domain.access import Right
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.ui.wizard.saving_dialog import SavingDialog


class AddRight(QObject):
    """Watches over one window, as long as it stands open: the right may be taken away meanwhile, and come back."""

    def __init__(self, window: SavingDialog, right: Right, *buttons: QAbstractButton) -> None:
        super().__init__(window)
        self._window = window
        self._button = buttons[0]
        self._is_told = False
        self._guard = Guard(window, window.words)
        self._guard.watch(right, *buttons)
        self._guard.changed.connect(self._tell)
        self._guard.follow(rights_of(window.operations))

    def _tell(self) -> None:
        is_refused = bool(self._guard.refusal(self._button))
        # A save that was refused has told it already, and offers to try again.
        if is_refused and not self._is_told and self._window.bar.isHidden():
            self._window.bar.say(self._refused, state="warn")
        elif self._is_told and not is_refused:
            self._window.bar.take_back(self._refused)
        self._is_told = is_refused

    def _refused(self, words: Words) -> str:
        return " ".join((self._guard.refusal(self._button, words), words("What you typed stays here.")))
