# SPDX-License-Identifier: MIT
"""What the store says of a tag: how it is written, its colour and its place (row X10).

Which contact has which tag stands in `contact_tag`, by its name: a word on a private contact is nobody else's.
"""

from __future__ import annotations

from typing import ClassVar

from sqlmodel import Field

from contact_desk.store.tables.base import KeyType, Row, count_field, text_field


class TagTable(Row, table=True):
    """`name_key` is the folded name, as in `contact_tag`; `colour` one of `domain.tag.TagColour`, or ""."""

    __tablename__: ClassVar[str] = "tag"
    __table_args__ = {"sqlite_autoincrement": True}

    name: str
    name_key: str = Field(unique=True, sa_type=KeyType)
    colour: str = text_field()
    position: int = count_field()
