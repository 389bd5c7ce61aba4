# SPDX-License-Identifier: MIT
"""Ctrl+C that waits for the save under way, so that what was saved is also reported."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """A wish to stop. It takes effect at once while `may_stop`, else at the next `check`, or when repeated."""

    def __init__(self) -> None:
        self._wished = False
        self._at_once = False

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Take Ctrl+C into account for the length of a `with` block, where it is not switched off anyway."""
        before = signal.getsignal(signal.SIGINT)
        if threading.current_thread() is not threading.main_thread() or before != signal.default_int_handler:
            yield
            return
        signal.signal(signal.SIGINT, self._note)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    @contextmanager
    def may_stop(self) -> Iterator[None]:
        """For waiting: nothing is lost when it is broken off."""
        self.check()
        self._at_once = True
        try:
            yield
        finally:
            self._at_once = False

    def check(self) -> None:
        """Raises `KeyboardInterrupt` where the wish has come."""
        if self._wished:
            raise KeyboardInterrupt

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        repeated, self._wished = self._wished, True
        if repeated or self._at_once:
            raise KeyboardInterrupt
