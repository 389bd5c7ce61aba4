# SPDX-License-Identifier: MIT
"""Interaction addresses: one table of addresses to match (`product.md`, decision 11)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from contact_desk.store.tables.address import ONE_PARENT
from contact_desk.store.tables.base import KeyType, Row, count_field, flag_field, reference, text_field


class InteractionAddressTable(Row, table=True):
    """`value` is what was typed, `match_key` what is compared: E.164, the folded e-mail, or the text without case.

    A row with `closed_on` is history: it proposes and never decides.
    """

    __tablename__: ClassVar[str] = "interaction_address"
    __table_args__ = (CheckConstraint(ONE_PARENT, name="one_parent"), {"sqlite_autoincrement": True})

    contact_id: int | None = reference("contact", cascade=True, nullable=True)
    organisation_id: int | None = reference("organisation", cascade=True, nullable=True)
    location_id: int | None = reference("location", cascade=True, nullable=True)
    business: bool = flag_field()
    type_id: int = reference("list_value", index=False)
    subtype_id: int | None = reference("list_value", nullable=True, index=False)
    position: int = count_field()
    value: str
    match_key: str = text_field(sa_type=KeyType, index=True)
    extension: str = text_field()
    shared: bool = flag_field()
    closed_on: date | None = Field(default=None)
