# SPDX-License-Identifier: MIT
"""Contacts whose birthday or anniversary falls into a range of days: by the index on month and day alone."""

from __future__ import annotations

from sqlalchemy import Connection, select

from contact_desk.domain.access import User
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.partial_date import PartialDate, kept_date
from contact_desk.domain.personal_check import DATES
from contact_desk.domain.upcoming import KeyRange
from contact_desk.store import tables
from contact_desk.store.repositories.holders import counts_as_active, with_organisation
from contact_desk.store.visibility import listed

Found = tuple[int, ContactName, str, PartialDate]
_contact = tables.contact.c


class UpcomingRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def within(self, keys: KeyRange, most: int) -> list[Found]:
        """The first `most` of each kind (birthday, anniversary) of active contacts, in the order of the days."""
        return [found for kind in DATES for found in self._of_kind(kind, keys, most)]

    def _of_kind(self, kind: str, keys: KeyRange, most: int) -> list[Found]:
        key = _contact[f"{kind}_key"]
        # First the ids, by the index; what a name needs is joined to those alone.
        chosen = (
            select(_contact.id)
            .where(key >= keys[0], key <= keys[1], listed(self._user), _contact.active)
            .order_by(key, _contact.id)
            .limit(most)
        )
        query = with_organisation().add_columns(_contact[kind].label("kept"))
        query = query.where(_contact.id.in_(chosen), counts_as_active())
        found = []
        for row in self._connection.execute(query.order_by(key, _contact.sort_key, _contact.id)):
            if (kept := kept_date(row.kept)) is not None:
                name = ContactName(row.first_name, row.last_name, row.organisation, row.kind)
                found.append((row.id, name, kind, kept))
        return found
