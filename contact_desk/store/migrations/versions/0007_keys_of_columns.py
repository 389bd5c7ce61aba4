# SPDX-License-Identifier: MIT
"""Keys that the list is sorted by; longer beginnings in the search index; which request an operation was begun for."""

import sqlalchemy as sa
from alembic import op

from contact_desk.domain.country import names_of_country
from contact_desk.domain.search_words import index_words
from contact_desk.store.repositories.organisations import organisation_key

revision = "0007"
down_revision = "0006"

Key = sa.String().with_variant(sa.String(collation="C"), "postgresql")
REQUESTED = sa.text("request IS NOT NULL")
KEYS = ("organisation_key", "department_key", "phone_key")
SORTED_BY = (*KEYS, "contact_type_id", "created")
DELETED = sa.text("action = 'delete'")
IN_TRASH = sa.text("deleted_at IS NOT NULL")
# Behind the column itself: what a page and its count ask for, so that the row is not looked at.
OF_A_PAGE = ("sort_key", "id", "private", "owner", "deleted_at")
PLACE = "FROM affiliation a {join} WHERE a.contact_id = contact.id AND a.principal ORDER BY a.id LIMIT 1"
FILLED = {
    "organisation_key": (
        "SELECT substr(o.name_key, 1, 200) "
        + PLACE.format(join="JOIN organisation o ON o.id = a.organisation_id")
    ),
    "department_key": (
        "SELECT d.folded " + PLACE.format(join="JOIN folded_department d ON d.department = a.department")
    ),
    "phone_key": (
        "SELECT substr(i.match_key, 1, 200) FROM interaction_address i JOIN list_value v ON v.id = i.type_id"
        " WHERE i.contact_id = contact.id AND v.medium = 'call' AND i.closed_on IS NULL"
        " ORDER BY i.business DESC, i.position LIMIT 1"
    ),
}


def upgrade() -> None:
    op.add_column("operation", sa.Column("request", sa.String(), nullable=True))
    op.create_index(
        "uq_operation_actor_request",
        "operation",
        ["actor", "request"],
        unique=True,
        sqlite_where=REQUESTED,
        postgresql_where=REQUESTED,
    )
    for name in KEYS:
        op.add_column("contact", sa.Column(name, Key, server_default="", nullable=False))
    fill_the_keys()
    name_the_countries()
    for name in SORTED_BY:
        op.create_index(f"ix_contact_{name}", "contact", [name, *OF_A_PAGE])
    op.create_index(
        "ix_contact_deleted_at",
        "contact",
        ["deleted_at", "id"],
        sqlite_where=IN_TRASH,
        postgresql_where=IN_TRASH,
    )
    op.create_index(
        "ix_journal_row_id", "journal", ["row_id", "id"], sqlite_where=DELETED, postgresql_where=DELETED
    )
    make_full_text("1 2 3 4 5 6")


def make_full_text(beginnings: str) -> None:
    """FTS5 anew, filled after the migration: a beginning of so many letters is found without looking at its words."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE contact_search")
        op.execute(
            "CREATE VIRTUAL TABLE contact_search USING fts5(search_text, content='contact', content_rowid='id',"
            f" detail='none', prefix='{beginnings}', tokenize='unicode61 remove_diacritics 0')"
        )


def fill_the_keys() -> None:
    """As `contact_rows.contact_keys` does from now on."""
    connection = op.get_bind()
    op.execute("CREATE TEMPORARY TABLE folded_department (department VARCHAR PRIMARY KEY, folded VARCHAR)")
    departments = connection.scalars(sa.text("SELECT DISTINCT department FROM affiliation WHERE principal"))
    folded = [{"name": name, "folded": organisation_key(name)[:200]} for name in departments.all()]
    if folded:
        connection.execute(sa.text("INSERT INTO folded_department VALUES (:name, :folded)"), folded)
    values = ", ".join(f"{name} = coalesce(({question}), '')" for name, question in FILLED.items())
    op.execute(f"UPDATE contact SET {values}")
    op.execute("DROP TABLE folded_department")


def name_the_countries() -> None:
    """In both languages: a contact is found by its country, however that is written (row P24)."""
    connection = op.get_bind()
    written = connection.scalars(sa.text("SELECT DISTINCT country FROM address WHERE contact_id IS NOT NULL"))
    for country in written.all():
        if words := index_words(*names_of_country(country)):
            named = sa.text(
                "UPDATE contact SET search_text = trim(search_text || :words) WHERE id IN"
                " (SELECT contact_id FROM address WHERE country = :country)"
            )
            connection.execute(named, {"words": " " + " ".join(words), "country": country})


def downgrade() -> None:
    make_full_text("1 2 3")
    op.drop_index("ix_journal_row_id", "journal")
    op.drop_index("ix_contact_deleted_at", "contact")
    for name in reversed(SORTED_BY):
        op.drop_index(f"ix_contact_{name}", "contact")
    for name in reversed(KEYS):
        op.drop_column("contact", name)
    op.drop_index("uq_operation_actor_request", "operation")
    op.drop_column("operation", "request")
