# SPDX-License-Identifier: MIT
"""Which contacts a search finds, in which order: whose name begins with what was typed first, then the others.

A thousand are fetched and ordered at once, however many there are: what lies behind them, and how many they are, is
asked by those who want to know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    false,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from contact_desk.domain.name_beginnings import NameBeginnings, Way
from contact_desk.store import tables
from contact_desk.store.hot_question import ask_of_list
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
        if reach <= self._begun_so_far and self._met is not None:
            return min(self._met, AT_ONCE), self._met <= AT_ONCE
        if self._first.more and reach > AT_ONCE:
            return self.count(), True
        return len(self._first.ids), not self._first.more

    def count(self) -> int:
        """How many there are in all: of many that takes a while."""
        return self._everybody().counted(0)[0]

    def ids(self, place: int, limit: int) -> list[int]:
        if place + limit <= AT_ONCE and place + limit <= self._begun_so_far:
            return self._names(place, limit)
        first = list(self._first.ids[place : place + limit])
        if len(first) == limit or not self._first.more:
            return first
        return first + self._behind(max(0, place - AT_ONCE), limit - len(first))

    def place(self, contact: int) -> int | None:
        if contact in self._first.ids:
            return self._first.ids.index(contact)
        return self._place_behind(contact) if self._first.more else None

    @property
    def _is_full_of_names(self) -> bool:
        """Whether there are so many whose name begins with the one word that nobody else comes among the first."""
        return self._begun_so_far > AT_ONCE

    @cached_property
    def _begun_so_far(self) -> int:
        """How many names begin with the one word, as far as that is of interest: they come first, whoever else matches.

        None of a search for several words, which are in any order.
        """
        if len(self._beginning.ways) != 1:
            return 0
        (counted,) = ask_of_list(self._connection, _counted, self._where, _bounds(self._beginning.ways[0]))
        return int(counted.found)

    @cached_property
    def _met(self) -> int | None:
        """How many match, one more than `AT_ONCE` at most; None where they might as well be fetched."""
        return self._matching.counted(self._connection, self._where, AT_ONCE + 1)

    def _names(self, place: int, limit: int) -> list[int]:
        """Of those whose name begins with the one word."""
        cut = {**_bounds(self._beginning.ways[0]), "place": place, "most": limit}
        return [row.id for row in ask_of_list(self._connection, _in_order, self._where, cut)]

    @cached_property
    def _first(self) -> Found:
        """Those that come first. The same as long as nothing changes, whichever page they are fetched for."""
        if self._is_full_of_names:
            return Found(self._names(0, AT_ONCE), more=True)
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
            made_of, most = (_fitting, _LOOKED_THROUGH) if way.pattern else (_in_order, AT_ONCE)
            asked = {**_bounds(way), "pattern": way.pattern, "place": 0, "most": most}
            found.update(map(tuple, ask_of_list(self._connection, made_of, self._where, asked)))
        return sorted(found)

    def _begins(self) -> ColumnElement[bool]:
        return or_(false(), *map(_stretch, self._beginning.ways))


def _bounds(way: Way) -> dict[str, object]:
    return {"first_key": way.first_key, "key_after": way.key_after}


def _some(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    begun = (_contact.sort_key >= bindparam("first_key"), _contact.sort_key < bindparam("key_after"))
    return select(_contact.sort_key, _contact.id).where(*begun, *where)


def _counted(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    some = _some(where).with_only_columns(_contact.id).limit(AT_ONCE + 1).subquery()
    return select(func.count().label("found")).select_from(some)


def _in_order(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    some = _some(where).order_by(_contact.sort_key, _contact.id)
    return some.limit(bindparam("most")).offset(bindparam("place"))


def _fitting(where: Sequence[ColumnElement[bool]]) -> Select[Any]:
    some = _in_order(where).subquery()
    return select(some).where(some.c.sort_key.like(bindparam("pattern"))).limit(AT_ONCE)


def _between(way: Way) -> ColumnElement[bool]:
    return and_(_contact.sort_key >= way.first_key, _contact.sort_key < way.key_after)


def _stretch(way: Way) -> ColumnElement[bool]:
    between = _between(way)
    return and_(between, _contact.sort_key.like(way.pattern)) if way.pattern else between


def _ids(ranked: Sequence[_Ranked]) -> list[int]:
    return [contact for _key, contact in ranked[:AT_ONCE]]
