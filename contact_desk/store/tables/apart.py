# SPDX-License-Identifier: MIT
"""Pairs of contacts that look alike and are not the same (row X01)."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint, UniqueConstraint

from contact_desk.store.tables.base import Row, reference


class ApartTable(Row, table=True):
    """Somebody has said so. Each pair stands here once, the smaller id first."""

    __tablename__: ClassVar[str] = "apart"
    __table_args__ = (
        UniqueConstraint("contact_id", "other_id"),
        CheckConstraint("contact_id < other_id", name="in_order"),
        {"sqlite_autoincrement": True},
    )

    contact_id: int = reference("contact", cascade=True, index=False)
    other_id: int = reference("contact", cascade=True)
