# SPDX-License-Identifier: MIT
"""Making, upgrading, checking, saving and copying a store, without opening a desk on it."""

from __future__ import annotations

from pathlib import Path

from contact_desk import paths
from contact_desk.store import backup, checking, copying, opening, restoring
from contact_desk.store.backup import BackupReport
from contact_desk.store.checking import CheckReport
from contact_desk.store.copying import CopyReport
from contact_desk.store.opening import StoreState
from contact_desk.store.restoring import RestoreReport
from contact_desk.store.table_copy import Tell
from contact_desk.store.url import read_url

__all__ = [
    "BackupReport",
    "CheckReport",
    "CopyReport",
    "RestoreReport",
    "StoreState",
    "back_up",
    "check",
    "copy",
    "initialise",
    "restore",
    "upgrade",
]


def initialise(store_url: str, *, shared: bool = False) -> StoreState:
    """Make a store; one that is there already is left as it is, but for a file that is to be `shared` from now on."""
    return opening.initialise(read_url(store_url), shared=shared)


def upgrade(store_url: str) -> StoreState:
    """Bring a store up to this program's schema."""
    return opening.upgrade(read_url(store_url))


def check(store_url: str, tell: Tell = lambda _done, _total: None) -> CheckReport:
    """Look for damage: the engine's own checks, the schema, the journal's triggers, the search index, folded columns.

    `tell` hears how many contacts are looked through.
    """
    return checking.check(read_url(store_url), tell)


def copy(store_url: str, target_url: str, tell: Tell) -> CopyReport:
    """Copy the whole store into an empty one; `tell` hears how far it is, and may raise to stop: nothing is kept."""
    return copying.copy(read_url(store_url), read_url(target_url), tell)


def back_up(store_url: str, file: Path, tell: Tell) -> BackupReport:
    """Save one moment of the store into a new file; `tell` as for `copy`, with a total of 0 where that is unknown."""
    return backup.back_up(read_url(store_url), file, tell)


def restore(store_url: str, file: Path, tell: Tell) -> RestoreReport:
    """Bring back a saved store; one that has been worked in is saved first, on a server into the user's data folder."""
    return restoring.restore(read_url(store_url), file, paths.backups_folder(), tell)
