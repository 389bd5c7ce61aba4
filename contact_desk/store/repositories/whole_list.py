# SPDX-License-Identifier: MIT
"""Pages of the whole list, each walked to from the nearest place that is known, from the end as from the beginning."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Row, and_, func, literal, or_, select, text, tuple_

from contact_desk.domain.access import User
from contact_desk.domain.contact_order import ContactOrder
from contact_desk.store import tables
from contact_desk.store.list_memory import Landmark, ListMemory, Moment, Remembered
from contact_desk.store.visibility import listed

_contact, _journal = tables.contact.c, tables.journal.c
_KEYS = tuple_(_contact.sort_key, _contact.id)


def _noted(*names: str) -> ColumnElement[bool]:
    """Whether a line of a change may hold one of these values; SQLite keeps them as text."""
    return or_(_journal.action != "update", *(text(f"before LIKE '%\"{name}\"%'") for name in names))


# `contact_desk_list_moment` says the same for PostgreSQL. SQLite has one writer at a time: nothing comes later.
_MOVES = or_(
    _journal.table_name == "contact_share",
    and_(_journal.table_name == "organisation", _journal.action == "update"),
    and_(
        _journal.table_name == "contact",
        _noted("private", "owner", "deleted_at", "first_name", "last_name"),
    ),
    and_(_journal.table_name == "affiliation", _noted("organisation_id", "principal")),
)


class WholeList:
    """What one user finds in it, at the moment that the connection sees."""

    def __init__(self, connection: Connection, user: User, memory: ListMemory) -> None:
        self._connection = connection
        self._where = listed(user)
        self._memory = memory
        self._list = self._remembered()

    @property
    def walked(self) -> set[ContactOrder]:
        """The orders whose places are known, as long as nothing moves."""
        return self._list.walked

    def counted(self, _reach: int, /) -> tuple[int, bool]:
        return self._list.total, True

    def ids(self, place: int, limit: int) -> list[int]:
        limit = max(0, min(limit, self._list.total - place))
        rows = self._rows(place, limit) if limit else []
        if rows:
            self._memory.note(self._list, Landmark(place, rows[0].sort_key, rows[0].id))
        return [row.id for row in rows]

    def place(self, contact: int) -> int | None:
        own = select(_contact.sort_key).where(_contact.id == contact, self._where)
        key = self._connection.scalar(own)
        if key is None:
            return None
        passed = [mark for mark in self._landmarks() if (mark.key, mark.contact) <= (key, contact)]
        start = max(passed, default=Landmark(0, "", 0))
        between = and_(_at(start) <= _KEYS, tuple_(literal(key), literal(contact)) > _KEYS)
        counting = select(func.count()).select_from(tables.contact).where(between, self._where)
        return start.place + int(self._connection.scalar(counting) or 0)

    def _remembered(self) -> Remembered:
        self.moment = moment = self._moment()
        if (remembered := self._memory.recall(moment)) is not None:
            return remembered
        counting = select(func.count()).select_from(tables.contact).where(self._where)
        return self._memory.keep(int(self._connection.scalar(counting) or 0), moment)

    def _moment(self) -> Moment:
        after = self._memory.last
        if self._connection.dialect.name == "postgresql":
            asked = text("SELECT last, moved, quiet FROM contact_desk_list_moment(:after)")
            return Moment(after, *self._connection.execute(asked, {"after": after}).one())
        last = self._connection.scalar(select(func.max(_journal.id))) or 0
        moving = select(_journal.id).where(_journal.id > after, _MOVES).limit(1)
        moved = last > after and self._connection.scalar(moving) is not None
        return Moment(after, last, moved, quiet=True)

    def _rows(self, place: int, limit: int) -> Sequence[Row[int, str]]:
        """By the shortest of three ways: from a known place before it, from one behind it, or from the end."""
        before = max((mark for mark in self._landmarks() if mark.place <= place), default=Landmark(0, "", 0))
        behind = min((mark for mark in self._landmarks() if mark.place >= place + limit), default=None)
        to_walk = (behind.place if behind else self._list.total) - place - limit
        query = select(_contact.id, _contact.sort_key).where(self._where).limit(limit)
        if place - before.place <= to_walk:
            forwards = query.order_by(_contact.sort_key, _contact.id).offset(place - before.place)
            return self._connection.execute(forwards.where(_at(before) <= _KEYS)).all()
        backwards = query.order_by(_contact.sort_key.desc(), _contact.id.desc()).offset(to_walk)
        if behind:
            backwards = backwards.where(_at(behind) > _KEYS)
        return self._connection.execute(backwards).all()[::-1]

    def _landmarks(self) -> tuple[Landmark, ...]:
        return tuple(self._list.landmarks)


def _at(mark: Landmark) -> ColumnElement[tuple[str, int]]:
    return tuple_(literal(mark.key), literal(mark.contact))
