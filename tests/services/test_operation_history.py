# SPDX-License-Identifier: MIT
"""The operations of a store page by page: filtered, named, previewed, and none that somebody may not know of (N20)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.draft import new_uid
from contact_desk.domain.errors import NotFound
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.operation_page import OperationLine, OperationPage, OperationQuery
from contact_desk.domain.vocabulary import ListName
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import EVERYTHING, person
from tests.ui.pasts import edit


def _told(page: OperationPage) -> list[tuple[str, str, int]]:
    return [(line.operation.kind, _name(line), line.count) for line in page.lines]


def _name(line: OperationLine) -> str:
    return line.name.last_name if isinstance(line.name, ContactName) else line.name


def test_operations_are_listed_newest_first_with_whose_name_and_how_many(desk: Desk) -> None:
    roy, ann = (desk.contacts.add(person(name, organisation="Acme")).contact for name in ("Roy", "Ann"))
    edit(desk, roy, last_name="Leroy")
    desk.trash.delete([roy, ann])
    value = desk.vocabulary.load().of(ListName.TITLE)[0]
    desk.lists.save_value(replace(value, label_en="Sir"))
    last = desk.contacts.add(person("Kim"))
    desk.history.undo(last.operation)
    page = desk.operation_history.page(OperationQuery(kinds=("undo",)))
    assert _told(page) == [("undo", "Kim", 1)]
    assert _told(desk.operation_history.page(limit=7)) == [
        ("undo", "Kim", 1),
        ("contacts.add", "Kim", 1),
        ("lists.change", "", 1),
        ("contacts.delete", "Leroy", 2),
        ("contacts.change", "Leroy", 1),
        ("contacts.add", "Ann", 1),
        ("contacts.add", "Leroy", 1),
    ]


def test_pages_follow_each_other_by_the_id_and_lead_back(desk: Desk) -> None:
    made = [desk.contacts.add(person(f"Person {number}")).operation for number in range(5)]
    history, asked = desk.operation_history, OperationQuery(kinds=("contacts.add",))

    def ids(page: OperationPage) -> tuple[list[int], bool, bool]:
        return [line.operation.id for line in page.lines], page.has_newer, page.has_older

    assert ids(history.page(asked, limit=2)) == (made[:2:-1], False, True)
    assert ids(history.page(asked, before=made[3], limit=2)) == (made[2:0:-1], True, True)
    assert ids(history.page(asked, before=made[1], limit=2)) == (made[:1], True, False)
    assert ids(history.page(asked, after=made[0], limit=2)) == (made[2:0:-1], True, True)
    # Fewer than a page are newer: these are the latest.
    assert ids(history.page(asked, after=made[3], limit=2)) == (made[:2:-1], False, True)


def test_operations_are_asked_for_by_person_day_and_kind(desk: Desk) -> None:
    roy = desk.contacts.add(person("Roy")).contact
    with colleague(desk.store_url) as other:
        edit(other, roy, last_name="Leroy")
    history, now = desk.operation_history, datetime.now(UTC)

    def kinds(**asked: Any) -> list[str]:
        return [line.operation.kind for line in history.page(replace(OperationQuery(), **asked)).lines]

    assert kinds(actor=COLLEAGUE) == ["contacts.change"]
    assert kinds(actor=desk.user.login, kinds=("contacts.add", "contacts.change")) == ["contacts.add"]
    assert kinds(actor="nobody") == kinds(since=now + timedelta(days=1)) == []
    assert kinds(until=now - timedelta(days=1)) == []
    assert kinds(since=now - timedelta(days=1), until=now + timedelta(days=1))[:1] == ["contacts.change"]
    assert {desk.user.login, COLLEAGUE} <= set(history.actors())


def test_a_preview_tells_each_record_with_what_it_was_and_what_it_became(desk: Desk) -> None:
    added = desk.contacts.add(EVERYTHING.model_copy(update={"uid": new_uid()}), create_attributes=True)
    edit(desk, added.contact, last_name="Leroy", notes="new")
    changed = desk.operation_history.page(limit=1).lines[0].operation
    edit(desk, added.contact, last_name="Martin")
    past = desk.operation_history.past(changed.id)
    assert past.complete
    (record,) = past.records
    assert record.record == ("contact", added.contact)
    assert isinstance(record.name, ContactName)
    assert record.name.last_name == "Martin"
    (change,) = record.changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before["last_name"], change.after["last_name"]) == (EVERYTHING.last_name, "Leroy")
    assert set(change.columns()) == {"last_name", "notes"}
    whole = desk.operation_history.past(added.operation)
    assert {table for table, _number in (each.record for each in whole.records)} >= {
        "contact",
        "organisation",
    }
    first = desk.operation_history.past(added.operation, most=1)
    assert (len(first.records), first.complete) == (1, False)


def test_what_is_anothers_private_contact_is_in_no_page_and_no_preview(desk: Desk) -> None:
    hidden = desk.contacts.add(person("Secret", private=True))
    both = [desk.contacts.add(person("Open")).contact, hidden.contact]
    deleted = desk.trash.delete(both).changes.operation
    assert deleted is not None
    with colleague(desk.store_url) as other:
        (line,) = other.operation_history.page(OperationQuery(kinds=("contacts.delete",))).lines
        assert (_name(line), line.count) == ("Open", 1)
        past = other.operation_history.past(deleted)
        assert [each.record for each in past.records] == [("contact", both[0])]
        with pytest.raises(NotFound):
            other.operation_history.past(hidden.operation)


def test_without_the_right_one_sees_ones_own_operations_alone(desk: Desk) -> None:
    with colleague_with_rights(desk) as other:
        desk.contacts.add(person("Roy"))
        own = other.contacts.add(person("Ann")).operation
        assert len(other.operation_history.page().lines) > 1
        desk.access.change_rights(THEM, revoked=(Right.VIEW_USER_HISTORY,))
        assert [line.operation.id for line in other.operation_history.page().lines] == [own]
        assert other.operation_history.page(OperationQuery(actor=desk.user.login)) == OperationPage()
        assert other.operation_history.actors() == (COLLEAGUE,)
