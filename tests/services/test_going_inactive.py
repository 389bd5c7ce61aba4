# SPDX-License-Identifier: MIT
"""Contacts deactivated one by one and with their organisation, and brought back, on both engines (rows M12, M13)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.activity import Activity
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotAllowed, NotFound, Refused
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.past_text import PastText
from tests.services.rights import THEM, colleague_with_rights
from tests.store.appointing import appoint
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person
from tests.store.together import at_once

PHONE = "04 67 00 00 10"


@pytest.fixture
def acme(desk: Desk) -> int:
    return desk.organisation_records.add(OrganisationDraft(name="Acmé")).id


@pytest.fixture
def other(desk: Desk) -> Iterator[Desk]:
    with colleague(desk.store_url) as opened:
        yield opened


def add(desk: Desk, last_name: str, organisation: str = "Acmé", **fields: object) -> int:
    return desk.contacts.add(person(last_name, organisation=organisation, **fields)).contact


def activity(desk: Desk, contact: int) -> Activity:
    return desk.contacts.show(contact).activity


def inactive(desk: Desk) -> list[str]:
    """Who is marked as inactive in the list, which has them all."""
    return [row.identity for row in desk.contacts.find("").rows if not row.active]


def told(desk: Desk, contact: int) -> list[tuple[str, str, str]]:
    """What the contact's history says of its last operation."""
    past = desk.history.past_of_contact(contact)
    text = PastText(Words("en"), desk.vocabulary.load(), past)
    changes = past.operations[0].changes
    return [(line.label, line.old, line.new) for change in changes for line in text.lines(change)]


def test_an_organisation_takes_its_present_contacts_along_and_brings_back_those_alone(
    desk: Desk, acme: int
) -> None:
    one, two, before, away = (add(desk, name) for name in ("One", "Two", "Before", "Away"))
    elsewhere = add(desk, "Elsewhere", "Zenith", phone=PHONE)
    desk.affiliations.end(away, acme, desk.affiliations.current_day())
    desk.contact_activity.deactivate(before)
    assert desk.organisation_activity.those_concerned(acme).going == 2

    gone = desk.organisation_activity.deactivate(acme)
    assert gone.contacts == {one, two}
    assert gone.organisations == {acme}
    assert inactive(desk) == ["Before", "One", "Two"]
    assert activity(desk, one) == Activity(False, "Acmé", "Acmé")
    assert activity(desk, before) == Activity(False, "", "Acmé")
    assert told(desk, one) == [("Active", "Yes", "No"), ("Deactivated with", "", "Acmé")]
    assert desk.resolution.resolve(PHONE).contact == elsewhere

    concerned = desk.organisation_activity.those_concerned(acme)
    assert (concerned.going, concerned.gone) == (0, 2)
    back = desk.organisation_activity.reactivate(acme, with_contacts=True)
    assert back.contacts == {one, two}
    assert inactive(desk) == ["Before"]
    assert activity(desk, one) == Activity()


def test_contacts_that_are_not_brought_back_stay_inactive_and_come_back_one_by_one(
    desk: Desk, acme: int
) -> None:
    one, two = add(desk, "One"), add(desk, "Two")
    desk.organisation_activity.deactivate(acme)
    desk.organisation_activity.reactivate(acme)
    assert activity(desk, one) == Activity(False, "Acmé")
    desk.contact_activity.reactivate(one)
    assert inactive(desk) == ["Two"]
    assert activity(desk, one) == Activity()
    assert desk.organisation_activity.those_concerned(acme).gone == 1
    assert desk.organisation_activity.deactivate(acme).contacts == {one}
    assert desk.organisation_activity.reactivate(acme, with_contacts=True).contacts == {one, two}


