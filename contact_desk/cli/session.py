# SPDX-License-Identifier: MIT
"""What every command is handed: how the program was started, its words, and the store on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from contact_desk.cli.start import Start
from contact_desk.desk import Desk
from contact_desk.wording.catalogue import Words

SOURCE = "command line"


@dataclass(frozen=True)
class Window:
    """The other face, as far as commands reach it; Qt is loaded when one of them is called, not before."""

    open: Callable[[Start], int]
    draw_demo: Callable[[Path, Start], Sequence[Path]]


@dataclass(frozen=True)
class Session:
    """One run of one command."""

    start: Start
    words: Words
    window: Window

    @contextmanager
    def desk(self, *, create: bool = False) -> Iterator[Desk]:
        """The store, opened and closed again; with `create` a SQLite file that does not exist is made.

        Raises `StoreUnavailable`.
        """
        start = self.start
        desk = Desk.open(
            start.store, language=start.language, region=start.region, source=SOURCE, create=create
        )
        try:
            self._call_entities_as(desk)
            yield desk
        finally:
            desk.close()

    def _call_entities_as(self, desk: Desk) -> None:
        """Speak of contacts as this store does; JSON never changes."""
        if not self.start.as_json:
            self.words.rename(desk.entity_names.load())
