# SPDX-License-Identifier: MIT
"""What only PostgreSQL can be asked about the journal: forged operations, TRUNCATE, COPY, and no trace in a session."""

from collections.abc import Iterator

import psycopg
import pytest

from contact_desk.desk import Desk
from contact_desk.services import maintenance
from contact_desk.store import journal
from tests.store.colleagues import COLLEAGUE, colleague_url
from tests.store.drafts import person


@pytest.fixture
def desk(postgres_store: str) -> Iterator[Desk]:
    opened = Desk.open(postgres_store, language="en", region="FR")
    yield opened
    opened.close()


def test_an_operation_of_somebody_else_cannot_be_used(desk: Desk) -> None:
    mine = desk.contacts.add(person())
    with psycopg.connect(colleague_url(desk.store_url)) as connection:
        connection.execute("SELECT set_config('contact_desk.operation', %s, true)", [str(mine.operation)])
        connection.execute("UPDATE contact SET notes = 'x'")
    latest, first = desk.history.of_contact(mine.contact)
    assert (latest.actor, latest.kind) == (COLLEAGUE, "sql")
    assert first.id == mine.operation
    assert len(first.entries) == 1


@pytest.mark.parametrize("forged", ["999999", "0", "-1"])
def test_an_operation_that_does_not_exist_cannot_be_used(desk: Desk, forged: str) -> None:
    mine = desk.contacts.add(person())
    with psycopg.connect(desk.store_url) as connection:
        connection.execute("SELECT set_config('contact_desk.operation', %s, true)", [forged])
        connection.execute("UPDATE contact SET notes = 'x'")
    assert desk.history.of_contact(mine.contact)[0].kind == "sql"


def test_nobody_signs_an_operation_with_another_name(desk: Desk) -> None:
    with psycopg.connect(colleague_url(desk.store_url)) as connection:
        connection.execute(
            "INSERT INTO operation (kind, actor, source, at) VALUES ('contacts.add', 'owner', 'x', now())"
        )
        signed = connection.execute("SELECT actor FROM operation ORDER BY id DESC LIMIT 1").fetchone()
    assert signed == (COLLEAGUE,)


@pytest.mark.parametrize(
    "table", ["journal", "operation", *(journaled.name for journaled in journal.JOURNALED)]
)
def test_no_table_is_emptied_behind_the_journal(desk: Desk, table: str) -> None:
    with psycopg.connect(desk.store_url) as connection, pytest.raises(psycopg.Error, match="journal"):
        connection.execute(psycopg.sql.SQL("TRUNCATE {} CASCADE").format(psycopg.sql.Identifier(table)))


def test_rows_that_are_copied_in_are_journaled(desk: Desk) -> None:
    contact = desk.contacts.add(person()).contact
    with psycopg.connect(desk.store_url) as connection:
        copying = "COPY contact_tag (contact_id, name, name_key) FROM STDIN"
        with connection.cursor().copy(copying) as copy:
            for name in ("a", "b", "c"):
                copy.write_row((contact, name, name))
    assert [entry.table for entry in desk.history.of_contact(contact)[0].entries] == ["contact_tag"] * 3


def test_a_row_changed_by_insert_on_conflict_is_journaled_with_the_values_before(desk: Desk) -> None:
    contact = desk.contacts.add(person(tags=("a",))).contact
    with psycopg.connect(desk.store_url) as connection:
        connection.execute(
            "INSERT INTO contact_tag (contact_id, name, name_key) VALUES (%s, 'A', 'a'), (%s, 'b', 'b')"
            " ON CONFLICT (contact_id, name_key) DO UPDATE SET name = excluded.name",
            [contact, contact],
        )
    entries = desk.history.of_contact(contact)[0].entries
    assert sorted((entry.action.value, dict(entry.before)) for entry in entries) == [
        ("insert", {}),
        ("update", {"name": "a"}),
    ]


def test_no_trace_of_an_operation_stays_in_the_session(desk: Desk) -> None:
    desk.contacts.add(person())
    with desk._store._engine.connect() as connection:
        setting = "SELECT coalesce(current_setting('contact_desk.operation', true), '')"
        assert connection.exec_driver_sql(setting).scalar_one() == ""
        assert connection.exec_driver_sql("SHOW transaction_isolation").scalar_one() == "read committed"
        assert connection.exec_driver_sql("SHOW default_transaction_read_only").scalar_one() == "off"


def test_no_setting_of_a_session_survives_any_use_of_the_desk(desk: Desk) -> None:
    changed = (
        "SELECT name, setting FROM pg_settings WHERE source = 'session'"
        " AND name NOT IN ('transaction_isolation', 'transaction_read_only', 'transaction_deferrable')"
    )
    desk.contacts.add(person(phone="04 67 00 00 10"))
    desk.contacts.find("martin")
    desk.resolution.resolve("04 67 00 00 10")
    desk.history.recent()
    desk.organisations.find("")
    with desk._store._engine.connect() as connection:
        assert connection.exec_driver_sql(changed).all() == []


def test_a_disabled_trigger_and_rows_behind_the_journal_are_found_by_the_check(desk: Desk) -> None:
    contact = desk.contacts.add(person()).contact
    with psycopg.connect(desk.store_url) as connection:
        connection.execute("ALTER TABLE contact_tag DISABLE TRIGGER USER")
        connection.execute(
            "INSERT INTO contact_tag (contact_id, name, name_key) VALUES (%s, 'a', 'a')", [contact]
        )
    problems = maintenance.check(desk.store_url).problems
    # Nor is the contact found by a tag of which no desk knows.
    assert {problem.code for problem in problems} == {"trigger_missing", "not_journaled", "wrongly_folded"}
