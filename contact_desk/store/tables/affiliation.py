# SPDX-License-Identifier: MIT
"""A contact's place in an organisation (`product.md`, decision 10)."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlmodel import Field

from contact_desk.store.tables.base import Row, flag_field, reference, text_field


class AffiliationTable(Row, table=True):
    """Role and dates of one employment; a job title may stand without an organisation (a freelance)."""

    __tablename__: ClassVar[str] = "affiliation"
    __table_args__ = {"sqlite_autoincrement": True}

    contact_id: int = reference("contact", cascade=True)
    organisation_id: int | None = reference("organisation", nullable=True)
    location_id: int | None = reference("location", nullable=True)
    role: str = text_field()
    department: str = text_field()
    job_title: str = text_field()
    assistant_name: str = text_field()
    started_on: date | None = Field(default=None)
    ended_on: date | None = Field(default=None)
    principal: bool = flag_field(True)
