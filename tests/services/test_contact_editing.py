# SPDX-License-Identifier: MIT
"""Saved contacts edited, on both engines: only what differs is written, and nobody's work is lost."""

import threading
from dataclasses import replace

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, ContactDraft, InteractionAddressDraft
from contact_desk.domain.edit_conflict import EditConflict
from contact_desk.domain.edit_merging import Side
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.domain.vocabulary import ListName
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import EVERYTHING, person

OFFICE = InteractionAddressDraft(type="phone", subtype="office", value="01 45 45 00 01")
HOME = InteractionAddressDraft(type="phone", subtype="home", value="01 45 45 00 02")
ANNA = person(
    "Roy",
    first_name="Anna",
    organisation="Acme",
    job_title="Editor",
    email="anna@acme.example",
    interaction_addresses=(OFFICE, HOME),
    addresses=(AddressDraft(type="home", city="Lyon"),),
    tags=("press",),
)


def _with(draft: ContactDraft, **update: object) -> ContactDraft:
    return draft.model_copy(update=update)


def _add(desk: Desk, draft: ContactDraft = ANNA) -> tuple[int, ContactDraft]:
    contact = desk.contacts.add(_with(draft, uid="")).contact
    return contact, desk.contacts.show(contact).draft


def _rows_changed(desk: Desk, operation: int | None) -> list[tuple[str, str]]:
    (found,) = [each for each in desk.history.recent() if each.id == operation]
    return sorted((entry.table, entry.action.value) for entry in found.entries)


