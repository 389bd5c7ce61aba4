# SPDX-License-Identifier: MIT
"""Whether contacts are found and sorted by what stands in them: the folded columns, which no journal follows.

Whoever may rename an organisation may write them (docs/decisions/0012), so `store check` folds every contact anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, func, select

from contact_desk.domain.access import User
from contact_desk.domain.search_words import index_words
from contact_desk.store import tables
from contact_desk.store.repositories.contact_parts import ContactParts
from contact_desk.store.repositories.contact_rows import contact_keys
from contact_desk.store.repositories.vocabulary import VocabularyRepository
from contact_desk.store.table_copy import Tell

_BATCH = 500
# Told one by one; of a store that is wrong throughout nobody reads a million lines.
MOST_TOLD = 1_000
# Numbers without a country's code are read as in the country of whoever saved them, which no row tells.
_BY_COUNTRY = frozenset(("phone_key", "search_text"))
_TAIL = 4
_contact, _journal, _affiliation = tables.contact.c, tables.journal.c, tables.affiliation.c


def wrongly_folded(connection: Connection, tell: Tell) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The contacts whose folded columns are not what folding gives, and which; `tell` hears how many are done."""
    lists = VocabularyRepository(connection).load()
    parts = ContactParts(connection, User(""), lists)
    total = int(connection.scalar(select(func.count()).select_from(tables.contact)) or 0)
    done = last = 0
    while rows := connection.execute(
        select(tables.contact).where(_contact.id > last).order_by(_contact.id).limit(_BATCH)
    ).all():
        for row, draft in zip(rows, parts.drafts_to_fold(rows), strict=True):
            keys = contact_keys(draft, lists, "")
            wrong = tuple(name for name, value in keys.items() if not _fits(connection, row, name, value))
            if wrong:
                yield row.id, wrong
        done, last = done + len(rows), rows[-1].id
        tell(done, total)


def _fits(connection: Connection, row: Row[Any], name: str, value: Any) -> bool:
    stored = getattr(row, name)
    if stored == value or name not in _BY_COUNTRY:
        return bool(stored == value)
    if name == "phone_key":
        return str(stored)[-_TAIL:] == str(value)[-_TAIL:]
    there, wanted = set(stored.split()), set(value.split())
    tails = {word[-_TAIL:] for word in wanted if word.isdecimal()}
    # Under one country's prefix or another's, each number is there, and no other one is.
    missing = {word for word in wanted - there if not _is_number_of(word, there)}
    surplus = {word for word in there - wanted if not (word.isdecimal() and word[-_TAIL:] in tails)}
    return not missing and (not surplus or surplus <= _former_names(connection, row.id))


def _is_number_of(word: str, there: set[str]) -> bool:
    return word.isdecimal() and any(each.isdecimal() and each[-_TAIL:] == word[-_TAIL:] for each in there)


def _former_names(connection: Connection, contact: int) -> set[str]:
    """The words of what its organisation and location were called before, by which it may still be found.

    A place renamed by somebody who may not see the contact leaves them (`guard_hidden_names`).
    """
    of_places = (
        (_journal.organisation_id == _affiliation.organisation_id) & (_journal.table_name == "organisation")
    ) | ((_journal.location_id == _affiliation.location_id) & (_journal.table_name == "location"))
    names = (
        select(_journal.before["name"].as_string())
        .join(tables.affiliation, of_places)
        .where(_affiliation.contact_id == contact, _affiliation.principal, _journal.action == "update")
    )
    former = [name for name in connection.scalars(names) if name]
    return {word for name in former for word in index_words(name)}
