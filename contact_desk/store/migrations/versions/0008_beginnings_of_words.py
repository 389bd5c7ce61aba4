# SPDX-License-Identifier: MIT
"""Beginnings of words in the search index itself; indexes for the list by number and for operations by who and when."""

from alembic import op

from contact_desk.store import beginnings

revision = "0008"
down_revision = "0007"

OPERATIONS_BY = ("actor", "kind", "at")
INDEX = "CREATE INDEX search_contact ON contact USING gin ({})"


def upgrade() -> None:
    op.create_index("ix_contact_number", "contact", ["id", "private", "owner", "deleted_at"])
    for name in OPERATIONS_BY:
        op.create_index(f"ix_operation_{name}", "operation", [name, "id"])
    index_beginnings()


def index_beginnings() -> None:
    """Several beginnings of up to so many letters are met as quickly as one."""
    if op.get_bind().dialect.name == "sqlite":
        make_full_text(beginnings.LETTERS)
        return
    op.execute("DROP INDEX search_contact")
    beginnings.make(op.get_bind())
    # What was saved last is looked through by each search, until one save brings all of it in: both shall be short.
    op.execute(INDEX.format("contact_desk_beginnings(search_text)") + " WITH (gin_pending_list_limit = 256)")
    # Which words many have is told by the statistics, which the server makes by itself only where rows change.
    op.execute("ANALYZE contact")


def downgrade() -> None:
    for name in reversed(OPERATIONS_BY):
        op.drop_index(f"ix_operation_{name}", "operation")
    op.drop_index("ix_contact_number", "contact")
    if op.get_bind().dialect.name == "sqlite":
        make_full_text(6)
        return
    op.execute("DROP INDEX search_contact")
    op.execute("DROP FUNCTION contact_desk_beginnings(text)")
    op.execute(INDEX.format("array_to_tsvector(string_to_array(search_text, ' '))"))


def make_full_text(letters: int) -> None:
    """FTS5 anew, filled after the migration: beginnings of one letter to so many."""
    prefixes = " ".join(map(str, range(1, letters + 1)))
    op.execute("DROP TABLE contact_search")
    op.execute(
        "CREATE VIRTUAL TABLE contact_search USING fts5(search_text, content='contact', content_rowid='id',"
        f" detail='none', prefix='{prefixes}', tokenize='unicode61 remove_diacritics 0')"
    )
