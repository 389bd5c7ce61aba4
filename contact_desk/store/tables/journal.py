# SPDX-License-Identifier: MIT
"""The journal and its operations: appended by triggers, changed by nobody (`store.journal`)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Index
from sqlmodel import Field

from contact_desk.store.tables.base import IdType, Row, UtcTime, ValuesType, reference, text_field


class OperationTable(Row, table=True):
    __tablename__: ClassVar[str] = "operation"
    __table_args__ = {"sqlite_autoincrement": True}

    kind: str
    actor: str
    source: str = text_field()
    at: datetime = Field(sa_type=UtcTime)


class JournalTable(Row, table=True):
    """One row changed. No foreign keys to the records: the journal outlives them.

    `transaction_id` is PostgreSQL's, by which other desks read the tail without missing a slow commit; null on SQLite.
    """

    __tablename__: ClassVar[str] = "journal"
    __table_args__ = (
        Index("ix_journal_contact_id", "contact_id", "id"),
        Index("ix_journal_organisation_id", "organisation_id", "id"),
        {"sqlite_autoincrement": True},
    )

    operation_id: int = reference("operation")
    table_name: str
    row_id: int = Field(sa_type=IdType)
    contact_id: int | None = Field(default=None, sa_type=IdType)
    organisation_id: int | None = Field(default=None, sa_type=IdType)
    location_id: int | None = Field(default=None, sa_type=IdType)
    action: str
    before: dict[str, Any] = Field(sa_type=ValuesType)
    schema_version: str
    transaction_id: int | None = Field(default=None, sa_type=BigInteger)
