# SPDX-License-Identifier: MIT
"""Unfinished drafts on their way from one user to another."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from contact_desk.store.tables.base import Row, UtcTime, ValuesType


class HandedDraftTable(Row, table=True):
    """`body` is `domain.handed_draft.pack`'s; the same draft waits once for each `recipient`.

    Not under the journal: a draft is nobody's contact yet, and once it is taken out its text must not stay in a
    journal that all may read.
    """

    __tablename__: ClassVar[str] = "handed_draft"
    __table_args__ = (UniqueConstraint("recipient", "uid"), {"sqlite_autoincrement": True})

    uid: str
    recipient: str
    sender: str
    at: datetime = Field(sa_type=UtcTime)
    body: dict[str, Any] = Field(sa_type=ValuesType)
