# SPDX-License-Identifier: MIT
"""The journal on both engines: every row made, changed or deleted, whoever writes it, with the values before."""

import getpass
import json

import psycopg
import pytest
from sqlalchemy.exc import DatabaseError

from contact_desk.desk import Desk
from contact_desk.domain.journal import Action, Operation
from contact_desk.services import maintenance
from contact_desk.store import guard, journal, tables
from tests.postgres_server import OWNER
from tests.store import plain_sql
from tests.store.drafts import EVERYTHING, person
from tests.store.migrating import connected

NO_SUCH_TABLES = {"journal", "operation"}
DRAFTS = {"handed_draft"}
"""Nobody's contacts yet: their texts must not stay in a journal that all may read."""


def entries_of(operation: Operation) -> list[tuple[str, str]]:
    return [(entry.table, entry.action.value) for entry in operation.entries]


def actor(desk: Desk) -> str:
    return getpass.getuser() if desk.engine == "sqlite" else OWNER


def test_every_table_but_the_journals_own_and_drafts_is_journaled() -> None:
    journaled = {journaled.name for journaled in journal.JOURNALED}
    assert journaled == set(tables.metadata.tables) - NO_SUCH_TABLES - DRAFTS


def test_adding_a_contact_is_one_operation_with_every_row_in_it(desk: Desk) -> None:
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    latest = desk.history.recent()[0]
    assert (latest.id, latest.kind, latest.source) == (added.operation, "contacts.add", "window")
    assert latest.actor == actor(desk) == desk.user.login
    assert latest.at.tzinfo is not None
    made = entries_of(latest)
    assert {action for _, action in made} == {"insert"}
    assert {table: made.count((table, "insert")) for table, _ in made} == {
        "attribute_type": 2,
        "organisation": 1,
        "location": 1,
        "contact": 1,
        "affiliation": 1,
        "address": 4,
        "interaction_address": 9,
        "attribute": 2,
        "contact_tag": 2,
    }
    assert all(entry.before == {} for entry in latest.entries)


def test_what_hangs_on_a_contact_stands_in_its_history(desk: Desk) -> None:
    desk.contacts.add(person())
    added = desk.contacts.add(EVERYTHING, create_attributes=True)
    (operation,) = desk.history.of_contact(added.contact)
    assert operation.id == added.operation
    assert {entry.contact for entry in operation.entries} == {added.contact}
    assert {entry.table for entry in operation.entries} == {
        *("contact", "affiliation", "address", "interaction_address", "attribute", "contact_tag")
    }


def test_the_members_of_a_group_stand_in_the_groups_history(desk: Desk) -> None:
    member = desk.contacts.add(person()).contact
    group = desk.contacts.add(person("Team", kind="group", members=(member,)))
    (operation,) = desk.history.of_contact(group.contact)
    assert ("contact_member", "insert") in entries_of(operation)
    assert len(desk.history.of_contact(member)) == 1


def test_an_update_by_plain_sql_is_journaled_with_the_values_before(desk: Desk) -> None:
    contact = desk.contacts.add(person("Martin", first_name="A", private=True, notes="x\n")).contact
    plain_sql.execute(
        desk.store_url,
        f"UPDATE contact SET last_name = 'Durand', private = false, notes = '' WHERE id = {contact}",
    )
    operation = desk.history.of_contact(contact)[0]
    assert (operation.kind, operation.source, operation.actor) == ("sql", "sql", actor(desk))
    (entry,) = operation.entries
    assert (entry.table, entry.row, entry.action, entry.contact) == (
        "contact",
        contact,
        Action.UPDATE,
        contact,
    )
    assert dict(entry.before) == {"last_name": "Martin", "private": True, "notes": "x\n"}


