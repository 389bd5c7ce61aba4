# SPDX-License-Identifier: MIT
"""A window that goes only when its draft is on disk; what it shows, and what it keeps, is the wizard's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.keeper import Keeper


class DialogWithDraft(QDialog):
    """Cancel, Escape and the window's cross hide it at once; `finished` comes when the disk has the draft.

    It comes back if the disk refuses, once: closed a second time it goes all the same.
    `lists_taken`: what may be chosen is there, and so what is typed can be checked.
    """

    lists_taken = Signal()
    brain: Brain
    keeper: Keeper

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._is_going = self._is_gone = False
        self._was_told = False

    def watch(self, keeper: Keeper) -> None:
        """`keeper` looks after what is typed here."""
        self.keeper = keeper
        keeper.kept.connect(self._forget_refusal)

    def is_gone(self) -> bool:
        """Whether it was closed and its draft is cared for."""
        return self._is_gone

    def suspend(self) -> None:
        """The window is about to be hidden."""
        raise NotImplementedError

    def come_back(self, error: ContactDeskError) -> None:
        """Show the window again, and why it is still there."""
        raise NotImplementedError

    def done(self, result: int) -> None:
        if self._is_gone:
            super().done(result)
        if self._is_going or self._is_gone:
            return
        self._is_going = True
        self.suspend()
        had_the_keyboard = self.isActiveWindow()
        self.hide()
        if had_the_keyboard and (opener := self.parentWidget()) is not None:
            # Not every window manager would choose it; it goes on where it was left.
            opener.activateWindow()
        self.keeper.let_go(partial(self._go, result), partial(self._stay, result))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.setAccepted(self._is_gone)

    def _go(self, result: int) -> None:
        self._is_going, self._is_gone = False, True
        super().done(result)

    def _stay(self, result: int, error: ContactDeskError) -> None:
        if self._was_told:
            self.keeper.give_up()
            self._go(result)
        else:
            self._is_going, self._was_told = False, True
            self.come_back(error)

    def _forget_refusal(self) -> None:
        self._was_told = False
