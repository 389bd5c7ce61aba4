# SPDX-License-Identifier: MIT
"""What is known of the whole list from before: how many there are, and which contact stands at which place.

Counting a million takes longer than a page. Whether it still holds is asked of the journal each time.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from contact_desk.store.column_marks import ColumnMarks

if TYPE_CHECKING:
    from contact_desk.domain.contact_order import ContactOrder

_MOST_LANDMARKS = 2000
_NEVER = 2**63 - 1


@dataclass(frozen=True, order=True)
class Landmark:
    """The contact at `place` of the list (from 0), and the key by which it stands there."""

    place: int
    key: str
    contact: int


@dataclass(frozen=True)
class Moment:
    """The journal as one question saw it: its last line, and whether the list has moved since the line `after`.

    `quiet`: nobody was writing; else a line from before the last one may still be to come.
    """

    after: int
    last: int
    moved: bool
    quiet: bool


@dataclass
class Remembered:
    """The list as it was counted; `landmarks` grow with the pages looked at, and once it is `walked` through."""

    total: int
    walked: set[ContactOrder] = field(default_factory=set)
    landmarks: list[Landmark] = field(default_factory=list)


class ListMemory:
    """Of one user's whole list. Threads may share it: what is remembered is replaced, or added to."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._remembered: Remembered | None = None
        self.columns = ColumnMarks()
        self._last = _NEVER

    @property
    def last(self) -> int:
        """The last line of the journal that is known not to have moved the list; behind all where none is."""
        with self._lock:
            return self._last if self._remembered else _NEVER

    def recall(self, moment: Moment) -> Remembered | None:
        """What still holds at this moment; None for nothing."""
        with self._lock:
            if self._remembered is None or moment.after != self._last:
                # Another thread has remembered something since: this one's question was not about that.
                return None
            if moment.moved or moment.last < self._last:
                self._remembered = None
            elif moment.quiet:
                self._last = moment.last
            return self._remembered

    def keep(self, total: int, moment: Moment) -> Remembered:
        """Remember a count made at this moment, unless somebody was writing."""
        counted = Remembered(total)
        if moment.quiet:
            with self._lock:
                self._remembered, self._last = counted, moment.last
        return counted

    def note(self, remembered: Remembered, landmark: Landmark) -> None:
        with self._lock:
            if landmark not in remembered.landmarks and len(remembered.landmarks) < _MOST_LANDMARKS:
                remembered.landmarks.append(landmark)
