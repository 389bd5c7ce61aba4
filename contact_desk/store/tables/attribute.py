# SPDX-License-Identifier: MIT
"""The values of attributes, one row a record and type."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint, UniqueConstraint

from contact_desk.store.tables.address import ONE_PARENT
from contact_desk.store.tables.base import Row, count_field, reference


class AttributeTable(Row, table=True):
    __tablename__: ClassVar[str] = "attribute"
    __table_args__ = (
        CheckConstraint(ONE_PARENT, name="one_parent"),
        UniqueConstraint("contact_id", "type_id"),
        UniqueConstraint("organisation_id", "type_id"),
        UniqueConstraint("location_id", "type_id"),
        {"sqlite_autoincrement": True},
    )

    type_id: int = reference("attribute_type", index=False)
    contact_id: int | None = reference("contact", cascade=True, nullable=True, index=False)
    organisation_id: int | None = reference("organisation", cascade=True, nullable=True, index=False)
    location_id: int | None = reference("location", cascade=True, nullable=True, index=False)
    position: int = count_field()
    value: str
