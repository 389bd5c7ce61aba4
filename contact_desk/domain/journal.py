# SPDX-License-Identifier: MIT
"""The journal's readings: operations, and the changes of rows that belong to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from contact_desk.domain.errors import ContactDeskError


class Action(StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True)
class JournalEntry:
    """One row changed. `before` holds the changed values as they were; it is empty for an inserted row."""

    id: int
    table: str
    row: int
    action: Action
    contact: int | None
    organisation: int | None
    location: int | None
    before: Mapping[str, object]
    operation: int = 0


@dataclass(frozen=True)
class Operation:
    """What one user did at one time; `kind` is the use-case ("contacts.add"), "sql" for plain SQL from outside."""

    id: int
    kind: str
    actor: str
    source: str
    at: datetime
    entries: tuple[JournalEntry, ...] = ()


@dataclass(frozen=True)
class Obstacle:
    """A row that a later operation has changed, or hung something on, so that an undo would take that away.

    `column` is "" for the row as a whole; `actor` and `at` tell who did it and when, as far as that is known.
    """

    table: str
    row: int
    column: str
    operation: int | None = None
    actor: str = ""
    at: datetime | None = None


class UndoRefused(ContactDeskError):
    """Nothing was undone: `obstacles` is what happened since, the latest first; none where a key is taken by now."""

    def __init__(self, obstacles: Iterable[Obstacle]) -> None:
        self.obstacles = tuple(sorted(obstacles, key=lambda each: -(each.operation or 0)))
        latest = next((each for each in self.obstacles if each.at is not None), None)
        if latest is None or latest.at is None:
            super().__init__("undo_taken" if not self.obstacles else "undo_impossible")
        else:
            super().__init__("undo_in_the_way", actor=latest.actor, at=latest.at.isoformat())
