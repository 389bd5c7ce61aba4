# SPDX-License-Identifier: MIT
"""The administrable lists, as everything that offers or checks a choice needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


class Vocabularies:
    """Keeps the lists once read: they change seldom and every save needs them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._loaded: Vocabulary | None = None

    def load(self, *, fresh: bool = False) -> Vocabulary:
        """All lists; with `fresh` as the store has them now, since another desk may have changed them."""
        if fresh or self._loaded is None:
            with self._store.read() as work:
                return self.load_in(work)
        return self._loaded

    def load_in(self, work: UnitOfWork) -> Vocabulary:
        """All lists as this unit of work sees them."""
        self._loaded = work.vocabulary.load()
        return self._loaded

    def keep(self, lists: Vocabulary) -> None:
        """Somebody has read all lists on the way."""
        self._loaded = lists

    def forget(self) -> None:
        """The lists have changed: read them again when somebody needs them."""
        self._loaded = None
