# SPDX-License-Identifier: MIT
"""Making, upgrading and checking a store, without opening a desk on it."""

from __future__ import annotations

from contact_desk.store import checking, opening
from contact_desk.store.checking import CheckReport
from contact_desk.store.opening import StoreState
from contact_desk.store.url import read_url

__all__ = ["CheckReport", "StoreState", "check", "initialise", "upgrade"]


def initialise(store_url: str) -> StoreState:
    """Make a store; one that is there already is left as it is."""
    return opening.initialise(read_url(store_url))


def upgrade(store_url: str) -> StoreState:
    """Bring a store up to this program's schema."""
    return opening.upgrade(read_url(store_url))


def check(store_url: str) -> CheckReport:
    """Look for damage: the engine's own checks, the schema, the journal's triggers, the search index."""
    return checking.check(read_url(store_url))
