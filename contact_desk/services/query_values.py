# SPDX-License-Identifier: MIT
"""The values that may follow a field of a search (row X49), as the store has them; wording them is for others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from contact_desk.domain.query_fields import DATES, QueryField
from contact_desk.domain.query_offer import NOT_OFFERED, begins
from contact_desk.domain.tag import tag_key
from contact_desk.domain.vocabulary import ListName
from contact_desk.services.vocabularies import Vocabularies
from contact_desk.store.store import Store

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork

MOST_VALUES = 50
_OWN_WORDS = NOT_OFFERED | DATES | {QueryField.STATUS, QueryField.KIND, QueryField.PRIVATE}


class QueryValues:
    def __init__(self, store: Store, vocabularies: Vocabularies) -> None:
        self._store = store
        self._vocabularies = vocabularies

    def of(self, field: QueryField, text: str = "", *, most: int = MOST_VALUES) -> tuple[str, ...]:
        """Those with words that begin as those of `text`, the commonest first; some of all for a blank one.

        Nothing that only contacts have which the user may not know of. A type is its code, a language its tag. None
        for a field with words of its own (dates, yes and no) or with as many values as contacts.
        """
        if field in _OWN_WORDS:
            return ()
        if field is QueryField.TYPE:
            return tuple(value.code for value in self._vocabularies.load().of(ListName.CONTACT_TYPE))
        with self._store.read() as work:
            if field is QueryField.TAG:
                found = [name for name in self._tags(work) if begins(name, text)]
            elif field is QueryField.ORGANISATION:
                found = [organisation.name for organisation in work.organisations.find(text, most)]
            else:
                found = work.query_values.values(field, text)
        return tuple(found[:most])

    def _tags(self, work: UnitOfWork) -> Iterable[str]:
        """Those of the store's list, then what contacts are tagged with besides."""
        tags: dict[str, str] = {}
        for name in (*(tag.name for tag in self._vocabularies.load_in(work).tags), *work.tags.in_use()):
            tags.setdefault(tag_key(name), name)
        return tags.values()
