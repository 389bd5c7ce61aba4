# SPDX-License-Identifier: MIT
"""Who works where: an organisation's contacts, a contact's employers, and the rows that begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from math import ceil

from sqlalchemy import ColumnElement, Connection, Select, exists, func, insert, select, update

from contact_desk.domain.access import User
from contact_desk.domain.affiliation import Affiliation, AffiliationPage
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import NotFound
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.contacts import first_value
from contact_desk.store.visibility import listed, visible

_affiliation, _contact = tables.affiliation.c, tables.contact.c
_organisation, _location = tables.organisation.c, tables.location.c
_CURRENT = _affiliation.ended_on.is_(None) & _affiliation.organisation_id.is_not(None)
_LARGEST_ID = 2**63 - 1

_ROWS = (
    select(
        _affiliation.id,
        _affiliation.contact_id.label("contact"),
        _affiliation.organisation_id,
        _contact.first_name,
        _contact.last_name,
        _organisation.name.label("organisation"),
        func.coalesce(_location.name, "").label("location"),
        _affiliation.role,
        _affiliation.department,
        _affiliation.job_title,
        first_value("call").label("phone"),
        _contact.private,
        _affiliation.started_on,
        _affiliation.ended_on,
        _affiliation.principal,
        _contact.active,
        _contact.kind,
    )
    .select_from(tables.affiliation)
    .join(tables.contact, _contact.id == _affiliation.contact_id)
    .join(tables.organisation, _organisation.id == _affiliation.organisation_id)
    .outerjoin(tables.location, _location.id == _affiliation.location_id)
)


def without_employer() -> ColumnElement[bool]:
    """The condition on `contact`: no organisation at present (row M05)."""
    return ~exists().where(_affiliation.contact_id == _contact.id, _CURRENT)


class AffiliationRepository:
    def __init__(self, connection: Connection, user: User, region: str) -> None:
        self._connection = connection
        self._user = user
        self._region = region

    def of_organisation(self, organisation: int, *, former: bool, limit: int, page: int) -> AffiliationPage:
        """The `page`-th (from 1, clamped) `limit` contacts of an organisation that the user may see, by name."""
        mine = self._seen().where(
            _affiliation.organisation_id == organisation,
            _affiliation.ended_on.is_not(None) if former else _CURRENT,
        )
        total = int(self._connection.scalar(select(func.count()).select_from(mine.subquery())) or 0)
        pages = max(1, ceil(total / limit))
        page = min(max(page, 1), pages)
        order = (_contact.sort_key, _contact.id, _affiliation.id)
        chosen = mine.order_by(*order).limit(limit).offset((page - 1) * limit)
        rows = _ROWS.where(_affiliation.id.in_(chosen)).order_by(*order)
        return AffiliationPage(self._read(rows), total, page, pages)

    def of_contact(self, contact: int) -> tuple[Affiliation, ...]:
        """The present ones, the principal one first, then the former ones from the last to the first."""
        rows = _ROWS.where(_affiliation.contact_id == contact, visible(self._user)).order_by(
            _affiliation.ended_on.is_not(None), _affiliation.principal.desc()
        )
        rows = rows.order_by(_affiliation.ended_on.desc(), _affiliation.id.desc())
        return self._read(rows)

    def current(self, contact: int, organisation: int | None = None) -> tuple[Affiliation, ...]:
        """Where the contact works at present; with `organisation` there alone."""
        rows = _ROWS.where(_affiliation.contact_id == contact, _CURRENT, visible(self._user))
        if organisation is not None:
            rows = rows.where(_affiliation.organisation_id == organisation)
        return self._read(rows.order_by(_affiliation.principal.desc(), _affiliation.id))

    def lock_contact(self, contact: int) -> None:
        """Keep other writers off this contact until the unit of work ends; SQLite has done so already."""
        if 0 < contact <= _LARGEST_ID:
            self._connection.execute(select(_contact.id).where(_contact.id == contact).with_for_update())

    def offered_organisation(self, organisation: int) -> tuple[str, bool]:
        """Name, and whether it is active, which stays so until the unit of work ends. Raises `NotFound`."""
        query = select(_organisation.name, _organisation.active).where(
            _organisation.id == organisation, _organisation.deleted_at.is_(None)
        )
        in_range = 0 < organisation <= _LARGEST_ID
        row = self._connection.execute(query.with_for_update(read=True)).first() if in_range else None
        if row is None:
            raise NotFound("not_found", record="organisation", id=organisation)
        return str(row.name), bool(row.active)

    def has_location(self, organisation: int, location: int) -> bool:
        query = select(_location.id).where(
            _location.id == location,
            _location.organisation_id == organisation,
            _location.deleted_at.is_(None),
        )
        return 0 < location <= _LARGEST_ID and self._connection.scalar(query) is not None

    def begin(self, contact: int, values: dict[str, object]) -> None:
        """The contact's principal employment; a title that it had without an organisation goes on in it."""
        mine = (_affiliation.contact_id == contact, _affiliation.principal)
        free = (*mine, _affiliation.organisation_id.is_(None))
        gone = (*mine, _affiliation.organisation_id.is_not(None))
        self._connection.execute(update(tables.affiliation).where(*gone).values(principal=False))
        there = self._connection.scalar(select(_affiliation.id).where(*free))
        if there is None:
            self._connection.execute(
                insert(tables.affiliation).values(contact_id=contact, principal=True, **values)
            )
            return
        said = {name: value for name, value in values.items() if value not in ("", None)}
        self._connection.execute(update(tables.affiliation).where(_affiliation.id == there).values(said))

    def end(self, affiliations: Sequence[Affiliation], ended_on: date) -> None:
        """They stay as history; where the principal one ends, the longest of those that last takes its place."""
        ids = [each.id for each in affiliations]
        ended = update(tables.affiliation).where(_affiliation.id.in_(ids))
        self._connection.execute(ended.values(ended_on=ended_on, principal=False))
        for contact in {each.contact for each in affiliations if each.principal}:
            if lasting := self.current(contact):
                heir = min(each.id for each in lasting)
                query = update(tables.affiliation).where(_affiliation.id == heir)
                self._connection.execute(query.values(principal=True))

    def refresh(self, contact: int, lists: Vocabulary, now: datetime) -> None:
        """Fold what the contact is found by anew, and count its version up."""
        from contact_desk.store.repositories.record_keys import refresh_keys

        changes = Changes(contacts=frozenset({contact}))
        refresh_keys(self._connection, changes, lists, user=self._user, region=self._region, now=now)

    def _seen(self) -> Select[tuple[int]]:
        joined = select(_affiliation.id).select_from(tables.affiliation)
        return joined.join(tables.contact, _contact.id == _affiliation.contact_id).where(listed(self._user))

    def _read(self, query: Select[tuple[object, ...]]) -> tuple[Affiliation, ...]:
        return tuple(Affiliation(**row) for row in self._connection.execute(query).mappings())
