# SPDX-License-Identifier: MIT
"""Contacts that were deleted and rest for thirty days (`product.md`, decision 6; row X14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from contact_desk.domain.name_order import ContactName

KEPT = timedelta(days=30)
"""How long a contact rests in the trash before it is deleted for good."""


@dataclass(frozen=True)
class Consequences:
    """What deleting some contacts will do, as far as the user may know of it (row N21).

    `names` are the first few of `count` in the order of the list. `groups` names the group contacts that lose one of
    them; `relations` and `handed` count what leads to them from others; `unknown` those that are not there (any more).
    """

    count: int
    names: tuple[ContactName, ...] = ()
    private: int = 0
    groups: tuple[str, ...] = ()
    relations: int = 0
    cards: tuple[str, ...] = ()
    unknown: int = 0

    def is_simple(self) -> bool:
        """Whether one contact goes on which nothing hangs: that needs no question, for it can be undone."""
        return self.count == 1 and not (self.groups or self.relations or self.cards or self.unknown)


@dataclass(frozen=True)
class Trashed:
    """One contact in the trash; times are aware and in UTC. `by` is who deleted it, as far as the user may know.

    `own`: it is the user's, and comes back without any right.
    """

    id: int
    name: ContactName
    deleted: datetime
    by: str = ""
    private: bool = False
    own: bool = False

    @property
    def kept_until(self) -> datetime:
        return self.deleted + KEPT


@dataclass(frozen=True)
class TrashPage:
    """Some of those in the trash, what was deleted last first."""

    rows: tuple[Trashed, ...]
    total: int
    page: int
    pages: int
