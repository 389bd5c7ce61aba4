# SPDX-License-Identifier: MIT
"""Birthdays, anniversaries, relations between contacts, what other systems call them; the past of locations."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Key = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TEXTS = ("birthday", "anniversary", "source", "site_id", "application_id")
KEYS = ("birthday_key", "anniversary_key")
OF_A_LOCATION = sa.text("contact_id IS NULL")
OF_A_RELATION = sa.text("other_id IS NOT NULL")


def upgrade() -> None:
    for name in TEXTS:
        op.add_column("contact", sa.Column(name, sa.String(), server_default="", nullable=False))
    for name in KEYS:
        op.add_column("contact", sa.Column(name, Key, nullable=True))
        there = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_contact_{name}", "contact", [name, "id"], sqlite_where=there, postgresql_where=there
        )
    op.create_table(
        "relation",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("other_id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.CheckConstraint("contact_id <> other_id", name=op.f("ck_relation_two")),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name="fk_relation_contact_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["contact.id"], name="fk_relation_other_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_relation"),
        sa.UniqueConstraint("contact_id", "other_id", "kind", name="uq_relation_contact_id_other_id_kind"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_relation_other_id", "relation", ["other_id"])
    op.add_column("journal", sa.Column("other_id", Id, nullable=True))
    for name, part in (("other_id", OF_A_RELATION), ("location_id", OF_A_LOCATION)):
        op.create_index(
            f"ix_journal_{name}", "journal", [name, "id"], sqlite_where=part, postgresql_where=part
        )


def downgrade() -> None:
    for name in ("location_id", "other_id"):
        op.drop_index(f"ix_journal_{name}", "journal")
    op.drop_column("journal", "other_id")
    op.drop_table("relation")
    for name in reversed(KEYS):
        op.drop_index(f"ix_contact_{name}", "contact")
        op.drop_column("contact", name)
    for name in reversed(TEXTS):
        op.drop_column("contact", name)
