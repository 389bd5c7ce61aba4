# SPDX-License-Identifier: MIT
"""The journal's readings: operations, and the changes of rows that belong to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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


@dataclass(frozen=True)
class Operation:
    """What one user did at one time; `kind` is the use-case ("contacts.add"), "sql" for plain SQL from outside."""

    id: int
    kind: str
    actor: str
    source: str
    at: datetime
    entries: tuple[JournalEntry, ...] = ()
