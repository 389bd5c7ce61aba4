# SPDX-License-Identifier: MIT
"""Keeps what is typed in a wizard on disk: within a second of every change, and before the wizard goes (row N23)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.queued_save import Queued
from contact_desk.domain.save_request import SaveRequest
from contact_desk.services.open_draft import OpenDraft
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.finished import finished
from contact_desk.ui.wizard.keeper import Keeper

if TYPE_CHECKING:
    from contact_desk.desk import Desk

T = TypeVar("T")
_PAUSE = 400  # ms from a change to the disk


class DraftKeeper(Keeper):
    """A file of its own for each draft."""

    def __init__(self, desk: Desk, operations: Operations, brain: Brain, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._queue = desk.drafts, desk.queued_saves
        self._operations = operations
        self._brain = brain
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._write)
        brain.listener = self.note_change
        self.begin()

    def begin(self) -> None:
        """Look after the brain's draft from now on; an untouched one leaves nothing on disk."""
        self._open = OpenDraft(self._drafts, self._brain.draft.uid)
        self._is_touched = self._brain.was_kept
        self._revision = self._on_disk = 0
        self._is_writing = self._is_over = False
        if self._is_touched:
            self._run(self._open.begin, lambda _: None)  # so that no other window takes it meanwhile

    def note_change(self) -> None:
        """The draft, its page or an open line is not what it was."""
        if self._is_over or not (self._is_touched or self._brain.is_typed_in()):
            return
        self._is_touched = True
        self._revision += 1
        self._write_soon()

    def take_over(self, other: DraftKeeper) -> None:
        """Look after the draft of a window that goes, from where that one had it: it never waits in between."""
        other._timer.stop()
        other._is_over = True
        self._open, self._revision, self._is_touched = other._open, other._revision, other._is_touched
        self.note_change()

    def let_go(self, then: Callable[[], None], failed: Callable[[ContactDeskError], None]) -> None:
        """Write what is not on disk yet, let the draft wait for another window, and `then` go on."""
        self._timer.stop()
        if self._is_over or not self._is_touched:
            then()
            return
        work = self._last_work()
        self._operations.run(work, lambda _: then(), failed, owner=self, on_disk=True)

    def give_up(self) -> None:
        """Let the draft go without what the disk refused."""
        self._timer.stop()
        self._is_over = True
        self._run(self._open.close, lambda _: None)

    def is_saved_with(self, work: Callable[[], T]) -> Callable[[], T]:
        """`work` saves the contact: in the same thread, the draft goes from the disk once that is done."""
        return partial(_save_and_discard, work, self._open)

    def is_saved_or_queued_with(
        self, work: Callable[[], T], request: SaveRequest
    ) -> Callable[[], T | Queued]:
        put = partial(self._queue.put, finished(self._brain), request)
        queue = partial(self._open.put_in_queue, put)
        return partial(self._queue.save_or_queue, self.is_saved_with(work), queue)

    def end(self) -> None:
        """The draft has become a contact."""
        self._timer.stop()
        self._is_over = True
        self.kept.emit(None)

    def _last_work(self) -> Callable[[], object]:
        if not self._brain.is_typed_in() and self._revision:
            return self._open.discard
        write = self._writing() if self._revision > self._on_disk else None
        return partial(_keep_and_close, write, self._open)

    def _writing(self) -> Callable[[], datetime | None]:
        state = self._brain.state()
        return partial(
            self._open.keep,
            *(state.draft, state.page, state.visited, self._revision),
            open_line=state.open_line,
            nested=state.nested,
            apart=state.apart,
            record=state.record,
            original=state.original,
        )

    def _write_soon(self) -> None:
        # A timer that is running stays as it is: who types without a pause is kept all the same.
        if not self._is_writing and not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        self._is_writing = True
        self._run(self._writing(), partial(self._was_kept, self._open, self._revision))

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        failed = partial(self._was_refused, self._open, self._revision)
        self._operations.run(work, done, failed, owner=self, on_disk=True)

    def _was_kept(self, which: OpenDraft, revision: int, when: datetime | None) -> None:
        if which is not self._open or self._is_over:
            return
        self._is_writing = False
        self._on_disk = revision
        self.kept.emit(when)
        if self._revision > revision:
            self._write_soon()

    def _was_refused(self, which: OpenDraft, revision: int, error: ContactDeskError) -> None:
        if which is not self._open or self._is_over:
            return
        self._is_writing = False
        self.refused.emit(error)
        if self._revision > revision:
            self._write_soon()


def _save_and_discard(save: Callable[[], T], draft: OpenDraft) -> T:
    saved = save()
    draft.discard()
    return saved


def _keep_and_close(write: Callable[[], object] | None, draft: OpenDraft) -> None:
    if write is not None:
        write()
    draft.close()
