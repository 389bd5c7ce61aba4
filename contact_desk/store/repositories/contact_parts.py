# SPDX-License-Identifier: MIT
"""What hangs on one contact, read back into the shape of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, bindparam, select

from contact_desk.domain.access import User
from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    PostalFields,
)
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.relations import relations_of
from contact_desk.store.visibility import listed

Rows = Sequence[Row[tuple[object, ...]]]
_POSTAL = tuple(PostalFields.model_fields)
_NAMES = (
    "first_name",
    "middle_name",
    "last_name",
    "suffix",
    "private",
    "language",
    "notes",
    "external_id",
    "source",
    "site_id",
    "application_id",
    "birthday",
    "anniversary",
    "uid",
    "kind",
)


_affiliation = tables.affiliation.c
_AFFILIATION = (
    select(
        tables.organisation.c.name.label("organisation"),
        tables.location.c.name.label("location"),
        _affiliation.department,
        _affiliation.job_title,
        _affiliation.assistant_name,
    )
    .select_from(tables.affiliation)
    .outerjoin(tables.organisation, tables.organisation.c.id == _affiliation.organisation_id)
    .outerjoin(tables.location, tables.location.c.id == _affiliation.location_id)
    .where(_affiliation.contact_id == bindparam("contact"), _affiliation.principal)
)


@cache
def _children_in(table: Table) -> Select[tuple[object, ...]]:
    """Built once a table, as the others are once: a card is shown more often than anything else is asked."""
    mine = table.c.contact_id == bindparam("contact")
    return select(table).where(mine).order_by(table.c.position, table.c.id)


@cache
def _members_for(user: User) -> Select[tuple[int]]:
    member = tables.contact_member.c
    return (
        select(member.member_id)
        .join(tables.contact, tables.contact.c.id == member.member_id)
        .where(member.group_id == bindparam("contact"), listed(user))
        .order_by(member.position)
    )


class ContactParts:
    def __init__(self, connection: Connection, user: User, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._user = user
        self.vocabulary = vocabulary

    def draft(self, row: Row[tuple[object, ...]]) -> ContactDraft:
        """The draft that would add this contact again."""
        addresses = self._children(tables.address, row.id)
        lines = self._children(tables.interaction_address, row.id)
        names: dict[str, Any] = {name: getattr(row, name) for name in _NAMES} | self._affiliation(row.id)
        return ContactDraft(
            **names,
            title=self.vocabulary.code_of(row.title_id),
            contact_type=self.vocabulary.code_of(row.contact_type_id),
            business=self._business(addresses, lines),
            addresses=tuple(self._address(part) for part in addresses if not part.business),
            interaction_addresses=tuple(
                self._line(part) for part in lines if not part.business and part.closed_on is None
            ),
            attributes=self._attributes(row.id),
            relations=relations_of(self._connection, self._user, row.id),
            members=self._members(row.id),
            tags=tuple(part.name for part in self._children(tables.contact_tag, row.id)),
        )

    def _children(self, table: Table, contact: int) -> Rows:
        return self._connection.execute(_children_in(table), {"contact": contact}).all()

    def _affiliation(self, contact: int) -> dict[str, str]:
        row = self._connection.execute(_AFFILIATION, {"contact": contact}).mappings().first()
        return {name: value or "" for name, value in row.items()} if row else {}

    def _business(self, addresses: Rows, lines: Rows) -> BusinessInformation:
        values: dict[str, str] = {}
        for address in addresses:
            if address.business:
                values |= {name: getattr(address, name) for name in _POSTAL}
        for line in lines:
            if line.business and line.closed_on is None:
                code = self.vocabulary.code_of(line.type_id)
                values[code] = line.value
                if code == "phone":
                    values["extension"] = line.extension
        return BusinessInformation(**values)

    def _address(self, row: Row[tuple[object, ...]]) -> AddressDraft:
        fields = {name: getattr(row, name) for name in _POSTAL}
        return AddressDraft(type=self.vocabulary.code_of(row.type_id), **fields)

    def _line(self, row: Row[tuple[object, ...]]) -> InteractionAddressDraft:
        return InteractionAddressDraft(
            type=self.vocabulary.code_of(row.type_id),
            subtype=self.vocabulary.code_of(row.subtype_id),
            value=row.value,
            extension=row.extension,
            shared=row.shared,
        )

    def _attributes(self, contact: int) -> dict[str, str]:
        codes = {kind.id: kind.code for kind in self.vocabulary.attribute_types}
        return {codes[row.type_id]: row.value for row in self._children(tables.attribute, contact)}

    def _members(self, contact: int) -> tuple[int, ...]:
        """The members that this user may know of."""
        return tuple(self._connection.scalars(_members_for(self._user), {"contact": contact}))
