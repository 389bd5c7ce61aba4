# SPDX-License-Identifier: MIT
"""The users of a store, its roles and workgroups, and what each was given; what holds in the end is in `access`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from contact_desk.domain.access import Holder, Right, User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.names import display_name, fold
from contact_desk.domain.people import LICENCES_HELD, Grantee, Licences, NewPerson, Person, Role, RoleKind
from contact_desk.store import tables
from contact_desk.store.repositories.access import AccessRepository
from contact_desk.store.visibility import listed

_user, _role, _setting = tables.desk_user.c, tables.role.c, tables.setting.c
_member, _granted, _contact = tables.role_member.c, tables.granted_right.c, tables.contact.c
_KNOWN = frozenset(Right)


class PeopleRepository:
    """What names nobody raises `NotFound` for a "user" or a "role"."""

    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._me = user
        self._access = AccessRepository(connection)

    def users(self) -> tuple[Person, ...]:
        """By login."""
        standings, roles, rights = self._access.standings(), self._roles_of_users(), self._rights("user_id")
        cards = self._card_names()
        query = select(tables.desk_user).order_by(_user.login)
        return tuple(
            Person(
                row.id,
                row.login,
                standings[row.login],
                name=row.name,
                email=row.email,
                licensed=row.licensed,
                disabled=row.disabled,
                # A card that has become somebody's private contact is none for whoever may not know of it.
                card=row.card_id if row.card_id in cards else None,
                card_name=cards.get(row.card_id, ""),
                rights=rights.get(row.id, frozenset()),
                roles=tuple(roles[row.id]),
            )
            for row in self._connection.execute(query)
        )

    def roles(self) -> tuple[Role, ...]:
        """By name."""
        rights, members = self._rights("role_id"), defaultdict(list)
        query = select(_member.role_id, _user.login).join(tables.desk_user, _user.id == _member.user_id)
        for row in self._connection.execute(query.order_by(_user.login)):
            members[row.role_id].append(row.login)
        return tuple(
            Role(
                row.id,
                row.name,
                RoleKind(row.kind),
                rights=rights.get(row.id, frozenset()),
                members=tuple(members[row.id]),
            )
            for row in self._connection.execute(select(tables.role).order_by(_role.name_key))
        )

    def everybody(self) -> frozenset[Right]:
        own = and_(_granted.user_id.is_(None), _granted.role_id.is_(None))
        names = self._connection.scalars(select(_granted.right_name).where(own))
        return frozenset(Right(name) for name in names if name in _KNOWN)

    def licences(self) -> Licences:
        held = self._connection.scalar(select(_setting.value).where(_setting.name == LICENCES_HELD)) or ""
        counted = select(func.count()).where(_user.licensed, ~_user.disabled)
        taken = self._connection.scalar(counted.select_from(tables.desk_user))
        return Licences(int(held) if held.isdecimal() else 0, int(taken or 0))

    def hold_licences(self, count: int) -> None:
        own = _setting.name == LICENCES_HELD
        if self._connection.execute(update(tables.setting).where(own).values(value=str(count))).rowcount:
            return
        self._connection.execute(insert(tables.setting).values(name=LICENCES_HELD, value=str(count)))

    def find(self, login: str) -> int | None:
        return self._connection.scalar(select(_user.id).where(_user.login == login))

    def require(self, login: str) -> int:
        if (found := self.find(login)) is None:
            raise NotFound("not_found", record="user", login=login)
        return found

    def require_role(self, name: str, kind: RoleKind | None = None) -> int:
        """Blind to case, as names of roles are; of this kind, where one is given."""
        query = select(_role.id).where(_role.name_key == fold(name))
        query = query.where(_role.kind == kind.value) if kind else query
        if (found := self._connection.scalar(query)) is None:
            raise NotFound("not_found", record="role", name=name)
        return int(found)

    def add(self, person: NewPerson) -> int:
        row = {name: getattr(person, name) for name in ("login", "name", "email", "licensed")}
        made = self._connection.execute(insert(tables.desk_user).values(row))
        return int(next(iter(made.inserted_primary_key or ())))

    def change(self, user: int, values: Mapping[str, Any]) -> bool:
        """Tells whether anything is otherwise than before."""
        before = self._connection.execute(select(tables.desk_user).where(_user.id == user)).mappings().one()
        changed = {name: value for name, value in values.items() if before[name] != value}
        if changed:
            self._connection.execute(update(tables.desk_user).where(_user.id == user).values(changed))
        return bool(changed)

    def add_role(self, name: str, kind: RoleKind) -> int:
        """Raises `UniqueViolation` for a name that is taken."""
        row = {"name": name, "name_key": fold(name), "kind": kind.value}
        made = self._connection.execute(insert(tables.role).values(row))
        return int(next(iter(made.inserted_primary_key or ())))

    def rename_role(self, role: int, name: str) -> None:
        """Raises `UniqueViolation` for a name that is taken."""
        row = {"name": name, "name_key": fold(name)}
        self._connection.execute(update(tables.role).where(_role.id == role).values(row))

    def delete_role(self, role: int) -> None:
        """With its rights and its members, each for the journal: it puts back what it has seen go."""
        # The rights first: a member who deletes it has them until then.
        for column in (_granted.role_id, _member.role_id):
            self._connection.execute(delete(column.table).where(column == role))
        self._connection.execute(delete(tables.role).where(_role.id == role))

    def join(self, role: int, users: Collection[int]) -> bool:
        """Tells whether there was somebody who did not belong to it."""
        there = set(self._connection.scalars(select(_member.user_id).where(_member.role_id == role)))
        rows = [{"role_id": role, "user_id": user} for user in sorted(set(users) - there)]
        if rows:
            self._connection.execute(insert(tables.role_member), rows)
        return bool(rows)

    def leave(self, role: int, users: Collection[int]) -> bool:
        own = and_(_member.role_id == role, _member.user_id.in_(users))
        return bool(self._connection.execute(delete(tables.role_member).where(own)).rowcount)

    def grant(self, grantee: Grantee, rights: Collection[Right]) -> bool:
        """Tells whether there was one that they had not been given by name."""
        holder = self._holder(grantee)
        there = set(self._connection.scalars(select(_granted.right_name).where(_held_by(holder))))
        rows = [{**holder, "right_name": str(right)} for right in sorted(set(rights) - there)]
        if rows:
            self._connection.execute(insert(tables.granted_right), rows)
        return bool(rows)

    def revoke(self, grantee: Grantee, rights: Collection[Right]) -> bool:
        holder, taken = _held_by(self._holder(grantee)), 0
        # What the taking itself needs goes last, should it be one's own.
        for right in sorted(rights, key=_is_needed):
            own = and_(holder, _granted.right_name == str(right))
            taken += self._connection.execute(delete(tables.granted_right).where(own)).rowcount
        return bool(taken)

    def _holder(self, grantee: Grantee) -> dict[str, int | None]:
        user = role = None
        if grantee.holder is Holder.USER:
            user = self.require(grantee.name)
        elif grantee.holder is not Holder.EVERYBODY:
            role = self.require_role(grantee.name, RoleKind(grantee.holder.value))
        return {"user_id": user, "role_id": role}

    def _rights(self, holder: str) -> dict[int, frozenset[Right]]:
        """Of all users, or of all roles."""
        column = _granted[holder]
        found: dict[int, set[Right]] = defaultdict(set)
        query = select(column.label("holder"), _granted.right_name).where(column.is_not(None))
        for row in self._connection.execute(query):
            if row.right_name in _KNOWN:
                found[row.holder].add(Right(row.right_name))
        return {holder_id: frozenset(rights) for holder_id, rights in found.items()}

    def _roles_of_users(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        query = select(_member.user_id, _role.name).join(tables.role, _role.id == _member.role_id)
        for row in self._connection.execute(query.order_by(_role.name_key)):
            found[row.user_id].append(row.name)
        return found

    def _card_names(self) -> dict[int, str]:
        """Of the cards that the user may know of."""
        query = select(_contact.id, _contact.first_name, _contact.last_name)
        of_somebody = _contact.id.in_(select(_user.card_id))
        rows = self._connection.execute(query.where(of_somebody, listed(self._me)))
        return {row.id: display_name(row.first_name, row.last_name, "") for row in rows}


def _is_needed(right: Right) -> int:
    return (right is Right.MANAGE_USERS) + 2 * (right is Right.ADMINISTRATOR)


def _held_by(holder: Mapping[str, int | None]) -> ColumnElement[bool]:
    return and_(
        *(
            _granted[name].is_(value) if value is None else _granted[name] == value
            for name, value in holder.items()
        )
    )
