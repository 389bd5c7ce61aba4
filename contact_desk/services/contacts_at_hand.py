# SPDX-License-Identifier: MIT
"""The contacts that a user has at hand: the favourites, then those opened last at this machine (row X39)."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import dataclass

from contact_desk.domain.contact import ContactRow
from contact_desk.formats.opened_file import OpenedFile
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.store import Store

MOST_OPENED = 20
MOST_SHOWN = 20


@dataclass(frozen=True)
class AtHand:
    """The last starred, and the last opened, first; no favourite stands among the opened ones again."""

    favourites: tuple[ContactRow, ...] = ()
    opened: tuple[ContactRow, ...] = ()

    def rows(self) -> tuple[ContactRow, ...]:
        return self.favourites + self.opened


class ContactsAtHand:
    """`store_key` says which store it is; each login has its own list. Only numbers are kept."""

    def __init__(self, store: Store, vocabularies: Vocabularies, file: OpenedFile, store_key: str) -> None:
        self._store = store
        self._vocabularies = vocabularies
        self._file = file
        self._key = f"{store.user.login}@{store_key}"
        self._lock = threading.Lock()

    def note(self, contact: int) -> None:
        """It has been opened. Where the disk does not take it, nothing is remembered."""
        with self._lock, suppress(OSError):
            others = [other for other in self._file.read(self._key) if other != contact]
            self._file.write(self._key, [contact, *others][:MOST_OPENED])

    def load(self) -> AtHand:
        """As the store has them now: none that was deleted, or that the user may not know of any more."""
        opened = self._file.read(self._key)
        with self._store.read() as work:
            lists = self._vocabularies.load_in(work)
            starred = work.favourites.ids(MOST_SHOWN)
            rest = [contact for contact in opened if contact not in starred]
            favourites = work.contacts.page_of(starred, MOST_SHOWN, 1, lists).rows
            return AtHand(favourites, work.contacts.page_of(rest, MOST_OPENED, 1, lists).rows)
