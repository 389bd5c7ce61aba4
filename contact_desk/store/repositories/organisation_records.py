# SPDX-License-Identifier: MIT
"""Whole organisations and locations: added, shown, changed. Finding them is `organisations`' own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select, update

from contact_desk.domain.access import User
from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.country import country_code
from contact_desk.domain.errors import NotFound
from contact_desk.domain.organisation import LocationRecord, OrganisationRecord
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.store import tables
from contact_desk.store.repositories.organisations import organisation_key
from contact_desk.store.repositories.record_keys import fold_contacts
from contact_desk.store.repositories.record_parts import RecordParts
from contact_desk.store.repositories.record_rows import RecordRows
from contact_desk.store.repositories.row_differences import bring_in_step

_organisation, _location = tables.organisation.c, tables.location.c
_LARGEST_ID = 2**63 - 1


class OrganisationRecordRepository:
    """A record in the trash is not found here."""

    def __init__(self, connection: Connection, user: User, region: str, lists: Vocabulary) -> None:
        self._connection = connection
        self._user = user
        self._region = region
        self._lists = lists

    def organisation(self, organisation: int) -> OrganisationRecord:
        """Raises `NotFound`."""
        row = self._row(tables.organisation, organisation)
        draft = OrganisationDraft(
            name=row.name,
            type=self._lists.code_of(row.type_id),
            notes=row.notes,
            uid=row.uid,
            **RecordParts(self._connection, self._lists).of("organisation_id", organisation),
        )
        return OrganisationRecord(draft=draft, **_kept_by_the_store(row))

    def location(self, location: int) -> LocationRecord:
        """Raises `NotFound`."""
        row = self._row(tables.location, location)
        name = select(_organisation.name).where(_organisation.id == row.organisation_id)
        draft = LocationDraft(
            name=row.name,
            organisation=str(self._connection.scalar(name)),
            notes=row.notes,
            uid=row.uid,
            **RecordParts(self._connection, self._lists).of("location_id", location),
        )
        kept = _kept_by_the_store(row)
        return LocationRecord(draft=draft, organisation_id=row.organisation_id, **kept)

    def lock(self, organisation: int) -> None:
        """Keep other writers off this organisation until the unit of work ends. Raises `NotFound`."""
        own = tables.organisation.c.id == organisation
        self._connection.execute(select(tables.organisation.c.id).where(own).with_for_update())
        self._row(tables.organisation, organisation)

    def by_uid(self, uid: str, *, location: bool) -> tuple[int, str] | None:
        """Id and name of what was saved from the draft `uid`."""
        table = tables.location if location else tables.organisation
        row = self._connection.execute(select(table.c.id, table.c.name).where(table.c.uid == uid)).first()
        return (int(row.id), str(row.name)) if row else None

    def add_organisation(self, draft: OrganisationDraft, now: datetime) -> int:
        """Raises `UniqueViolation` where the folded name, or the uid, is taken by now."""
        added = self._added(tables.organisation, {**self._organisation_row(draft), "uid": draft.uid}, now)
        self._write_parts(draft, Entity.ORGANISATION, "organisation_id", added)
        return added

    def add_location(self, draft: LocationDraft, organisation: int, now: datetime) -> int:
        """Raises `UniqueViolation` as `add_organisation` does, for the names of one organisation's locations."""
        row = {**_named(draft), "organisation_id": organisation, "uid": draft.uid}
        added = self._added(tables.location, row, now)
        self._write_parts(draft, Entity.LOCATION, "location_id", added)
        return added

    def change_organisation(self, organisation: int, draft: OrganisationDraft, now: datetime) -> None:
        """Write the draft over what is there."""
        self._change(tables.organisation, organisation, self._organisation_row(draft), now)
        self._fold_contacts(Changes(organisations=frozenset({organisation})))
        self._write_parts(draft, Entity.ORGANISATION, "organisation_id", organisation)

    def change_location(self, location: int, draft: LocationDraft, now: datetime) -> None:
        """Write the draft over what is there; a location stays with its organisation."""
        self._change(tables.location, location, _named(draft), now)
        self._fold_contacts(Changes(locations=frozenset({location})))
        self._write_parts(draft, Entity.LOCATION, "location_id", location)

    def activate(self, organisation: int, active: bool, now: datetime) -> None:
        self._change(tables.organisation, organisation, {"active": active}, now)

    def delete(self, organisation: int, now: datetime) -> frozenset[int]:
        """Leave it out of everything from now on, with its locations, whose ids are given; what was theirs stays."""
        location = tables.location.c
        its_own = (location.organisation_id == organisation, location.deleted_at.is_(None))
        gone = frozenset(self._connection.scalars(select(location.id).where(*its_own)))
        for number in sorted(gone):
            self._change(tables.location, number, {"deleted_at": now}, now)
        self._change(tables.organisation, organisation, {"deleted_at": now}, now)
        return gone

    def _organisation_row(self, draft: OrganisationDraft) -> dict[str, object]:
        rows = RecordRows(self._lists, self._region)
        return {**_named(draft), "type_id": rows.value_id(ListName.ORGANISATION_TYPE, draft.type)}

    def _fold_contacts(self, changes: Changes) -> None:
        fold_contacts(self._connection, changes, self._lists, user=self._user, region=self._region)

    def _row(self, table: Table, record: int) -> Row[tuple[object, ...]]:
        query = select(table).where(table.c.id == record, table.c.deleted_at.is_(None))
        row = self._connection.execute(query).first() if 0 < record <= _LARGEST_ID else None
        if row is None:
            raise NotFound("not_found", record=table.name, id=record)
        return row

    def _added(self, table: Table, row: dict[str, object], now: datetime) -> int:
        values = {**row, "owner": self._user.login, "created": now, "changed": now}
        return int(self._connection.execute(insert(table).values(values).returning(table.c.id)).scalar_one())

    def _change(self, table: Table, record: int, row: dict[str, object], now: datetime) -> None:
        values = {**row, "changed": now, "version": table.c.version + 1}
        self._connection.execute(update(table).where(table.c.id == record).values(values))

    def _write_parts(
        self, draft: OrganisationDraft | LocationDraft, entity: Entity, parent: str, record: int
    ) -> None:
        rows = RecordRows(self._lists, country_code(draft.business.country) or self._region)
        parts: Iterable[tuple[Table, Iterable[dict[str, object]]]] = (
            (tables.address, rows.addresses(draft)),
            (tables.interaction_address, rows.lines(draft)),
            (tables.attribute, rows.attributes(draft, entity)),
        )
        closed = tables.interaction_address.c.closed_on.is_not(None)
        for table, wanted in parts:
            aside = closed if table is tables.interaction_address else None
            bring_in_step(self._connection, table, {parent: record}, wanted, but=aside)


def _named(draft: OrganisationDraft | LocationDraft) -> dict[str, object]:
    name = draft.name.strip()
    return {"name": name, "name_key": organisation_key(name), "notes": draft.notes}


def _kept_by_the_store(row: Row[tuple[object, ...]]) -> dict[str, Any]:
    names = ("id", "active", "owner", "created", "changed", "version")
    return {name: getattr(row, name) for name in names}
