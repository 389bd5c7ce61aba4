# SPDX-License-Identifier: MIT
"""What all tables share: ids that are never reused, times in UTC, text that is never null."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Dialect, Integer, Table, TypeDecorator
from sqlalchemy.types import String, TypeEngine
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = SQLModel.metadata

# SQLite gives AUTOINCREMENT, and so ids that are never reused, to INTEGER keys only.
IdType = BigInteger().with_variant(Integer(), "sqlite")
# Sorted byte by byte on both engines: the keys are folded, and no locale of a server may reorder them.
KeyType = String().with_variant(String(collation="C"), "postgresql")


class UtcTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC; SQLite itself knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class ValuesType(TypeDecorator[dict[str, Any]]):
    """JSON, and JSONB on PostgreSQL, whose dialect is imported by whoever works with that server alone."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB())


class Row(SQLModel):
    """Base of every table: an id that the store gives."""

    # A class with a table never validates (`architecture.md`, *Traps*): what would do so need not be built.
    model_config = {"defer_build": True}

    id: int | None = Field(default=None, primary_key=True, sa_type=IdType)


def table_of(row: type[SQLModel]) -> Table:
    """The Core table of a class: hot reads and bulk writes go by it (`architecture.md`, *Traps*)."""
    return metadata.tables[str(row.__tablename__)]


def text_field(**kwargs: Any) -> Any:
    """A text that is never null: "" says "nothing typed", in plain SQL too."""
    return Field(default="", sa_column_kwargs={"server_default": ""}, **kwargs)


def flag_field(default: bool = False) -> Any:
    from sqlalchemy import false, true

    return Field(default=default, sa_column_kwargs={"server_default": true() if default else false()})


def count_field(default: int = 0) -> Any:
    return Field(default=default, sa_column_kwargs={"server_default": str(default)})


def reference(target: str, *, cascade: bool = False, nullable: bool = False, index: bool = True) -> Any:
    """A foreign key; with `cascade` the row goes with the one that it hangs on."""
    return Field(
        default=None,
        foreign_key=f"{target}.id",
        ondelete="CASCADE" if cascade else "RESTRICT",
        nullable=nullable,
        index=index,
        sa_type=IdType,
    )
