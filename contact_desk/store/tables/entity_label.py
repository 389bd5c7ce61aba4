# SPDX-License-Identifier: MIT
"""What this store calls contacts, organisations and the like, where it does not call them as the program does."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import UniqueConstraint

from contact_desk.store.tables.base import Row, text_field


class EntityLabelTable(Row, table=True):
    """The names of one entity in one language."""

    __tablename__: ClassVar[str] = "entity_label"
    __table_args__ = (UniqueConstraint("entity", "language"), {"sqlite_autoincrement": True})

    entity: str
    language: str
    singular: str = text_field()
    plural: str = text_field()
