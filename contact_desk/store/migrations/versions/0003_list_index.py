# SPDX-License-Identifier: MIT
"""The index of the list holds all that a page and its count ask for."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.drop_index("ix_contact_list", "contact")
    op.create_index("ix_contact_list", "contact", ["sort_key", "id", "private", "owner", "deleted_at"])


def downgrade() -> None:
    op.drop_index("ix_contact_list", "contact")
    op.create_index("ix_contact_list", "contact", ["sort_key", "id"], postgresql_include=["private", "owner"])
