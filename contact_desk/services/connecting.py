# SPDX-License-Identifier: MIT
"""Before a store is opened: whether it would open, what stands in the way, and making one where there is none."""

from __future__ import annotations

from contact_desk.services import signing_in
from contact_desk.store import examining, opening
from contact_desk.store.examining import Examination
from contact_desk.store.url import read_url

__all__ = ["Examination", "create", "examine"]


def examine(store_url: str, password: str = "") -> Examination:
    """Try to connect, and look what is there. Changes nothing; waits for each host as long as connecting does.

    `password` is used for this and all that follows; without it, whoever else knows one is asked.
    """
    url = read_url(store_url)
    signing_in.use(store_url, password)
    signing_in.look_into_keyring()
    found = examining.examine(url)
    if found.fault is not None and found.fault.code == "store_refused":
        signing_in.use(store_url, "")
    return found


def create(store_url: str, *, shared: bool = False) -> None:
    """Make a store where there is none; `shared`: in a file for several desks. Raises `StoreUnavailable`."""
    opening.initialise(read_url(store_url), shared=shared)


def share(store_url: str) -> None:
    """Let several desks use this file from now on, over a network folder, too. Raises `StoreUnavailable`."""
    opening.share(read_url(store_url))
