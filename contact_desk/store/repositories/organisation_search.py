# SPDX-License-Identifier: MIT
"""Which organisations meet all the criteria of a search (row T20); what is shown of them is `organisations`' own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from contact_desk.domain.country import country_code
from contact_desk.domain.interaction_address import AddressKind, kind_of_code
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import OrganisationCriteria
from contact_desk.domain.phone import read_phone
from contact_desk.domain.phone_parsing import bare_digits
from contact_desk.domain.vocabulary import ListName
from contact_desk.store import tables

_organisation, _location = tables.organisation.c, tables.location.c
_address, _line, _value = tables.address.c, tables.interaction_address.c, tables.list_value.c


class OrganisationSearchRepository:
    """`region` reads a number that is looked for without a country."""

    def __init__(self, connection: Connection, region: str) -> None:
        self._connection = connection
        self._region = region

    def matching(self, criteria: OrganisationCriteria) -> list[int]:
        """The ids of all that match, by name.

        City, region and country must be those of one and the same address: the organisation's own, or one of its
        locations'. They are not kept folded, and are compared here once name, type and number have left few.
        """
        where = self._conditions(criteria)
        query = select(_organisation.id).where(*where).order_by(_organisation.name_key, _organisation.id)
        found = list(self._connection.scalars(query))
        if not found or not (criteria.city.strip() or criteria.region.strip() or criteria.country.strip()):
            return found
        there = self._at(criteria, where)
        return [each for each in found if each in there]

    def _conditions(self, criteria: OrganisationCriteria) -> list[ColumnElement[bool]]:
        where: list[ColumnElement[bool]] = [_organisation.deleted_at.is_(None)]
        where += [_organisation.name_key.contains(word, autoescape=True) for word in _words(criteria.name)]
        if not criteria.inactive_too:
            where.append(_organisation.active)
        if code := criteria.type.strip():
            of_type = select(_value.id).where(_value.list == ListName.ORGANISATION_TYPE, _value.code == code)
            where.append(_organisation.type_id.in_(of_type))
        if criteria.phone.strip():
            where.append(self._has_number(criteria))
        return where

    def _has_number(self, criteria: OrganisationCriteria) -> ColumnElement[bool]:
        """Among the numbers of the organisation and of its locations; what is no number is nobody's."""
        region = country_code(criteria.country) or self._region
        reading = read_phone(criteria.phone, region)
        same = _line.match_key == reading.key
        # A piece of a number may begin with the 0 that only those within the country dial.
        if digits := bare_digits(criteria.phone).lstrip("0"):
            same = or_(same, _line.match_key.contains(digits, autoescape=True))
        held = (
            same,
            _line.match_key != "",
            _line.closed_on.is_(None),
            _line.type_id.in_(self._phone_types()),
        )
        own = select(_line.organisation_id).where(_line.organisation_id.is_not(None), *held)
        of_locations = (
            select(_location.organisation_id)
            .join(tables.interaction_address, _line.location_id == _location.id)
            .where(_location.deleted_at.is_(None), *held)
        )
        return or_(_organisation.id.in_(own), _organisation.id.in_(of_locations))

    def _phone_types(self) -> list[int]:
        query = select(_value.id, _value.code, _value.medium)
        rows = self._connection.execute(query.where(_value.list == ListName.INTERACTION_ADDRESS_TYPE))
        return [row.id for row in rows if kind_of_code(row.code, row.medium) is AddressKind.PHONE]

    def _at(self, criteria: OrganisationCriteria, where: list[ColumnElement[bool]]) -> set[int]:
        """Those of the organisations in `where` that have an address as it is looked for."""
        is_city, is_region = _contains(criteria.city), _contains(criteria.region)
        is_country = _is_country(criteria.country)
        return {
            row.id
            for query in _addresses(where)
            for row in self._connection.execute(query)
            if is_city(row.city) and is_region(row.region) and is_country(row.country)
        }


def _addresses(where: list[ColumnElement[bool]]) -> Iterator[Select[tuple[object, ...]]]:
    """The business addresses of the organisations themselves, then those of their locations."""
    wanted = select(_organisation.id, _address.city, _address.region, _address.country)
    own = wanted.join(tables.address, _address.organisation_id == _organisation.id)
    yield own.where(_address.business, *where)
    of_locations = wanted.join(tables.location, _location.organisation_id == _organisation.id).join(
        tables.address, _address.location_id == _location.id
    )
    yield of_locations.where(_location.deleted_at.is_(None), _address.business, *where)


def _contains(wanted: str) -> Callable[[str], bool]:
    """Whether a text has every word of `wanted` in it, blind to case and accents."""
    words = _words(wanted)

    @cache
    def contains(text: str) -> bool:
        key = fold(text)
        return all(word in key for word in words)

    return contains


def _is_country(wanted: str) -> Callable[[str], bool]:
    """Whether a text names the same country in whatever way; of an unknown one, whether it contains its words."""
    code = country_code(wanted) if wanted.strip() else None
    contains = _contains(wanted)

    @cache
    def is_country(text: str) -> bool:
        return contains(text) if code is None else country_code(text) == code

    return is_country


def _words(text: str) -> list[str]:
    """The folded words of a criterion; a criterion of signs alone is one that nothing has."""
    return fold(text).split() or [text.strip().casefold()] * bool(text.strip())
