# SPDX-License-Identifier: MIT
"""Rows as they were, rebuilt backwards from the present by the journal (`architecture.md`, *The journal*)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from contact_desk.domain.journal import Action, JournalEntry, Operation
from contact_desk.domain.name_order import ContactName

Key = tuple[str, int]
Values = Mapping[str, object]
# What every write changes by itself, and no person.
KEPT_BY_THE_STORE = frozenset({"version", "changed"})


@dataclass(frozen=True)
class RowChange:
    """One entry of the journal with both sides of it.

    `before` and `after` are whole rows; None is a row that was not there (yet, or any more).
    """

    entry: JournalEntry
    before: Values | None
    after: Values | None

    @property
    def operation(self) -> int:
        return self.entry.operation

    def columns(self) -> tuple[str, ...]:
        """What a person changed; every column of a row that came or went."""
        known = self.after if self.before is None else self.before
        names = self.entry.before if self.entry.action is Action.UPDATE else known or {}
        return tuple(name for name in names if name not in KEPT_BY_THE_STORE)


def rebuild(entries: Iterable[JournalEntry], present: Mapping[Key, Values]) -> Iterator[RowChange]:
    """The changes, newest first, as `entries` must be; `present` has every row of theirs that is still there.

    All entries of a row from the one asked for up to today have to be among them.
    """
    state: dict[Key, Values | None] = dict(present)
    for entry in entries:
        key = (entry.table, entry.row)
        after = state.get(key)
        before = _before(entry, after)
        state[key] = before
        yield RowChange(entry, before, after)


def as_it_was(entries: Iterable[JournalEntry], present: Mapping[Key, Values]) -> dict[Key, Values]:
    """The rows before the oldest of `entries`, which must be newest first; `present` has the rows of today."""
    rows: dict[Key, Values | None] = dict(present)
    for change in rebuild(entries, present):
        rows[change.entry.table, change.entry.row] = change.before
    return {key: values for key, values in rows.items() if values is not None}


def _before(entry: JournalEntry, after: Values | None) -> Values | None:
    if entry.action is Action.INSERT:
        return None
    return dict(entry.before) if entry.action is Action.DELETE else {**(after or {}), **entry.before}


@dataclass(frozen=True)
class PastNames:
    """What the records are called today that rows of the past refer to, by id; one without a name is not seen."""

    organisations: Mapping[int, str]
    locations: Mapping[int, str]
    contacts: Mapping[int, ContactName]


@dataclass(frozen=True)
class PastOperation:
    """What one user did to one record at one time; `operation` has no entries of its own here."""

    operation: Operation
    changes: tuple[RowChange, ...]


@dataclass(frozen=True)
class RecordPast:
    """All that is known of a record's past, newest first; `complete` is false where only the latest was read.

    `of` is the table of the record: the past of an organisation tells of its locations and contacts too. `contact` is
    whose past it is, from whose side its relations are told.
    """

    operations: tuple[PastOperation, ...]
    names: PastNames
    complete: bool
    of: str = "contact"
    contact: int = 0


@dataclass(frozen=True)
class ContactThen:
    """A contact as it stood at a moment: each row as if it had come at once, none where it was not there yet."""

    contact: int
    moment: datetime
    rows: tuple[RowChange, ...]
    names: PastNames
