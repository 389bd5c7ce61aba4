# SPDX-License-Identifier: MIT
"""What goes in comes out: adding a contact and showing it gives back every field as it was typed."""

import pytest
from hypothesis import given

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft, new_uid
from contact_desk.domain.errors import NotFound, Refused
from contact_desk.services import maintenance
from tests.examples import examples
from tests.store import plain_sql
from tests.store.draft_strategies import drafts
from tests.store.drafts import EVERYTHING, line, person


def shown(desk: Desk, draft: ContactDraft) -> ContactDraft:
    return desk.contacts.show(desk.contacts.add(draft, create_attributes=True).contact).draft


def test_every_field_of_a_draft_is_shown_as_it_was_typed(desk: Desk) -> None:
    assert shown(desk, EVERYTHING) == EVERYTHING
    assert maintenance.check(desk.store_url).problems == ()


@given(draft=drafts())
@examples(25)
def test_whatever_is_typed_is_shown_as_it_was_typed(desk: Desk, draft: ContactDraft) -> None:
    business = draft.business.model_copy(update={"email": ""})
    draft = draft.model_copy(update={"business": business, "uid": new_uid()})
    assert shown(desk, draft) == draft


def test_a_name_is_kept_letter_by_letter(desk: Desk) -> None:
    names = (
        "Zo\u00eb",
        "Zoe\u0308",
        "  Martin  ",
        "مريم",
        "\u202egnp.exe",
        "👩‍👩‍👧",
        "<img src=x>",
        "'; --",
        "\ufeffx",
    )
    assert [shown(desk, person(name)).last_name for name in names] == list(names)


def test_a_very_long_name_and_note_are_kept(desk: Desk) -> None:
    draft = person("Ж" * 500, notes="Ligne\n" * 15_000, tags=("ﷺ" * 500,))
    assert shown(desk, draft) == draft


def test_texts_as_long_as_they_may_be_are_kept_in_every_field(desk: Desk) -> None:
    letters = "".join(chr(0x20000 + number) for number in range(500))
    words = [chr(0x4E00 + number) * 99 for number in range(6300)]
    texts = [" ".join(words[begin : begin + 900]) for begin in range(0, 6300, 900)]
    draft = person(
        letters,
        first_name=letters[::-1],
        organisation=letters,
        location=letters,
        tags=(letters,),
        uid=letters,
        phone="1" * 500,
        interaction_addresses=(line("chat", letters),),
        attributes={letters[number:]: text for number, text in enumerate(texts)},
        notes=texts[0],
    )
    assert shown(desk, draft) == draft
    # Of all these letters the server's index has room for the beginnings of some 1,800 words.
    found = [desk.contacts.find(word).total for word in (words[0], words[800], words[1500])]
    assert found == [1, 1, 1]


def test_lines_keep_their_order(desk: Desk) -> None:
    lines = tuple(line("chat", f"@{number}") for number in (5, 3, 9, 1))
    assert shown(desk, person(interaction_addresses=lines)).interaction_addresses == lines


def test_values_named_by_their_labels_are_shown_by_their_codes(desk: Desk) -> None:
    draft = person(
        title="Mme",
        contact_type="Relations publiques",
        interaction_addresses=(line("Téléphone", "1", subtype="Non classé"),),
    )
    saved = shown(desk, draft)
    assert (saved.title, saved.contact_type) == ("mme", "public_relations")
    assert saved.interaction_addresses == (line("phone", "1"),)


def test_a_missing_language_is_that_of_the_interface(desk: Desk) -> None:
    assert shown(desk, person(language="")).language == "en"
    assert shown(desk, person(language="pt-BR")).language == "pt-BR"


def test_a_draft_without_a_uid_gets_one(desk: Desk) -> None:
    first = desk.contacts.add(ContactDraft(last_name="Martin"))
    second = desk.contacts.add(ContactDraft(last_name="Martin"))
    uids = {desk.contacts.show(added.contact).uid for added in (first, second)}
    assert len(uids) == 2
    assert all(uids)


def test_an_extension_without_a_number_is_kept(desk: Desk) -> None:
    draft = ContactDraft(last_name="M", language="en", uid="x", business=BusinessInformation(extension="12"))
    assert shown(desk, draft) == draft


def test_a_contact_may_be_an_organisation_alone(desk: Desk) -> None:
    added = desk.contacts.add(person("", organisation="Bibliothèque municipale"))
    assert added.display_name == "Bibliothèque municipale"
    assert desk.contacts.show(added.contact).full_name == ""


def test_the_answer_tells_number_name_place_and_operation(desk: Desk) -> None:
    added = desk.contacts.add(
        person("Cantwell", first_name="Maria", organisation=" Senate ", location="Hart")
    )
    assert added.display_name == "Maria Cantwell (Senate)"
    assert (added.location, added.already) == ("Hart", False)
    assert added.changes.contacts == {added.contact}
    assert len(added.changes.organisations) == len(added.changes.locations) == 1
    assert added.operation == added.changes.operation == desk.history.recent()[0].id
    again = desk.contacts.add(person(organisation="Senate", location="HART"))
    assert (again.changes.organisations, again.changes.locations) == (frozenset(), frozenset())


