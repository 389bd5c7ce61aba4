# SPDX-License-Identifier: MIT
"""Contacts switched off and on, one by one or with their organisation; who counts as inactive (rows M12, M13)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select, true, update

from contact_desk.domain.access import Right, Standing, User
from contact_desk.domain.activity import kept_back_by
from contact_desk.domain.errors import Refused
from contact_desk.store import tables
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.visibility import listed

_contact, _affiliation, _organisation = tables.contact.c, tables.affiliation.c, tables.organisation.c
_PLACE = and_(_affiliation.contact_id == _contact.id, _affiliation.principal)


class ActivityRepository:
    """Writes what the user may see and modify, and nothing else: somebody else's private contact is not touched.

    It counts as inactive all the same, for as long as its organisation is (docs/decisions/0010).
    """

    def __init__(self, connection: Connection, user: User, standing: Standing) -> None:
        self._connection = connection
        self._user = user
        self._standing = standing

    def count_of_those_there(self, organisation: int) -> int:
        """How many contacts that the user may know of belong to this organisation, active or not."""
        there = exists().where(_PLACE, _affiliation.organisation_id == organisation)
        query = select(func.count()).select_from(tables.contact).where(there, listed(self._user))
        return int(self._connection.scalar(query) or 0)

    def count_of_those_going(self, organisation: int) -> int:
        """How many active contacts would be deactivated with this organisation, as far as the user may do so."""
        return self._count(self._going(organisation))

    def count_of_those_gone(self, organisation: int) -> int:
        """How many were deactivated with it, and could be brought back now."""
        return self._count(self._gone(organisation))

    def deactivate_those_of(self, organisation: int, now: datetime) -> frozenset[int]:
        going = (*self._going(organisation), may_modify(self._user, self._standing))
        return self._switch(going, now, active=False, deactivated_with=organisation)

    def bring_back_those_of(self, organisation: int, now: datetime) -> frozenset[int]:
        gone = (*self._gone(organisation), may_modify(self._user, self._standing))
        return self._switch(gone, now, active=True, deactivated_with=None)

    def deactivate(self, contacts: Collection[int], now: datetime) -> frozenset[int]:
        """Those of them that are there, seen, and switched on."""
        return self._each(contacts, now, active=False)

    def reactivate(self, contacts: Collection[int], now: datetime) -> frozenset[int]:
        """Those of them that are there, seen, and switched off; their organisations were asked before."""
        return self._each(contacts, now, active=True)

    def switched_on(self, contacts: Collection[int]) -> dict[int, bool]:
        """The switch of each of these that the user may know of; locked until the unit of work ends."""
        found: dict[int, bool] = {}
        for portion in in_portions(contacts):
            query = (
                select(_contact.id, _contact.active)
                .where(_contact.id.in_(portion), listed(self._user))
                .order_by(_contact.id)
            )
            rows = self._connection.execute(query.with_for_update(key_share=True))
            found.update({row.id: bool(row.active) for row in rows})
        return found

    def hold_organisations(self, contacts: Collection[int]) -> None:
        """Let nobody make the organisations of these inactive, or active, until the unit of work ends."""
        for portion in in_portions(contacts):
            theirs = select(_affiliation.organisation_id).where(
                _affiliation.contact_id.in_(portion), _affiliation.principal
            )
            query = select(_organisation.id).where(_organisation.id.in_(theirs)).order_by(_organisation.id)
            self._connection.execute(query.with_for_update(read=True))

    def inactive_organisations(self, contacts: Collection[int]) -> dict[int, str]:
        return inactive_organisations(self._connection, contacts)

    def _going(self, organisation: int) -> tuple[ColumnElement[bool], ...]:
        there = exists().where(_PLACE, _affiliation.organisation_id == organisation)
        return there, _contact.active, listed(self._user)

    def _gone(self, organisation: int) -> tuple[ColumnElement[bool], ...]:
        """Without those that belong to another inactive organisation by now."""
        elsewhere = (
            select(_affiliation.id)
            .join(tables.organisation, _organisation.id == _affiliation.organisation_id)
            .where(_PLACE, _organisation.id != organisation, ~_organisation.active)
            .correlate(tables.contact)
            .exists()
        )
        return _contact.deactivated_with == organisation, ~_contact.active, ~elsewhere, listed(self._user)

    def _count(self, conditions: Iterable[ColumnElement[bool]]) -> int:
        may = may_modify(self._user, self._standing)
        query = select(func.count()).select_from(tables.contact).where(*conditions, may)
        return int(self._connection.scalar(query) or 0)

    def _each(self, contacts: Collection[int], now: datetime, *, active: bool) -> frozenset[int]:
        done: frozenset[int] = frozenset()
        for portion in in_portions(contacts):
            wanted = (_contact.id.in_(portion), _contact.active != active, listed(self._user))
            done |= self._switch(wanted, now, active=active, deactivated_with=None)
        return done

    def _switch(
        self, conditions: Iterable[ColumnElement[bool]], now: datetime, **values: Any
    ) -> frozenset[int]:
        kept = {"changed": now, "version": _contact.version + 1}
        changed = update(tables.contact).where(*conditions).values(**values, **kept)
        return frozenset(self._connection.scalars(changed.returning(_contact.id)))


def may_modify(user: User, standing: Standing) -> ColumnElement[bool]:
    """What the engine would refuse this user is left alone: a condition on `contact`."""
    if standing.has(Right.ADMINISTRATOR):
        return true()
    share = tables.contact_share.c
    mine = select(share.contact_id).where(share.login == user.login)
    if standing.has(Right.MODIFY_INDIVIDUALS):
        return or_(~_contact.private, _contact.id.not_in(mine.where(~share.may_edit)))
    return or_(_contact.owner == user.login, _contact.id.in_(mine.where(share.may_edit)))


def inactive_organisations(connection: Connection, contacts: Collection[int]) -> dict[int, str]:
    """The name of the inactive organisation that each of these belongs to, where it belongs to one."""
    found: dict[int, str] = {}
    for portion in in_portions(contacts):
        query = (
            select(_affiliation.contact_id, _organisation.name)
            .join(tables.organisation, _organisation.id == _affiliation.organisation_id)
            .where(_affiliation.contact_id.in_(portion), _affiliation.principal, ~_organisation.active)
        )
        found.update({row.contact_id: row.name for row in connection.execute(query)})
    return found


def refuse_kept_back(connection: Connection, contacts: Collection[int]) -> None:
    """Raises `Refused` for contacts that came back while their organisation is inactive, with its name (row M13)."""
    for organisation in inactive_organisations(connection, contacts).values():
        raise Refused([kept_back_by(organisation)])
