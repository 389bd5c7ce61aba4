# SPDX-License-Identifier: MIT
"""What a wizard asks of whoever keeps its draft: on disk by itself, or within the draft of another wizard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Queued
from contact_desk.domain.save_request import SaveRequest

T = TypeVar("T")


class Keeper(QObject):
    """`kept` carries the time (UTC) of what is on disk, None for nothing; `refused` why the disk would not take it."""

    kept = Signal(object)
    refused = Signal(object)

    def begin(self) -> None:
        """Look after the brain's draft from now on."""
        raise NotImplementedError

    def let_go(self, then: Callable[[], None], failed: Callable[[ContactDeskError], None], /) -> None:
        """See to it that what was typed is kept, let the draft wait for another window, and `then` go on."""
        raise NotImplementedError

    def give_up(self) -> None:
        """Let the draft go without what the disk refused."""
        raise NotImplementedError

    def is_saved_with(self, work: Callable[[], T]) -> Callable[[], T]:
        """`work` saves the record; its draft goes once that is done."""
        raise NotImplementedError

    def is_saved_or_queued_with(
        self, work: Callable[[], T], request: SaveRequest
    ) -> Callable[[], T | Queued]:
        """The same; while the server is away the finished draft waits on this machine, saved with `request`."""
        raise NotImplementedError

    def end(self) -> None:
        """The draft has become a record."""
        raise NotImplementedError
