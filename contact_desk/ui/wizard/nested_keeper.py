# SPDX-License-Identifier: MIT
"""Keeps what is typed in a wizard that was opened from another one: within that one's draft (row N23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.keeper import Keeper

T = TypeVar("T")


class NestedKeeper(Keeper):
    """A cancelled wizard leaves what was typed in it with the outer draft, where it is found again."""

    def __init__(self, outer_keeper: Keeper, outer: Brain, brain: Brain, parent: QObject) -> None:
        super().__init__(parent)
        self._outer = outer
        self._brain = brain
        self._is_over = False
        outer_keeper.kept.connect(self.kept)
        outer_keeper.refused.connect(self.refused)
        brain.listener = self._note_change
        self.begin()

    def begin(self) -> None:
        self._is_over = False
        self._note_change()

    def let_go(self, then: Callable[[], None], _failed: Callable[[ContactDeskError], None]) -> None:
        if not self._is_over:
            self._outer.put_nested(self._brain.state(is_open=False) if self._brain.is_typed_in() else None)
        self._is_over = True
        then()

    def give_up(self) -> None:
        self._is_over = True

    def is_saved_with(self, work: Callable[[], T]) -> Callable[[], T]:
        return work

    def end(self) -> None:
        # The record is saved; what a wizard opened from its end page has is kept all the same.
        self._is_over = True
        self._outer.put_nested(None)

    def _note_change(self) -> None:
        if not self._is_over:
            self._outer.put_nested(self._brain.state())
