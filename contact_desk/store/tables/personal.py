# SPDX-License-Identifier: MIT
"""What each person keeps for themselves: saved filters (row X11) and favourites (row X39)."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from contact_desk.store.tables.base import Row, UtcTime, flag_field, reference, text_field


class SavedFilterTable(Row, table=True):
    """A search under a name, the owner's alone or, `shared`, everybody's to open; `query` is as it is typed.

    `owner` is a login; `name_key` the folded name.
    """

    __tablename__: ClassVar[str] = "saved_filter"
    __table_args__ = (UniqueConstraint("owner", "name_key"), {"sqlite_autoincrement": True})

    owner: str
    name: str
    name_key: str
    shared: bool = flag_field()
    query: str = text_field()
    changed: datetime = Field(sa_type=UtcTime)


class FavouriteTable(Row, table=True):
    """A contact that one person, the login `owner`, has starred; nobody else knows of it."""

    __tablename__: ClassVar[str] = "favourite"
    __table_args__ = (UniqueConstraint("owner", "contact_id"), {"sqlite_autoincrement": True})

    owner: str
    contact_id: int = reference("contact", cascade=True)
