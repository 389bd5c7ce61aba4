# SPDX-License-Identifier: MIT
"""The administrable lists, and the attribute types with their legal values."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from contact_desk.store.tables.base import Row, count_field, flag_field, reference, text_field


class ListValueTable(Row, table=True):
    __tablename__: ClassVar[str] = "list_value"
    __table_args__ = (UniqueConstraint("list", "code"), {"sqlite_autoincrement": True})

    list: str
    code: str
    label_en: str
    label_fr: str
    position: int = count_field()
    system: bool = flag_field()
    retired: bool = flag_field()
    offered: bool = flag_field(True)
    medium: str = text_field()
    merge_code: str = text_field()


class AttributeTypeTable(Row, table=True):
    __tablename__: ClassVar[str] = "attribute_type"
    __table_args__ = (UniqueConstraint("entity", "code"), {"sqlite_autoincrement": True})

    entity: str
    code: str
    kind: str = Field(default="text", sa_column_kwargs={"server_default": "text"})
    label_en: str = text_field()
    label_fr: str = text_field()
    position: int = count_field()
    show_if_empty: bool = flag_field(True)
    retired: bool = flag_field()


class LegalValueTable(Row, table=True):
    __tablename__: ClassVar[str] = "legal_value"
    __table_args__ = (UniqueConstraint("attribute_type_id", "value"), {"sqlite_autoincrement": True})

    attribute_type_id: int = reference("attribute_type", cascade=True, index=False)
    position: int = count_field()
    value: str
