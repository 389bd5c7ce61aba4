# SPDX-License-Identifier: MIT
"""How far a long command is, on standard error; and Ctrl+C for one that is done whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from contact_desk.cli.output import say
from contact_desk.domain.errors import ContactDeskError
from contact_desk.wording.catalogue import Words
from contact_desk.wording.sizes import progress_text

# Seconds between two lines: what is over sooner says nothing.
_EVERY = 1.0


class Progress:
    """To be called with what is done and the total, 0 where that is unknown."""

    def __init__(self, words: Words, *, of_bytes: bool = False) -> None:
        self._words = words
        self._of_bytes = of_bytes
        self._told = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._told >= _EVERY:
            self._told = now
            say(progress_text(done, total, self._words, of_bytes=self._of_bytes))


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Say of Ctrl+C that nothing was kept."""
    try:
        yield
    except KeyboardInterrupt:
        raise ContactDeskError("interrupted", record="store") from None
