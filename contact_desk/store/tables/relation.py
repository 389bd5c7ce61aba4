# SPDX-License-Identifier: MIT
"""What one contact is to another (row X37)."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import CheckConstraint, UniqueConstraint

from contact_desk.store.tables.base import Row, reference


class RelationTable(Row, table=True):
    """`other_id` is the `kind` of `contact_id`; the one row stands for both (`domain.relation.StoredRelation`)."""

    __tablename__: ClassVar[str] = "relation"
    __table_args__ = (
        UniqueConstraint("contact_id", "other_id", "kind"),
        CheckConstraint("contact_id <> other_id", name="two"),
        {"sqlite_autoincrement": True},
    )

    contact_id: int = reference("contact", cascade=True, index=False)
    other_id: int = reference("contact", cascade=True)
    kind: str
