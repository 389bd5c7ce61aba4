# SPDX-License-Identifier: MIT
"""Places that are known of the list sorted by a column, as long as nothing at all is written into the store.

A walk to the middle of a million takes longer than a page: whoever has made it leaves marks behind for the next one.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contact_desk.domain.contact_order import ContactOrder
    from contact_desk.store.list_memory import Moment


@dataclass(frozen=True)
class Mark:
    """The contact with these keys stands at `place` (from 0) of its stretch."""

    place: int
    keys: tuple[object, ...]


class Marks:
    """Those of one moment. Threads may share them: they are only added to.

    `lengths` are those of whole stretches, `walked` the orders of which all places are known, one in so many.
    """

    def __init__(self) -> None:
        self.lengths: dict[Hashable, int] = {}
        self.walked: set[ContactOrder] = set()
        self._of: defaultdict[Hashable, list[Mark]] = defaultdict(list)

    def before(self, stretch: Hashable, place: int) -> Mark | None:
        """The nearest one that does not stand behind this place."""
        there = (mark for mark in tuple(self._of[stretch]) if mark.place <= place)
        return max(there, key=lambda mark: mark.place, default=None)

    def leave(self, stretch: Hashable, mark: Mark) -> None:
        self._of[stretch].append(mark)


class ColumnMarks:
    """Of one user's whole list, in every order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = -1
        self._marks = Marks()

    def at(self, moment: Moment) -> Marks:
        """Those that hold at this moment; while somebody is writing none that others will see."""
        if not moment.quiet:
            return Marks()
        with self._lock:
            if moment.last != self._last:
                self._last, self._marks = moment.last, Marks()
            return self._marks
