# SPDX-License-Identifier: MIT
"""What only SQLite can be asked about the journal: programs that cannot sign it, and REPLACE, which deletes quietly."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from tests.store import plain_sql
from tests.store.drafts import person


@pytest.fixture
def file(sqlite_store: str) -> Path:
    return Path(sqlite_store.removeprefix("sqlite:///"))


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    opened = Desk.open(f"sqlite:///{file}", language="en", region="FR")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact SET notes = 'x'",
        "DELETE FROM contact",
        "INSERT INTO contact_tag (contact_id, name, name_key) VALUES (1, 'a', 'a')",
        "UPDATE list_value SET label_en = 'x'",
    ],
)
def test_a_program_that_cannot_sign_cannot_write(desk: Desk, file: Path, statement: str) -> None:
    desk.contacts.add(person())
    before = plain_sql.counts(desk.store_url)
    with (
        closing(sqlite3.connect(file)) as foreign,
        pytest.raises(sqlite3.OperationalError, match="contact_desk"),
    ):
        foreign.execute(statement)
    assert plain_sql.counts(desk.store_url) == before


def test_a_program_that_cannot_sign_can_read(desk: Desk, file: Path) -> None:
    desk.contacts.add(person("Martin"))
    with closing(sqlite3.connect(file)) as foreign:
        assert foreign.execute("SELECT last_name FROM contact").fetchall() == [("Martin",)]


@pytest.mark.parametrize("table", ["journal", "operation"])
def test_a_program_that_cannot_sign_cannot_rewrite_the_journal(desk: Desk, file: Path, table: str) -> None:
    desk.contacts.add(person())
    before = plain_sql.rows(desk.store_url, f"SELECT * FROM {table} ORDER BY id")
    with closing(sqlite3.connect(file)) as foreign:
        for statement in (
            f"UPDATE {table} SET id = id",
            f"DELETE FROM {table}",
            f"UPDATE OR REPLACE {table} SET id = 1 WHERE id = 2",
            f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1",
            f"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        ):
            with pytest.raises(
                (sqlite3.IntegrityError, sqlite3.OperationalError), match=r"journal|contact_desk"
            ):
                foreign.execute(statement)
    assert plain_sql.rows(desk.store_url, f"SELECT * FROM {table} ORDER BY id") == before


def test_a_row_that_replace_takes_away_is_journaled(desk: Desk) -> None:
    contact = desk.contacts.add(person(tags=("a",))).contact
    plain_sql.execute(
        desk.store_url,
        f"REPLACE INTO contact_tag (contact_id, name, name_key) VALUES ({contact}, 'A', 'a')",
    )
    entries = desk.history.of_contact(contact)[0].entries
    assert [entry.action.value for entry in entries] == ["delete", "insert"]
    assert entries[0].before["name"] == "a"


def test_plain_sql_through_a_desk_forges_no_entry(desk: Desk) -> None:
    desk.contacts.add(person())
    before = plain_sql.counts(desk.store_url)
    operation = "INTO operation (id, kind, actor, source, at)"
    entry = "INTO journal (operation_id, table_name, row_id, action, before, schema_version)"
    for statement in (
        f"INSERT {operation} VALUES (900, 'x', 'somebody else', 'x', '2026-01-01')",
        f"REPLACE {operation} VALUES (1, 'x', contact_desk_actor(), 'x', '2026-01-01')",
        f"INSERT {entry} VALUES (1, 'contact', 1, 'update', '{{}}', '0')",
    ):
        with pytest.raises(DatabaseError, match="journal"):
            plain_sql.execute(desk.store_url, statement)
    assert plain_sql.counts(desk.store_url) == before


def test_a_missing_trigger_and_rows_behind_the_journal_are_found_by_the_check(desk: Desk, file: Path) -> None:
    pair = (desk.contacts.add(person()).contact, desk.contacts.add(person("Roy")).contact)
    with closing(sqlite3.connect(file)) as foreign:
        foreign.execute("DROP TRIGGER journal_apart_insert")
        foreign.execute("DROP TRIGGER guard_setting_delete")
        foreign.execute("INSERT INTO apart (contact_id, other_id) VALUES (?, ?)", pair)
        foreign.commit()
    problems = maintenance.check(desk.store_url).problems
    assert {(problem.code, problem.detail) for problem in problems} == {
        ("trigger_missing", "journal_apart_insert"),
        ("trigger_missing", "guard_setting_delete"),
        ("not_journaled", "apart 1"),
    }


def test_a_guard_of_the_journal_that_is_gone_is_found_by_the_check(desk: Desk, file: Path) -> None:
    with closing(sqlite3.connect(file)) as foreign:
        foreign.execute("DROP TRIGGER keep_journal_update")
        foreign.execute("DROP TRIGGER keep_contact_id")
        foreign.commit()
    problems = maintenance.check(desk.store_url).problems
    assert {problem.detail for problem in problems} == {"keep_journal_update", "keep_contact_id"}


def test_references_and_the_search_index_that_are_broken_are_found_by_the_check(
    desk: Desk, file: Path
) -> None:
    desk.contacts.add(person("Martin", tags=("a",)))
    with closing(sqlite3.connect(file)) as foreign:
        foreign.execute("DROP TRIGGER journal_contact_delete")
        foreign.execute("DROP TRIGGER search_contact_delete")
        foreign.execute("DROP TRIGGER guard_contact_delete")
        foreign.execute("DROP TRIGGER guard_contact_only_read")
        foreign.execute("DELETE FROM contact")
        foreign.commit()
    codes = {problem.code for problem in maintenance.check(desk.store_url).problems}
    assert {"dangling_reference", "search_index", "trigger_missing"} <= codes
