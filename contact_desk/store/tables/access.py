# SPDX-License-Identifier: MIT
"""Who works with a store and what they may do: users, roles and workgroups, rights, what is shared with whom."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from contact_desk.store.tables.base import IdType, Row, flag_field, reference, text_field


class DeskUserTable(Row, table=True):
    """A person who signs in: `login` is the database role, or the system's account on a SQLite file.

    `licensed` is *Tracker Access* (row T01); `card_id` is "my card" (`product.md`, decision 13):
    without a foreign key, whose refusals would tell which hidden contacts there are.
    """

    __tablename__: ClassVar[str] = "desk_user"
    __table_args__ = {"sqlite_autoincrement": True}

    login: str = Field(unique=True)
    name: str = text_field()
    email: str = text_field()
    licensed: bool = flag_field(True)
    disabled: bool = flag_field()
    card_id: int | None = Field(default=None, sa_type=IdType)


class RoleTable(Row, table=True):
    """A named set of rights: a role, or a workgroup whose members have them together."""

    __tablename__: ClassVar[str] = "role"
    __table_args__ = (
        CheckConstraint("kind IN ('role', 'workgroup')", name="kind"),
        {"sqlite_autoincrement": True},
    )

    name: str
    name_key: str = Field(unique=True)
    kind: str = Field(default="role", sa_column_kwargs={"server_default": "role"})


class RoleMemberTable(Row, table=True):
    __tablename__: ClassVar[str] = "role_member"
    __table_args__ = (UniqueConstraint("role_id", "user_id"), {"sqlite_autoincrement": True})

    role_id: int = reference("role", cascade=True, index=False)
    user_id: int = reference("desk_user", cascade=True)


def _once(name: str, columns: tuple[str, ...], condition: str) -> Index:
    where = text(condition)
    return Index(
        f"uq_granted_right_{name}", *columns, unique=True, sqlite_where=where, postgresql_where=where
    )


class GrantedRightTable(Row, table=True):
    """A right of a user, of a role or workgroup, or of everybody, where neither is named (row T03)."""

    __tablename__: ClassVar[str] = "granted_right"
    __table_args__: ClassVar[Any] = (
        _once("user", ("user_id", "right_name"), "user_id IS NOT NULL"),
        _once("role", ("role_id", "right_name"), "role_id IS NOT NULL"),
        _once("everybody", ("right_name",), "user_id IS NULL AND role_id IS NULL"),
        CheckConstraint("user_id IS NULL OR role_id IS NULL", name="one_holder"),
        {"sqlite_autoincrement": True},
    )

    user_id: int | None = reference("desk_user", cascade=True, nullable=True, index=False)
    role_id: int | None = reference("role", cascade=True, nullable=True, index=False)
    right_name: str


class SettingTable(Row, table=True):
    """What holds for the whole store; the names stand in `domain.store_settings`."""

    __tablename__: ClassVar[str] = "setting"
    __table_args__ = {"sqlite_autoincrement": True}

    name: str = Field(unique=True)
    value: str = text_field()


class ContactShareTable(Row, table=True):
    """A private contact that its owner shows to one colleague (row X40); `owner` is the contact's."""

    __tablename__: ClassVar[str] = "contact_share"
    __table_args__ = (UniqueConstraint("contact_id", "login"), {"sqlite_autoincrement": True})

    contact_id: int = reference("contact", cascade=True, index=False)
    owner: str
    login: str = Field(index=True)
    may_edit: bool = flag_field()


class CustomerNumberTable(Row, table=True):
    """A client's number, which a user sees only with it on the profile (rows C03, C04)."""

    __tablename__: ClassVar[str] = "customer_number"
    __table_args__ = {"sqlite_autoincrement": True}

    number: str
    number_key: str = Field(unique=True)
    name: str = text_field()


class UserNumberTable(Row, table=True):
    """A customer number on a user's profile."""

    __tablename__: ClassVar[str] = "user_number"
    __table_args__ = (UniqueConstraint("user_id", "number_id"), {"sqlite_autoincrement": True})

    user_id: int = reference("desk_user", cascade=True, index=False)
    number_id: int = reference("customer_number", cascade=True)
