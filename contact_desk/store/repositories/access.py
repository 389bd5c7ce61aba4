# SPDX-License-Identifier: MIT
"""Who works with the store, and what each may do."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, insert, or_, select, text

from contact_desk.domain.access import (
    RIGHTS_OF_EVERYBODY,
    Holder,
    Right,
    Source,
    Standing,
    standing,
    unguarded,
)
from contact_desk.store import tables

_user, _role = tables.desk_user.c, tables.role.c
_member, _granted = tables.role_member.c, tables.granted_right.c
_STANDING_ON_POSTGRES = text("SELECT licensed, disabled, administrators FROM contact_desk_standing()")
# In one statement: between two the first user would be there without a right to give one.
_FIRST_ON_POSTGRES = text(
    "WITH first AS (INSERT INTO desk_user (login) VALUES (:login) RETURNING id)"
    " INSERT INTO granted_right (user_id, right_name) SELECT id, 'administrator' FROM first"
)


class AccessRepository:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_guarded(self) -> bool:
        """Whether an administrator has set up users."""
        return self._connection.scalar(select(_user.id).limit(1)) is not None

    def standing(self, login: str) -> Standing:
        """What this user is to the store, with every right and where it comes from."""
        row = self._connection.execute(select(tables.desk_user).where(_user.login == login)).first()
        if row is None:
            if not self.is_guarded():
                return unguarded(login)
            return Standing(login, known=False, administrators=self.administrators())
        return self._of(row, self.administrators())

    def standings(self) -> dict[str, Standing]:
        """Of all users, by login."""
        asked = self.administrators()
        rows = self._connection.execute(select(tables.desk_user)).all()
        return {row.login: self._of(row, asked) for row in rows}

    def standing_as_told(self, login: str) -> Standing:
        """The same of whom a server does not let in: it says why, and no more."""
        row = self._connection.execute(_STANDING_ON_POSTGRES).first()
        if row is None:
            return Standing(login, known=False)
        return Standing(
            login, licensed=row.licensed, disabled=row.disabled, administrators=tuple(row.administrators)
        )

    def administrators(self) -> tuple[str, ...]:
        """Names to ask, each with the e-mail where there is one (row T05)."""
        in_role = select(_member.user_id).join(tables.granted_right, _granted.role_id == _member.role_id)
        is_one = or_(
            _user.id.in_(select(_granted.user_id).where(_granted.right_name == Right.ADMINISTRATOR)),
            _user.id.in_(in_role.where(_granted.right_name == Right.ADMINISTRATOR)),
        )
        query = select(_user.login, _user.name, _user.email).where(is_one, ~_user.disabled)
        rows = self._connection.execute(query.order_by(_user.login))
        return tuple(
            f"{row.name or row.login} <{row.email}>" if row.email else row.name or row.login for row in rows
        )

    def make_first(self, login: str) -> None:
        """The user with whom a guarded store begins: an administrator; everybody else has what is usual."""
        self.make_administrator(login)
        usual = [{"right_name": str(right)} for right in RIGHTS_OF_EVERYBODY]
        self._connection.execute(insert(tables.granted_right), usual)

    def make_administrator(self, login: str) -> None:
        """A user who is not there yet."""
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(_FIRST_ON_POSTGRES, {"login": login})
        else:
            self._make_first_in_file(login)

    def _of(self, row: Row[Any], administrators: tuple[str, ...]) -> Standing:
        return standing(
            row.login,
            self._granted(row.id),
            licensed=row.licensed,
            disabled=row.disabled,
            administrators=administrators,
            card=row.card_id,
        )

    def _make_first_in_file(self, login: str) -> None:
        """Step by step, everybody being an administrator for as long as it lasts."""
        administrator = {"right_name": str(Right.ADMINISTRATOR)}
        self._connection.execute(insert(tables.granted_right).values(administrator))
        made = self._connection.execute(insert(tables.desk_user).values(login=login))
        first = next(iter(made.inserted_primary_key or ()))
        self._connection.execute(insert(tables.granted_right).values(administrator | {"user_id": first}))
        for_now = and_(_granted.user_id.is_(None), _granted.right_name == Right.ADMINISTRATOR)
        self._connection.execute(delete(tables.granted_right).where(for_now))

    def _granted(self, user: int) -> dict[Right, tuple[Source, ...]]:
        """Also of what an older program wrote: a right that this one does not know is nobody's."""
        of_role = and_(
            _granted.role_id == _role.id, _role.id.in_(select(_member.role_id).where(_member.user_id == user))
        )
        everybody = and_(_granted.user_id.is_(None), _granted.role_id.is_(None))
        query = (
            select(_granted.right_name, _granted.user_id, _role.kind, _role.name)
            .select_from(tables.granted_right.outerjoin(tables.role, _granted.role_id == _role.id))
            .where(or_(_granted.user_id == user, of_role, everybody))
            .order_by(_role.name, _granted.id)
        )
        found: dict[Right, tuple[Source, ...]] = defaultdict(tuple)
        for row in self._connection.execute(query):
            if row.right_name in set(Right):
                found[Right(row.right_name)] += (_source(row.user_id, row.kind, row.name),)
        return dict(found)


def _source(user: int | None, kind: str | None, name: str | None) -> Source:
    if user is not None:
        return Source(Holder.USER)
    return Source(Holder(kind), name or "") if kind else Source(Holder.EVERYBODY)