def test_a_contact_is_not_reactivated_while_its_organisation_is_inactive(desk: Desk, acme: int) -> None:
    contact = add(desk, "One")
    alone = desk.contact_activity.deactivate(contact).operation or 0
    desk.organisation_activity.deactivate(acme)
    switched_off = desk.history.past_of_contact(contact).operations[0].changes[0].entry.id
    for act in (
        lambda: desk.contact_activity.reactivate(contact),
        lambda: desk.history.undo(alone),
        lambda: desk.history.restore(contact, switched_off, "active"),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert sentence(refusal.value.errors[0], Words("en")) == (
            "Acmé is inactive, and so are its contacts. Make the organisation active first."
        )
    assert activity(desk, contact) == Activity(False, "", "Acmé")
    desk.affiliations.end(contact, acme, desk.affiliations.current_day())
    desk.contact_activity.reactivate(contact)
    assert inactive(desk) == []


def test_each_way_is_one_operation_that_undo_takes_back(desk: Desk, acme: int) -> None:
    add(desk, "One")
    add(desk, "Two")
    gone = desk.organisation_activity.deactivate(acme)
    back = desk.organisation_activity.reactivate(acme, with_contacts=True)
    desk.history.undo(back.operation or 0)
    assert (inactive(desk), desk.organisation_records.show(acme).active) == (["One", "Two"], False)
    desk.history.undo(gone.operation or 0)
    assert (inactive(desk), desk.organisation_records.show(acme).active) == ([], True)


def test_of_several_contacts_each_is_told_what_became_of_it(desk: Desk, acme: int) -> None:
    one, off, kept = add(desk, "One", ""), add(desk, "Off", ""), add(desk, "Kept")
    desk.contact_activity.deactivate(off)
    outcome = desk.contact_activity.deactivate_all([one, off, 4711, 0, one])
    assert outcome.done == (one,)
    assert outcome.unchanged == (off,)
    assert outcome.changes.contacts == {one}
    assert [(number, error.code) for number, error in outcome.refused] == [
        *((number, "no_such_contact") for number in (4711, 0))
    ]
    desk.organisation_activity.deactivate(acme)
    outcome = desk.contact_activity.reactivate_all([kept, one, off])
    assert outcome.done == (one, off)
    assert [(number, error.code) for number, error in outcome.refused] == [
        (kept, "organisation_keeps_inactive")
    ]
    before = len(desk.history.recent())
    assert not desk.contact_activity.reactivate_all([one, off]).changes
    assert len(desk.history.recent()) == before


def test_somebody_elses_private_contact_goes_along_and_is_neither_counted_nor_named(
    desk: Desk, other: Desk, acme: int
) -> None:
    hidden = add(other, "Hidden", private=True, phone=PHONE)
    shown = add(desk, "Shown")
    assert desk.organisation_activity.those_concerned(acme).going == 1
    gone = desk.organisation_activity.deactivate(acme)
    assert gone.contacts == {shown}
    assert inactive(other) == ["Hidden", "Shown"]
    assert other.resolution.resolve(PHONE).contact is None
    with pytest.raises(Refused):
        other.contact_activity.reactivate(hidden)
    with pytest.raises(NotFound):
        desk.contact_activity.deactivate(hidden)
    assert desk.organisation_activity.those_concerned(acme).gone == 1
    desk.organisation_activity.reactivate(acme, with_contacts=True)
    assert (inactive(other), activity(other, hidden)) == ([], Activity())


def test_a_private_contact_that_is_shared_to_be_read_keeps_no_organisation_active(
    postgres_store: str,
) -> None:
    desk = Desk.open(postgres_store, language="en", region="FR")
    acme = desk.organisation_records.add(OrganisationDraft(name="Acmé")).id
    hidden, public = add(desk, "Adeyemi", private=True), add(desk, "Bergeron")
    with colleague(desk.store_url) as other:
        desk.sharing.share(hidden, COLLEAGUE)
        assert other.organisation_activity.those_concerned(acme).going == 1
        changes = other.organisation_activity.deactivate(acme)
        assert changes.contacts == {public}
        assert other.contacts.show(hidden).activity.inactive_organisation == "Acmé"
    desk.close()


def test_without_the_right_to_modify_contacts_they_go_along_all_the_same(sqlite_store: str) -> None:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    acme = desk.organisation_records.add(OrganisationDraft(name="Acmé")).id
    contact = add(desk, "One")
    with colleague(desk.store_url) as other:
        appoint(desk, other.user.login, Right.MODIFY_ORGANISATIONS)
        assert not other.organisation_activity.deactivate(acme).contacts
        assert (inactive(desk), activity(desk, contact)) == (["One"], Activity(True, "", "Acmé"))
        other.organisation_activity.reactivate(acme, with_contacts=True)
        assert inactive(desk) == []
        with pytest.raises(NotAllowed):
            other.contact_activity.deactivate(contact)
    desk.close()


def test_a_contact_reactivated_while_its_organisation_goes_is_inactive_whoever_was_first(
    desk: Desk, other: Desk, acme: int
) -> None:
    contact = add(desk, "One")
    for _ in range(4):
        desk.contact_activity.deactivate(contact)
        done = at_once(
            lambda: desk.organisation_activity.deactivate(acme),
            lambda: other.contact_activity.reactivate(contact),
        )
        assert all(isinstance(each, Changes | Refused) for each in done)
        assert inactive(desk) == ["One"]
        # Either it came back first and went along, or it was refused and stays as it was: by itself.
        with_it = activity(desk, contact).deactivated_with
        back = desk.organisation_activity.reactivate(acme, with_contacts=True)
        assert back.contacts == ({contact} if with_it else set())


def test_an_organisation_is_deleted_by_its_owner_or_with_the_right_and_not_while_it_is_in_use(
    desk: Desk,
) -> None:
    with colleague_with_rights(desk) as other:
        desk.access.change_rights(THEM, revoked=[Right.DELETE_ORGANISATIONS])
        theirs = desk.organisation_records.add(OrganisationDraft(name="Acmé")).id
        own = other.organisation_records.add(OrganisationDraft(name="Zénith")).id
        for refused in (other.organisation_activity.require_deletable, other.organisation_activity.delete):
            with pytest.raises(NotAllowed):
                refused(theirs)
        contact = add(other, "Roy", "Zénith")
        with pytest.raises(ContactDeskError) as in_use:
            other.organisation_activity.delete(own)
        assert (in_use.value.code, in_use.value.parameters["count"]) == ("organisation_in_use", 1)
        other.trash.delete([contact])
        gone = other.organisation_activity.delete(own)
        assert [each.name for each in desk.organisations.find("")] == ["Acmé"]
        with pytest.raises(NotFound):
            other.organisation_activity.delete(own)
        other.organisation_records.add(OrganisationDraft(name="Zénith"))
        with pytest.raises(ContactDeskError):
            other.history.undo(gone.operation or 0)
