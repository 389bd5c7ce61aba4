# SPDX-License-Identifier: MIT
"""Organisations and their locations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from math import ceil

from sqlalchemy import ColumnElement, Connection, Executable, Select, Table, bindparam, func, select

from contact_desk.domain.access import User
from contact_desk.domain.draft import new_uid
from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Location, Organisation, OrganisationPage, OrganisationStatus
from contact_desk.store import tables
from contact_desk.store.hot_question import HotQuestion
from contact_desk.store.own_insert import own_insert
from contact_desk.store.visibility import listed

_organisation, _location = tables.organisation.c, tables.location.c


# Each is bound to a row that is to be added, and finds the one that is called the same.
_EXISTING = {
    "organisation": HotQuestion(
        select(_organisation.id, _organisation.active).where(
            _organisation.name_key == bindparam("name_key"), _organisation.deleted_at.is_(None)
        )
    ),
    "location": HotQuestion(
        select(_location.id).where(
            _location.organisation_id == bindparam("organisation_id"),
            _location.name_key == bindparam("name_key"),
            _location.deleted_at.is_(None),
        )
    ),
}


@cache
def _adding(table: Table, engine: str) -> Executable:
    insertion: Executable = own_insert(engine, table).on_conflict_do_nothing().returning(table.c.id)
    return insertion


class OrganisationRepository:
    def __init__(self, connection: Connection, user: User) -> None:
        self._connection = connection
        self._user = user

    def page(
        self, text: str, status: OrganisationStatus, limit: int, page: int, *, showing: int | None = None
    ) -> OrganisationPage:
        """The `page`-th (from 1, clamped) `limit` organisations that match, by name."""
        where: list[ColumnElement[bool]] = [_organisation.deleted_at.is_(None)]
        where += [_contains(_organisation.name_key, word) for word in fold(text).split()]
        if status is not OrganisationStatus.ALL:
            where.append(_organisation.active.is_(status is OrganisationStatus.ACTIVE))
        total = self._count(where)
        pages = max(1, ceil(total / limit))
        page = min(max(self._page_of(showing, where, limit) or page, 1), pages)
        chosen = (
            select(_organisation.id)
            .where(*where)
            .order_by(_organisation.name_key, _organisation.id)
            .limit(limit)
            .offset((page - 1) * limit)
        )
        # Counted for the rows of one page alone.
        return OrganisationPage(self._shown(_organisation.id.in_(chosen)), total, page, pages)

    def page_of(self, ids: Sequence[int], limit: int, page: int) -> OrganisationPage:
        """The `page`-th (from 1, clamped) `limit` of these organisations, which are given by name."""
        pages = max(1, ceil(len(ids) / limit))
        page = min(max(page, 1), pages)
        chosen = ids[(page - 1) * limit : page * limit]
        return OrganisationPage(self._shown(_organisation.id.in_(chosen)), len(ids), page, pages)

    def one(self, organisation: int) -> Organisation | None:
        """An inactive one too; None for one that is not there, or in the trash."""
        found = self._shown(_organisation.id == organisation, _organisation.deleted_at.is_(None))
        return found[0] if found else None

    def find(self, text: str, limit: int) -> tuple[Organisation, ...]:
        """Those whose folded name contains the folded text, names that begin with it first."""
        key = fold(text)
        query = self._organisations().where(_contains(_organisation.name_key, key))
        query = query.order_by(~_begins(_organisation.name_key, key), _organisation.name_key).limit(limit)
        return tuple(Organisation(**row) for row in self._connection.execute(query).mappings())

    def named(self, name: str) -> Organisation | None:
        """The one with the same folded name, an inactive one too."""
        same = _organisation.name_key == organisation_key(name)
        found = self._shown(same, _organisation.deleted_at.is_(None))
        return found[0] if found else None

    def known(self, name: str) -> tuple[int, bool] | None:
        """Id of the organisation with the same folded name, and whether it is active."""
        found = _EXISTING["organisation"].first(self._connection, {"name_key": organisation_key(name)})
        return (int(found.id), bool(found.active)) if found else None

    def id_of(self, name: str) -> int | None:
        """The organisation with the same folded name, an inactive one too."""
        found = self.known(name)
        return found[0] if found else None

    def location_id_of(self, organisation: int, name: str) -> int | None:
        """The location of this organisation with the same folded name."""
        values = {"organisation_id": organisation, "name_key": organisation_key(name)}
        found = _EXISTING["location"].first(self._connection, values)
        return int(found.id) if found else None

    def location_name(self, location: int) -> str:
        """What it is called today; "" for one that is not there, or in the trash."""
        query = select(_location.name).where(_location.id == location, _location.deleted_at.is_(None))
        return self._connection.scalar(query) or ""

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
        row: dict[str, object] = {"name": name.strip(), "name_key": organisation_key(name)}
        return self._find_or_add(tables.organisation, row, now)

    def find_or_add_location(self, organisation: int, name: str, now: datetime) -> tuple[int, bool]:
        row: dict[str, object] = {
            "organisation_id": organisation,
            "name": name.strip(),
            "name_key": organisation_key(name),
        }
        return self._find_or_add(tables.location, row, now)

    def _find_or_add(self, table: Table, row: dict[str, object], now: datetime) -> tuple[int, bool]:
        existing = _EXISTING[table.name]
        if found := existing.first(self._connection, row):
            return int(found.id), False
        values = {**row, "uid": new_uid(), "owner": self._user.login, "created": now, "changed": now}
        added = self._connection.scalar(_adding(table, self._connection.dialect.name), values)
        if added is not None:
            return int(added), True
        # Somebody else added it between our look and our insert.
        (quicker,) = existing.ask(self._connection, row)
        return int(quicker.id), False

    def _shown(self, *where: ColumnElement[bool]) -> tuple[Organisation, ...]:
        query = self._rows().where(*where).order_by(_organisation.name_key, _organisation.id)
        return tuple(Organisation(**row) for row in self._connection.execute(query).mappings())

    def _count(self, where: list[ColumnElement[bool]]) -> int:
        query = select(func.count()).select_from(tables.organisation).where(*where)
        return int(self._connection.scalar(query) or 0)

    def _page_of(self, organisation: int | None, where: list[ColumnElement[bool]], limit: int) -> int | None:
        """The page of an organisation, or None when it is not among those that match."""
        own = select(_organisation.name_key).where(_organisation.id == organisation, *where)
        key = self._connection.scalar(own) if organisation else None
        return None if key is None else self._count([*where, _organisation.name_key < key]) // limit + 1

    def _organisations(self) -> Select[tuple[object, ...]]:
        """Those that are offered to a contact."""
        return self._rows().where(_organisation.deleted_at.is_(None), _organisation.active)

    def _rows(self) -> Select[tuple[object, ...]]:
        affiliation, value = tables.affiliation.c, tables.list_value.c
        contacts = (
            select(func.count(affiliation.contact_id.distinct()))
            .join(tables.contact, tables.contact.c.id == affiliation.contact_id)
            .where(affiliation.organisation_id == _organisation.id, affiliation.ended_on.is_(None))
            .where(listed(self._user))
            .scalar_subquery()
        )
        locations = (
            select(func.count())
            .select_from(tables.location)
            .where(_location.organisation_id == _organisation.id, _location.deleted_at.is_(None))
            .scalar_subquery()
        )
        kind = select(value.code).where(value.id == _organisation.type_id).scalar_subquery()
        return select(
            _organisation.id,
            _organisation.name,
            _business_city("organisation_id", _organisation.id),
            contacts.label("contacts"),
            locations.label("locations"),
            func.coalesce(kind, "").label("type"),
            _organisation.active,
        )


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
