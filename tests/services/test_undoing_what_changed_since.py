# SPDX-License-Identifier: MIT
"""An undo meets what has become of lists, names and addresses since: right, or refused with nothing changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.bulk_change import BulkAction, BulkChange
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.store.emptiness import MAKING
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from tests.services.test_past import HOME, OFFICE, change
from tests.store.colleagues import colleague
from tests.store.drafts import person


def refused(desk: Desk, operation: int) -> ContactDeskError:
    """What an undo is refused for, which is said in a sentence of each language and has changed nothing."""
    done = desk.history.recent()
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.undo(operation)
    assert desk.history.recent() == done
    for language, nothing in (("en", "othing was"), ("fr", "ien n’a ")):
        said = sentence(refusal.value, Words(language))
        assert nothing in said
        assert refusal.value.code not in said
    return refusal.value


def codes(refusal: ContactDeskError) -> list[str]:
    assert isinstance(refusal, Refused)
    return [error.code for error in refusal.errors]


def own_title(desk: Desk, label: str) -> ListValue:
    made = desk.lists.save_value(ListValue(ListName.TITLE, "", label, label))
    return next(value for value in desk.vocabulary.load(fresh=True).values if value.id == made.id)


def test_what_goes_with_the_undo_is_not_looked_at_for_what_may_be_wrong_with_it(desk: Desk) -> None:
    added = desk.contacts.add(person("Roy", organisation="Acme"))
    changed = change(desk, added.contact, last_name="Tremblay")
    with desk._store.read() as work:
        assert work.undoing.concerned(added.operation).contacts == frozenset()
        assert work.undoing.concerned(changed).contacts == {added.contact}


def test_a_name_does_not_go_that_is_all_there_is_by_now(desk: Desk) -> None:
    added = desk.contacts.add(person("", organisation="Acme"))
    acme = desk.organisations.named("Acme")
    assert acme is not None
    named = change(desk, added.contact, last_name="Roy")
    desk.affiliations.end(added.contact, acme.id, desk.affiliations.current_day())
    assert codes(refused(desk, named)) == ["name_or_organisation_required"]
    assert desk.contacts.show(added.contact).draft.last_name == "Roy"


def test_a_first_name_does_not_come_back_to_what_is_a_group_by_now(desk: Desk) -> None:
    contact = desk.contacts.add(person("Sales", first_name="Anna")).contact
    removed = change(desk, contact, first_name="")
    change(desk, contact, kind="group")
    assert codes(refused(desk, removed)) == ["group_has_no_first_name"]


def test_a_number_does_not_come_back_that_was_typed_again_meanwhile(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME))).contact
    removed = change(desk, contact, interaction_addresses=(HOME,))
    change(desk, contact, interaction_addresses=(HOME, OFFICE))
    assert codes(refused(desk, removed)) == ["twice_in_the_list"]
    assert desk.contacts.show(contact).draft.interaction_addresses == (HOME, OFFICE)


def test_an_email_that_another_public_contact_has_by_now_does_not_come_back(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", email="roy@acme.example")).contact
    replaced = desk.contact_editing.replace_email(contact, "roy@zenith.example").operation
    # On Acme's address sits somebody else by now.
    desk.contacts.add(person("Other", email="roy@acme.example"))
    assert refused(desk, replaced or 0).code == "undo_taken"
    assert desk.contacts.show(contact).draft.business.email == "roy@zenith.example"


def test_a_contact_whose_email_was_taken_since_does_not_become_public_by_undo(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", email="roy@acme.example")).contact
    hidden = change(desk, contact, private=True)
    desk.contacts.add(person("Other", email="roy@acme.example"))
    assert refused(desk, hidden).code == "undo_taken"
    assert desk.contacts.show(contact).draft.private


def test_a_list_value_that_was_deleted_since_does_not_come_back(desk: Desk) -> None:
    sir = own_title(desk, "Sir")
    contact = desk.contacts.add(person("Roy", title="Sir")).contact
    changed = change(desk, contact, title="mme")
    desk.lists.delete_value(sir.id)
    assert refused(desk, changed).code == "undo_reference_gone"


def test_a_value_that_only_a_hidden_contact_still_has_is_as_gone_as_any(desk: Desk) -> None:
    sir = own_title(desk, "Sir")
    with colleague(desk.store_url) as other:
        other.contacts.add(person("Secret", private=True, title="Sir"))
    contact = desk.contacts.add(person("Roy", title="Sir")).contact
    changed = change(desk, contact, title="mme")
    desk.lists.delete_value(sir.id)
    assert refused(desk, changed).code == "undo_reference_gone"
    entry = desk.history.past_of_contact(contact).operations[0].changes[0].entry.id
    with pytest.raises(ContactDeskError) as refusal:
        desk.history.restore(contact, entry, "title_id")
    assert refusal.value.code == "undo_reference_gone"


def test_a_retired_value_comes_back_to_the_record_that_had_it(desk: Desk) -> None:
    sir = own_title(desk, "Sir")
    contact = desk.contacts.add(person("Roy", title="Sir")).contact
    changed = change(desk, contact, title="mme")
    desk.lists.save_value(replace(sir, retired=True))
    desk.history.undo(changed)
    assert desk.contacts.show(contact).draft.title == sir.code


def test_an_attribute_comes_back_as_it_was_though_its_value_is_legal_no_more(desk: Desk) -> None:
    made = desk.lists.save_type(
        AttributeType("", AttributeKind.LIST, label_en="Colour", legal_values=("red", "blue"))
    )
    (colour,) = [kind for kind in desk.vocabulary.load(fresh=True).attribute_types if kind.id == made.id]
    contact = desk.contacts.add(person("Roy", attributes={colour.code: "red"})).contact
    changed = change(desk, contact, attributes={colour.code: "blue"})
    desk.lists.save_type(replace(colour, legal_values=("blue",)))
    desk.history.undo(changed)
    assert desk.contacts.show(contact).draft.attributes == {colour.code: "red"}


def test_a_value_of_an_attribute_that_was_deleted_since_does_not_come_back(desk: Desk) -> None:
    made = desk.lists.save_type(AttributeType("", label_en="Badge"))
    (badge,) = [kind for kind in desk.vocabulary.load(fresh=True).attribute_types if kind.id == made.id]
    contact = desk.contacts.add(person("Roy", attributes={badge.code: "A-1"})).contact
    removed = change(desk, contact, attributes={})
    desk.lists.delete_type(badge.id)
    assert refused(desk, removed).code == "undo_reference_gone"


def test_an_organisation_that_was_taken_away_since_does_not_come_back(desk: Desk) -> None:
    acme = desk.contacts.add(person("First", organisation="Acme"))
    contact = desk.contacts.add(person("Roy", organisation="Acme")).contact
    seen = desk.contacts.show(contact).draft
    moved = desk.contact_editing.change(
        contact, seen, seen.model_copy(update={"organisation": "Zenith"}), former=False
    )
    desk.history.undo(acme.operation)
    assert refused(desk, moved.operation or 0).code == "undo_reference_gone"
    assert desk.contacts.show(contact).draft.organisation == "Zenith"


def test_what_was_wrong_already_keeps_nobody_from_an_undo(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE,))).contact
    changed = change(desk, contact, last_name="Leroy", interaction_addresses=(OFFICE, HOME))
    desk.lists.save_value(
        replace(desk.vocabulary.load().of(ListName.INTERACTION_ADDRESS_SUBTYPE)[0], retired=True)
    )
    desk.history.undo(changed)
    assert desk.contacts.show(contact).draft.last_name == "Roy"


def test_what_has_been_hidden_from_its_author_since_keeps_all_of_it(desk: Desk) -> None:
    owned = [desk.contacts.add(person(name, first_name="Ann")).contact for name in ("Roy", "Cantwell")]
    with colleague(desk.store_url) as other:
        done = other.bulk_editing.change(owned, BulkChange(BulkAction.LANGUAGE, "de")).changes.operation or 0
        change(desk, owned[0], private=True)
        assert refused(other, done).code == "undo_partly_unseen"
        change(desk, owned[0], private=False)
        other.history.undo(done)
    assert [desk.contacts.show(number).draft.language for number in owned] == ["en", "en"]


def test_nobody_keeps_what_they_did_by_calling_it_the_making_of_the_store(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    with colleague(desk.store_url) as other, other._store.write(MAKING, source="sql") as work:
        work.bulk_edits.set_language([contact], "de", work.clock())
        work.commit()
    desk.history.undo(work.operation or 0)
    assert desk.contacts.show(contact).draft.language == "en"
