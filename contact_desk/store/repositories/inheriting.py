# SPDX-License-Identifier: MIT
"""What contacts inherit of their place: nothing is copied, it is read where it stands (row T27)."""

from __future__ import annotations

from sqlalchemy import Connection, select

from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.inheritance import Inherited, inherited
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.repositories.record_parts import RecordParts

_affiliation, _location = tables.affiliation.c, tables.location.c


class InheritingRepository:
    def __init__(self, connection: Connection, lists: Vocabulary) -> None:
        self._connection = connection
        self._parts = RecordParts(connection, lists)

    def by_contact(self, contact: int, own: BusinessInformation) -> Inherited:
        """What this contact shows of its present place, having nothing of its own."""
        query = select(_affiliation.organisation_id, _affiliation.location_id)
        place = self._connection.execute(
            query.where(_affiliation.contact_id == contact, _affiliation.principal)
        ).first()
        return self._of(own, place.organisation_id, place.location_id) if place else Inherited()

    def by_place(self, organisation: int, location: str, own: BusinessInformation) -> Inherited:
        """What a contact would, who worked there; `location` is the location's name, or ""."""
        query = select(_location.id).where(
            _location.organisation_id == organisation,
            _location.name_key == organisation_key(location),
            _location.deleted_at.is_(None),
        )
        found = self._connection.scalar(query) if location.strip() else None
        return self._of(own, organisation, found)

    def _of(self, own: BusinessInformation, organisation: int | None, location: int | None) -> Inherited:
        if not own.is_blank() and own.phone.strip():
            return Inherited()
        at_location = self._parts.business_of("location_id", location) if location else None
        at_organisation = self._parts.business_of("organisation_id", organisation) if organisation else None
        return inherited(own, at_location, at_organisation)
