# SPDX-License-Identifier: MIT
"""The contacts of which one field has the words of a search's term (row X49).

Fields are not kept folded: the index of words leaves few, and in which field a word stands is compared here.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import ColumnElement, Connection, Select, and_, false, select

from contact_desk.domain.country import country_code, country_name, names_of_country
from contact_desk.domain.interaction_address import AddressKind
from contact_desk.domain.phone_prefix import number_begins
from contact_desk.domain.query_fields import QueryField
from contact_desk.domain.word_fitting import having
from contact_desk.store import search, tables
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


class QueryTextRepository:
    """`region` reads a number without a country. What the user may see is left to callers."""

    def __init__(self, connection: Connection, region: str) -> None:
        self._connection = connection
        self._region = region

    def holding(self, field: QueryField, text: str) -> list[int]:
        """The ids of the contacts whose `field` has the words of `text`, or begins with its digits."""
        if field in LINES:
            return self._having_line(field, text)
        if field is QueryField.COUNTRY:
            return self._in_country(text)
        query, names = self._rows_of(field)
        return self._fitting(query, names, text, having(text))

    def _rows_of(self, field: QueryField) -> tuple[Select[int], int]:
        """A question for a contact's id and its texts of this field."""
        if columns := _OF_CONTACT.get(field):
            return select(_contact.id, *columns), len(columns)
        if columns := _OF_ADDRESS.get(field):
            owned = select(_contact.id, *columns).join(tables.address, _address.contact_id == _contact.id)
            return owned, len(columns)
        columns = _OF_PLACE[field]
        placed = (
            select(_contact.id, *columns)
            .join(tables.affiliation, and_(_affiliation.contact_id == _contact.id, _affiliation.principal))
            .outerjoin(tables.organisation, _organisation.id == _affiliation.organisation_id)
            .outerjoin(tables.location, _location.id == _affiliation.location_id)
        )
        return placed, len(columns)

    def _fitting(
        self, query: Select[int], columns: int, words: str, fits: Callable[[str], bool]
    ) -> list[int]:
        rows = self._connection.execute(query.where(self._indexed(words)))
        found = (row[0] for row in rows if fits(" ".join(str(text) for text in row[1 : columns + 1] if text)))
        return list(dict.fromkeys(found))

    def _indexed(self, words: str) -> ColumnElement[bool]:
        indexed = search.matches(words, self._region, self._connection.dialect.name)
        # Signs alone are in no word of anybody.
        return false() if indexed is None else indexed

    def _in_country(self, text: str) -> list[int]:
        """In the country of that name in either language, or of that code; else where the name begins so."""
        query, columns = self._rows_of(QueryField.COUNTRY)
        code = country_code(text)
        if code is None:
            fits = having(text)
            return self._fitting(
                query, columns, text, lambda country: fits(" ".join((country, *names_of_country(country))))
            )
        english = country_name(code, "en")
        return self._fitting(query, columns, english, lambda country: country_code(country) == code)

    def _having_line(self, field: QueryField, text: str) -> list[int]:
        """Numbers by the digits that they begin with, all others by words; what is closed is nobody's any more."""
        is_number = LINES[field] is AddressKind.PHONE
        query = (
            select(_contact.id, _line.match_key if is_number else _line.value)
            .join(tables.interaction_address, _line.contact_id == _contact.id)
            .where(_line.closed_on.is_(None), _line.type_id.in_(line_types(self._connection, LINES[field])))
        )
        return self._fitting(query, 1, text, number_begins(text) if is_number else having(text))