def test_a_delete_by_plain_sql_is_journaled_with_the_whole_row_before(desk: Desk) -> None:
    contact = desk.contacts.add(EVERYTHING, create_attributes=True).contact
    tag = plain_sql.value(desk.store_url, "SELECT id FROM contact_tag WHERE name = 'VIP'")
    plain_sql.execute(desk.store_url, f"DELETE FROM contact_tag WHERE id = {tag}")
    operation = desk.history.of_contact(contact)[0]
    (entry,) = operation.entries
    assert (operation.kind, entry.table, entry.row, entry.action) == (
        "sql",
        "contact_tag",
        tag,
        Action.DELETE,
    )
    assert dict(entry.before) == {"contact_id": contact, "position": 0, "name": "VIP"}


def test_an_insert_by_plain_sql_is_journaled(desk: Desk) -> None:
    contact = desk.contacts.add(person()).contact
    plain_sql.execute(
        desk.store_url, f"INSERT INTO contact_tag (contact_id, name, name_key) VALUES ({contact}, 'a', 'a')"
    )
    operation = desk.history.of_contact(contact)[0]
    assert (operation.kind, entries_of(operation)) == ("sql", [("contact_tag", "insert")])


def test_every_column_of_every_table_is_kept_before_a_delete(desk: Desk) -> None:
    _fill_every_table(desk)
    kept = {journaled.name: journaled for journaled in journal.JOURNALED}
    for table in reversed(tables.metadata.sorted_tables):
        if journaled := kept.get(table.name):
            ids = {number for (number,) in plain_sql.rows(desk.store_url, f"SELECT id FROM {table.name}")}
            plain_sql.execute(desk.store_url, f"DELETE FROM {table.name}")
            before = _values_before_deletes(desk, table.name)
            assert before == {number: set(journaled.columns) for number in ids} != {}


def _fill_every_table(desk: Desk) -> None:
    member = desk.contacts.add(person()).contact
    desk.contacts.add(EVERYTHING, create_attributes=True)
    team = desk.contacts.add(person("Team", kind="group", members=(member,))).contact
    kind = plain_sql.value(desk.store_url, "SELECT max(id) FROM attribute_type")
    plain_sql.execute(
        desk.store_url,
        f"INSERT INTO legal_value (attribute_type_id, value) VALUES ({kind}, 'red')",
        f"INSERT INTO apart (contact_id, other_id) VALUES ({member}, {team})",
        f"INSERT INTO relation (contact_id, other_id, kind) VALUES ({member}, {team}, 'friend')",
        "INSERT INTO entity_label (entity, language, singular) VALUES ('contact', 'en', 'client')",
        "INSERT INTO tag (name, name_key) VALUES ('VIP', 'vip')",
    )
    with connected(desk.store_url) as connection:
        # Which right each table asks for is told elsewhere.
        guard.remove(connection)
        connection.commit()
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO setting (name) VALUES ('held')",
        "INSERT INTO saved_filter (owner, name, name_key, changed)"
        " VALUES ('me', 'A', 'a', '2026-03-02 08:00:00.000000')",
        f"INSERT INTO favourite (owner, contact_id) VALUES ('me', {member})",
        "INSERT INTO desk_user (login) VALUES ('anna')",
        "INSERT INTO role (name, name_key) VALUES ('Night', 'night')",
        "INSERT INTO role_member (role_id, user_id) SELECT role.id, desk_user.id FROM role, desk_user",
        "INSERT INTO granted_right (role_id, right_name) SELECT id, 'export' FROM role",
        f"INSERT INTO contact_share (contact_id, owner, login) VALUES ({member}, 'me', 'anna')",
        "INSERT INTO customer_number (number, number_key) VALUES ('1', '1')",
        "INSERT INTO user_number (user_id, number_id)"
        " SELECT desk_user.id, customer_number.id FROM desk_user, customer_number",
    )


def _values_before_deletes(desk: Desk, table: str) -> dict[int, set[str]]:
    """The names of the values that the journal has kept, by row."""
    deleted = plain_sql.rows(
        desk.store_url,
        f"SELECT row_id, before FROM journal WHERE table_name = '{table}' AND action = 'delete'",
    )
    return {row: set(json.loads(before) if isinstance(before, str) else before) for row, before in deleted}


