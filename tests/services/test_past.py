# SPDX-License-Identifier: MIT
"""The past of a contact, on both engines: every change with both its values, by whom, and in what order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from operator import add

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, ContactDraft
from contact_desk.domain.errors import NotFound
from contact_desk.domain.journal import Action
from contact_desk.domain.record_past import RecordPast, RowChange
from tests.store import plain_sql
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import EVERYTHING, line, person

OFFICE, HOME = (
    line("phone", "01 45 45 00 01", subtype="office"),
    line("phone", "01 45 45 00 02", subtype="home"),
)


def change(desk: Desk, contact: int, **update: object) -> int:
    """Edit some fields of a contact; gives the operation."""
    seen = desk.contacts.show(contact).draft
    changes = desk.contact_editing.change(contact, seen, seen.model_copy(update=update))
    assert changes.operation is not None
    return changes.operation


def latest(desk: Desk, contact: int) -> tuple[RowChange, ...]:
    return desk.history.past_of_contact(contact).operations[0].changes


def told(changes: tuple[RowChange, ...]) -> list[tuple[str, str, object, object]]:
    """Table, column, old and new of every value that a person has changed."""
    return [
        (each.entry.table, name, (each.before or {}).get(name), (each.after or {}).get(name))
        for each in changes
        for name in each.columns()
    ]


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def test_a_field_of_every_kind_is_told_with_its_old_and_its_new_value(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", title="mme", notes="old")).contact
    titles = {value.code: value.id for value in desk.vocabulary.load().values if value.list == "title"}
    change(desk, contact, last_name="Leroy", title="m", private=True, language="fr", notes="new\nlonger")
    assert sorted(told(latest(desk, contact))) == [
        ("contact", "language", "en", "fr"),
        ("contact", "last_name", "Roy", "Leroy"),
        ("contact", "notes", "old", "new\nlonger"),
        ("contact", "private", False, True),
        ("contact", "title_id", titles["mme"], titles["m"]),
    ]


def test_parts_that_came_changed_and_went_are_told_with_all_that_they_say(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME), tags=("press",))).contact
    moved = HOME.model_copy(update={"value": "01 45 45 00 99"})
    city = AddressDraft(type="home", city="Lyon")
    change(desk, contact, interaction_addresses=(moved,), tags=(), addresses=(city,))
    parts = {(each.entry.table, each.entry.action): each for each in latest(desk, contact)}
    gone = parts["interaction_address", Action.DELETE]
    assert (gone.before or {})["value"] == OFFICE.value
    assert gone.after is None
    edited = parts["interaction_address", Action.UPDATE]
    assert ("interaction_address", "value", HOME.value, moved.value) in told((edited,))
    assert (parts["contact_tag", Action.DELETE].before or {})["name"] == "press"
    made = parts["address", Action.INSERT]
    assert (made.before, (made.after or {})["city"]) == (None, "Lyon")


def test_the_employers_of_the_past_have_their_names_and_days(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme", location="Lyon")).contact
    change(desk, contact, organisation="Zenith", location="")
    past = desk.history.past_of_contact(contact)
    assert sorted(past.names.organisations.values()) == ["Acme", "Zenith"]
    assert sorted(past.names.locations.values()) == ["Lyon"]
    (ended,) = [old_new for old_new in told(latest(desk, contact)) if old_new[1] == "ended_on" and old_new[3]]
    assert ended == ("affiliation", "ended_on", None, desk.contacts.show(contact).changed.date())
    assert isinstance(ended[3], date)


def test_every_attribute_is_told(desk: Desk) -> None:
    draft = EVERYTHING.model_copy(update={"attributes": {"badge": "A-1", "colour": "blue"}})
    contact = desk.contacts.add(draft, create_attributes=True).contact
    change(desk, contact, attributes={"badge": "A-2"})
    assert {("attribute", "value", "A-1", "A-2"), ("attribute", "value", "blue", None)} <= set(
        told(latest(desk, contact))
    )


def test_it_is_told_who_did_what_when_and_by_which_way(desk: Desk, other: Desk) -> None:
    before = datetime.now(UTC) - timedelta(minutes=5)
    contact = desk.contacts.add(person("Roy")).contact
    change(other, contact, last_name="Leroy")
    plain_sql.execute(desk.store_url, "UPDATE contact SET last_name = 'Martin'")
    operations = [each.operation for each in desk.history.past_of_contact(contact).operations]
    assert [each.kind for each in operations] == ["sql", "contacts.change", "contacts.add"]
    assert [each.source for each in operations] == ["sql", "window", "window"]
    assert operations[1].actor == COLLEAGUE
    assert operations[2].actor == desk.user.login
    assert all(before < each.at < before + timedelta(hours=1) for each in operations)


def test_the_past_goes_by_the_journal_whatever_the_clock_said(desk: Desk) -> None:
    now = datetime.now(UTC)
    contact = desk.contacts.add(person("Roy")).contact
    done = []
    for days, name in ((0, "A"), (-40, "B"), (+3, "C")):
        desk._store._clock = partial(add, now, timedelta(days=days))
        done.append(change(desk, contact, last_name=name))
    past = desk.history.past_of_contact(contact)
    assert [each.operation.id for each in past.operations][:3] == done[::-1]
    assert [told(each.changes) for each in past.operations[:3]] == [
        [("contact", "last_name", "B", "C")],
        [("contact", "last_name", "A", "B")],
        [("contact", "last_name", "Roy", "A")],
    ]


def test_a_long_past_is_cut_at_its_far_end_and_says_so(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    for name in ("A", "B", "C"):
        change(desk, contact, last_name=name)
    whole = desk.history.past_of_contact(contact)
    assert (whole.complete, len(whole.operations)) == (True, 4)
    cut = desk.history.past_of_contact(contact, most=2)
    assert (cut.complete, [told(each.changes) for each in cut.operations]) == (
        False,
        [[("contact", "last_name", "B", "C")], [("contact", "last_name", "A", "B")]],
    )


def test_somebody_elses_private_contact_has_no_past(desk: Desk, other: Desk) -> None:
    hidden = other.contacts.add(person("Secret", private=True)).contact
    change(other, hidden, last_name="Hidden")
    (entry, *_) = other.history.past_of_contact(hidden).operations[0].changes
    with pytest.raises(NotFound):
        desk.history.past_of_contact(hidden)
    with pytest.raises(NotFound):
        desk.history.restore(hidden, entry.entry.id, "last_name")


def test_a_member_that_one_may_not_know_of_stands_in_nobody_elses_past(desk: Desk, other: Desk) -> None:
    mine = desk.contacts.add(person("Mine")).contact
    group = desk.contacts.add(person("Team", kind="group", members=(mine,))).contact
    hidden = other.contacts.add(person("Secret", private=True)).contact
    seen = other.contacts.show(group).draft
    other.contact_editing.change(group, seen, seen.model_copy(update={"members": (mine, hidden)}))
    theirs = other.history.past_of_contact(group)
    assert {name.last_name for name in theirs.names.contacts.values()} == {"Mine", "Secret"}
    assert _members(desk.history.past_of_contact(group)) == {mine}
    (entry,) = [
        each.entry.id for each in theirs.operations[0].changes if each.entry.table == "contact_member"
    ]
    with pytest.raises(NotFound):
        desk.history.restore(group, entry)


def _members(past: RecordPast) -> set[object]:
    changes = (each for operation in past.operations for each in operation.changes)
    rows = ((each.after or each.before or {}) for each in changes if each.entry.table == "contact_member")
    return {row["member_id"] for row in rows}


def test_the_past_is_the_draft_of_each_day(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME))).contact
    drafts: list[ContactDraft] = [desk.contacts.show(contact).draft]
    operations = [
        change(desk, contact, last_name="A"),
        change(desk, contact, interaction_addresses=(HOME,)),
        change(desk, contact, interaction_addresses=(HOME, OFFICE), last_name="B"),
    ]
    for operation in reversed(operations):
        drafts.append(desk.contacts.show(contact).draft)
        desk.history.undo(operation)
    assert desk.contacts.show(contact).draft == drafts[0]
