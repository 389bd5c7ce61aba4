# SPDX-License-Identifier: MIT
"""Saved filters: the user's own, and those that others show to all (row X11)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.saved_filter import SavedFilter, name_key
from contact_desk.store import tables

_filter = tables.saved_filter.c


class SavedFilterRepository:
    """The server decides the same by itself (`store.guarded_personal`)."""

    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._login = user.login

    def visible(self) -> tuple[SavedFilter, ...]:
        """The user's own first, each part by name."""
        return self._read(or_(_filter.owner == self._login, _filter.shared))

    def require(self, number: int) -> SavedFilter:
        """Raises `NotFound` for somebody else's own as for one that is not there."""
        seen = or_(_filter.owner == self._login, _filter.shared)
        found = self._read(_filter.id == number, seen)
        if not found:
            raise NotFound("not_found", record="saved_filter", id=number)
        return found[0]

    def called(self, name: str, owner: str = "") -> SavedFilter | None:
        """The `owner`'s filter of this name, or the user's, blind to case and accents."""
        found = self._read(
            _filter.owner == (owner or self._login),
            _filter.name_key == name_key(name),
            or_(_filter.owner == self._login, _filter.shared),
        )
        return found[0] if found else None

    def add(self, name: str, query: str, *, shared: bool, now: datetime) -> int:
        """Raises `UniqueViolation` where the user has one of this name."""
        row = {**_row(name, query, shared, now), "owner": self._login}
        made = self._connection.execute(insert(tables.saved_filter).values(row))
        return int(next(iter(made.inserted_primary_key or ())))

    def change(self, number: int, name: str, query: str, *, shared: bool, now: datetime) -> None:
        """Raises `UniqueViolation` where its owner has another of this name."""
        row = _row(name, query, shared, now)
        self._connection.execute(update(tables.saved_filter).where(_filter.id == number).values(row))

    def delete(self, number: int) -> None:
        self._connection.execute(delete(tables.saved_filter).where(_filter.id == number))

    def _read(self, *where: ColumnElement[bool]) -> tuple[SavedFilter, ...]:
        query = select(tables.saved_filter).where(*where)
        rows = self._connection.execute(query.order_by(_filter.name_key, _filter.owner))
        found = [SavedFilter(row.id, row.owner, row.name, row.query, row.shared) for row in rows]
        return tuple(sorted(found, key=lambda each: each.owner != self._login))


def _row(name: str, query: str, shared: bool, now: datetime) -> dict[str, object]:
    return {"name": name, "name_key": name_key(name), "query": query, "shared": shared, "changed": now}
