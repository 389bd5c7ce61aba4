# SPDX-License-Identifier: MIT
"""One draft while a window has it open: begun by the first thing kept, over once it is closed or discarded.

When to keep it is the window's to say.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.kept_draft import OpenLine, WizardState
from contact_desk.domain.organisation_draft import RecordDraft
from contact_desk.services.contact_drafts import ContactDrafts

T = TypeVar("T")


class OpenDraft:
    """Safe to call from several threads: what is kept late never brings back a draft that is over."""

    def __init__(self, drafts: ContactDrafts, uid: str) -> None:
        self.uid = uid
        self._drafts = drafts
        self._lock = threading.Lock()
        self._is_begun = False
        self._is_over = False

    def begin(self) -> None:
        """Take the draft for this window, unless this process has done so already."""
        with self._lock:
            self._begin()

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
        """As `ContactDrafts.keep`. Raises `ContactDeskError("draft_not_kept")` where another window has the draft."""
        with self._lock:
            if self._is_over:
                return None
            self._begin()
            return self._drafts.keep(
                *(draft, page, visited, revision),
                open_line=open_line,
                nested=nested,
                apart=apart,
                record=record,
                original=original,
            )

    def put_in_queue(self, put: Callable[[], T]) -> T:
        """`put` writes the draft down as finished; from then on it is the queue's."""
        with self._lock:
            result = put()
            self._is_over = True
            return result

    def close(self) -> None:
        """What was kept waits for the next window."""
        with self._lock:
            if not self._is_over:
                self._is_over = True
                self._drafts.close(self.uid)

    def discard(self) -> None:
        """The draft became a contact or is empty; a disk that refuses leaves a draft that saves nothing twice."""
        with self._lock:
            self._is_over = True
            with suppress(ContactDeskError):
                self._drafts.discard(self.uid)

    def _begin(self) -> None:
        if self._is_begun or self._is_over:
            return
        if not (self._drafts.is_open(self.uid) or self._drafts.begin(self.uid)):
            raise ContactDeskError("draft_not_kept")
        self._is_begun = True
