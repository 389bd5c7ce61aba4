# SPDX-License-Identifier: MIT
"""Writing a draft down: the contact and all that hangs on it, a few statements whatever its size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Insert, Table, insert, select

from contact_desk.domain.access import User
from contact_desk.domain.attribute import Entity
from contact_desk.domain.country import country_code
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.contact_rows import ContactRows, Place
from contact_desk.store.repositories.record_rows import Row
from contact_desk.store.visibility import listed

_LARGEST_ID = 2**63 - 1


@cache
def _insertion(table: Table) -> Insert:
    """Built once a table: building costs more than running."""
    return insert(table)


class NewContactRepository:
    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region

    def add(self, draft: ContactDraft, place: Place, vocabulary: Vocabulary, now: datetime) -> int:
        """Insert a checked draft; gives the contact's id.

        Raises `UniqueViolation` where another writer was quicker with the same uid or principal e-mail.
        """
        rows = ContactRows(vocabulary, country_code(draft.business.country) or self._region)
        row = {**rows.contact(draft), "owner": self._user.login, "created": now, "changed": now}
        inserted = self._connection.execute(_insertion(tables.contact), row)
        contact: int = next(iter(inserted.inserted_primary_key or ()))
        affiliation = rows.affiliation(draft, place)
        parent: Row = {"contact_id": contact}
        self._insert(tables.affiliation, parent, [affiliation] if affiliation else [])
        self._insert(tables.address, parent, rows.addresses(draft))
        self._insert(tables.interaction_address, parent, rows.lines(draft))
        self._insert(tables.attribute, parent, rows.attributes(draft, Entity.CONTACT))
        self._insert(tables.contact_member, {"group_id": contact}, rows.members(draft))
        self._insert(tables.relation, {}, rows.relations(draft, contact))
        self._insert(tables.contact_tag, parent, rows.tags(draft))
        return contact

    def unknown_members(self, ids: Sequence[int]) -> list[int]:
        """Those ids that are no contact this user may know of."""
        if not ids:
            return []
        possible = [member for member in ids if 0 < member <= _LARGEST_ID]
        query = select(tables.contact.c.id).where(tables.contact.c.id.in_(possible), listed(self._user))
        known = set(self._connection.scalars(query)) if possible else set()
        return [member for member in ids if member not in known]

    def _insert(self, table: Table, parent: Row, rows: Iterable[Row]) -> None:
        if hung_on := [{**parent, **row} for row in rows]:
            self._connection.execute(_insertion(table), hung_on)
