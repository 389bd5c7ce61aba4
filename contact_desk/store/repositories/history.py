# SPDX-License-Identifier: MIT
"""Readings of the journal: the operations on one record, and the latest of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, or_, select

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.journal import Action, JournalEntry, Operation
from contact_desk.domain.operation_page import OperationQuery
from contact_desk.store import tables
from contact_desk.store.repositories.operation_list import conditions
from contact_desk.store.visibility import journal_visible

_operation, _journal = tables.operation.c, tables.journal.c


class HistoryRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def of_contact(self, contact: int, limit: int) -> tuple[Operation, ...]:
        """The operations that touched a contact or what hangs on it, newest first, with those entries alone."""
        own = or_(_journal.contact_id == contact, _journal.other_id == contact)
        entries = select(tables.journal).where(own, journal_visible(self._user))
        return self._grouped(entries.order_by(_journal.id.desc()).limit(limit * 50))[:limit]

    def latest_of_organisation(self, organisation: int) -> Operation | None:
        """The last operation on an organisation itself or what hangs on it, be that no contact's and no location's."""
        own = (_journal.organisation_id == organisation, _journal.location_id.is_(None))
        return self._latest(*own)

    def latest_of_location(self, location: int) -> Operation | None:
        """The same of a location."""
        return self._latest(_journal.location_id == location)

    def _latest(self, *own: ColumnElement[bool]) -> Operation | None:
        query = select(tables.journal).where(*own, _journal.contact_id.is_(None))
        return next(iter(self._grouped(query.order_by(_journal.id.desc()).limit(1))), None)

    def operation_that_added(self, contact: int) -> int:
        """The operation under which a contact was made. Raises `NotFound` for one that the user may not know of."""
        made = (_journal.table_name == "contact", _journal.row_id == contact, _journal.action == "insert")
        query = select(_journal.operation_id).where(*made, journal_visible(self._user))
        operation: int | None = self._connection.scalar(query)
        if operation is None:
            raise NotFound("not_found", record="contact", id=contact)
        return operation

    def added_by(self, operation: int, table: str) -> int:
        """The record of this table that an operation made; 0 where the user may not know of it any more."""
        made = (_journal.table_name == table, _journal.action == "insert")
        query = select(_journal.row_id).where(
            _journal.operation_id == operation, *made, journal_visible(self._user)
        )
        added: int | None = self._connection.execute(query).scalar()
        return added or 0

    def recent(self, limit: int, most_entries: int, asked: OperationQuery) -> tuple[Operation, ...]:
        """The latest of these operations, newest first, with at most `most_entries` entries in all."""
        seen = exists().where(_journal.operation_id == _operation.id, journal_visible(self._user))
        latest = (
            select(_operation.id)
            .where(seen, *conditions(self._connection, asked))
            .order_by(_operation.id.desc())
            .limit(limit)
            .subquery()
        )
        entries = select(tables.journal).where(
            _journal.operation_id.in_(select(latest)), journal_visible(self._user)
        )
        return self._grouped(entries.order_by(_journal.id.desc()).limit(most_entries))

    def operations(self, ids: Collection[int]) -> list[Operation]:
        """Those operations, newest first, without their entries: the user's own, and those seen by an entry."""
        seen = exists().where(_journal.operation_id == _operation.id, journal_visible(self._user))
        own = select(_operation.id).where(
            _operation.id.in_(ids), or_(_operation.actor == self._user.login, seen)
        )
        return self._operations(list(self._connection.scalars(own)), defaultdict(list))

    def _grouped(self, query: Select[tuple[object, ...]]) -> tuple[Operation, ...]:
        entries: dict[int, list[JournalEntry]] = defaultdict(list)
        for row in self._connection.execute(query):
            entries[row.operation_id].append(_entry(row))
        return tuple(self._operations(list(entries), entries))

    def _operations(self, ids: Sequence[int], entries: dict[int, list[JournalEntry]]) -> list[Operation]:
        query = select(tables.operation).where(_operation.id.in_(ids)).order_by(_operation.id.desc())
        return [
            Operation(row.id, row.kind, row.actor, row.source, row.at, tuple(reversed(entries[row.id])))
            for row in self._connection.execute(query)
        ]


def _entry(row: Row[tuple[object, ...]]) -> JournalEntry:
    return JournalEntry(
        id=row.id,
        table=row.table_name,
        row=row.row_id,
        action=Action(row.action),
        contact=row.contact_id,
        organisation=row.organisation_id,
        location=row.location_id,
        before=row.before,
    )
