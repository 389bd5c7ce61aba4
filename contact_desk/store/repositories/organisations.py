# SPDX-License-Identifier: MIT
"""Organisations and their locations."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite

from contact_desk.domain.access import User
from contact_desk.domain.draft import new_uid
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Location, Organisation
from contact_desk.store import tables
from contact_desk.store.visibility import listed

_organisation, _location = tables.organisation.c, tables.location.c


class OrganisationRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def find(self, text: str, limit: int) -> tuple[Organisation, ...]:
        """Those whose folded name contains the folded text, names that begin with it first."""
        key = fold(text)
        query = self._organisations().where(_contains(_organisation.name_key, key))
        query = query.order_by(~_begins(_organisation.name_key, key), _organisation.name_key).limit(limit)
        return tuple(Organisation(**row) for row in self._connection.execute(query).mappings())

    def named(self, name: str) -> Organisation | None:
        """The one with the same folded name."""
        query = self._organisations().where(_organisation.name_key == organisation_key(name))
        row = self._connection.execute(query).mappings().first()
        return Organisation(**row) if row else None

    def locations(self, organisation: int, text: str) -> tuple[Location, ...]:
        """The locations of one organisation; every one for an empty text (row T25)."""
        query = (
            select(
                _location.id,
                _location.organisation_id,
                _location.name,
                _business_city("location_id", _location.id),
            )
            .where(_location.organisation_id == organisation, _location.deleted_at.is_(None))
            .where(_contains(_location.name_key, fold(text)))
            .order_by(_location.name_key)
        )
        return tuple(Location(**row) for row in self._connection.execute(query).mappings())

    def departments(self, organisation: int) -> tuple[str, ...]:
        """The departments of this organisation's contacts, those of others' private ones left out."""
        affiliation = tables.affiliation.c
        query = (
            select(affiliation.department)
            .join(tables.contact, tables.contact.c.id == affiliation.contact_id)
            .where(
                affiliation.organisation_id == organisation, affiliation.department != "", listed(self._user)
            )
            .distinct()
            .order_by(affiliation.department)
            .limit(200)
        )
        return tuple(self._connection.scalars(query))

    def find_or_add(self, name: str, now: datetime) -> tuple[int, bool]:
        """The id of the organisation of this name, and whether it was made just now; safe with two writers."""
        key = organisation_key(name)
        row: dict[str, object] = {"name": name.strip(), "name_key": key}
        return self._find_or_add(tables.organisation, row, [_organisation.name_key == key], now)

    def find_or_add_location(self, organisation: int, name: str, now: datetime) -> tuple[int, bool]:
        key = organisation_key(name)
        row: dict[str, object] = {"organisation_id": organisation, "name": name.strip(), "name_key": key}
        same = [_location.organisation_id == organisation, _location.name_key == key]
        return self._find_or_add(tables.location, row, same, now)

    def _find_or_add(
        self, table: Table, row: dict[str, object], same: list[ColumnElement[bool]], now: datetime
    ) -> tuple[int, bool]:
        existing = select(table.c.id).where(*same, table.c.deleted_at.is_(None))
        if (found := self._connection.scalar(existing)) is not None:
            return int(found), False
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        values = {**row, "uid": new_uid(), "owner": self._user.login, "created": now, "changed": now}
        adding = dialect.insert(table).values(values).on_conflict_do_nothing().returning(table.c.id)
        added = self._connection.scalar(adding)
        if added is not None:
            return int(added), True
        # Somebody else added it between our look and our insert.
        return int(self._connection.scalars(existing).one()), False

    def _organisations(self) -> Select[tuple[object, ...]]:
        affiliation = tables.affiliation.c
        contacts = (
            select(func.count(affiliation.contact_id.distinct()))
            .join(tables.contact, tables.contact.c.id == affiliation.contact_id)
            .where(affiliation.organisation_id == _organisation.id, listed(self._user))
            .scalar_subquery()
        )
        locations = (
            select(func.count())
            .select_from(tables.location)
            .where(_location.organisation_id == _organisation.id, _location.deleted_at.is_(None))
            .scalar_subquery()
        )
        return select(
            _organisation.id,
            _organisation.name,
            _business_city("organisation_id", _organisation.id),
            contacts.label("contacts"),
            locations.label("locations"),
        ).where(_organisation.deleted_at.is_(None), _organisation.active)


def organisation_key(name: str) -> str:
    """What makes two names one: the folded name, cut so that an index can hold it.

    A name of signs alone ("…") folds to nothing and is compared as it is.
    """
    return (fold(name) or name.strip().casefold())[:500]


def _contains(column: ColumnElement[str], key: str) -> ColumnElement[bool]:
    return column.contains(key, autoescape=True)


def _begins(column: ColumnElement[str], key: str) -> ColumnElement[bool]:
    return column.startswith(key, autoescape=True)


def _business_city(parent: str, of: ColumnElement[int]) -> ColumnElement[str]:
    address = tables.address.c
    city = select(address.city).where(address[parent] == of, address.business).limit(1).scalar_subquery()
    return func.coalesce(city, "").label("city")