def _refused(desk: Desk, contact: int, seen: ContactDraft, mine: ContactDraft) -> set[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        desk.contact_editing.change(contact, seen, mine)
    assert desk.contacts.show(contact).draft == seen
    return {(error.field, error.code) for error in refusal.value.errors}


def test_every_field_can_be_changed_and_is_read_back(desk: Desk) -> None:
    contact, seen = _add(desk)
    wanted = _with(EVERYTHING, uid=seen.uid, business=EVERYTHING.business, attributes={})
    wanted = _with(wanted, business=wanted.business.model_copy(update={"email": seen.business.email}))
    desk.contact_editing.change(contact, seen, wanted)
    kept = desk.contacts.show(contact)
    assert (kept.draft, kept.version) == (wanted, 2)
    assert desk.contacts.find(wanted.last_name).total == 1
    assert desk.resolution.resolve(wanted.business.phone).contact == contact


def test_only_what_differs_is_written(desk: Desk) -> None:
    contact, seen = _add(desk)
    moved = HOME.model_copy(update={"value": "01 45 45 00 99"})
    changes = desk.contact_editing.change(contact, seen, _with(seen, interaction_addresses=(OFFICE, moved)))
    assert _rows_changed(desk, changes.operation) == [
        ("contact", "update"),
        ("interaction_address", "update"),
    ]
    assert desk.resolution.resolve("0145450099").contact == contact
    assert desk.resolution.resolve("0145450002").contact is None


def test_a_removed_line_is_the_only_one_that_the_history_tells_of(desk: Desk) -> None:
    contact, seen = _add(desk)
    changes = desk.contact_editing.change(contact, seen, _with(seen, interaction_addresses=(HOME,)))
    assert ("interaction_address", "delete") in _rows_changed(desk, changes.operation)
    assert ("interaction_address", "update") not in _rows_changed(desk, changes.operation)


def test_lines_keep_the_order_that_they_are_given(desk: Desk) -> None:
    contact, seen = _add(desk)
    mail = InteractionAddressDraft(type="email", value="b@acme.example")
    wanted = _with(seen, interaction_addresses=(HOME, mail, OFFICE))
    desk.contact_editing.change(contact, seen, wanted)
    assert desk.contacts.show(contact).draft == wanted


def test_an_edit_of_nothing_writes_nothing(desk: Desk) -> None:
    contact, seen = _add(desk)
    before = desk.history.recent()
    desk.contact_editing.change(contact, seen, seen)
    assert desk.history.recent() == before
    assert desk.contacts.show(contact).version == 1


def test_two_people_who_change_different_fields_both_have_their_way(desk: Desk) -> None:
    contact, seen = _add(desk)
    with colleague(desk.store_url) as other:
        other.contact_editing.change(contact, seen, _with(seen, job_title="Chief editor"))
    desk.contact_editing.change(contact, seen, _with(seen, last_name="Roy-Martin"))
    kept = desk.contacts.show(contact)
    assert (kept.draft.job_title, kept.draft.last_name, kept.version) == ("Chief editor", "Roy-Martin", 3)


def test_two_people_who_change_the_same_field_are_asked_and_nothing_is_lost(desk: Desk) -> None:
    contact, seen = _add(desk)
    desk.contact_editing.change(contact, seen, _with(seen, last_name="Leroy", notes="theirs"))
    mine = _with(seen, last_name="Martin", department="Press")
    with pytest.raises(EditConflict) as refusal:
        desk.contact_editing.change(contact, seen, mine)
    (conflict,) = refusal.value.conflicts
    assert (conflict.path, conflict.mine, conflict.theirs, conflict.original) == (
        *("last_name", "Martin"),
        *("Leroy", "Roy"),
    )
    assert desk.contacts.show(contact).draft.last_name == "Leroy"
    desk.contact_editing.change(contact, seen, mine, {"last_name": Side.MINE})
    kept = desk.contacts.show(contact).draft
    assert (kept.last_name, kept.notes, kept.department) == ("Martin", "theirs", "Press")


def test_two_writers_at_once_lose_nothing(desk: Desk) -> None:
    contact, seen = _add(desk)
    start = threading.Barrier(2)
    changed = (_with(seen, job_title="A", notes="1"), _with(seen, department="B", suffix="2"))

    def save(mine: ContactDraft) -> None:
        start.wait()
        desk.contact_editing.change(contact, seen, mine)

    writers = [threading.Thread(target=save, args=(mine,)) for mine in changed]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    kept = desk.contacts.show(contact).draft
    assert (kept.job_title, kept.notes, kept.department, kept.suffix) == ("A", "1", "B", "2")


def test_the_principal_email_is_not_edited_in_place(desk: Desk) -> None:
    contact, seen = _add(desk)
    block = seen.business.model_copy(update={"email": "new@acme.example"})
    assert _refused(desk, contact, seen, _with(seen, business=block)) == {("business.email", "email_locked")}


def test_a_missing_principal_email_may_be_filled_in(desk: Desk) -> None:
    contact, seen = _add(desk, person("Martin"))
    block = seen.business.model_copy(update={"email": "martin@acme.example"})
    desk.contact_editing.change(contact, seen, _with(seen, business=block))
    assert desk.resolution.resolve("martin@acme.example").contact == contact


def test_a_replaced_email_is_closed_and_stays_in_the_history(desk: Desk) -> None:
    contact, _seen = _add(desk)
    desk.contact_editing.replace_email(contact, " anna.roy@zenith.example ")
    kept = desk.contacts.show(contact).draft
    assert kept.business.email == "anna.roy@zenith.example"
    assert desk.resolution.resolve("anna.roy@zenith.example").contact == contact
    former = desk.resolution.resolve("anna@acme.example")
    assert former.contact is None
    assert [(each.id, each.rule) for each in former.candidates] == [(contact, "closed")]
    desk.contacts.add(person("Successor", email="anna@acme.example"))


@pytest.mark.parametrize(
    ("email", "code"), [("", "required"), ("nonsense", "email_no_at"), ("b@acme.example", "email_taken")]
)
def test_an_email_that_cannot_be_the_new_one_is_refused(desk: Desk, email: str, code: str) -> None:
    contact, seen = _add(desk)
    desk.contacts.add(person("Other", email="b@acme.example"))
    with pytest.raises(Refused) as refusal:
        desk.contact_editing.replace_email(contact, email)
    assert [(error.field, error.code) for error in refusal.value.errors] == [("business.email", code)]
    assert desk.contacts.show(contact).draft == seen


def test_a_former_employer_stays_on_the_contact(desk: Desk) -> None:
    contact, seen = _add(desk)
    desk.contact_editing.change(contact, seen, _with(seen, organisation="Zenith", job_title="Director"))
    assert desk.contacts.show(contact).draft.organisation == "Zenith"
    query = "SELECT job_title, principal, ended_on IS NOT NULL, started_on IS NOT NULL FROM affiliation ORDER BY id"
    rows = [(title, bool(p), bool(e), bool(s)) for title, p, e, s in plain_sql.rows(desk.store_url, query)]
    assert rows == [("Editor", False, True, False), ("Director", True, False, True)]


def test_a_correction_of_the_organisation_leaves_no_former_one(desk: Desk) -> None:
    contact, seen = _add(desk)
    desk.contact_editing.change(contact, seen, _with(seen, organisation="Acme Corp"), former=False)
    assert plain_sql.value(desk.store_url, "SELECT count(*) FROM affiliation") == 1
    assert desk.contacts.show(contact).draft.organisation == "Acme Corp"


def test_a_contact_that_leaves_for_nowhere_keeps_its_past(desk: Desk) -> None:
    contact, seen = _add(desk)
    gone = _with(seen, organisation="", job_title="", location="")
    desk.contact_editing.change(contact, seen, gone)
    assert desk.contacts.show(contact).draft == gone
    assert plain_sql.value(desk.store_url, "SELECT count(*) FROM affiliation WHERE ended_on IS NOT NULL") == 1


def test_making_a_contact_private_hides_it_and_its_email_is_free_for_others(desk: Desk) -> None:
    contact, seen = _add(desk)
    desk.contact_editing.change(contact, seen, _with(seen, private=True))
    with colleague(desk.store_url) as other:
        with pytest.raises(NotFound):
            other.contacts.show(contact)
        other.contacts.add(person("Other", email="anna@acme.example"))
    now = desk.contacts.show(contact).draft
    assert _refused(desk, contact, now, _with(now, private=False)) == {("business.email", "email_taken")}


def test_what_was_retired_since_keeps_nobody_from_another_change(desk: Desk) -> None:
    contact, seen = _add(desk, person("Roy", contact_type="client"))
    client = desk.vocabulary.load().find(ListName.CONTACT_TYPE, "client")
    assert client is not None
    desk.lists.save_value(replace(client, retired=True))
    desk.contact_editing.change(contact, seen, _with(seen, notes="new"))
    assert desk.contacts.show(contact).draft.contact_type == "client"
    partner = desk.vocabulary.load().find(ListName.CONTACT_TYPE, "partner")
    assert partner is not None
    desk.lists.save_value(replace(partner, retired=True))
    now = desk.contacts.show(contact).draft
    assert _refused(desk, contact, now, _with(now, contact_type="partner")) == {
        ("contact_type", "retired_value")
    }


def test_a_group_is_never_a_member_of_itself_however_far_around(desk: Desk) -> None:
    inner, _ = _add(desk, person("Inner", kind="group"))
    outer, _ = _add(desk, person("Outer", kind="group", members=(inner,)))
    seen = desk.contacts.show(inner).draft
    assert _refused(desk, inner, seen, _with(seen, members=(outer,))) == {("members", "member_of_itself")}
    assert _refused(desk, inner, seen, _with(seen, members=(inner,))) == {("members", "member_of_itself")}


def test_a_member_that_one_may_not_know_of_stays_in_the_group(desk: Desk) -> None:
    group, seen = _add(desk, person("Team", kind="group"))
    mine, _ = _add(desk, person("Mine"))
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Secret", private=True)).contact
        theirs = other.contacts.show(group).draft
        other.contact_editing.change(group, theirs, _with(theirs, members=(hidden,)))
        assert desk.contacts.show(group).draft.members == ()
        desk.contact_editing.change(group, seen, _with(seen, members=(mine,)))
        assert set(other.contacts.show(group).draft.members) == {hidden, mine}


def test_somebody_elses_private_contact_cannot_be_edited(desk: Desk) -> None:
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Secret", private=True)).contact
        seen = other.contacts.show(hidden).draft
        with pytest.raises(NotFound):
            desk.contact_editing.change(hidden, seen, _with(seen, notes="x"))
        with pytest.raises(NotFound):
            desk.contact_editing.replace_email(hidden, "x@acme.example")


def test_five_hundred_lines_are_changed_like_two(desk: Desk) -> None:
    lines = tuple(OFFICE.model_copy(update={"value": f"01 45 45 1{number:03d}"}) for number in range(500))
    contact, seen = _add(desk, _with(ANNA, interaction_addresses=lines))
    wanted = _with(seen, interaction_addresses=(*lines[1:], lines[0]))
    desk.contact_editing.change(contact, seen, wanted)
    assert desk.contacts.show(contact).draft == wanted


def test_an_edit_can_be_undone(desk: Desk) -> None:
    contact, seen = _add(desk)
    wanted = _with(seen, last_name="X", organisation="Zenith", interaction_addresses=(HOME,), tags=())
    changes = desk.contact_editing.change(contact, seen, wanted)
    desk.history.undo(changes.operation or 0)
    assert desk.contacts.show(contact).draft == seen
    assert desk.contacts.find("zenith").total == 0
