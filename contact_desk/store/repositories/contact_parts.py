# SPDX-License-Identifier: MIT
"""What hangs on one contact, read back into the shape of a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, RowMapping, Select, Table, bindparam, select

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


# The first two make the business block, and the addresses beside it.
_CHILDREN = (tables.address, tables.interaction_address, tables.attribute, tables.contact_tag)
_PLACE = ("organisation", "location", "department", "job_title", "assistant_name")
_affiliation = tables.affiliation.c
_AFFILIATIONS = (
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
    .where(_affiliation.principal)
)
_AFFILIATION = _AFFILIATIONS.where(_affiliation.contact_id == bindparam("contact"))


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
        return ContactDraft(
            **self._fields(row, *(self._children(table, row.id) for table in _CHILDREN)),
            **self._affiliation(row.id),
            relations=relations_of(self._connection, self._user, row.id),
            members=self._members(row.id),
        )

    def drafts_to_fold(self, rows: Rows) -> Iterator[ContactDraft]:
        """The same of as many as one statement may ask for, without relations and members: no key is of them."""
        ids = [row.id for row in rows]
        children = [self._children_of_all(table, ids) for table in _CHILDREN]
        places = _AFFILIATIONS.add_columns(_affiliation.contact_id).where(_affiliation.contact_id.in_(ids))
        place = {row["contact_id"]: _place(row) for row in self._connection.execute(places).mappings()}
        for row in rows:
            fields = self._fields(row, *(of_table[row.id] for of_table in children))
            yield ContactDraft(**fields, **place.get(row.id, {}))

    def _fields(
        self, row: Row[tuple[object, ...]], addresses: Rows, lines: Rows, attributes: Rows, tags: Rows
    ) -> dict[str, Any]:
        return {
            **{name: getattr(row, name) for name in _NAMES},
            "title": self.vocabulary.code_of(row.title_id),
            "contact_type": self.vocabulary.code_of(row.contact_type_id),
            "business": self._business(addresses, lines),
            "addresses": tuple(self._address(part) for part in addresses if not part.business),
            "interaction_addresses": tuple(
                self._line(part) for part in lines if not part.business and part.closed_on is None
            ),
            "attributes": self._attributes(attributes),
            "tags": tuple(part.name for part in tags),
        }

    def _children(self, table: Table, contact: int) -> Rows:
        return self._connection.execute(_children_in(table), {"contact": contact}).all()

    def _children_of_all(
        self, table: Table, ids: Collection[int]
    ) -> dict[int, list[Row[tuple[object, ...]]]]:
        found: dict[int, list[Row[tuple[object, ...]]]] = {number: [] for number in ids}
        query = select(table).where(table.c.contact_id.in_(ids)).order_by(table.c.position, table.c.id)
        for row in self._connection.execute(query):
            found[row.contact_id].append(row)
        return found

    def _affiliation(self, contact: int) -> dict[str, Any]:
        row = self._connection.execute(_AFFILIATION, {"contact": contact}).mappings().first()
        return _place(row) if row else {}

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

    def _attributes(self, rows: Rows) -> dict[str, str]:
        codes = {kind.id: kind.code for kind in self.vocabulary.attribute_types}
        return {codes[row.type_id]: row.value for row in rows}

    def _members(self, contact: int) -> tuple[int, ...]:
        """The members that this user may know of."""
        return tuple(self._connection.scalars(_members_for(self._user), {"contact": contact}))


def _place(row: RowMapping) -> dict[str, Any]:
    return {name: row[name] or "" for name in _PLACE}