def test_a_bulk_update_is_journaled_row_by_row_in_one_operation(desk: Desk) -> None:
    for number in range(30):
        desk.contacts.add(person(f"Name {number}"))
    plain_sql.execute(desk.store_url, "UPDATE contact SET notes = 'bulk'")
    latest = desk.history.recent(limit=1)[0]
    assert entries_of(latest) == [("contact", "update")] * 30
    assert len({entry.row for entry in latest.entries}) == 30


def test_an_update_that_changes_nothing_is_not_journaled(desk: Desk) -> None:
    desk.contacts.add(person("Martin"))
    before = plain_sql.counts(desk.store_url)
    plain_sql.execute(
        desk.store_url,
        "UPDATE contact SET last_name = last_name",
        "UPDATE contact SET notes = 'x' WHERE id = -1",
        "DELETE FROM contact WHERE id = -1",
    )
    assert plain_sql.counts(desk.store_url) == before


def test_what_is_folded_from_other_columns_is_not_journaled(desk: Desk) -> None:
    desk.contacts.add(person("Martin"))
    before = plain_sql.counts(desk.store_url)
    plain_sql.execute(desk.store_url, "UPDATE contact SET search_text = 'other', sort_key = 'z'")
    assert plain_sql.counts(desk.store_url) == before
    assert desk.contacts.find("other").total == 1
    assert {problem.code for problem in maintenance.check(desk.store_url).problems} == {"wrongly_folded"}


def test_what_goes_with_a_contact_by_cascade_is_journaled(desk: Desk) -> None:
    contact = desk.contacts.add(EVERYTHING, create_attributes=True).contact
    plain_sql.execute(desk.store_url, f"DELETE FROM contact WHERE id = {contact}")
    deleted = plain_sql.rows(
        desk.store_url,
        "SELECT table_name, count(*) FROM journal WHERE action = 'delete' GROUP BY table_name ORDER BY table_name",
    )
    assert dict(deleted) == {
        "address": 4,
        "affiliation": 1,
        "attribute": 2,
        "contact": 1,
        "contact_tag": 2,
        "interaction_address": 9,
    }
    operations = plain_sql.value(
        desk.store_url, "SELECT count(DISTINCT operation_id) FROM journal WHERE action = 'delete'"
    )
    assert operations == 1
    assert maintenance.check(desk.store_url).problems == ()


@pytest.mark.parametrize("table", ["journal", "operation"])
def test_nobody_changes_the_journal(desk: Desk, table: str) -> None:
    desk.contacts.add(person())
    before = plain_sql.rows(desk.store_url, f"SELECT * FROM {table} ORDER BY id")
    column = "action" if table == "journal" else "actor"
    for statement in (f"UPDATE {table} SET {column} = 'forged'", f"DELETE FROM {table}"):
        with pytest.raises((DatabaseError, psycopg.Error), match="journal"):
            plain_sql.execute(desk.store_url, statement)
    assert plain_sql.rows(desk.store_url, f"SELECT * FROM {table} ORDER BY id") == before


def test_the_id_of_a_row_cannot_be_changed(desk: Desk) -> None:
    _fill_every_table(desk)
    for journaled in journal.JOURNALED:
        with pytest.raises((DatabaseError, psycopg.Error), match="ids of rows"):
            plain_sql.execute(desk.store_url, f"UPDATE {journaled.name} SET id = id + 1000")


def test_ids_are_never_given_again(desk: Desk) -> None:
    first = desk.contacts.add(person(organisation="Senate"))
    plain_sql.execute(desk.store_url, "DELETE FROM contact", "DELETE FROM organisation")
    second = desk.contacts.add(person(organisation="Senate"))
    assert second.contact > first.contact
    assert second.changes.organisations.isdisjoint(first.changes.organisations)