def test_a_saved_contact_tells_its_owner_version_and_time(desk: Desk) -> None:
    contact = desk.contacts.show(desk.contacts.add(person()).contact)
    assert (contact.owner, contact.version) == (desk.user.login, 1)
    assert contact.created == contact.changed
    assert contact.created.tzinfo is not None


def test_a_group_holds_its_members_in_order(desk: Desk) -> None:
    one, two, three = (desk.contacts.add(person(name)).contact for name in "abc")
    group = person("Team", kind="group", members=(three, one, two))
    assert shown(desk, group).members == (three, one, two)


def test_a_number_that_no_contact_has_is_not_found(desk: Desk) -> None:
    for number in (1, 2**31, 2**63 - 1, -1, 0):
        with pytest.raises(NotFound):
            desk.contacts.show(number)
        with pytest.raises(NotFound):
            desk.history.of_contact(number)


def test_a_member_that_is_no_contact_is_refused_by_number(desk: Desk) -> None:
    one = desk.contacts.add(person()).contact
    wrong = (999_999, 2**63, 10**30, -1, 0)
    with pytest.raises(Refused) as refused:
        desk.contacts.add(person("Team", kind="group", members=(one, *wrong)))
    errors = [(error.field, error.code, error.parameters["id"]) for error in refused.value.errors]
    assert errors == [("members", "unknown_member", number) for number in wrong]


def test_the_same_member_twice_is_one_member(desk: Desk) -> None:
    one = desk.contacts.add(person()).contact
    assert shown(desk, person("Team", kind="group", members=(one, one))).members == (one,)


def test_attributes_are_made_as_text_when_it_is_allowed(desk: Desk) -> None:
    draft = person(attributes={"badge": "A-1", "colour": "blue"})
    assert [error.code for error in desk.contacts.check(draft)] == ["unknown_attribute"] * 2
    assert desk.contacts.check(draft, create_attributes=True) == []
    added = desk.contacts.add(draft, create_attributes=True)
    assert added.changes.vocabulary
    assert {kind.code for kind in desk.vocabulary.load().attribute_types} == {"badge", "colour"}
    again = desk.contacts.add(person(attributes={"badge": "A-2"}))
    assert not again.changes.vocabulary


def test_a_retired_attribute_is_refused_and_not_made_again(desk: Desk) -> None:
    desk.contacts.add(person(attributes={"badge": "A-1"}), create_attributes=True)
    plain_sql.execute(desk.store_url, "UPDATE attribute_type SET retired = true")
    desk.vocabulary.load(fresh=True)
    with pytest.raises(Refused) as refused:
        desk.contacts.add(person(attributes={"badge": "A-2"}), create_attributes=True)
    assert [error.code for error in refused.value.errors] == ["retired_value"]


def test_what_another_desk_adds_to_the_lists_is_known_here(desk: Desk) -> None:
    draft = person(title="lord", attributes={"badge": "A-1"})
    assert [error.code for error in desk.contacts.check(draft)] == ["unknown_value", "unknown_attribute"]
    plain_sql.execute(
        desk.store_url,
        "INSERT INTO list_value (list, code, label_en, label_fr) VALUES ('title', 'lord', 'Lord', 'Lord')",
        "INSERT INTO attribute_type (entity, code) VALUES ('contact', 'badge')",
    )
    other = Desk.open(desk.store_url, language="en", region="FR")
    try:
        contact = other.contacts.add(draft).contact
        assert shown(desk, person(title="Lord")).title == "lord"
    finally:
        other.close()
    assert desk.contacts.show(contact).draft.title == "lord"


def test_a_contact_with_a_value_that_another_desk_has_just_added_is_shown_and_listed(desk: Desk) -> None:
    desk.vocabulary.load()
    other = Desk.open(desk.store_url, language="en", region="FR")
    try:
        plain_sql.execute(
            desk.store_url,
            "INSERT INTO list_value (list, code, label_en, label_fr) VALUES ('contact_type', 'vip', 'VIP', 'VIP')",
        )
        contact = other.contacts.add(person(contact_type="vip")).contact
    finally:
        other.close()
    assert [row.contact_type for row in desk.contacts.find().rows] == ["vip"]
    assert desk.contacts.show(contact).draft.contact_type == "vip"


def test_others_with_the_same_number_or_mail_are_told(desk: Desk) -> None:
    first = desk.contacts.add(person("Martin", first_name="A", phone="04 67 00 00 10")).contact
    second = desk.contacts.add(
        person("Durand", interaction_addresses=(line("email", "X@y.example"),))
    ).contact
    added = desk.contacts.add(person("Petit", phone="+33 4 67 00 00 10", email="x@Y.example"))
    assert {(alike.id, alike.reason) for alike in added.lookalikes} == {
        (first, "same_number"),
        (second, "same_email"),
    }
    assert desk.contacts.add(person("Alone", phone="04 67 00 00 99")).lookalikes == ()
