# SPDX-License-Identifier: MIT
"""Which contacts a search finds, in which order: whose name begins with what was typed first, then the others.

A thousand are fetched and ordered at once, however many there are: what lies behind them, and how many they are, is
asked by those who want to know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    false,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
)

from contact_desk.domain.name_beginnings import NameBeginnings, Way
from contact_desk.store import tables
from contact_desk.store.matching import Matching
from contact_desk.store.repositories.listings import ByName

AT_ONCE = 1000
"""Contacts that a search orders at once; up to here its total is exact."""
_LOOKED_THROUGH = 4000
_contact = tables.contact.c
_Ranked = tuple[str, int]


@dataclass(frozen=True)
class Found:
    """The first contacts, `AT_ONCE` at most; `more`: there are others, and in which order these come is their own."""

    ids: Sequence[int]
    more: bool


class Narrowed(ByName):
    """Contacts under conditions that no index counts."""

    def counted(self, reach: int, /) -> tuple[int, bool]:
        if reach > AT_ONCE:
            return super().counted(reach)
        some = select(_contact.id).where(*self._where).limit(AT_ONCE + 1).subquery()
        found = self._connection.scalar(select(func.count()).select_from(some)) or 0
        return min(found, AT_ONCE), found <= AT_ONCE


class ContactFinding:
    """One search, of those contacts that meet all conditions in `where`: visible ones, in any case."""

    def __init__(
        self, connection: Connection, text: str, matching: Matching, where: Sequence[ColumnElement[bool]]
    ) -> None:
        self._connection = connection
        self._matching = matching
        self._where = where
        self._beginning = NameBeginnings.of(text)

    def counted(self, reach: int, /) -> tuple[int, bool]:
        if reach <= AT_ONCE and self._is_full_of_names:
            return AT_ONCE, False
        if self._first.more and reach > AT_ONCE:
            return self.count(), True
        return len(self._first.ids), not self._first.more

    def count(self) -> int:
        """How many there are in all: of many that takes a while."""
        return self._everybody().counted(0)[0]

    def ids(self, place: int, limit: int) -> list[int]:
        if place + limit <= AT_ONCE and self._is_full_of_names:
            return self._names().ids(place, limit)
        first = list(self._first.ids[place : place + limit])
        if len(first) == limit or not self._first.more:
            return first
        return first + self._behind(max(0, place - AT_ONCE), limit - len(first))

    def place(self, contact: int) -> int | None:
        if contact in self._first.ids:
            return self._first.ids.index(contact)
        return self._place_behind(contact) if self._first.more else None

    @cached_property
    def _is_full_of_names(self) -> bool:
        """Whether there are so many whose name begins with the one word that nobody else comes among the first."""
        if len(self._beginning.ways) != 1:
            return False
        begun = select(_contact.id).where(*self._where, self._begins()).limit(AT_ONCE + 1).subquery()
        counting = select(func.count()).select_from(begun)
        return (self._connection.scalar(counting) or 0) > AT_ONCE

    def _names(self) -> ByName:
        return ByName(self._connection, [*self._where, self._begins()])

    @cached_property
    def _first(self) -> Found:
        """Those that come first. The same as long as nothing changes, whichever page they are fetched for."""
        if self._is_full_of_names:
            return Found(self._names().ids(0, AT_ONCE), more=True)
        found = self._matching.some(self._connection, self._where, AT_ONCE + 1)
        if len(found) <= AT_ONCE:
            fit = self._beginning.fit
            ranked = sorted((not fit(key), key, contact) for contact, key in found)
            return Found([contact for _is_other, _key, contact in ranked], more=False)
        begun = self._begun()
        there = {contact for _key, contact in begun}
        others = sorted((key, contact) for contact, key in found if contact not in there)
        return Found(_ids([*begun, *others]), more=True)

    def _behind(self, offset: int, limit: int) -> list[int]:
        """Of those behind the first: whose name begins with it still comes before the others."""
        query = select(_contact.id).where(*self._all(), _contact.id.not_in(self._first.ids))
        order = (case((self._begins(), 0), else_=1), _contact.sort_key, _contact.id)
        return list(self._connection.scalars(query.order_by(*order).limit(limit).offset(offset)))

    def _place_behind(self, contact: int) -> int | None:
        own = select(_contact.sort_key).where(_contact.id == contact, *self._all())
        key = self._connection.scalar(own)
        if key is None:
            return None
        sooner = tuple_(_contact.sort_key, _contact.id) < tuple_(literal(key), literal(contact))
        fits = self._beginning.fit(key)
        before = and_(self._begins(), sooner) if fits else or_(self._begins(), sooner)
        behind = (*self._all(), _contact.id.not_in(self._first.ids), before)
        return AT_ONCE + ByName(self._connection, behind).counted(0)[0]

    def _everybody(self) -> ByName:
        return ByName(self._connection, self._all())

    def _all(self) -> list[ColumnElement[bool]]:
        return [*self._where, self._matching.condition()]

    def _begun(self) -> list[_Ranked]:
        """Whose name begins with what was typed: each way is a stretch of the index on names, and a long one is cut."""
        found: set[_Ranked] = set()
        for way in self._beginning.ways:
            query = select(_contact.sort_key, _contact.id).where(_between(way), *self._where)
            some = query.order_by(_contact.sort_key, _contact.id).limit(_LOOKED_THROUGH).subquery()
            fitting = select(some).where(some.c.sort_key.like(way.pattern) if way.pattern else true())
            found.update(map(tuple, self._connection.execute(fitting.limit(AT_ONCE)).all()))
        return sorted(found)

    def _begins(self) -> ColumnElement[bool]:
        return or_(false(), *map(_stretch, self._beginning.ways))


def _between(way: Way) -> ColumnElement[bool]:
    return and_(_contact.sort_key >= way.first_key, _contact.sort_key < way.key_after)


def _stretch(way: Way) -> ColumnElement[bool]:
    between = _between(way)
    return and_(between, _contact.sort_key.like(way.pattern)) if way.pattern else between


def _ids(ranked: Sequence[_Ranked]) -> list[int]:
    return [contact for _key, contact in ranked[:AT_ONCE]]
