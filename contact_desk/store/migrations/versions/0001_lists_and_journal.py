# SPDX-License-Identifier: MIT
"""The administrable lists, the operations and their journal."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Values = sa.JSON().with_variant(JSONB(), "postgresql")
TABLES = ("attribute_type", "list_value", "operation", "journal", "legal_value")


def texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), server_default="", nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "attribute_type",
        sa.Column("id", Id, nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), server_default="text", nullable=False),
        *texts("label_en", "label_fr"),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("show_if_empty", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attribute_type"),
        sa.UniqueConstraint("entity", "code", name="uq_attribute_type_entity_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "list_value",
        sa.Column("id", Id, nullable=False),
        sa.Column("list", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("label_en", sa.String(), nullable=False),
        sa.Column("label_fr", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("system", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("offered", sa.Boolean(), server_default=sa.true(), nullable=False),
        *texts("medium", "merge_code"),
        sa.PrimaryKeyConstraint("id", name="pk_list_value"),
        sa.UniqueConstraint("list", "code", name="uq_list_value_list_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "operation",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        *texts("source"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_operation"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal",
        sa.Column("id", Id, nullable=False),
        sa.Column("operation_id", Id, nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", Id, nullable=False),
        sa.Column("contact_id", Id, nullable=True),
        sa.Column("organisation_id", Id, nullable=True),
        sa.Column("location_id", Id, nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("before", Values, nullable=False),
        sa.Column("schema_version", sa.String(), nullable=False),
        sa.Column("transaction_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["operation_id"], ["operation.id"], name="fk_journal_operation_id", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_contact_id", "journal", ["contact_id", "id"], unique=False)
    op.create_index("ix_journal_operation_id", "journal", ["operation_id"], unique=False)
    op.create_index("ix_journal_organisation_id", "journal", ["organisation_id", "id"], unique=False)
    op.create_table(
        "legal_value",
        sa.Column("id", Id, nullable=False),
        sa.Column("attribute_type_id", Id, nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attribute_type_id"], ["attribute_type.id"], name="fk_legal_value_attribute_type_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_legal_value"),
        sa.UniqueConstraint("attribute_type_id", "value", name="uq_legal_value_attribute_type_id_value"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
