# SPDX-License-Identifier: MIT
"""Keys by which look-alikes are found, pairs that are not the same, names of entities, drafts handed on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from contact_desk.domain.duplicate_keys import given_key
from contact_desk.domain.french_sound import name_key

revision = "0004"
down_revision = "0003"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Key = sa.String().with_variant(sa.String(collation="C"), "postgresql")
Values = sa.JSON().with_variant(JSONB(), "postgresql")
KEYS = ("given_key", "sound_key")
AT_A_TIME = 2000


def upgrade() -> None:
    for name in KEYS:
        op.add_column("contact", sa.Column(name, Key, server_default="", nullable=False))
    fill_the_keys()
    for name in KEYS:
        op.create_index(f"ix_contact_{name}", "contact", [name, "id"], postgresql_include=["private", "owner"])
    op.create_table(
        "apart",
        sa.Column("id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=False),
        sa.Column("other_id", Id, nullable=False),
        sa.CheckConstraint("contact_id < other_id", name=op.f("ck_apart_in_order")),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"], name="fk_apart_contact_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["contact.id"], name="fk_apart_other_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_apart"),
        sa.UniqueConstraint("contact_id", "other_id", name="uq_apart_contact_id_other_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_apart_other_id", "apart", ["other_id"], unique=False)
    op.create_table(
        "entity_label",
        sa.Column("id", Id, nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("singular", sa.String(), server_default="", nullable=False),
        sa.Column("plural", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entity_label"),
        sa.UniqueConstraint("entity", "language", name="uq_entity_label_entity_language"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "handed_draft",
        sa.Column("id", Id, nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", Values, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_handed_draft"),
        sa.UniqueConstraint("recipient", "uid", name="uq_handed_draft_recipient_uid"),
        sqlite_autoincrement=True,
    )


def fill_the_keys() -> None:
    """As `contact_rows.contact_keys` does from now on; in portions, since a store may hold a million."""
    connection = op.get_bind()
    portion = sa.text(
        "SELECT id, first_name, last_name FROM contact WHERE id > :after ORDER BY id LIMIT :at_a_time"
    )
    update = sa.text("UPDATE contact SET given_key = :given, sound_key = :sound WHERE id = :id")
    after = 0
    while rows := connection.execute(portion, {"after": after, "at_a_time": AT_A_TIME}).all():
        connection.execute(
            update,
            [
                {
                    "id": row.id,
                    "given": given_key(row.first_name, row.last_name),
                    "sound": name_key(row.first_name, row.last_name),
                }
                for row in rows
            ],
        )
        after = rows[-1].id


def downgrade() -> None:
    for table in ("handed_draft", "entity_label", "apart"):
        op.drop_table(table)
    for name in reversed(KEYS):
        op.drop_index(f"ix_contact_{name}", "contact")
        op.drop_column("contact", name)
