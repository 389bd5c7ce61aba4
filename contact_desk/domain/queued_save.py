# SPDX-License-Identifier: MIT
"""What was saved while the server was away (row X42): told of it, and told of once it was sent."""

from __future__ import annotations

from dataclasses import dataclass

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, StoreUnavailable
from contact_desk.domain.name_order import ContactName

# What a server that is away for a while is told by; all other failures of a store do not pass by themselves.
_LOST = frozenset({"store_lost", "store_unreachable"})
_NOTHING = Changes()


def is_lost(error: ContactDeskError) -> bool:
    """Whether the server is away, so that what is saved can wait for it."""
    return isinstance(error, StoreUnavailable) and error.code in _LOST


@dataclass(frozen=True)
class Queued:
    """A save that lies on this machine now instead of in the store; `is_lost`: the server was found away by it."""

    uid: str
    name: ContactName
    is_lost: bool = False


@dataclass(frozen=True)
class Sent:
    """What became of the queue: what was saved, what was refused and waits as a draft, and how many are still in it.

    `error` is why sending stopped before the end.
    """

    saved: tuple[ContactName, ...] = ()
    refused: tuple[ContactName, ...] = ()
    left: int = 0
    changes: Changes = _NOTHING
    error: StoreUnavailable | None = None
