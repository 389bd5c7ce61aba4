# SPDX-License-Identifier: MIT
"""Customer numbers, and on whose profile each stands: a user sees those alone (rows C03, C04)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, Select, and_, delete, insert, select

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.names import fold
from contact_desk.domain.people import CustomerNumber
from contact_desk.store import tables

_number, _profile, _user = tables.customer_number.c, tables.user_number.c, tables.desk_user.c


class CustomerNumberRepository:
    """`sees_all` is for whoever manages users; the server decides the same by itself (`store.guarded`)."""

    def __init__(self, connection: Connection, user: User, *, sees_all: bool) -> None:
        self._connection = connection
        self._login = user.login
        self._sees_all = sees_all

    def visible(self) -> tuple[CustomerNumber, ...]:
        """In the order of the numbers."""
        return self._read(self._seen())

    def of_user(self, user: int) -> tuple[CustomerNumber, ...]:
        own = select(_profile.number_id).where(_profile.user_id == user)
        return self._read(self._seen().where(_number.id.in_(own)))

    def require(self, number: int) -> CustomerNumber:
        """Raises `NotFound` for one that stands on no profile of the user's as for one that is not there."""
        found = self._read(self._seen().where(_number.id == number))
        if not found:
            raise NotFound("not_found", record="customer_number", id=number)
        return found[0]

    def find(self, number: str) -> CustomerNumber | None:
        """Blind to case and blanks, among those that the user sees."""
        found = self._read(self._seen().where(_number.number_key == _key(number)))
        return found[0] if found else None

    def add(self, number: str, name: str) -> int:
        """Raises `UniqueViolation` for one that is there, blind to case and blanks."""
        row = {"number": number, "number_key": _key(number), "name": name}
        made = self._connection.execute(insert(tables.customer_number).values(row))
        return int(next(iter(made.inserted_primary_key or ())))

    def delete(self, number: int) -> None:
        """With each profile's line, for the journal: it puts back what it has seen go."""
        self._connection.execute(delete(tables.user_number).where(_profile.number_id == number))
        self._connection.execute(delete(tables.customer_number).where(_number.id == number))

    def give(self, user: int, numbers: Collection[int]) -> bool:
        """Tells whether there was one that did not stand on this profile."""
        there = {each.id for each in self.of_user(user)}
        rows = [{"user_id": user, "number_id": number} for number in sorted(set(numbers) - there)]
        if rows:
            self._connection.execute(insert(tables.user_number), rows)
        return bool(rows)

    def take(self, user: int, numbers: Collection[int]) -> bool:
        own = and_(_profile.user_id == user, _profile.number_id.in_(numbers))
        return bool(self._connection.execute(delete(tables.user_number).where(own)).rowcount)

    def _seen(self) -> Select[tuple[int, str, str]]:
        query = select(_number.id, _number.number, _number.name).order_by(_number.number_key)
        if self._sees_all:
            return query
        me = select(_user.id).where(_user.login == self._login).scalar_subquery()
        return query.where(_number.id.in_(select(_profile.number_id).where(_profile.user_id == me)))

    def _read(self, query: Select[tuple[int, str, str]]) -> tuple[CustomerNumber, ...]:
        return tuple(CustomerNumber(row.id, row.number, row.name) for row in self._connection.execute(query))


def _key(number: str) -> str:
    return "".join(fold(number).split())
