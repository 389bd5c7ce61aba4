# SPDX-License-Identifier: MIT
"""Which contacts are selected, over pages, orders and searches (row P18). It knows no window and asks no store."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class AllFound:
    """All that a search finds, held as the search: who that is, is asked when something is done with them.

    `but` were taken out again. `total` is how many the search found last, `exact` or at least.
    """

    text: str
    total: int
    exact: bool
    but: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Picked:
    """What is acted on: these contacts, and all that a search finds."""

    contacts: tuple[int, ...] = ()
    found: AllFound | None = None


class Selection(QObject):
    """`changed`: others are selected than before. `look_at` tells what the list shows, which decides what a row is."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picked = Picked()
        self._searched = ""

    def picked(self) -> Picked:
        return self._picked

    def is_empty(self) -> bool:
        return not self.count()

    def count(self) -> int:
        """How many there are: at least, where nobody has counted what was found."""
        found = self._picked.found
        return len(self._picked.contacts) + (found.total - len(found.but) if found else 0)

    def has(self, contact: int) -> bool:
        """Whether this row of the list is selected."""
        found = self._found_here()
        return contact in self._picked.contacts or (found is not None and contact not in found.but)

    def look_at(self, searched: str, total: int, *, exact: bool) -> None:
        """The list shows what this search finds."""
        self._searched = searched
        found = self._found_here()
        if found is not None and (found.total, found.exact) != (total, exact):
            self._put(Picked(self._picked.contacts, AllFound(searched, total, exact, found.but)))

    def put(self, contacts: Collection[int], *, selected: bool) -> None:
        """Select these rows of the list, or take them out."""
        held, wanted = self._picked, set(contacts)
        found = self._found_here()
        if found is not None:
            but = found.but - wanted if selected else found.but | wanted
            rest = tuple(number for number in held.contacts if number not in wanted)
            self._put(Picked(rest, AllFound(found.text, found.total, found.exact, but)))
        elif selected:
            self._put(Picked(tuple(dict.fromkeys((*held.contacts, *contacts))), held.found))
        else:
            rest = tuple(number for number in held.contacts if number not in wanted)
            self._put(Picked(rest, held.found))

    def select_all(self, total: int, *, exact: bool) -> None:
        """All that the search of the list finds, and nobody else."""
        self._put(Picked(found=AllFound(self._searched, total, exact)))

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
