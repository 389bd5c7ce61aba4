# SPDX-License-Identifier: MIT
"""Where the texts of a search's fields stand (row X49): which columns of which rows of a contact."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Select, and_, literal_column, select

from contact_desk.domain.query_fields import QueryField
from contact_desk.store import tables
from contact_desk.store.repositories.query_presence import LINES, line_types

_contact, _affiliation, _location = tables.contact.c, tables.affiliation.c, tables.location.c
_organisation, _address, _line = tables.organisation.c, tables.address.c, tables.interaction_address.c

_OF_CONTACT = {
    QueryField.NAME: (_contact.first_name, _contact.middle_name, _contact.last_name),
    QueryField.FIRST_NAME: (_contact.first_name, _contact.middle_name),
    QueryField.LAST_NAME: (_contact.last_name,),
    QueryField.NOTES: (_contact.notes,),
}
_OF_PLACE = {
    QueryField.ORGANISATION: (_organisation.name,),
    QueryField.LOCATION: (_location.name,),
    QueryField.DEPARTMENT: (_affiliation.department,),
    QueryField.JOB_TITLE: (_affiliation.job_title,),
}
_OF_ADDRESS = {
    QueryField.ADDRESS: tuple(
        _address[name] for name in ("street", "street2", "postal_code", "city", "region", "country")
    ),
    QueryField.CITY: (_address.city,),
    QueryField.REGION: (_address.region,),
    QueryField.POSTAL_CODE: (_address.postal_code,),
    QueryField.COUNTRY: (_address.country,),
}
_PLACES = tables.affiliation.outerjoin(
    tables.organisation, _organisation.id == _affiliation.organisation_id
).outerjoin(tables.location, _location.id == _affiliation.location_id)


@dataclass(frozen=True)
class Standing:
    """`rows` are beside the contact's own, which they `belong` to; None where its own row has the columns."""

    columns: tuple[Column[str], ...]
    rows: FromClause | None
    belongs: ColumnElement[bool]

    @property
    def of_contacts(self) -> FromClause:
        """The contacts with these rows."""
        return tables.contact if self.rows is None else tables.contact.join(self.rows, self.belongs)

    def holds(self, condition: ColumnElement[bool]) -> ColumnElement[bool]:
        """On `contact`: one of its rows meets this condition."""
        if self.rows is None:
            return condition
        of_it: Select[int] = select(literal_column("1")).select_from(self.rows).where(self.belongs, condition)
        # Looked at contact by contact, along the list: OFFSET keeps PostgreSQL from joining all contacts first.
        return of_it.correlate(tables.contact).offset(literal_column("0")).exists()


def standing(connection: Connection, field: QueryField) -> Standing:
    """Of a line that is closed nothing is told: it is nobody's any more."""
    if columns := _OF_CONTACT.get(field):
        return Standing(columns, None, _contact.id == _contact.id)
    if columns := _OF_ADDRESS.get(field):
        return Standing(columns, tables.address, _address.contact_id == _contact.id)
    if columns := _OF_PLACE.get(field):
        principal = and_(_affiliation.contact_id == _contact.id, _affiliation.principal)
        return Standing(columns, _PLACES, principal)
    column = _line.match_key if field is QueryField.PHONE else _line.value
    of_field = _line.type_id.in_(line_types(connection, LINES[field]))
    belongs = and_(_line.contact_id == _contact.id, _line.closed_on.is_(None), of_field)
    return Standing((column,), tables.interaction_address, belongs)
