# SPDX-License-Identifier: MIT
"""The queue of what was saved while the server was away: drafts on disk that bear a number (row X42).

Sending them is `sending`'s.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Queued, is_lost
from contact_desk.services.contact_drafts import ContactDrafts

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft, WizardState
    from contact_desk.domain.save_request import SaveRequest

T = TypeVar("T")


class QueuedSaves:
    """Safe to call from several threads; everything here goes to the disk. `engine` is the store's.

    What counts is what lies on the disk, so that all processes of a user have one queue.
    """

    def __init__(self, drafts: ContactDrafts, engine: str) -> None:
        self._drafts = drafts
        self._has_a_server = engine == "postgresql"
        self._lock = threading.Lock()

    def save_or_queue(self, save: Callable[[], T], queue: Callable[[], Queued]) -> T | Queued:
        """Save; while the server is away, or while earlier saves wait for it, put this one behind them."""
        if not self._has_a_server:
            return save()
        if self.holds_some():
            return queue()
        try:
            return save()
        except ContactDeskError as error:
            if not is_lost(error):
                raise
            return replace(queue(), is_lost=True)

    def put(self, state: WizardState, request: SaveRequest) -> Queued:
        """Write a finished draft down, behind all others. Raises `ContactDeskError("draft_not_kept")`."""
        with self._lock:
            orders = [kept.queued.order for kept in self._drafts.all_queued() if kept.queued]
            kept = self._drafts.as_kept(state)
            numbered = request.model_copy(update={"order": max(orders, default=0) + 1})
            if not self._drafts.rewrite(kept.model_copy(update={"queued": numbered, "trouble": None})):
                raise ContactDeskError("draft_not_kept")
            return Queued(kept.uid, kept.called)

    def waiting(self) -> tuple[KeptDraft, ...]:
        """In the order in which they are sent."""
        return self._drafts.queued()

    def holds_some(self) -> bool:
        """Whether there is anything to send, or being sent, by this process or by another one of this user."""
        return bool(self._drafts.all_queued())

    def all(self) -> tuple[KeptDraft, ...]:
        """In the order in which they are sent, those too that somebody has in hand."""
        return self._drafts.all_queued()

    def withdraw(self, uid: str) -> None:
        """Make an unfinished draft of it again; harmless where it has been sent meanwhile."""
        if (kept := self.take(uid)) is not None:
            self._drafts.rewrite(kept.model_copy(update={"queued": None}))

    def take(self, uid: str) -> KeptDraft | None:
        """Hold one that is in the queue, until it is discarded or written anew; None where it is there no more."""
        with self._lock:
            kept = self._drafts.take(uid)
            if kept is not None and kept.queued is None:
                self._drafts.close(uid)
                return None
            return kept

    def begin_sending(self) -> bool:
        """False where another window of this user is at it."""
        return self._drafts.begin_sending()

    def end_sending(self) -> None:
        self._drafts.end_sending()
