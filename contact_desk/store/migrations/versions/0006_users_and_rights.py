# SPDX-License-Identifier: MIT
"""Users, roles, rights, what is shared, customer numbers; contacts that went with their client; the journal's tail."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MADE = (
    "desk_user",
    "role",
    "role_member",
    "granted_right",
    "setting",
    "contact_share",
    "customer_number",
    "user_number",
)
WENT_ALONG = sa.text("deactivated_with IS NOT NULL")
WITH_TRANSACTION = sa.text("transaction_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("contact", sa.Column("deactivated_with", Id, nullable=True))
    op.create_index(
        "ix_contact_deactivated_with",
        "contact",
        ["deactivated_with", "id"],
        sqlite_where=WENT_ALONG,
        postgresql_where=WENT_ALONG,
    )
    op.create_index(
        "ix_journal_transaction_id",
        "journal",
        ["transaction_id", "id"],
        sqlite_where=WITH_TRANSACTION,
        postgresql_where=WITH_TRANSACTION,
    )
    make_users()
    make_rights()
    make_customer_numbers()


def table(name: str, *items: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", Id, nullable=False),
        *items,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sqlite_autoincrement=True,
    )


def text(name: str, *, default: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="" if default else None)


def flag(name: str, default: sa.ColumnElement[bool]) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=default, nullable=False)


def key(name: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{target}.id"], name=f"fk_{name}_{column}", ondelete="CASCADE")


def unique(name: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{name}_{'_'.join(columns)}")


def make_users() -> None:
    table(
        "desk_user",
        text("login"),
        text("name", default=True),
        text("email", default=True),
        flag("licensed", sa.true()),
        flag("disabled", sa.false()),
        sa.Column("card_id", Id, nullable=True),
        unique("desk_user", "login"),
    )
    table(
        "role",
        text("name"),
        text("name_key"),
        sa.Column("kind", sa.String(), server_default="role", nullable=False),
        sa.CheckConstraint("kind IN ('role', 'workgroup')", name=op.f("ck_role_kind")),
        unique("role", "name_key"),
    )
    table(
        "role_member",
        sa.Column("role_id", Id, nullable=False),
        sa.Column("user_id", Id, nullable=False),
        key("role_member", "role_id", "role"),
        key("role_member", "user_id", "desk_user"),
        unique("role_member", "role_id", "user_id"),
    )
    op.create_index("ix_role_member_user_id", "role_member", ["user_id"])


def make_rights() -> None:
    table(
        "granted_right",
        sa.Column("user_id", Id, nullable=True),
        sa.Column("role_id", Id, nullable=True),
        text("right_name"),
        sa.CheckConstraint("user_id IS NULL OR role_id IS NULL", name=op.f("ck_granted_right_one_holder")),
        key("granted_right", "user_id", "desk_user"),
        key("granted_right", "role_id", "role"),
    )
    for name, columns, condition in (
        ("user", ["user_id", "right_name"], "user_id IS NOT NULL"),
        ("role", ["role_id", "right_name"], "role_id IS NOT NULL"),
        ("everybody", ["right_name"], "user_id IS NULL AND role_id IS NULL"),
    ):
        where = sa.text(condition)
        op.create_index(
            f"uq_granted_right_{name}",
            "granted_right",
            columns,
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )
    table("setting", text("name"), text("value", default=True), unique("setting", "name"))
    table(
        "contact_share",
        sa.Column("contact_id", Id, nullable=False),
        text("owner"),
        text("login"),
        flag("may_edit", sa.false()),
        key("contact_share", "contact_id", "contact"),
        unique("contact_share", "contact_id", "login"),
    )
    op.create_index("ix_contact_share_login", "contact_share", ["login"])


def make_customer_numbers() -> None:
    table(
        "customer_number",
        text("number"),
        text("number_key"),
        text("name", default=True),
        unique("customer_number", "number_key"),
    )
    table(
        "user_number",
        sa.Column("user_id", Id, nullable=False),
        sa.Column("number_id", Id, nullable=False),
        key("user_number", "user_id", "desk_user"),
        key("user_number", "number_id", "customer_number"),
        unique("user_number", "user_id", "number_id"),
    )
    op.create_index("ix_user_number_number_id", "user_number", ["number_id"])


def downgrade() -> None:
    for name in reversed(MADE):
        op.drop_table(name)
    op.drop_index("ix_journal_transaction_id", "journal")
    op.drop_index("ix_contact_deactivated_with", "contact")
    op.drop_column("contact", "deactivated_with")
