# SPDX-License-Identifier: MIT
"""The drafts that wait on disk: reads them, takes one for a window, discards one and puts it back, in a thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.services.contact_drafts import ContactDrafts

T = TypeVar("T")


class WaitingDrafts(QObject):
    """`changed` follows whatever may have changed `drafts` (the latest first) or `discarded`, which can be undone."""

    changed = Signal()
    taken = Signal(object)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.drafts: tuple[KeptDraft, ...] = ()
        self.discarded: KeptDraft | None = None
        self._operations = operations
        self._desk: Desk | None = None
        operations.changed.connect(self._hear)

    def attach(self, desk: Desk) -> None:
        self._desk = desk
        self.refresh()

    def refresh(self) -> None:
        """Read again which drafts wait; a folder that cannot be read has none to offer."""
        if self._desk is not None:
            read = partial(_read, self._desk.drafts)
            self._operations.run(read, self._show, owner=self, on_disk=True)

    def take(self, kept: KeptDraft) -> None:
        """`taken` follows with the draft as it is by now, unless another window was quicker."""
        self._run(lambda drafts: drafts.take(kept.uid), self._was_taken)

    def discard(self, kept: KeptDraft) -> None:
        self._run(partial(_discard, uid=kept.uid), self._was_discarded)

    def undo(self) -> None:
        """Put back the draft that was discarded last."""
        if (kept := self.discarded) is not None:
            self._run(lambda drafts: drafts.put_back(kept), lambda _: self.forget())

    def forget(self) -> None:
        """What was discarded stays so, or has been put back."""
        self.discarded = None
        self.changed.emit()

    def _run(self, work: Callable[[ContactDrafts], T], done: Callable[[T], None]) -> None:
        if self._desk is not None:
            drafts = self._desk.drafts
            self._operations.run(lambda: work(drafts), done, owner=self, on_disk=True)
            self.refresh()

    def _show(self, drafts: tuple[KeptDraft, ...]) -> None:
        self.drafts = drafts
        self.changed.emit()

    def _was_taken(self, kept: KeptDraft | None) -> None:
        if kept is not None:
            self.taken.emit(kept)

    def _was_discarded(self, kept: KeptDraft | None) -> None:
        if kept is not None:
            self.discarded = kept
            self.changed.emit()

    def _hear(self, changes: Changes) -> None:
        # A draft may have become a contact after its window was closed.
        if changes.contacts and self.drafts:
            self.refresh()


def _read(drafts: ContactDrafts) -> tuple[KeptDraft, ...]:
    try:
        return drafts.waiting()
    except ContactDeskError:
        return ()


def _discard(drafts: ContactDrafts, uid: str) -> KeptDraft | None:
    kept = drafts.take(uid)
    if kept is not None:
        drafts.discard(uid)
    return kept
