# SPDX-License-Identifier: MIT
"""What hangs on one contact, read back into the shape of a draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Table, and_, select

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
    "uid",
    "kind",
)


class ContactParts:
    def __init__(self, connection: Connection, user: User, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._user = user
        self._vocabulary = vocabulary

    def draft(self, row: Row[tuple[object, ...]]) -> ContactDraft:
        """The draft that would add this contact again."""
        addresses = self._children(tables.address, row.id)
        lines = self._children(tables.interaction_address, row.id)
        names: dict[str, Any] = {name: getattr(row, name) for name in _NAMES} | self._affiliation(row.id)
        return ContactDraft(
            **names,
            title=self._vocabulary.code_of(row.title_id),
            contact_type=self._vocabulary.code_of(row.contact_type_id),
            business=self._business(addresses, lines),
            addresses=tuple(self._address(part) for part in addresses if not part.business),
            interaction_addresses=tuple(
                self._line(part) for part in lines if not part.business and part.closed_on is None
            ),
            attributes=self._attributes(row.id),
            members=self._members(row.id),
            tags=tuple(part.name for part in self._children(tables.contact_tag, row.id)),
        )

    def _children(self, table: Table, contact: int) -> Rows:
        query = select(table).where(table.c.contact_id == contact).order_by(table.c.position, table.c.id)
        return self._connection.execute(query).all()

    def _affiliation(self, contact: int) -> dict[str, str]:
        affiliation = tables.affiliation.c
        query = (
            select(
                tables.organisation.c.name.label("organisation"),
                tables.location.c.name.label("location"),
                affiliation.department,
                affiliation.job_title,
                affiliation.assistant_name,
            )
            .select_from(tables.affiliation)
            .outerjoin(tables.organisation, tables.organisation.c.id == affiliation.organisation_id)
            .outerjoin(tables.location, tables.location.c.id == affiliation.location_id)
            .where(and_(affiliation.contact_id == contact, affiliation.principal))
        )
        row = self._connection.execute(query).mappings().first()
        return {name: value or "" for name, value in row.items()} if row else {}

    def _business(self, addresses: Rows, lines: Rows) -> BusinessInformation:
        values: dict[str, str] = {}
        for address in addresses:
            if address.business:
                values |= {name: getattr(address, name) for name in _POSTAL}
        for line in lines:
            if line.business and line.closed_on is None:
                code = self._vocabulary.code_of(line.type_id)
                values[code] = line.value
                if code == "phone":
                    values["extension"] = line.extension
        return BusinessInformation(**values)

    def _address(self, row: Row[tuple[object, ...]]) -> AddressDraft:
        fields = {name: getattr(row, name) for name in _POSTAL}
        return AddressDraft(type=self._vocabulary.code_of(row.type_id), **fields)

    def _line(self, row: Row[tuple[object, ...]]) -> InteractionAddressDraft:
        return InteractionAddressDraft(
            type=self._vocabulary.code_of(row.type_id),
            subtype=self._vocabulary.code_of(row.subtype_id),
            value=row.value,
            extension=row.extension,
            shared=row.shared,
        )

    def _attributes(self, contact: int) -> dict[str, str]:
        codes = {kind.id: kind.code for kind in self._vocabulary.attribute_types}
        return {codes[row.type_id]: row.value for row in self._children(tables.attribute, contact)}

    def _members(self, contact: int) -> tuple[int, ...]:
        """The members that this user may know of."""
        member = tables.contact_member.c
        query = (
            select(member.member_id)
            .join(tables.contact, tables.contact.c.id == member.member_id)
            .where(member.group_id == contact, listed(self._user))
            .order_by(member.position)
        )
        return tuple(self._connection.scalars(query))
