# SPDX-License-Identifier: MIT
"""Contacts, and what only contacts have: members of a group, tags."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field

from contact_desk.store.tables.base import (
    IdType,
    KeyType,
    Row,
    UtcTime,
    count_field,
    flag_field,
    reference,
    text_field,
)


def _sorted_by(name: str) -> Index:
    """An index for pages in this order: it holds all that a page and its count ask for.

    None by `changed`, which every edit changes: PostgreSQL would write a new entry into each index for each of them.
    """
    return Index(f"ix_contact_{name}", name, "sort_key", "id", "private", "owner", "deleted_at")


def _if_there(name: str) -> Index:
    """An index on a key that few contacts have."""
    there = text(f"{name} IS NOT NULL")
    return Index(f"ix_contact_{name}", name, "id", sqlite_where=there, postgresql_where=there)


class ContactTable(Row, table=True):
    """One contact.

    `sort_key`, `given_key`, `sound_key`, `email_key`, `birthday_key`, `anniversary_key` (month and day),
    `organisation_key`, `department_key`, `phone_key` (that of the number which a list shows) and `search_text` are
    folded from what was typed and can be made again at any time.
    The principal e-mail is unique among the public persons, and among each owner's private ones (`product.md`,
    decision 1): two partial indexes, so that no refusal betrays somebody's private contact. `uid` is unique per owner
    for the same reason. `deactivated_with` is the organisation that took it along when it became inactive
    (row M12): no foreign key, for an id is never used again and what is gone takes nobody along.
    """

    __tablename__: ClassVar[str] = "contact"
    __table_args__ = (
        UniqueConstraint("owner", "uid", name="uq_contact_owner_uid"),
        CheckConstraint("kind IN ('person', 'group')", name="kind"),
        Index(
            "uq_contact_email_public",
            "email_key",
            unique=True,
            sqlite_where=text("kind = 'person' AND NOT private AND deleted_at IS NULL"),
            postgresql_where=text("kind = 'person' AND NOT private AND deleted_at IS NULL"),
        ),
        Index(
            "uq_contact_email_private",
            "owner",
            "email_key",
            unique=True,
            sqlite_where=text("kind = 'person' AND private AND deleted_at IS NULL"),
            postgresql_where=text("kind = 'person' AND private AND deleted_at IS NULL"),
        ),
        # All that a page and its count ask for: the row itself is not looked at.
        Index("ix_contact_list", "sort_key", "id", "private", "owner", "deleted_at"),
        # Of what full text has met this tells who may see it, and in which order.
        Index("ix_contact_number", "id", "private", "owner", "deleted_at", "sort_key"),
        Index("ix_contact_given_key", "given_key", "id", postgresql_include=["private", "owner"]),
        Index("ix_contact_sound_key", "sound_key", "id", postgresql_include=["private", "owner"]),
        _sorted_by("organisation_key"),
        _sorted_by("department_key"),
        _sorted_by("phone_key"),
        _sorted_by("contact_type_id"),
        _sorted_by("created"),
        _if_there("birthday_key"),
        _if_there("anniversary_key"),
        _if_there("deactivated_with"),
        _if_there("deleted_at"),
        {"sqlite_autoincrement": True},
    )

    uid: str
    kind: str = Field(default="person", sa_column_kwargs={"server_default": "person"})
    title_id: int | None = reference("list_value", nullable=True, index=False)
    first_name: str = text_field()
    middle_name: str = text_field()
    last_name: str = text_field()
    suffix: str = text_field()
    contact_type_id: int | None = reference("list_value", nullable=True, index=False)
    private: bool = flag_field()
    owner: str
    language: str = text_field()
    notes: str = text_field()
    external_id: str = text_field()
    active: bool = flag_field(True)
    sort_key: str = text_field(sa_type=KeyType)
    email_key: str | None = Field(default=None)
    search_text: str = text_field()
    created: datetime = Field(sa_type=UtcTime)
    changed: datetime = Field(sa_type=UtcTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcTime)
    version: int = count_field(1)
    given_key: str = text_field(sa_type=KeyType)
    sound_key: str = text_field(sa_type=KeyType)
    birthday: str = text_field()
    anniversary: str = text_field()
    source: str = text_field()
    site_id: str = text_field()
    application_id: str = text_field()
    birthday_key: str | None = Field(default=None, sa_type=KeyType)
    anniversary_key: str | None = Field(default=None, sa_type=KeyType)
    deactivated_with: int | None = Field(default=None, sa_type=IdType)
    organisation_key: str = text_field(sa_type=KeyType)
    department_key: str = text_field(sa_type=KeyType)
    phone_key: str = text_field(sa_type=KeyType)


class ContactMemberTable(Row, table=True):
    """A contact that belongs to a group contact (row C06)."""

    __tablename__: ClassVar[str] = "contact_member"
    __table_args__ = (UniqueConstraint("group_id", "member_id"), {"sqlite_autoincrement": True})

    group_id: int = reference("contact", cascade=True, index=False)
    member_id: int = reference("contact", cascade=True)
    position: int = count_field()


class ContactTagTable(Row, table=True):
    """A word that a contact is filed under (row X10); `name_key` is the folded name."""

    __tablename__: ClassVar[str] = "contact_tag"
    __table_args__ = (UniqueConstraint("contact_id", "name_key"), {"sqlite_autoincrement": True})

    contact_id: int = reference("contact", cascade=True, index=False)
    position: int = count_field()
    name: str
    name_key: str = Field(index=True, sa_type=KeyType)
