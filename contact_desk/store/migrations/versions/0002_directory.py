# SPDX-License-Identifier: MIT
"""Contacts, organisations, locations and all that hangs on them; the search index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Key = sa.String().with_variant(sa.String(collation="C"), "postgresql")
NOT_DELETED = sa.text("deleted_at IS NULL")
PUBLIC_PERSON = sa.text("kind = 'person' AND NOT private AND deleted_at IS NULL")
PRIVATE_PERSON = sa.text("kind = 'person' AND private AND deleted_at IS NULL")
ONE_PARENT = (
    "(CASE WHEN contact_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN organisation_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN location_id IS NULL THEN 0 ELSE 1 END) = 1"
)
TABLES = (
    "contact",
    "organisation",
    "contact_member",
    "contact_tag",
    "location",
    "address",
    "affiliation",
    "attribute",
    "interaction_address",
)


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), server_default="", nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "contact",
        sa.Column("id", Id, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="person", nullable=False),
        sa.Column("title_id", Id, nullable=True),
        *texts("first_name", "middle_name", "last_name", "suffix"),
        sa.Column("contact_type_id", Id, nullable=True),
        sa.Column("private", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        *texts("language", "notes", "external_id"),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("sort_key", Key, server_default="", nullable=False),
        sa.Column("email_key", sa.String(), nullable=True),
        *texts("search_text"),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("kind IN ('person', 'group')", name=op.f("ck_contact_kind")),
        sa.ForeignKeyConstraint(
            ["contact_type_id"], ["list_value.id"], name="fk_contact_contact_type_id", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["title_id"], ["list_value.id"], name="fk_contact_title_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
        sa.UniqueConstraint("owner", "uid", name="uq_contact_owner_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_contact_list", "contact", ["sort_key", "id"], unique=False, postgresql_include=["private", "owner"]
    )
    op.create_index(
        "uq_contact_email_private",
        "contact",
        ["owner", "email_key"],
        unique=True,
        sqlite_where=PRIVATE_PERSON,
        postgresql_where=PRIVATE_PERSON,
    )
    op.create_index(
        "uq_contact_email_public",
        "contact",
        ["email_key"],
        unique=True,
        sqlite_where=PUBLIC_PERSON,
        postgresql_where=PUBLIC_PERSON,
    )
    op.create_table(
        "organisation",
        sa.Column("id", Id, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", Key, nullable=False),
        sa.Column("type_id", Id, nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        *texts("notes"),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["type_id"], ["list_value.id"], name="fk_organisation_type_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.UniqueConstraint("uid", name="uq_organisation_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_organisation_name_key",
        "organisation",
        ["name_key"],
        unique=True,
        sqlite_where=NOT_DELETED,
        postgresql_where=NOT_DELETED,
    )
    op.create_table(
        "contact_member",
        sa.Column("id", Id, nullable=False),
        sa.Column("group_id", Id, nullable=False),
        sa.Column("member_id", Id, nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["contact.id"], name="fk_contact_member_group_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["member_id"], ["contact.id"], name="fk_contact_member_member_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_contact_member"),
        sa.UniqueConstraint("group_id", "member_id", name="uq_contact_member_group_id_member_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contact_member_member_id", "contact_member", ["member_id"], unique=False)
    op.create_table(
        "contact_tag",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_contact_tag_contact_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_contact_tag"),
        sa.UniqueConstraint("contact_id", "name_key", name="uq_contact_tag_contact_id_name_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contact_tag_name_key", "contact_tag", ["name_key"], unique=False)
    op.create_table(
        "location",
        sa.Column("id", Id, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("organisation_id", Id, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", Key, nullable=False),
        sa.Column("active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        *texts("notes"),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_location_organisation_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_location"),
        sa.UniqueConstraint("uid", name="uq_location_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_location_organisation_id_name_key",
        "location",
        ["organisation_id", "name_key"],
        unique=True,
        sqlite_where=NOT_DELETED,
        postgresql_where=NOT_DELETED,
    )
    op.create_table(
        "address",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("organisation_id", Id, nullable=True),
        sa.Column("location_id", Id, nullable=True),
        sa.Column("business", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("type_id", Id, nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        *texts("street", "street2", "postal_code", "city", "region", "country"),
        sa.CheckConstraint(ONE_PARENT, name=op.f("ck_address_one_parent")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_address_contact_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["location_id"], ["location.id"], name="fk_address_location_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_address_organisation_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["type_id"], ["list_value.id"], name="fk_address_type_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_address"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_address_contact_id", "address", ["contact_id"], unique=False)
    op.create_index("ix_address_location_id", "address", ["location_id"], unique=False)
    op.create_index("ix_address_organisation_id", "address", ["organisation_id"], unique=False)
    op.create_table(
        "affiliation",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("organisation_id", Id, nullable=True),
        sa.Column("location_id", Id, nullable=True),
        *texts("role", "department", "job_title", "assistant_name"),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("principal", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_affiliation_contact_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name="fk_affiliation_location_id", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_affiliation_organisation_id", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_affiliation"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_affiliation_contact_id", "affiliation", ["contact_id"], unique=False)
    op.create_index("ix_affiliation_location_id", "affiliation", ["location_id"], unique=False)
    op.create_index("ix_affiliation_organisation_id", "affiliation", ["organisation_id"], unique=False)
    op.create_table(
        "attribute",
        sa.Column("id", Id, nullable=False),
        sa.Column("type_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("organisation_id", Id, nullable=True),
        sa.Column("location_id", Id, nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.CheckConstraint(ONE_PARENT, name=op.f("ck_attribute_one_parent")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_attribute_contact_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name="fk_attribute_location_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_attribute_organisation_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["type_id"], ["attribute_type.id"], name="fk_attribute_type_id", ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_attribute"),
        sa.UniqueConstraint("contact_id", "type_id", name="uq_attribute_contact_id_type_id"),
        sa.UniqueConstraint("location_id", "type_id", name="uq_attribute_location_id_type_id"),
        sa.UniqueConstraint("organisation_id", "type_id", name="uq_attribute_organisation_id_type_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "interaction_address",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("organisation_id", Id, nullable=True),
        sa.Column("location_id", Id, nullable=True),
        sa.Column("business", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("type_id", Id, nullable=False),
        sa.Column("subtype_id", Id, nullable=True),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("match_key", Key, server_default="", nullable=False),
        *texts("extension"),
        sa.Column("shared", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint(ONE_PARENT, name=op.f("ck_interaction_address_one_parent")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_interaction_address_contact_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["location_id"], ["location.id"], name="fk_interaction_address_location_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name="fk_interaction_address_organisation_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["subtype_id"], ["list_value.id"], name="fk_interaction_address_subtype_id", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["type_id"], ["list_value.id"], name="fk_interaction_address_type_id", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_interaction_address"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_interaction_address_contact_id", "interaction_address", ["contact_id"], unique=False)
    op.create_index("ix_interaction_address_location_id", "interaction_address", ["location_id"], unique=False)
    op.create_index("ix_interaction_address_match_key", "interaction_address", ["match_key"], unique=False)
    op.create_index(
        "ix_interaction_address_organisation_id", "interaction_address", ["organisation_id"], unique=False
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE contact_search USING fts5(search_text, content='contact', content_rowid='id',"
            " detail='none', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')"
        )
    else:
        op.execute(
            "CREATE INDEX search_contact ON contact USING gin (array_to_tsvector(string_to_array(search_text, ' ')))"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE contact_search")
    for table in reversed(TABLES):
        op.drop_table(table)
