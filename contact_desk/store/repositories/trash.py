# SPDX-License-Identifier: MIT
"""Contacts put into the trash, taken out of it, and deleted for good (rows P13, X14, N21)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from math import ceil
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, and_, delete, func, or_, select, true, update
from sqlalchemy.exc import IntegrityError

from contact_desk.domain.access import Right, Standing, User
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.trash import Consequences, Trashed, TrashPage
from contact_desk.store import tables
from contact_desk.store.repositories.holders import with_organisation
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.visibility import journal_visible, listed, visible

_contact, _member, _relation = tables.contact.c, tables.contact_member.c, tables.relation.c
_journal, _operation, _user = tables.journal.c, tables.operation.c, tables.desk_user.c
_NAMES = 5
Rested = tuple[datetime, int]
"""When a contact was deleted, and its id."""


class TrashRepository:
    """Touches what the user may see and delete, and nothing else."""

    def __init__(self, connection: Connection, user: User, standing: Standing) -> None:
        self._connection = connection
        self._user = user
        self._standing = standing

    def consequences(self, contacts: Collection[int]) -> Consequences:
        """What deleting these would do; nothing is locked or written."""
        found = self._found(contacts, listed(self._user))
        return Consequences(
            count=len(found),
            names=self._names(sorted(found)),
            private=sum(bool(row.private) for row in found.values()),
            groups=self._groups(found),
            relations=self._relations(found),
            cards=self._cards(found),
            unknown=len(set(contacts) - found.keys()),
        )

    def there(self, contacts: Collection[int]) -> dict[int, bool]:
        """Of each of these that the user finds in the list whether they may delete it; locked from now on."""
        return self._allowed(contacts, listed(self._user))

    def resting(self, contacts: Collection[int]) -> dict[int, bool]:
        """Of each of these in the trash, that the user may see, whether they may take it out; locked from now on."""
        return self._allowed(contacts, self._in_trash())

    def put_in(self, contacts: Collection[int], now: datetime) -> None:
        self._mark(contacts, now, now)

    def take_out(self, contacts: Collection[int], now: datetime) -> None:
        """Raises `UniqueViolation` where somebody has taken a principal e-mail in this very moment."""
        self._mark(contacts, None, now)

    def take_out_if_free(self, contact: int, now: datetime) -> bool:
        """False, and left where it is, where its owner has another with its principal e-mail, who may be hidden."""
        try:
            with self._connection.begin_nested():
                self._mark([contact], None, now)
        except IntegrityError:
            return False
        return True

    def email_of(self, contacts: Collection[int]) -> dict[int, tuple[str, str]]:
        """The principal e-mail's key of each that has one that must be unique; the owner of a private one, else ""."""
        rows = self._found(contacts, self._in_trash()).values()
        return {
            row.id: (row.email_key, str(row.owner) if row.private else "")
            for row in rows
            if row.email_key and row.kind == "person"
        }

    def page(self, limit: int, page: int) -> TrashPage:
        """The `page`-th (from 1, clamped) `limit`."""
        condition = self._in_trash()
        total = int(
            self._connection.scalar(select(func.count()).select_from(tables.contact).where(condition)) or 0
        )
        pages = max(1, ceil(total / limit))
        page = min(max(page, 1), pages)
        query = with_organisation().add_columns(_contact.deleted_at, _contact.private, _contact.owner)
        chosen = (
            query.where(condition)
            .order_by(_contact.deleted_at.desc(), _contact.id.desc())
            .limit(limit)
            .offset((page - 1) * limit)
        )
        rows = self._connection.execute(chosen).all()
        deleters = self._deleters([row.id for row in rows])
        return TrashPage(
            tuple(self._trashed(row, deleters.get(row.id, "")) for row in rows), total, page, pages
        )

    def expired(self, before: datetime, most: int, after: Rested | None = None) -> list[Rested]:
        """Those that were deleted before this moment and that the user may delete: the first ones behind `after`."""
        ready = (self._in_trash(), _contact.deleted_at < before, self._may_delete())
        query = select(_contact.deleted_at, _contact.id).where(*ready)
        if after is not None:
            moment, contact = after
            of_then = and_(_contact.deleted_at == moment, _contact.id > contact)
            query = query.where(_contact.deleted_at >= moment, or_(_contact.deleted_at > moment, of_then))
        rows = self._connection.execute(query.order_by(_contact.deleted_at, _contact.id).limit(most))
        return [(row.deleted_at, row.id) for row in rows]

    def purge(self, contacts: Collection[int], before: datetime) -> frozenset[int]:
        """Delete these for good, with all that hangs on them, if they still rest since before that moment."""
        gone: set[int] = set()
        for ids in in_portions(contacts):
            still = (_contact.id.in_(ids), self._in_trash(), _contact.deleted_at < before, self._may_delete())
            query = delete(tables.contact).where(*still).returning(_contact.id)
            gone.update(self._connection.scalars(query))
        return frozenset(gone)

    def _trashed(self, row: Any, by: str) -> Trashed:
        is_own = row.owner == self._user.login
        return Trashed(row.id, _name(row), row.deleted_at, by, bool(row.private), is_own)

    def _in_trash(self) -> ColumnElement[bool]:
        return and_(visible(self._user), _contact.deleted_at.is_not(None))

    def _may_delete(self) -> ColumnElement[bool]:
        """What the engine would refuse is left alone: what is shared to be read is not to be deleted."""
        if self._standing.has(Right.ADMINISTRATOR):
            return true()
        if not self._standing.has(Right.DELETE_INDIVIDUALS):
            return _contact.owner == self._user.login
        share = tables.contact_share.c
        only_read = select(share.contact_id).where(share.login == self._user.login, ~share.may_edit)
        return or_(~_contact.private, _contact.id.not_in(only_read))

    def _mark(self, contacts: Collection[int], deleted: datetime | None, now: datetime) -> None:
        values = {"deleted_at": deleted, "changed": now, "version": _contact.version + 1}
        for ids in in_portions(contacts):
            self._connection.execute(update(tables.contact).where(_contact.id.in_(ids)).values(values))

    def _allowed(self, contacts: Collection[int], where: ColumnElement[bool]) -> dict[int, bool]:
        found = self._found(contacts, where, lock=True)
        return {number: bool(row.may_delete) for number, row in found.items()}

    def _found(
        self, contacts: Collection[int], where: ColumnElement[bool], *, lock: bool = False
    ) -> dict[int, Any]:
        columns = (_contact.id, _contact.owner, _contact.private, _contact.email_key, _contact.kind)
        may = self._may_delete().label("may_delete")
        found: dict[int, Any] = {}
        for ids in in_portions(contacts):
            query = select(*columns, may).where(_contact.id.in_(ids), where).order_by(_contact.id)
            rows = self._connection.execute(query.with_for_update() if lock else query)
            found.update({row.id: row for row in rows})
        return found

    def _names(self, contacts: Sequence[int]) -> tuple[ContactName, ...]:
        """Of the first few by name."""
        rows: list[Any] = []
        for ids in in_portions(contacts):
            query = with_organisation().add_columns(_contact.sort_key).where(_contact.id.in_(ids))
            rows += self._connection.execute(query.order_by(_contact.sort_key, _contact.id).limit(_NAMES))
        rows.sort(key=lambda row: (row.sort_key, row.id))
        return tuple(_name(row) for row in rows[:_NAMES])

    def _groups(self, contacts: Collection[int]) -> tuple[str, ...]:
        """The group contacts that stay, and lose one of them."""
        names: dict[int, str] = {}
        for ids in in_portions(contacts):
            query = (
                select(_contact.id, _contact.last_name)
                .join(tables.contact_member, _member.group_id == _contact.id)
                .where(_member.member_id.in_(ids), listed(self._user))
                .order_by(_contact.sort_key)
            )
            names.update({row.id: row.last_name for row in self._connection.execute(query)})
        return tuple(name for group, name in names.items() if group not in contacts)

    def _relations(self, contacts: Collection[int]) -> int:
        """Between one that goes and one that stays."""
        there = set(contacts)
        pairs = set(self._pairs(there, _relation.contact_id)) | set(self._pairs(there, _relation.other_id))
        others = {number for pair in pairs for number in pair} - there
        staying = self._found(others, listed(self._user)).keys()
        return sum(bool(set(pair) & staying) for pair in pairs)

    def _pairs(self, contacts: Iterable[int], end: Column[int]) -> Iterator[tuple[int, int]]:
        for ids in in_portions(contacts):
            query = select(_relation.contact_id, _relation.other_id).where(end.in_(ids))
            yield from ((row.contact_id, row.other_id) for row in self._connection.execute(query))

    def _cards(self, contacts: Collection[int]) -> tuple[str, ...]:
        """The logins of the users whose card one of them is (`product.md`, decision 13)."""
        logins: list[str] = []
        for ids in in_portions(contacts):
            query = select(_user.login).where(_user.card_id.in_(ids)).order_by(_user.login)
            logins += self._connection.scalars(query)
        return tuple(logins)

    def _deleters(self, contacts: Sequence[int]) -> dict[int, str]:
        """Who deleted each last, by the journal."""
        query = (
            select(_journal.contact_id, _operation.actor)
            .join(tables.operation, _operation.id == _journal.operation_id)
            .where(_journal.contact_id.in_(contacts), _journal.table_name == "contact")
            .where(_operation.kind == "contacts.delete", journal_visible(self._user))
            .order_by(_journal.id)
        )
        return {row.contact_id: row.actor for row in self._connection.execute(query)} if contacts else {}


def _name(row: Any) -> ContactName:
    return ContactName(row.first_name, row.last_name, row.organisation, row.kind)
