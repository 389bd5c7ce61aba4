# SPDX-License-Identifier: MIT
"""Live desks: what others change is told within two seconds, for as long as the store answers, and once it is back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import StoreUnavailable
from contact_desk.services.live_pace import Pace

if TYPE_CHECKING:
    from contact_desk.store.store import Store
    from contact_desk.store.tail import Tail

_LOG = logging.getLogger(__name__)
# Seconds between two attempts to find a lost store back; the last one for all that follow.
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 10.0)
# Seconds that whoever closes the desk waits for the thread, which a silent server may hold up for longer.
_FAREWELL = 0.5
_ALL = Changes(vocabulary=True, access=True, everything=True)


class Live:
    """Follows the journal in a thread of its own, in which `heard`, `lost` and `back` are called.

    `lost` is told once a loss, `back` before everything is told as changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._thread: threading.Thread | None = None
        self._tail: Tail | None = None
        self._pace = Pace()
        self._wanted = threading.Event()
        self._over = threading.Event()
        self._is_lost = self._has_followed = False

    def follow(
        self,
        heard: Callable[[Changes], None],
        lost: Callable[[StoreUnavailable], None],
        back: Callable[[], None],
    ) -> None:
        """Begin; what was committed since the desk was opened is told as well. Once a desk."""
        self._heard, self._lost, self._back = heard, lost, back
        self._thread = threading.Thread(target=self._run, name="contact-desk-live", daemon=True)
        self._thread.start()

    def try_now(self) -> None:
        """Look at once whether a lost store is back; nothing happens where none is lost."""
        self._wanted.set()

    def stop(self) -> None:
        """Nothing more is told."""
        self._over.set()
        self._wanted.set()
        if (tail := self._tail) is not None:
            tail.wake()
        if self._thread is not None:
            self._thread.join(_FAREWELL)

    def _run(self) -> None:
        attempts = 0
        while not self._over.is_set():
            try:
                with closing(self._store.tail(from_now=self._has_followed)) as self._tail:
                    attempts = 0
                    self._tell_back()
                    self._follow(self._tail)
            except StoreUnavailable as error:
                self._tell_lost(error)
            except Exception:
                _LOG.exception("Following the journal failed in a way that nobody foresaw")
            finally:
                self._tail = None
            self._rest(_PAUSES[min(attempts, len(_PAUSES) - 1)])
            attempts += 1

    def _follow(self, tail: Tail) -> None:
        longest = 0.0
        while not self._over.is_set():
            if tail.wait(self._pace.wait(time.monotonic(), longest)):
                news = tail.read()
                self._pace.gather(news.changes | Changes(everything=news.hidden))
            self._tell(self._pace.take(time.monotonic()))
            longest = 60.0

    def _tell(self, changes: Changes) -> None:
        if changes and not self._over.is_set():
            self._heard(changes)

    def _tell_back(self) -> None:
        if self._has_followed:
            # Nobody knows what happened meanwhile.
            self._pace.gather(_ALL)
        self._has_followed = True
        if self._is_lost and not self._over.is_set():
            self._is_lost = False
            self._back()

    def _tell_lost(self, error: StoreUnavailable) -> None:
        if not self._is_lost and not self._over.is_set():
            self._is_lost = True
            self._lost(error)

    def _rest(self, seconds: float) -> None:
        if not self._over.is_set():
            self._wanted.wait(seconds)
            self._wanted.clear()
