# SPDX-License-Identifier: MIT
"""Finds what of an operation can go back where its rows as they are refuse some of it: by halves, and tries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.domain.operation_page import record_of
from contact_desk.domain.record_past import Key
from contact_desk.domain.undo_in_part import Piece
from contact_desk.store.errors import UniqueViolation

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

TakeBack = Callable[[Collection[Piece]], Changes]
_MOST_TRIES = 60
_Group = frozenset[Key]


class _Tried(Exception):
    """It can be written, and is not to be yet."""


def take_back_what_goes(
    work: UnitOfWork, operation: int, without: Collection[Piece], take_back: TakeBack
) -> tuple[Changes, frozenset[Key]]:
    """Written with `take_back`, which raises what refuses; also the rows that were left because they cannot go back.

    Raises the first refusal where nothing can go back, or where too many tries would be needed.
    """
    try:
        with work.apart():
            return take_back(without), frozenset()
    except StoreUnavailable:
        raise
    except (ContactDeskError, UniqueViolation) as refusal:
        groups = _groups(work, operation, without)
        search = _Search(work, groups, without, take_back)
        search.add(groups)
        if not search.going or search.tries >= _MOST_TRIES:
            raise
        try:
            return take_back(search.rest(search.going)), search.refused
        except (ContactDeskError, UniqueViolation):
            raise refusal from None


class _Search:
    """`going` can go back together."""

    def __init__(
        self, work: UnitOfWork, groups: Collection[_Group], without: Collection[Piece], take_back: TakeBack
    ) -> None:
        self._work, self._without, self._take_back = work, frozenset(without), take_back
        self._all = frozenset[Key]().union(*groups)
        self.going: frozenset[Key] = frozenset()
        self.tries = 0

    @property
    def refused(self) -> frozenset[Key]:
        return self._all - self.going

    def add(self, groups: list[_Group]) -> None:
        """Take up what of these can go back with what can already: all, or each half by itself."""
        if not groups or self.tries >= _MOST_TRIES:
            return
        more = self.going.union(*groups)
        if self._goes(more):
            self.going = more
        elif len(groups) > 1:
            middle = len(groups) // 2
            self.add(groups[:middle])
            self.add(groups[middle:])
        elif len(groups[0]) > 1:
            self.add([frozenset({key}) for key in sorted(groups[0])])

    def rest(self, going: frozenset[Key]) -> frozenset[Piece]:
        return self._without | {(table, row, "") for table, row in self._all - going}

    def _goes(self, rows: frozenset[Key]) -> bool:
        self.tries += 1
        try:
            with self._work.apart():
                self._take_back(self.rest(rows))
                raise _Tried
        except _Tried:
            return True
        except StoreUnavailable:
            raise
        except (ContactDeskError, UniqueViolation):
            return False


def _groups(work: UnitOfWork, operation: int, without: Collection[Piece]) -> list[_Group]:
    """What could be written, record by record."""
    found, parts = work.undoing.parts(operation)
    left = {(table, row) for table, row, column in without if not column}
    rows: defaultdict[Key, set[Key]] = defaultdict(set)
    for key in parts.possible:
        if key not in left:
            rows[record_of(found.entries[key])].add(key)
    return [frozenset(keys) for keys in rows.values()]
