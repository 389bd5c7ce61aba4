# SPDX-License-Identifier: MIT
"""Fills a new store with invented contacts through the program's own repositories: journal and search index too."""

from __future__ import annotations

from functools import cache

from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.services.maintenance import initialise
from contact_desk.store.entrance import open_store
from contact_desk.store.repositories.contact_rows import Place
from contact_desk.store.store import Store
from contact_desk.store.unit_of_work import UnitOfWork
from contact_desk.store.url import read_url
from tests.benchmarks.generator import ATTRIBUTE, Generator

REGION = "FR"
_IN_ONE_TRANSACTION = 2000


def make_filled_store(store_url: str, generator: Generator, contacts: int) -> None:
    """Make a store that holds the generator's first `contacts`."""
    initialise(store_url)
    store = open_store(read_url(store_url), REGION, create=False)
    try:
        lists = _lists_with_the_attribute(store)
        for start in range(0, contacts, _IN_ONE_TRANSACTION):
            places = range(start, min(start + _IN_ONE_TRANSACTION, contacts))
            _add(store, lists, [generator.draft(place) for place in places])
    finally:
        store.close()


def _lists_with_the_attribute(store: Store) -> Vocabulary:
    with store.write("benchmark", source="benchmark") as work:
        work.vocabulary.define_attribute(ATTRIBUTE)
        lists = work.vocabulary.load()
        work.commit()
    return lists


def _add(store: Store, lists: Vocabulary, drafts: list[ContactDraft]) -> None:
    with store.write("benchmark", source="benchmark") as work:
        places = _Places(work)
        for draft in drafts:
            work.new_contacts.add(draft, places.find(draft.organisation, draft.location), lists, work.clock())
        work.commit()


class _Places:
    """Organisations and locations, each looked up once a transaction."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self.find = cache(self._find)

    def _find(self, organisation: str, location: str) -> Place:
        if not organisation:
            return Place()
        organisations, now = self._work.organisations, self._work.clock()
        found, _ = organisations.find_or_add(organisation, now)
        if not location:
            return Place(found)
        return Place(found, organisations.find_or_add_location(found, location, now)[0])
