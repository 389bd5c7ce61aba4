# SPDX-License-Identifier: MIT
"""The operations of a store, a page at a time: who did what and when, to how many records, and what one is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, exists, func, literal, select

from contact_desk.domain.access import User
from contact_desk.domain.journal import JournalEntry, Operation
from contact_desk.domain.operation_page import OperationLine, OperationQuery, RecordName, record_of
from contact_desk.domain.record_past import Key
from contact_desk.store import tables
from contact_desk.store.repositories.record_names import record_names
from contact_desk.store.repositories.rows import entry_of
from contact_desk.store.visibility import journal_visible

_operation, _journal = tables.operation.c, tables.journal.c
_NEXT_ACTOR = select(func.min(_operation.actor)).where(_operation.actor > bindparam("last"))
# Of an operation on more rows than this no more are counted.
_MOST_COUNTED = 500
_MANY = 5_000
# Whose name is told, where an operation has touched records of several kinds.
_MAINLY = {"organisations": "organisation", "locations": "location"}


class OperationListRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def older(self, asked: OperationQuery, before: int | None, limit: int) -> list[OperationLine]:
        """The latest operations before this one, newest first; the latest of all with None."""
        query = self._asked(asked).order_by(_operation.id.desc()).limit(limit)
        return self._lines(query if before is None else query.where(_operation.id < before))

    def newer(self, asked: OperationQuery, after: int, limit: int) -> list[OperationLine]:
        """The first operations after this one, newest first."""
        query = self._asked(asked).order_by(_operation.id).limit(limit).where(_operation.id > after)
        return self._lines(query)[::-1]

    def actors(self) -> list[str]:
        """Who may have done something, by login: the users of the store; where none are set up, whoever did."""
        users = set(self._connection.scalars(select(tables.desk_user.c.login)))
        return sorted({*(users or self._seen_actors()), self._user.login})

    def _seen_actors(self) -> Iterator[str]:
        """One after the other, each by the index: there are few of them, and many operations."""
        last = ""
        while (actor := self._connection.scalar(_NEXT_ACTOR, {"last": last})) is not None:
            yield (last := str(actor))

    def _asked(self, asked: OperationQuery) -> Select[tuple[object, ...]]:
        """With how many rows of the journal each has, which are not counted to the end."""
        counted = select(literal(1)).where(_journal.operation_id == _operation.id).limit(_MOST_COUNTED + 1)
        rows = select(func.count()).select_from(counted.correlate(tables.operation).subquery())
        columns = [column for column in tables.operation.c if column.name != "request"]
        wanted = (*conditions(self._connection, asked), self._has_seen_rows())
        return select(*columns, rows.scalar_subquery().label("rows")).where(*wanted)

    def _has_seen_rows(self) -> ColumnElement[bool]:
        return exists().where(_journal.operation_id == _operation.id, journal_visible(self._user))

    def _lines(self, query: Select[tuple[object, ...]]) -> list[OperationLine]:
        rows = self._connection.execute(query).all()
        small = [row.id for row in rows if row.rows <= _MOST_COUNTED]
        entries = self._entries(small)
        for row in rows:
            if row.rows > _MOST_COUNTED:
                entries |= self._entries([row.id], _MOST_COUNTED)
        touched = {row.id: _records(row.kind, entries.get(row.id, ())) for row in rows}
        names = record_names(self._connection, self._user, {key for keys in touched.values() for key in keys})
        return [_line(row, touched[row.id], names) for row in rows]

    def _entries(self, operations: Sequence[int], most: int | None = None) -> dict[int, list[JournalEntry]]:
        found: dict[int, list[JournalEntry]] = defaultdict(list)
        query = select(tables.journal).where(
            _journal.operation_id.in_(operations), journal_visible(self._user)
        )
        for row in self._connection.execute(query.order_by(_journal.id).limit(most)) if operations else ():
            found[row.operation_id].append(entry_of(row))
        return found


def conditions(connection: Connection, asked: OperationQuery) -> Iterator[ColumnElement[bool]]:
    """On `operation`, newest first: who and what by an index each, days by theirs where they hold few operations."""
    if asked.actor:
        yield _operation.actor == asked.actor
    if asked.kinds:
        yield _operation.kind.in_(asked.kinds)
    of_days = list(_of_days(asked, _operation.at))
    if not of_days:
        return
    few = select(literal(1)).select_from(tables.operation).where(*of_days).limit(_MANY)
    if connection.scalar(select(func.count()).select_from(few.subquery())) == _MANY:
        # By the index all of them would be put in order; from the latest back a page is found at once.
        of_days = list(_of_days(asked, func.coalesce(_operation.at, _operation.at)))
    yield from of_days


def _of_days(asked: OperationQuery, moment: ColumnElement[datetime]) -> Iterator[ColumnElement[bool]]:
    if asked.since is not None:
        yield moment >= asked.since
    if asked.until is not None:
        yield moment < asked.until


def _records(kind: str, entries: Iterable[JournalEntry]) -> list[Key]:
    """What was touched, once each; that which the operation is about alone, or first of all."""
    keys = sorted(set(map(record_of, entries)))
    main = _MAINLY.get(kind.partition(".")[0], "contact")
    return [key for key in keys if key[0] == main] or keys


def _line(
    row: Row[tuple[object, ...]], records: Sequence[Key], names: dict[Key, RecordName]
) -> OperationLine:
    operation = Operation(row.id, row.kind, row.actor, row.source, row.at)
    name = next((names[key] for key in records if names.get(key)), "")
    return OperationLine(operation, len(records), name, is_more=row.rows > _MOST_COUNTED)
