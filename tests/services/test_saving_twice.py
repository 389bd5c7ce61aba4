# SPDX-License-Identifier: MIT
"""The same draft is one contact, however often it is saved: its uid was minted at the first keystroke."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.contact import Added
from contact_desk.domain.draft import new_uid
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.organisation import OrganisationAdded
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft, RecordDraft
from contact_desk.domain.vocabulary import ListName
from tests.store import plain_sql
from tests.store.colleagues import colleague
from tests.store.drafts import EVERYTHING, person
from tests.store.together import at_once


def test_a_draft_saved_twice_is_one_contact(desk: Desk) -> None:
    draft = person(organisation="Senate", email="maria@senate.example", phone="04 67 00 00 10")
    first = desk.contacts.add(draft)
    before = plain_sql.counts(desk.store_url)
    second = desk.contacts.add(draft)
    assert (first.already, second.already) == (False, True)
    assert (second.contact, second.operation) == (first.contact, first.operation)
    assert (second.display_name, second.organisation) == (first.display_name, "Senate")
    assert plain_sql.counts(desk.store_url) == before


def test_a_draft_saved_from_several_threads_at_once_is_one_contact(desk: Desk) -> None:
    draft = person(organisation="Senate", location="Hart", email="maria@senate.example")
    answers = at_once(*[lambda: desk.contacts.add(draft)] * 4)
    added = [answer for answer in answers if isinstance(answer, Added)]
    assert len(added) == 4, answers
    assert len({answer.contact for answer in added}) == 1
    assert sorted(answer.already for answer in added) == [False, True, True, True]
    assert desk.contacts.find().total == 1


def test_a_draft_changed_after_it_was_saved_is_not_saved_again(desk: Desk) -> None:
    draft = person("Martin")
    first = desk.contacts.add(draft)
    second = desk.contacts.add(draft.model_copy(update={"last_name": "Other"}))
    assert (second.contact, second.already, second.display_name) == (first.contact, True, "Martin")


def test_a_correction_of_what_was_saved_unanswered_is_refused_and_the_same_again_is_not(desk: Desk) -> None:
    contact = partial(desk.contacts.add, create_attributes=True)
    everything = EVERYTHING.model_copy(update={"uid": new_uid()})
    _require_that_a_correction_is_told(contact, everything, {"job_title": "Chief editor"})
    organisation = OrganisationDraft(uid=new_uid(), name=" Acme ", notes="Quai")
    _require_that_a_correction_is_told(desk.organisation_records.add, organisation, {"notes": "Rue du Lac"})
    location = LocationDraft(uid=new_uid(), name="Hall", organisation="ACME")
    _require_that_a_correction_is_told(desk.organisation_records.add_location, location, {"name": "Halls"})


def _require_that_a_correction_is_told(
    add: Callable[..., Added | OrganisationAdded], draft: RecordDraft, correction: dict[str, str]
) -> None:
    assert not add(draft, request=new_uid()).already
    assert add(draft, request=new_uid()).already
    with pytest.raises(ContactDeskError, match="saved_otherwise"):
        add(draft.model_copy(update=correction), request=new_uid())


def test_what_is_asked_for_twice_under_one_number_is_done_once_whatever_happened_between(desk: Desk) -> None:
    draft, request = person("Martin", email="martin@acme.example"), new_uid()
    first = desk.contacts.add(draft, request=request)
    desk.history.undo(first.operation)
    again = desk.contacts.add(draft, request=request)
    assert (again.already, again.operation) == (True, first.operation)
    assert desk.contacts.find().total == 0

    request = new_uid()
    acme = OrganisationDraft(name="Acme")
    made = desk.organisation_records.add(acme, request=request)
    assert desk.organisation_records.add(acme, request=request).id == made.id
    with pytest.raises(Refused):
        desk.organisation_records.add(acme, request=new_uid())

    contact = desk.contacts.add(draft.model_copy(update={"uid": new_uid()})).contact
    begun, ended, replaced = new_uid(), new_uid(), new_uid()
    for _ in range(2):
        desk.affiliations.associate(contact, made.id, request=begun)
    for _ in range(2):
        desk.affiliations.end(contact, made.id, desk.current_day(), request=ended)
    for _ in range(2):
        desk.contact_editing.replace_email(contact, "roy@zenith.example", request=replaced)
    kinds = [operation.kind for operation in desk.history.of_contact(contact)]
    assert kinds == ["contacts.replace_email", "affiliations.end", "affiliations.begin", "contacts.add"]


def test_a_value_that_was_retired_since_makes_no_saved_contact_an_unsaved_one(desk: Desk) -> None:
    draft, request = person("Martin", contact_type="client"), new_uid()
    saved = desk.contacts.add(draft, request=request)
    client = next(
        value for value in desk.vocabulary.load().of(ListName.CONTACT_TYPE) if value.code == "client"
    )
    desk.lists.save_value(replace(client, retired=True))
    again = desk.contacts.add(draft, request=request)
    assert (again.contact, again.already) == (saved.contact, True)
    with pytest.raises(Refused):
        desk.contacts.add(person("Roy", contact_type="client"), request=new_uid())


def test_a_number_is_its_users_own(desk: Desk) -> None:
    request = new_uid()
    desk.contacts.add(person("Mine"), request=request)
    with colleague(desk.store_url) as other:
        assert not other.contacts.add(person("Theirs"), request=request).already
    assert desk.contacts.find().total == 2


def test_two_people_may_happen_to_use_the_same_uid(desk: Desk) -> None:
    mine = desk.contacts.add(person("Mine", private=True, uid="one"))
    with colleague(desk.store_url) as other:
        theirs = other.contacts.add(person("Theirs", private=True, uid="one"))
        assert not theirs.already
        assert theirs.contact != mine.contact
        assert other.contacts.find().total == 1


def test_a_draft_saved_again_after_its_contact_went_into_the_trash_is_told_so(desk: Desk) -> None:
    draft = person("Martin")
    first = desk.contacts.add(draft)
    plain_sql.execute(desk.store_url, "UPDATE contact SET deleted_at = CURRENT_TIMESTAMP")
    second = desk.contacts.add(draft)
    assert (second.contact, second.already) == (first.contact, True)
