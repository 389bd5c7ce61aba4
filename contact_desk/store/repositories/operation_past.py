# SPDX-License-Identifier: MIT
"""All that one operation changed, record by record, with both values of each: a reading of the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, select

from contact_desk.domain.access import User
from contact_desk.domain.errors import NotFound
from contact_desk.domain.journal import Action, JournalEntry, Operation
from contact_desk.domain.operation_page import OperationPast, RecordChanges, record_of
from contact_desk.domain.record_past import Key, RowChange, rebuild
from contact_desk.store import tables
from contact_desk.store.repositories.operation_nets import Net, OperationNets
from contact_desk.store.repositories.past import PastRepository
from contact_desk.store.repositories.record_keys import in_portions
from contact_desk.store.repositories.record_names import record_names
from contact_desk.store.repositories.rows import entry_of, journaled_tables, present_rows
from contact_desk.store.visibility import journal_visible

_operation, _journal = tables.operation.c, tables.journal.c


class OperationPastRepository:
    def __init__(self, connection: Connection, user: User, past: PastRepository) -> None:
        self._connection = connection
        self._user = user
        self._past = past

    def past_of(self, operation: int, most: int) -> OperationPast:
        """The first `most` changes. Raises `NotFound` where the user may not know of any."""
        entries = self._entries(_journal.operation_id == operation, most=most + 1)
        told = self._operation(operation)
        if not entries or told is None:
            raise NotFound("not_found", record="operation", id=operation)
        return self._told(told, self._changes(operation, entries[:most]), complete=len(entries) <= most)

    def undo_of(
        self, found: OperationNets, nets: Mapping[Key, Net], operation: int, most: int
    ) -> OperationPast:
        """The first `most` changes that an undo of these rows makes. Raises `NotFound` as `past_of` does."""
        if (told := self._operation(operation)) is None:
            raise NotFound("not_found", record="operation", id=operation)
        changes = [
            _undone(place, found.entries[key], nets[key])
            for place, key in enumerate(list(nets)[::-1][:most], start=1)
        ]
        return self._told(told, self._past.without_hidden(changes), complete=len(nets) <= most)

    def _told(self, told: Operation, changes: Collection[RowChange], *, complete: bool) -> OperationPast:
        names = record_names(self._connection, self._user, {record_of(each.entry) for each in changes})
        grouped: dict[Key, list[RowChange]] = defaultdict(list)
        for change in changes:
            grouped[record_of(change.entry)].append(change)
        records = (RecordChanges(key, names.get(key, ""), tuple(of)) for key, of in grouped.items())
        return OperationPast(told, tuple(records), self._past.names(changes), complete)

    def _operation(self, operation: int) -> Operation | None:
        row = self._connection.execute(select(tables.operation).where(_operation.id == operation)).first()
        return Operation(row.id, row.kind, row.actor, row.source, row.at) if row is not None else None

    def _changes(self, operation: int, entries: list[JournalEntry]) -> list[RowChange]:
        """A change a row, however often it was written, in the order in which they were touched."""
        keys = {(entry.table, entry.row) for entry in entries}
        since = {entry.id: entry for condition in _near(entries) for entry in self._entries(condition)}
        latest_first = (since[number] for number in sorted(since, reverse=True))
        later = [entry for entry in latest_first if (entry.table, entry.row) in keys]
        rebuilt = rebuild(later, present_rows(self._connection, keys))
        own = self._past.without_hidden([change for change in rebuilt if change.operation == operation])
        return list(_in_all(own[::-1]))

    def _entries(self, condition: ColumnElement[bool], most: int | None = None) -> list[JournalEntry]:
        query = select(tables.journal).where(condition, journal_visible(self._user))
        rows = self._connection.execute(query.order_by(_journal.id).limit(most))
        return [entry_of(row) for row in rows if row.table_name in journaled_tables()]


def _undone(place: int, entry: JournalEntry, net: Net) -> RowChange:
    """What the undo makes of one row, from what the operation had left."""
    action = Action.INSERT if net.after is None else Action.DELETE if net.before is None else Action.UPDATE
    values = {name: (net.after or {})[name] for name in net.columns()} if action is Action.UPDATE else {}
    return RowChange(replace(entry, id=place, action=action, before=values), net.after, net.before)


def _near(entries: Collection[JournalEntry]) -> Iterator[ColumnElement[bool]]:
    """What names the same records since, each by an index; rows of no record by themselves."""
    since = _journal.id >= min((entry.id for entry in entries), default=0)
    alone = _journal.contact_id.is_(None)
    for portion in in_portions({entry.contact for entry in entries if entry.contact is not None}):
        yield _journal.contact_id.in_(portion) & since
    own = [entry for entry in entries if entry.contact is None]
    for portion in in_portions({entry.organisation for entry in own if entry.organisation is not None}):
        yield _journal.organisation_id.in_(portion) & since
    for portion in in_portions({entry.location for entry in own if entry.location is not None}):
        yield _journal.location_id.in_(portion) & alone & since
    others = {entry.row for entry in own if entry.organisation is None and entry.location is None}
    for portion in in_portions(others):
        yield _journal.row_id.in_(portion) & alone & _journal.organisation_id.is_(None) & since


def _in_all(changes: Iterable[RowChange]) -> Iterator[RowChange]:
    """What became of each row in all; nothing of one that came and went."""
    rows: dict[Key, RowChange] = {}
    for change in changes:
        key = (change.entry.table, change.entry.row)
        first = rows.get(key)
        rows[key] = change if first is None else _both(first, change)
    yield from (change for change in rows.values() if change.before is not None or change.after is not None)


def _both(first: RowChange, last: RowChange) -> RowChange:
    before, after = first.before, last.after
    action = Action.INSERT if before is None else Action.DELETE if after is None else Action.UPDATE
    names = {*first.entry.before, *last.entry.before} if action is Action.UPDATE else set(before or {})
    values = {name: (before or {})[name] for name in (before or {}) if name in names}
    return RowChange(replace(first.entry, action=action, before=values), before, after)
