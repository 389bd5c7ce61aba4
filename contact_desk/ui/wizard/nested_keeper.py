# SPDX-License-Identifier: MIT
"""Keeps what is typed in a wizard that was opened from another one: within that one's draft (row N23)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Queued
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.finished import finished
from contact_desk.ui.wizard.keeper import Keeper

if TYPE_CHECKING:
    from contact_desk.desk import Desk

T = TypeVar("T")


class NestedKeeper(Keeper):
    """A cancelled wizard leaves what was typed in it with the outer draft, where it is found again."""

    def __init__(self, desk: Desk, outer_keeper: Keeper, outer: Brain, brain: Brain, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
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

    def is_saved_or_queued_with(
        self, work: Callable[[], T], request: SaveRequest
    ) -> Callable[[], T | Queued]:
        # A file of its own, before the outer draft's, which names what it adds.
        put = partial(self._desk.queued_saves.put, finished(self._brain), request)
        return partial(self._desk.queued_saves.save_or_queue, work, put)

    def end(self) -> None:
        # The record is saved; what a wizard opened from its end page has is kept all the same.
        self._is_over = True
        self._outer.put_nested(None)

    def _note_change(self) -> None:
        if not self._is_over:
            self._outer.put_nested(self._brain.state())
