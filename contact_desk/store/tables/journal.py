# SPDX-License-Identifier: MIT
"""The journal and its operations: appended by triggers, changed by nobody (`store.journal`)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Index, text
from sqlmodel import Field

from contact_desk.store.tables.base import IdType, Row, UtcTime, ValuesType, reference, text_field

_REQUESTED = text("request IS NOT NULL")


class OperationTable(Row, table=True):
    """`request` is what a desk calls the save that it asks for: the same one sent twice is made once."""

    __tablename__: ClassVar[str] = "operation"
    __table_args__ = (
        Index(
            "uq_operation_actor_request",
            "actor",
            "request",
            unique=True,
            sqlite_where=_REQUESTED,
            postgresql_where=_REQUESTED,
        ),
        # The list of operations: whose, of which kind, of which day.
        *(Index(f"ix_operation_{name}", name, "id") for name in ("actor", "kind", "at")),
        {"sqlite_autoincrement": True},
    )

    kind: str
    actor: str
    source: str = text_field()
    at: datetime = Field(sa_type=UtcTime)
    request: str | None = Field(default=None)


def _partly(name: str, condition: str) -> Index:
    where = text(condition)
    return Index(f"ix_journal_{name}", name, "id", sqlite_where=where, postgresql_where=where)


class JournalTable(Row, table=True):
    """One row changed. No foreign keys to the records: the journal outlives them.

    `other_id` is the second contact of a relation.
    `transaction_id` is PostgreSQL's, by which other desks read the tail without missing a slow commit; null on SQLite.
    """

    __tablename__: ClassVar[str] = "journal"
    __table_args__ = (
        Index("ix_journal_contact_id", "contact_id", "id"),
        Index("ix_journal_organisation_id", "organisation_id", "id"),
        # Changes of what hangs on a location; and of relations, by the second contact.
        _partly("location_id", "contact_id IS NULL"),
        _partly("other_id", "other_id IS NOT NULL"),
        # What comes back is looked for among what went.
        _partly("row_id", "action = 'delete'"),
        # The tail, as other desks read it; SQLite's is read by id.
        _partly("transaction_id", "transaction_id IS NOT NULL"),
        {"sqlite_autoincrement": True},
    )

    operation_id: int = reference("operation")
    table_name: str
    row_id: int = Field(sa_type=IdType)
    contact_id: int | None = Field(default=None, sa_type=IdType)
    organisation_id: int | None = Field(default=None, sa_type=IdType)
    location_id: int | None = Field(default=None, sa_type=IdType)
    other_id: int | None = Field(default=None, sa_type=IdType)
    action: str
    before: dict[str, Any] = Field(sa_type=ValuesType)
    schema_version: str
    transaction_id: int | None = Field(default=None, sa_type=BigInteger)
