# SPDX-License-Identifier: MIT
"""Deleting what one operation added, as long as nobody has touched it since; the journal says who did."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, delete, exists, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.name_order import ContactName
from contact_desk.store import tables
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.visibility import journal_visible, listed, visible

_contact, _member = tables.contact.c, tables.contact_member.c
_organisation, _location = tables.organisation.c, tables.location.c
_operation, _journal = tables.operation.c, tables.journal.c
_PARTS = (tables.affiliation, tables.address, tables.interaction_address, tables.attribute)


class TakingBackRepository:
    """Everything here belongs in one unit of work: rows once asked for are locked until it ends."""

    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def contacts_added(self, operation: int, kind: str) -> frozenset[int]:
        """The contacts made by an operation that are still there.

        Raises `NotFound` where this user has no operation of this number and kind.
        """
        own = (_operation.id == operation, _operation.kind == kind, _operation.actor == self._user.login)
        if self._connection.scalar(select(_operation.id).where(*own)) is None:
            raise NotFound("not_found", record="operation", id=operation)
        return self._added(tables.contact, operation, visible(self._user))

    def changed_since(self, contacts: Collection[int], operation: int) -> frozenset[int]:
        """Those that another operation has touched, or that somebody has put into a group or a relation.

        As far as the user may know of it, and of them.
        """
        others = (_journal.operation_id != operation, journal_visible(self._user))
        seen = select(_contact.id).where(visible(self._user))
        both_seen = (_member.member_id.in_(seen), _member.group_id.in_(seen))
        queries = (
            select(_journal.contact_id).where(_journal.contact_id.in_(contacts), *others),
            select(_journal.other_id).where(_journal.other_id.in_(contacts), *others),
            select(_member.member_id).where(_member.member_id.in_(contacts), *both_seen),
        )
        return frozenset(number for query in queries for number in self._connection.scalars(query))

    def names(self, contacts: Collection[int]) -> tuple[ContactName, ...]:
        """Those that the user finds in the list, in the order in which they stand there."""
        query = with_organisation().where(_contact.id.in_(contacts), listed(self._user))
        rows = self._connection.execute(query.order_by(_contact.sort_key, _contact.id))
        return tuple(ContactName(row.first_name, row.last_name, row.organisation, row.kind) for row in rows)

    def remove_contacts(self, contacts: Collection[int]) -> None:
        """Delete them, and all that hangs on them with it."""
        self._connection.execute(delete(tables.contact).where(_contact.id.in_(contacts)))

    def remove_locations(self, operation: int, current: int) -> frozenset[int]:
        """Delete the locations that the operation made and that nobody uses; gives them.

        `current` is the operation that takes back: what it deletes is no use.
        """
        # The journal is asked by organisation first, for which it has an index.
        of_this = and_(
            _journal.organisation_id == _location.organisation_id, _journal.location_id == _location.id
        )
        used = _hung_on("location_id", _location.id)
        return self._remove(tables.location, operation, or_(_touched(of_this, operation, current), used))

    def remove_organisations(self, operation: int, current: int) -> frozenset[int]:
        """Delete the organisations that the operation made and that nobody uses; gives them."""
        of_this = _journal.organisation_id == _organisation.id
        used = or_(
            exists().where(_location.organisation_id == _organisation.id),
            _hung_on("organisation_id", _organisation.id),
        )
        return self._remove(tables.organisation, operation, or_(_touched(of_this, operation, current), used))

    def _remove(self, table: Table, operation: int, kept: ColumnElement[bool]) -> frozenset[int]:
        # Locked before anything is asked: whoever has just used one of them has committed by then.
        added = self._added(table, operation)
        free = frozenset(self._connection.scalars(select(table.c.id).where(table.c.id.in_(added), ~kept)))
        self._connection.execute(delete(table).where(table.c.id.in_(free)))
        return free

    def _added(self, table: Table, operation: int, *where: ColumnElement[bool]) -> frozenset[int]:
        made = _rows_made(table, operation)
        there = select(table.c.id).where(table.c.id.in_(made), *where).order_by(table.c.id).with_for_update()
        return frozenset(self._connection.scalars(there))


def _rows_made(table: Table, operation: int) -> Select[tuple[int]]:
    inserted = (_journal.table_name == table.name, _journal.action == "insert")
    return select(_journal.row_id).where(_journal.operation_id == operation, *inserted)


def _touched(of_this: ColumnElement[bool], operation: int, current: int) -> ColumnElement[bool]:
    return exists().where(of_this, _journal.operation_id.not_in((operation, current)))


def _hung_on(parent: str, of: ColumnElement[int]) -> ColumnElement[bool]:
    return or_(*(exists().where(part.c[parent] == of) for part in _PARTS))
