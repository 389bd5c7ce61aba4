# SPDX-License-Identifier: MIT
"""Colours and order of tags; filters under a name, mine or shared; favourites."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

Key = sa.String().with_variant(sa.String(collation="C"), "postgresql")
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NUMBER = ("id", "private", "owner", "deleted_at")
MADE = ("tag", "saved_filter", "favourite")


def upgrade() -> None:
    table(
        "tag",
        text("name"),
        sa.Column("name_key", Key, nullable=False),
        text("colour", default=""),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.UniqueConstraint("name_key", name="uq_tag_name_key"),
    )
    table(
        "saved_filter",
        text("owner"),
        text("name"),
        text("name_key"),
        sa.Column("shared", sa.Boolean(), server_default=sa.false(), nullable=False),
        text("query", default=""),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("owner", "name_key", name="uq_saved_filter_owner_name_key"),
    )
    table(
        "favourite",
        text("owner"),
        sa.Column("contact_id", Id, nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_favourite_contact_id", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("owner", "contact_id", name="uq_favourite_owner_contact_id"),
    )
    op.create_index("ix_favourite_contact_id", "favourite", ["contact_id"])
    number_index(*NUMBER, "sort_key")
    sort_tags("C")


def table(name: str, *items: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", Id, nullable=False),
        *items,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_autoincrement=True,
    )


def text(name: str, *, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def number_index(*columns: str) -> None:
    """With the key of the name a search orders what it has met by this index alone."""
    op.drop_index("ix_contact_number", "contact")
    op.create_index("ix_contact_number", "contact", list(columns))


def sort_tags(collation: str) -> None:
    """Byte by byte, so that the index leads to the tags that begin with some letters."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f'ALTER TABLE contact_tag ALTER COLUMN name_key TYPE varchar COLLATE "{collation}"')


def downgrade() -> None:
    sort_tags("default")
    number_index(*NUMBER)
    for name in reversed(MADE):
        op.drop_table(name)
