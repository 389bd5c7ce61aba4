# SPDX-License-Identifier: MIT
"""Organisations and their locations: public, each name unique when folded (rows T23, T29)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Index, text
from sqlmodel import Field

from contact_desk.store.tables.base import (
    KeyType,
    Row,
    UtcTime,
    count_field,
    flag_field,
    reference,
    text_field,
)

NOT_DELETED = text("deleted_at IS NULL")


def _unique(name: str, *columns: str) -> Index:
    """Unique among what is not in the trash, which blocks nothing."""
    return Index(name, *columns, unique=True, sqlite_where=NOT_DELETED, postgresql_where=NOT_DELETED)


class OrganisationTable(Row, table=True):
    __tablename__: ClassVar[str] = "organisation"
    __table_args__: ClassVar[Any] = (
        _unique("uq_organisation_name_key", "name_key"),
        {"sqlite_autoincrement": True},
    )

    uid: str = Field(unique=True)
    name: str
    name_key: str = Field(sa_type=KeyType)
    type_id: int | None = reference("list_value", nullable=True, index=False)
    active: bool = flag_field(True)
    owner: str
    notes: str = text_field()
    created: datetime = Field(sa_type=UtcTime)
    changed: datetime = Field(sa_type=UtcTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcTime)
    version: int = count_field(1)


class LocationTable(Row, table=True):
    __tablename__: ClassVar[str] = "location"
    __table_args__: ClassVar[Any] = (
        _unique("uq_location_organisation_id_name_key", "organisation_id", "name_key"),
        {"sqlite_autoincrement": True},
    )

    uid: str = Field(unique=True)
    organisation_id: int = reference("organisation", cascade=True, index=False)
    name: str
    name_key: str = Field(sa_type=KeyType)
    active: bool = flag_field(True)
    owner: str
    notes: str = text_field()
    created: datetime = Field(sa_type=UtcTime)
    changed: datetime = Field(sa_type=UtcTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcTime)
    version: int = count_field(1)
