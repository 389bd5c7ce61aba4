# SPDX-License-Identifier: MIT
"""A list of operations, page by page, and all that one of them changed: values of the *History* page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from contact_desk.domain.journal import JournalEntry, Operation
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.record_past import Key, PastNames, RowChange

RecordName = ContactName | str


@dataclass(frozen=True)
class OperationQuery:
    """Which operations: those of one user, of certain kinds, from `since` on and before `until`; all without these."""

    actor: str = ""
    kinds: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    def takes(self, operation: Operation) -> bool:
        """Whether it is one of those."""
        begins = self.since is None or operation.at >= self.since
        ends = self.until is None or operation.at < self.until
        is_own = self.actor in {"", operation.actor}
        return begins and ends and is_own and (not self.kinds or operation.kind in self.kinds)


@dataclass(frozen=True)
class OperationLine:
    """One operation, and of how many records the user may know that it touched; `is_more`: of even more than `count`.

    `name` is what one of them is called, "" where none has a name.
    """

    operation: Operation
    count: int
    name: RecordName = ""
    is_more: bool = False


@dataclass(frozen=True)
class OperationPage:
    """Newest first; whether there are others before and after these."""

    lines: tuple[OperationLine, ...] = ()
    has_newer: bool = False
    has_older: bool = False


@dataclass(frozen=True)
class RecordChanges:
    """What an operation did to one record and to what hangs on it; `record` is its table and id."""

    record: Key
    name: RecordName
    changes: tuple[RowChange, ...]


@dataclass(frozen=True)
class OperationPast:
    """All that the user may know of one operation; `complete` is false where only the first changes were read."""

    operation: Operation
    records: tuple[RecordChanges, ...]
    names: PastNames
    complete: bool


def record_of(entry: JournalEntry) -> Key:
    """The record that an entry is about: the contact before the organisation that it works for."""
    if entry.contact is not None:
        return "contact", entry.contact
    if entry.location is not None:
        return "location", entry.location
    if entry.organisation is not None:
        return "organisation", entry.organisation
    return entry.table, entry.row
