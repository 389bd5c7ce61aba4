# SPDX-License-Identifier: MIT
"""One column of many contacts, written by one statement a portion (row X13); which ones a search finds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from contact_desk.domain.access import Standing, User
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.activity import may_modify
from contact_desk.store.repositories.contacts import ROWS
from contact_desk.store.repositories.record_keys import in_portions, refresh_keys
from contact_desk.store.row_values import contact_row
from contact_desk.store.visibility import listed

_contact, _affiliation = tables.contact.c, tables.affiliation.c


@dataclass(frozen=True)
class Held:
    """A contact that is about to be changed: what it says now, and whether the user may change it."""

    may_change: bool
    private: bool
    owner: str
    language: str
    contact_type_id: int | None
    department: str


class BulkEditRepository:
    """Writes what it is told to: who may is asked by `held`, and by the engine itself."""

    def __init__(self, connection: Connection, user: User, standing: Standing, region: str) -> None:
        self._connection = connection
        self._user = user
        self._standing = standing
        self._region = region

    def held(self, contacts: Collection[int]) -> dict[int, Held]:
        """Each of these that the user finds in the list; locked until the unit of work ends."""
        may = may_modify(self._user, self._standing).label("may_change")
        where = (_affiliation.contact_id == _contact.id, _affiliation.principal)
        department = select(_affiliation.department).where(*where).correlate(tables.contact).scalar_subquery()
        columns = (_contact.private, _contact.owner, _contact.language, _contact.contact_type_id)
        found: dict[int, Held] = {}
        for portion in in_portions(contacts):
            query = select(_contact.id, may, *columns, department.label("department")).where(
                _contact.id.in_(portion), listed(self._user)
            )
            rows = self._connection.execute(query.order_by(_contact.id).with_for_update(key_share=True))
            found.update({row.id: _held(row) for row in rows})
        return found

    def rows(self, contacts: Collection[int], vocabulary: Vocabulary) -> tuple[ContactRow, ...]:
        """Those of them that the user finds in the list, by name."""
        found: list[tuple[str, int, ContactRow]] = []
        for portion in in_portions(contacts):
            query = ROWS.add_columns(_contact.sort_key).where(listed(self._user))
            for row in self._connection.execute(query, {"ids": portion}):
                found.append((row.sort_key, row.id, contact_row(row, vocabulary)))
        return tuple(row for _key, _id, row in sorted(found, key=lambda each: each[:2]))

    def set_contact_type(self, contacts: Collection[int], type_id: int, now: datetime) -> None:
        self._set(contacts, now, contact_type_id=type_id)

    def set_language(self, contacts: Collection[int], language: str, now: datetime) -> None:
        self._set(contacts, now, language=language)

    def set_department(
        self, contacts: Collection[int], department: str, lists: Vocabulary, now: datetime
    ) -> None:
        """At the place where each works now; whoever works nowhere has a department alone."""
        for portion in in_portions(contacts):
            mine = (_affiliation.contact_id.in_(portion), _affiliation.principal)
            changed = update(tables.affiliation).where(*mine).values(department=department)
            there = set(self._connection.scalars(changed.returning(_affiliation.contact_id)))
            new = [
                {"contact_id": contact, "department": department, "principal": True}
                for contact in portion
                if contact not in there
            ]
            if new:
                self._connection.execute(insert(tables.affiliation), new)
        changes = Changes(contacts=frozenset(contacts))
        refresh_keys(self._connection, changes, lists, user=self._user, region=self._region, now=now)

    def set_owner(self, contacts: Collection[int], owner: str, now: datetime) -> None:
        """Raises `UniqueViolation` where the new owner has a contact made of the same draft."""
        self._set(contacts, now, owner=owner)

    def _set(self, contacts: Collection[int], now: datetime, **values: Any) -> None:
        kept = {"changed": now, "version": _contact.version + 1}
        for portion in in_portions(contacts):
            changed = update(tables.contact).where(_contact.id.in_(portion), listed(self._user))
            self._connection.execute(changed.values(**values, **kept))


def _held(row: Any) -> Held:
    return Held(
        *(bool(row.may_change), bool(row.private)),
        owner=row.owner,
        language=row.language,
        contact_type_id=row.contact_type_id,
        department=row.department or "",
    )
