# SPDX-License-Identifier: MIT
"""The second try of a search that has found nobody (row N18). It writes nothing."""

from __future__ import annotations

from dataclasses import replace

from contact_desk.domain.contact import ContactPage
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.store import Store

_NOBODY = ContactPage((), 0, True, 1, 1)


class FindingAlike:
    def __init__(self, store: Store, vocabularies: Vocabularies) -> None:
        self._store = store
        self._vocabularies = vocabularies

    def find(self, text: str, *, limit: int = 50) -> ContactPage:
        """One page of contacts whose names sound like `text`, then those that have its words but for a slip.

        There is no second page. Nobody for what is no name: a number, an address, a search by fields.
        """
        # With it come the rules of sounds, which the list does without.
        from contact_desk.domain.contact_query import read_query
        from contact_desk.domain.second_try import second_try

        asked = second_try(text)
        if asked is None or not read_query(text, self._store.current_day()).is_plain():
            return _NOBODY
        with self._store.read() as work:
            found = work.second_finding.alike(asked, limit + 1)
            page = work.contacts.page_of(found[:limit], limit, 1, self._vocabularies.load_in(work))
        return replace(page, limit=limit, alike=True, exact=len(found) <= limit)
