# SPDX-License-Identifier: MIT
"""Contacts in an order, of which pages are cut: what each kind of list answers; here those under any condition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Protocol

from sqlalchemy import ColumnElement, Connection, func, literal, select, tuple_

from contact_desk.store import tables

FAR = 10_000
"""Rows that are walked over in a few milliseconds."""
_contact = tables.contact.c


class Listing(Protocol):
    """Places are counted from 0."""

    def counted(self, reach: int, /) -> tuple[int, bool]:
        """How many there are, and whether that is exact, as it must be for whoever reaches behind that number."""

    def ids(self, place: int, limit: int) -> list[int]:
        """`limit` contacts from a place on."""

    def place(self, contact: int) -> int | None:
        """Where a contact stands; None for one that is not in it."""


@dataclass(frozen=True)
class Cut:
    """A page of a listing: its contacts, how many there are in all (`exact` or at least), which page of how many."""

    ids: Sequence[int]
    total: int
    exact: bool
    page: int
    pages: int


def cut(listing: Listing, limit: int, page: int, showing: int | None) -> Cut:
    """The `page`-th (from 1, clamped) `limit` contacts; with `showing` the page on which that one stands."""
    place = None if showing is None else listing.place(showing)
    page = max(page, 1) if place is None else place // limit + 1
    total, exact = listing.counted(page * limit)
    pages = max(1, ceil((total if exact else total + 1) / limit))
    page = min(page, pages)
    return Cut(listing.ids((page - 1) * limit, limit), total, exact, page, pages)


def walk_through(listing: Listing, is_wanted: Callable[[], bool]) -> bool:
    """Go once to every `FAR`th place, from both ends to the middle: a listing that remembers places then knows them.

    False where that was not wanted to its end.
    """
    total, _exact = listing.counted(0)
    for place in sorted(range(FAR, total, FAR), key=lambda place: min(place, total - place)):
        if not is_wanted():
            return False
        listing.ids(place, 1)
    return True


class ByName:
    """All contacts that meet these conditions, in the order of their names."""

    def __init__(self, connection: Connection, where: Sequence[ColumnElement[bool]]) -> None:
        self._connection = connection
        self._where = where

    def counted(self, _reach: int, /) -> tuple[int, bool]:
        return self._count(*self._where), True

    def ids(self, place: int, limit: int) -> list[int]:
        chosen = select(_contact.id).where(*self._where).order_by(_contact.sort_key, _contact.id)
        return list(self._connection.scalars(chosen.limit(limit).offset(place)))

    def place(self, contact: int) -> int | None:
        own = select(_contact.sort_key).where(_contact.id == contact, *self._where)
        key = self._connection.scalar(own)
        if key is None:
            return None
        before = tuple_(_contact.sort_key, _contact.id) < tuple_(literal(key), literal(contact))
        return self._count(*self._where, before)

    def _count(self, *where: ColumnElement[bool]) -> int:
        counting = select(func.count()).select_from(tables.contact).where(*where)
        return int(self._connection.scalar(counting) or 0)
