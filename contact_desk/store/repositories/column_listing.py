# SPDX-License-Identifier: MIT
"""Contacts in the order of a column: stretches of its index, of which whoever has nothing there comes last."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, func, literal, select, tuple_

from contact_desk.domain.contact_order import ContactOrder, SortBy
from contact_desk.domain.names import fold
from contact_desk.domain.vocabulary import ListName
from contact_desk.store import tables
from contact_desk.store.column_marks import Mark, Marks
from contact_desk.store.matching import Matching
from contact_desk.store.repositories import listings
from contact_desk.store.repositories.listings import Listing

_LOOKED_THROUGH = 4000
_contact, _value = tables.contact.c, tables.list_value.c
_BY_KEY = {
    SortBy.ORGANISATION: _contact.organisation_key,
    SortBy.DEPARTMENT: _contact.department_key,
    SortBy.PHONE: _contact.phone_key,
}
_ALWAYS_THERE: dict[SortBy, tuple[Column[Any], ...]] = {
    SortBy.NAME: (_contact.sort_key, _contact.id),
    SortBy.NUMBER: (_contact.id,),
    SortBy.CREATED: (_contact.created, _contact.sort_key, _contact.id),
}


@dataclass(frozen=True)
class Stretch:
    """Neighbours in an index: those that meet `where`, in the order of `keys`, the last of which is the id.

    `same` are the columns before these in the index, which are the same for all of them; `number` is which one it is
    of those that differ in nothing else.
    """

    where: tuple[ColumnElement[bool], ...]
    keys: tuple[Column[Any], ...]
    descending: bool = False
    same: tuple[Column[Any], ...] = ()
    number: int = 0

    def backwards(self) -> Stretch:
        return replace(self, descending=not self.descending)

    def order(self) -> list[ColumnElement[Any]]:
        columns = (*self.same, *self.keys)
        return [column.desc() for column in columns] if self.descending else list(columns)

    def name(self) -> Hashable:
        """Whether another of this name is the same."""
        return self.name_of_all(), self.descending

    def name_of_all(self) -> Hashable:
        """The same for both directions."""
        return tuple(map(str, (*self.same, *self.keys, *self.where))), self.number

    def before(self, values: Sequence[object]) -> ColumnElement[bool]:
        """Of whom it holds that they stand before the one with these keys."""
        keys, here = tuple_(*self.keys), self._here(values)
        return keys > here if self.descending else keys < here

    def onwards(self, mark: Mark | None) -> list[ColumnElement[bool]]:
        """What holds for all from this mark on, those of no other stretch among them."""
        if mark is None:
            return list(self.where)
        keys, here = tuple_(*self.keys), self._here(mark.keys)
        if self.descending:
            return [*self.where, keys <= here]
        # SQLite begins at one lower bound alone, and need not be the one that is nearer.
        return [*(self.where if self.same else ()), keys >= here]

    def _here(self, values: Sequence[object]) -> ColumnElement[Any]:
        return tuple_(*map(literal, values, (key.type for key in self.keys)))


class ByColumn:
    """The contacts of another listing, which knows how many these are; `where` holds for them and for nobody else."""

    def __init__(
        self,
        connection: Connection,
        where: Sequence[ColumnElement[bool]],
        listing: Listing,
        order: ContactOrder,
        *,
        marks: Marks | None = None,
        matching: Matching | None = None,
    ) -> None:
        """`marks` are what is known of places, none where that would not help; `matching` is asked besides `where`."""
        self._connection = connection
        self._all = where
        self._matching = matching
        self._where = [*where, matching.condition()] if matching else where
        self._listing = listing
        self._order = order
        self._marks = marks
        self._counted = 0, False

    def counted(self, reach: int, /) -> tuple[int, bool]:
        if not self._counted[1]:
            self._counted = self._listing.counted(reach)
        return self._counted

    def ids(self, place: int, limit: int) -> list[int]:
        """Walked to from the nearer end; from the beginning as long as nobody knows where the end is."""
        stretches = self._stretches()
        total, exact = self.counted(place + limit)
        # What else is asked might leave too few of them.
        if self._matching and len(self._all) == 1 and not exact:
            met = self._along(self._matching, stretches, place + limit)
            if len(met) == place + limit:
                return met[place:]
        behind = max(0, total - place - limit)
        if not exact or place <= behind:
            return self._walk(stretches, place, limit)
        from_the_end = [stretch.backwards() for stretch in reversed(stretches)]
        return self._walk(from_the_end, behind, max(0, min(limit, total - place)))[::-1]

    def place(self, contact: int) -> int | None:
        place = 0
        for stretch in self._stretches():
            own = select(*stretch.keys).where(_contact.id == contact, *self._where, *stretch.where)
            if (keys := self._connection.execute(own).first()) is not None:
                return place + self._count(*stretch.where, stretch.before(keys))
            place += self._length(stretch)
        return None

    def _along(self, matching: Matching, stretches: Sequence[Stretch], most: int) -> list[int]:
        """Those among the first in this order who match: of a search that many answer, full text would gather all."""
        met: list[int] = []
        for stretch in stretches:
            some = select(_contact.id, _contact.search_text).where(*self._all, *stretch.where)
            seen = some.order_by(*stretch.order()).limit(_LOOKED_THROUGH).subquery()
            fits = matching.in_full(seen.c.search_text)
            met += self._connection.scalars(select(seen.c.id).where(fits).limit(most - len(met)))
            if len(met) == most or self._has_more(stretch, _LOOKED_THROUGH):
                break
        return met

    def _has_more(self, stretch: Stretch, than: int) -> bool:
        one = select(_contact.id).where(*self._all, *stretch.where).order_by(*stretch.order())
        return self._connection.scalar(one.offset(than).limit(1)) is not None

    def _walk(self, stretches: Sequence[Stretch], place: int, limit: int) -> list[int]:
        found: list[int] = []
        for stretch in stretches:
            length = self._lengths().get(stretch.name_of_all())
            is_behind = length is not None and place >= length
            rows = [] if is_behind else self._rows(stretch, place, limit - len(found))
            found += rows
            if len(found) >= limit:
                break
            place = 0 if rows or not place else max(0, place - self._length(stretch))
        return found

    def _rows(self, stretch: Stretch, place: int, limit: int) -> list[int]:
        mark = None
        if self._marks is not None and place >= listings.FAR:
            mark = self._walk_and_mark(self._marks, stretch, place)
            if mark is None:
                return []
        query = self._from(stretch, mark, _contact.id).offset(place - (mark.place if mark else 0))
        return list(self._connection.scalars(query.limit(limit)))

    def _from(self, stretch: Stretch, mark: Mark | None, *what: Column[Any]) -> Select[Any]:
        return select(*what).where(*self._where, *stretch.onwards(mark)).order_by(*stretch.order())

    def _walk_and_mark(self, marks: Marks, stretch: Stretch, place: int) -> Mark | None:
        """Leave a mark every so often on the way to a place; gives the last of them, None where nobody is so far."""
        mark, far = marks.before(stretch.name(), place), listings.FAR
        while (start := mark.place if mark else 0) + far <= place:
            query = self._from(stretch, mark, *stretch.keys).offset(far)
            there = self._connection.execute(query.limit(1)).first()
            if there is None:
                break
            mark = Mark(start + far, tuple(there))
            marks.leave(stretch.name(), mark)
        return mark

    def _length(self, stretch: Stretch) -> int:
        lengths, name = self._lengths(), stretch.name_of_all()
        if name not in lengths:
            lengths[name] = self._count(*stretch.where)
        return lengths[name]

    def _lengths(self) -> dict[Hashable, int]:
        return self._marks.lengths if self._marks else {}

    def _count(self, *where: ColumnElement[bool]) -> int:
        counting = select(func.count()).select_from(tables.contact).where(*self._where, *where)
        return int(self._connection.scalar(counting) or 0)

    def _stretches(self) -> list[Stretch]:
        by, descending = self._order.by, self._order.descending
        if by is SortBy.CONTACT_TYPE:
            return self._of_types(descending)
        if (key := _BY_KEY.get(by)) is None:
            return [Stretch((), _ALWAYS_THERE[by], descending)]
        names = (_contact.sort_key, _contact.id)
        return [Stretch((key > "",), (key, *names), descending), Stretch((key == "",), names, same=(key,))]

    def _of_types(self, descending: bool) -> list[Stretch]:
        """By what the types are called; within one of them by name."""
        labelled = _value.label_fr if self._order.language == "fr" else _value.label_en
        types = self._connection.execute(
            select(_value.id, labelled.label("name")).where(_value.list == ListName.CONTACT_TYPE)
        ).all()
        in_order = sorted(types, key=lambda row: (fold(row.name), row.id), reverse=descending)
        type_id, names = _contact.contact_type_id, (_contact.sort_key, _contact.id)
        of_types = [Stretch((type_id == row.id,), names, same=(type_id,), number=row.id) for row in in_order]
        return [*of_types, Stretch((type_id.is_(None),), names, same=(type_id,))]
