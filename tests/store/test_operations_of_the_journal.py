# SPDX-License-Identifier: MIT
"""Which operation the journal's entries belong to, on both engines, and who signs it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.errors import ContactDeskError, NotFound
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person


def test_several_drafts_may_go_on_under_one_operation(desk: Desk) -> None:
    first = desk.contacts.add(person("A"))
    second = desk.contacts.add(person("B"), operation=first.operation)
    third = desk.contacts.add(person("C"))
    assert second.operation == first.operation != third.operation
    assert len(desk.history.recent()[1].entries) == 2
    assert [operation.id for operation in desk.history.recent(limit=1)] == [third.operation]


def test_nobody_goes_on_with_the_operation_of_somebody_else(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        theirs = other.contacts.add(person("A")).operation
    with pytest.raises(NotFound):
        desk.contacts.add(person("B"), operation=theirs)


def test_the_statements_of_one_transaction_share_one_operation(desk: Desk) -> None:
    contact = desk.contacts.add(person()).contact
    statements = [f"UPDATE contact SET notes = '{n}' WHERE id = {contact}" for n in range(3)]
    plain_sql.execute(desk.store_url, *statements)
    plain_sql.execute(desk.store_url, statements[0])
    assert [(len(operation.entries), operation.kind) for operation in desk.history.of_contact(contact)][
        :2
    ] == [
        (1, "sql"),
        (3, "sql"),
    ]


def test_an_operation_does_not_leak_into_the_next_transaction_of_its_connection(desk: Desk) -> None:
    contact = desk.contacts.add(person()).contact
    with desk._store._engine.execution_options(contact_desk_writer=True).connect() as connection:
        for text in ("one", "two"):
            connection.exec_driver_sql(f"UPDATE contact SET notes = '{text}' WHERE id = {contact}")
            connection.commit()
        connection.exec_driver_sql(f"UPDATE contact SET notes = 'gone' WHERE id = {contact}")
        connection.rollback()
        connection.exec_driver_sql(f"UPDATE contact SET notes = 'three' WHERE id = {contact}")
        connection.commit()
    operations = desk.history.of_contact(contact)
    assert [operation.kind for operation in operations] == ["sql", "sql", "sql", "contacts.add"]
    assert [operation.entries[0].before.get("notes") for operation in operations[:3]] == ["two", "one", ""]


def test_what_is_rolled_back_leaves_no_operation(desk: Desk) -> None:
    before = plain_sql.counts(desk.store_url)
    with desk._store.write("contacts.add", source="test") as work:
        work.organisations.find_or_add("Senate", work.clock())
    assert plain_sql.counts(desk.store_url) == before


def test_the_colleagues_writing_is_signed_by_the_colleague(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        contact = other.contacts.add(ContactDraft(last_name="Theirs")).contact
    (operation,) = desk.history.of_contact(contact)
    assert operation.actor == COLLEAGUE
    assert desk.contacts.show(contact).owner == COLLEAGUE


def test_an_undo_waits_for_what_is_under_way_of_the_operation_and_takes_that_back_too(
    postgres_store: str,
) -> None:
    with closing(Desk.open(postgres_store, language="en", region="FR")) as desk:
        first, second = (desk.contacts.add(person(name)).contact for name in "AB")
        done = desk.bulk_editing.change([first], BulkChange(BulkAction.LANGUAGE, "de")).changes.operation or 0
        with ThreadPoolExecutor(1) as other:
            with desk._store.write("contacts.change", source="test", operation=done) as portion:
                portion.bulk_edits.set_language([second], "de", portion.clock())
                undone = other.submit(desk.history.undo, done)
                while not plain_sql.value(postgres_store, "SELECT count(*) FROM pg_locks WHERE NOT granted"):
                    assert not undone.done()
                portion.commit()
            assert undone.result().changes.contacts == {first, second}
        assert {desk.contacts.show(number).draft.language for number in (first, second)} == {"en"}
        with pytest.raises(ContactDeskError, match="undone_meanwhile"):
            desk.contacts.add(person("C"), operation=done)
