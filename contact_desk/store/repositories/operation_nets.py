# SPDX-License-Identifier: MIT
"""What an operation did to each of its rows in all, and which operations have changed them since.

A reading of the journal; what follows from it for an undo is left to others.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select, tuple_

from contact_desk.domain.access import User
from contact_desk.domain.journal import JournalEntry
from contact_desk.domain.record_past import KEPT_BY_THE_STORE, Key, Values, rebuild
from contact_desk.store import tables
from contact_desk.store.repositories.rows import entry_of, present_rows
from contact_desk.store.visibility import journal_visible

_journal = tables.journal.c


@dataclass(frozen=True)
class Net:
    """What an operation did to one row in all: None on either side is a row that was not there."""

    before: Values | None
    after: Values | None

    def columns(self) -> tuple[str, ...]:
        """What differs; every column of a row that came or went."""
        was, became = self.before or {}, self.after or {}
        whole = self.before is None or self.after is None
        names = dict.fromkeys((*was, *became))
        return tuple(
            name for name in names if name not in KEPT_BY_THE_STORE and (whole or was[name] != became[name])
        )

    def of(self, columns: Collection[str]) -> Net:
        """What it did to these columns of a row that was there before and after."""
        before, after = dict(self.before or {}), self.after or {}
        return Net({name: before[name] if name in columns else after[name] for name in before}, after)


@dataclass(frozen=True)
class OperationNets:
    """`present` has the rows that are there now, `latest` the last operation on those that were changed since.

    `first` is the id of the operation's own first entry in the journal, `entries` its own latest one for each row.
    """

    nets: Mapping[Key, Net]
    present: Mapping[Key, Values]
    latest: Mapping[Key, int]
    first: int
    entries: Mapping[Key, JournalEntry]


def operation_nets(connection: Connection, user: User, operation: int) -> OperationNets:
    """Without the stars of others, which went with their contact and are nobody else's to bring back."""
    entries = _since(connection, user, operation)
    present = present_rows(connection, {(entry.table, entry.row) for entry in entries})
    nets: dict[Key, Net] = {}
    latest: dict[Key, int] = {}
    own: dict[Key, JournalEntry] = {}
    for change in rebuild(entries, present):
        key = (change.entry.table, change.entry.row)
        if change.operation != operation:
            latest.setdefault(key, change.operation)
        else:
            after = nets[key].after if key in nets else change.after
            nets[key] = Net(change.before, after)
            own.setdefault(key, change.entry)
    return OperationNets(nets, present, latest, min(entry.id for entry in entries), own)


def _since(connection: Connection, user: User, operation: int) -> list[JournalEntry]:
    """All changes to the rows of an operation that is there, from the newest back to its own."""
    own = _journal.operation_id == operation
    first = select(func.min(_journal.id)).where(own).scalar_subquery()
    # As a list of pairs, which SQLite looks a row up in; it would go through the operation for each row.
    touched = tuple_(_journal.table_name, _journal.row_id).in_(
        select(_journal.table_name, _journal.row_id).where(own)
    )
    others_stars = and_(_journal.table_name == "favourite", ~journal_visible(user))
    query = select(tables.journal).where(_journal.id >= first, touched, ~others_stars)
    return [entry_of(row) for row in connection.execute(query.order_by(_journal.id.desc()))]
