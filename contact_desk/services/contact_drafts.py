# SPDX-License-Identifier: MIT
"""Drafts of contacts that are kept on disk while they are typed, and offered again after a kill (row N23)."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.server_address import store_key
from contact_desk.formats.draft_folder import DraftFolder

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft, OpenLine, WizardState
    from contact_desk.domain.organisation_draft import RecordDraft


def utc_now() -> datetime:
    return datetime.now(UTC)


class ContactDrafts:
    """Safe to call from several threads. `folder` is this user's own; drafts of other stores wait for theirs."""

    def __init__(self, folder: Path, store_url: str, clock: Callable[[], datetime] = utc_now) -> None:
        self._files = DraftFolder(folder)
        self._store_url = store_url
        self._store = store_key(store_url)
        self._clock = clock
        self._lock = threading.Lock()
        self._revisions: dict[str, int] = {}

    def begin(self, uid: str) -> bool:
        """A window opens this draft; False when another one has it open already."""
        with self._lock:
            return self._begin(uid)

    def take(self, uid: str) -> KeptDraft | None:
        """A window opens a draft that waits: what is kept of it; None when another one has it, or it is gone."""
        with self._lock:
            if not self._begin(uid):
                return None
            kept = self._files.read(uid)
            if kept is None:
                self._close(uid)
            return kept

    def is_open(self, uid: str) -> bool:
        """Whether this process has begun it."""
        with self._lock:
            return uid in self._revisions

    def keep(
        self,
        draft: RecordDraft,
        page: str,
        visited: tuple[str, ...],
        revision: int,
        *,
        open_line: OpenLine | None = None,
        nested: WizardState | None = None,
        apart: tuple[int, ...] = (),
        record: int = 0,
        original: RecordDraft | None = None,
    ) -> datetime | None:
        """Write the draft down as it stands; gives when, or None for a state that a later one has overtaken.

        `revision` grows with every change: threads may come here in any order. A draft that was discarded stays so.
        """
        from contact_desk.domain.kept_draft import KeptDraft

        with self._lock:
            if revision <= self._revisions.get(draft.uid, revision):
                return None
            kept = KeptDraft(
                draft=draft,
                page=page,
                visited=visited,
                open_line=open_line,
                nested=nested,
                apart=apart,
                record=record,
                original=original,
                store_url=self._store_url,
                kept_at=self._clock(),
            )
            self._files.keep(kept)
            self._revisions[draft.uid] = revision
            return kept.kept_at

    def waiting(self) -> tuple[KeptDraft, ...]:
        """The unfinished drafts for this store that no window has open, the latest first."""
        return tuple(kept for kept in self._waiting() if kept.queued is None)

    def queued(self) -> tuple[KeptDraft, ...]:
        """The finished ones that wait for the server and that nobody is sending, the first first."""
        return _in_order(self._waiting())

    def all_queued(self) -> tuple[KeptDraft, ...]:
        """Those too that somebody has in hand, in this process or in another one."""
        return _in_order(self.all())

    def all(self) -> list[KeptDraft]:
        """Finished or not, in whoever's hands; in no order."""
        with self._lock:
            return [kept for kept in self._files.all() if self._is_of_this_store(kept)]

    def begin_sending(self) -> bool:
        """Be the one who sends this user's queue to this store; False where another one does."""
        with self._lock:
            return self._begin(self._sender())

    def end_sending(self) -> None:
        self.close(self._sender())

    def rewrite(self, kept: KeptDraft) -> bool:
        """Let a draft wait as it is given here, instead of as it was; False where another window has it open."""
        with self._lock:
            if not (kept.uid in self._revisions or self._begin(kept.uid)):
                return False
            try:
                self._files.keep(kept)
            finally:
                self._close(kept.uid)
            return True

    def close(self, uid: str) -> None:
        """The window closes; what was kept waits."""
        with self._lock:
            self._close(uid)

    def discard(self, uid: str) -> None:
        """The draft became a contact, or is not wanted any more."""
        with self._lock:
            self._revisions.pop(uid, None)
            self._files.discard(uid)

    def put_back(self, kept: KeptDraft) -> None:
        """Undo a discard: the draft waits again as it was."""
        with self._lock:
            if self._begin(kept.uid):
                try:
                    self._files.keep(kept)
                finally:
                    self._close(kept.uid)

    def as_kept(self, state: WizardState) -> KeptDraft:
        """The draft as it would be kept now; one that is kept already stays as it is."""
        from contact_desk.domain.kept_draft import KeptDraft, WizardState

        if isinstance(state, KeptDraft):
            return state
        parts = {name: getattr(state, name) for name in WizardState.model_fields}
        return KeptDraft(**parts, store_url=self._store_url, kept_at=self._clock())

    def waiting_copy(self, uid: str) -> KeptDraft | None:
        """A draft for this store that waits on the disk and that no window has open."""
        with self._lock:
            return self._copy_of(uid)

    def receive(self, kept: KeptDraft) -> None:
        """Let a draft that came through the store wait here; another copy of it is put aside under its own uid.

        Raises `ContactDeskError("draft_not_waiting")` where a window has it open.
        """
        from contact_desk.domain.draft import new_uid
        from contact_desk.domain.handed_draft import is_same

        with self._lock:
            if not self._begin(kept.uid):
                raise ContactDeskError("draft_not_waiting")
            try:
                before = self._files.read(kept.uid)
                if before is not None and not is_same(before, kept):
                    renamed = before.draft.model_copy(update={"uid": new_uid()})
                    self._files.keep(before.model_copy(update={"draft": renamed}))
                self._files.keep(kept.model_copy(update={"store_url": self._store_url}))
            finally:
                self._close(kept.uid)

    def drop(self, uid: str) -> None:
        """Discard a draft that waits, unless a window has opened it meanwhile."""
        with self._lock:
            if self._copy_of(uid) is not None and self._begin(uid):
                self._revisions.pop(uid, None)
                self._files.discard(uid)

    def _waiting(self) -> list[KeptDraft]:
        with self._lock:
            return [kept for kept in self._files.waiting() if self._is_of_this_store(kept)]

    def _is_of_this_store(self, kept: KeptDraft) -> bool:
        return kept.store_url == self._store_url or store_key(kept.store_url) == self._store

    def _sender(self) -> str:
        # Held as a draft of this number would be, which no draft has.
        return str(uuid.uuid5(uuid.NAMESPACE_URL, self._store))

    def _copy_of(self, uid: str) -> KeptDraft | None:
        try:
            if not self._begin(uid):
                return None
        except (ContactDeskError, ValueError):
            return None
        try:
            kept = self._files.read(uid)
        finally:
            self._close(uid)
        return kept if kept is not None and self._is_of_this_store(kept) else None

    def _begin(self, uid: str) -> bool:
        held = self._files.hold(uid)
        if held:
            self._revisions[uid] = 0
        return held

    def _close(self, uid: str) -> None:
        self._revisions.pop(uid, None)
        self._files.let_go(uid)


def _in_order(drafts: Iterable[KeptDraft]) -> tuple[KeptDraft, ...]:
    return tuple(sorted((kept for kept in drafts if kept.queued), key=_place_in_the_queue))


def _place_in_the_queue(kept: KeptDraft) -> tuple[int, datetime, str]:
    """Two processes may give a number at the same moment: the clock decides, and at last the draft's own number."""
    return (kept.queued.order if kept.queued else 0), kept.kept_at, kept.uid
