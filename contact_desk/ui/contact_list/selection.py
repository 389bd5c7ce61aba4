# SPDX-License-Identifier: MIT
"""Which contacts are selected, over pages, orders and searches (row P18). It knows no window and asks no store."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class AllFound:
    """All that a search finds, held as the search: who that is, is asked when something is done with them.

    `but` were taken out again. `total` is how many the search found last, `exact` or at least. `seen` are known to be
    found by it; of others that were taken out it is not known whether they count.
    """

    text: str
    total: int
    exact: bool
    but: frozenset[int] = frozenset()
    seen: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        return max(0, self.total - len(self.but & self.seen))


@dataclass(frozen=True)
class Picked:
    """What is acted on: these contacts, and all that a search finds."""

    contacts: tuple[int, ...] = ()
    found: AllFound | None = None

    @property
    def beside(self) -> tuple[int, ...]:
        """Those of the contacts that the search is not known to find."""
        held = self.found.seen - self.found.but if self.found is not None else frozenset()
        return tuple(number for number in self.contacts if number not in held)


class Selection(QObject):
    """`changed`: others are selected than before. `look_at` tells what the list shows, which decides what a row is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picked = Picked()
        self._searched = ""
        self._rows: frozenset[int] = frozenset()

    def picked(self) -> Picked:
        return self._picked

    def is_empty(self) -> bool:
        return not self._picked.contacts and self._picked.found is None

    def count(self) -> int:
        """How many there are: at least, where nobody has counted what was found."""
        found = self._picked.found
        return len(self._picked.beside) + (found.count if found else 0)

    def has(self, contact: int) -> bool:
        """Whether this row of the list is selected."""
        if contact in self._picked.contacts:
            return True
        found = self._picked.found
        if found is None or contact in found.but:
            return False
        return contact in found.seen or self._found_here() is not None

    def look_at(self, searched: str, total: int, *, exact: bool, rows: Collection[int] = ()) -> None:
        """The list shows what this search finds: these rows of it. What finds nobody any more is let go."""
        self._searched, self._rows = searched, frozenset(rows)
        found = self._found_here()
        if found is None:
            return
        still = AllFound(searched, total, exact, found.but, found.seen | self._rows)
        self._put(Picked(self._picked.contacts, still if total or not exact else None))

    def put(self, contacts: Collection[int], *, selected: bool) -> None:
        """Select these rows of the list, or take them out."""
        found, wanted = self._picked.found, frozenset(contacts)
        held, rest = wanted, self._picked.contacts
        if found is not None:
            seen = found.seen | wanted if self._found_here() is not None else found.seen
            but = found.but - wanted if selected else found.but | wanted
            found, held = replace(found, but=but, seen=seen), wanted - seen
        if selected:
            rest = tuple(dict.fromkeys((*rest, *(number for number in contacts if number in held))))
        else:
            rest = tuple(number for number in rest if number not in wanted)
        self._put(Picked(rest, found))

    def select_all(self, total: int, *, exact: bool) -> None:
        """All that the search of the list finds, and nobody else."""
        self._put(Picked(found=AllFound(self._searched, total, exact, seen=self._rows)))

    def has_all(self, total: int) -> bool:
        """Whether all that the list finds is selected."""
        found = self._found_here()
        return found is not None and not found.but and found.total == total

    def clear(self) -> None:
        self._put(Picked())

    def _found_here(self) -> AllFound | None:
        found = self._picked.found
        return found if found is not None and found.text == self._searched else None

    def _put(self, picked: Picked) -> None:
        if picked != self._picked:
            self._picked = picked
            self.changed.emit()
