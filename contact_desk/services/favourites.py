# SPDX-License-Identifier: MIT
"""The contacts that a user has starred, to have them first (row X39). A search names them by `is:favourite`."""

from __future__ import annotations

from contact_desk.domain.changes import Changes
from contact_desk.store.store import Store

MOST_FAVOURITES = 5000
"""So many are told at once: nobody looks through more."""


class Favourites:
    """Each person's own: no right is asked for, and nobody else hears of it."""

    def __init__(self, store: Store, *, source: str) -> None:
        self._store = store
        self._source = source

    def ids(self, *, most: int = MOST_FAVOURITES) -> tuple[int, ...]:
        """Those that the user may know of, the last starred first; none that lies in the trash."""
        with self._store.look() as work:
            return work.favourites.ids(most)

    def add(self, contact: int) -> Changes:
        """Nothing changes where it is one. Raises `NotFound`."""
        with self._store.write("favourites.add", source=self._source) as work:
            work.contacts.require(contact)
            if not work.favourites.add(contact):
                return Changes()
            work.commit()
            return Changes(work.operation, personal=True)

    def remove(self, contact: int) -> Changes:
        """Nothing changes where it is none. Raises `NotFound`."""
        with self._store.write("favourites.remove", source=self._source) as work:
            work.contacts.require(contact)
            if not work.favourites.remove(contact):
                return Changes()
            work.commit()
            return Changes(work.operation, personal=True)
