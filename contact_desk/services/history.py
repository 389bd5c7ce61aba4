# SPDX-License-Identifier: MIT
"""What was done, by whom and when: readings of the journal."""

from __future__ import annotations

from contact_desk.domain.journal import Operation
from contact_desk.store.store import Store

_MOST_ENTRIES = 20_000


class History:
    def __init__(self, store: Store) -> None:
        self._store = store

    def of_contact(self, contact: int, *, limit: int = 200) -> tuple[Operation, ...]:
        """The operations that touched this contact, newest first. Raises `NotFound`."""
        with self._store.read() as work:
            work.contacts.require(contact)
            return work.history.of_contact(contact, limit)

    def recent(self, *, limit: int = 50) -> tuple[Operation, ...]:
        """The latest operations, newest first."""
        with self._store.read() as work:
            return work.history.recent(limit, _MOST_ENTRIES)
