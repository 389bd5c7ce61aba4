# SPDX-License-Identifier: MIT
"""Postal addresses of contacts, organisations and locations; the business one is flagged."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint

from contact_desk.store.tables.base import Row, count_field, flag_field, reference, text_field

# A row hangs on exactly one record. Written as a sum, which both engines can check.
ONE_PARENT = (
    "(CASE WHEN contact_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN organisation_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN location_id IS NULL THEN 0 ELSE 1 END) = 1"
)


class AddressTable(Row, table=True):
    __tablename__: ClassVar[str] = "address"
    __table_args__ = (CheckConstraint(ONE_PARENT, name="one_parent"), {"sqlite_autoincrement": True})

    contact_id: int | None = reference("contact", cascade=True, nullable=True)
    organisation_id: int | None = reference("organisation", cascade=True, nullable=True)
    location_id: int | None = reference("location", cascade=True, nullable=True)
    business: bool = flag_field()
    type_id: int | None = reference("list_value", nullable=True, index=False)
    position: int = count_field()
    street: str = text_field()
    street2: str = text_field()
    postal_code: str = text_field()
    city: str = text_field()
    region: str = text_field()
    country: str = text_field()
