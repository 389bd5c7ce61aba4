# SPDX-License-Identifier: MIT
"""A past in words: labels as on the card, values as they are read, and what can still be restored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.draft import AddressDraft
from contact_desk.domain.journal import Operation
from contact_desk.domain.vocabulary import ListName
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import day_text, moment_text
from contact_desk.wording.operation_text import operation_text, way_text
from contact_desk.wording.past_text import PastLine, PastText
from tests.services.test_past import HOME, OFFICE, change
from tests.store.drafts import line, person

Told = list[tuple[str, str, str]]


@pytest.fixture
def desk(sqlite_store: str) -> Iterator[Desk]:
    desk = Desk.open(sqlite_store, language="en", region="FR")
    yield desk
    desk.close()


def lines(desk: Desk, contact: int, language: str = "en", number: int = 0) -> list[PastLine]:
    """What the newest operation, or an older one, says."""
    past = desk.history.past_of_contact(contact)
    text = PastText(Words(language), desk.vocabulary.load(fresh=True), past)
    return [line for each in past.operations[number].changes for line in text.lines(each)]


def told(desk: Desk, contact: int, language: str = "en", number: int = 0) -> Told:
    return sorted((each.label, each.old, each.new) for each in lines(desk, contact, language, number))


def test_fields_of_the_contact_are_told_as_the_card_tells_them(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", title="mme", contact_type="client")).contact
    change(desk, contact, title="m", contact_type="partner", language="fr", private=True, notes="new")
    assert told(desk, contact) == [
        ("Language", "English", "French"),
        ("Notes", "", "new"),
        ("Person type", "Client", "Partner"),
        ("Private", "No", "Yes"),
        ("Title", "Ms", "Mr"),
    ]
    assert ("Type de personne", "Client", "Partenaire") in told(desk, contact, "fr")
    assert ("Privé", "Non", "Oui") in told(desk, contact, "fr")


def test_a_new_contact_is_told_by_what_it_has_and_nothing_usual(desk: Desk) -> None:
    draft = person("Roy", phone="01 45 45 00 01", organisation="Acme", job_title="Editor", tags=("press",))
    contact = desk.contacts.add(draft).contact
    assert told(desk, contact) == [
        ("Employer", "", "Acme, Editor"),
        ("Language", "", "English"),
        ("Last name", "", "Roy"),
        ("Owner", "", desk.user.login),
        ("Phone", "", "01 45 45 00 01"),
        ("Tag", "", "press"),
    ]


def test_lines_are_told_by_their_type_with_what_they_say(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", interaction_addresses=(OFFICE, HOME))).contact
    moved = line("phone", "01 45 45 00 99", subtype="home", extension="12")
    city = AddressDraft(type="home", street="1 quai Perrache", postal_code="69002", city="Lyon", country="FR")
    change(desk, contact, interaction_addresses=(moved,), addresses=(city,))
    assert told(desk, contact) == [
        ("Home", "", "1 quai Perrache, 69002 Lyon, France"),
        ("Phone · Home", "01 45 45 00 02", "01 45 45 00 99"),
        ("Phone · Home, extension", "", "12"),
        ("Phone · Office", "01 45 45 00 01", ""),
    ]
    change(desk, contact, addresses=(city.model_copy(update={"country": "DE"}),))
    assert told(desk, contact) == [("Home, country", "France", "Germany")]


def test_an_employer_that_was_left_is_named_with_the_day(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", organisation="Acme")).contact
    change(desk, contact, organisation="Zenith")
    today = day_text(desk.contacts.show(contact).changed, Words("en"))
    assert told(desk, contact) == [
        ("Acme, ended on", "", today),
        ("Acme, present employer", "Yes", "No"),
        ("Employer", "", "Zenith"),
    ]


def test_a_replaced_email_is_told_as_closed_and_new(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", email="a@acme.example")).contact
    desk.contact_editing.replace_email(contact, "b@acme.example")
    today = day_text(desk.contacts.show(contact).changed, Words("en"))
    assert told(desk, contact) == [("E-mail", "", "b@acme.example"), ("E-mail, closed on", "", today)]


def test_attributes_are_told_by_their_label_and_as_their_kind_is_read(desk: Desk) -> None:
    saved = desk.lists.save_type(AttributeType("", AttributeKind.DATE, label_en="Hired", label_fr="Embauche"))
    (hired,) = [each for each in desk.vocabulary.load(fresh=True).attribute_types if each.id == saved.id]
    contact = desk.contacts.add(person("Roy", attributes={hired.code: "2026-03-12"})).contact
    change(desk, contact, attributes={hired.code: "2026-03-13"})
    assert told(desk, contact) == [("Hired", "12 March 2026", "13 March 2026")]
    assert told(desk, contact, "fr") == [("Embauche", "12 mars 2026", "13 mars 2026")]


def test_members_are_told_by_name(desk: Desk) -> None:
    anna = desk.contacts.add(person("Roy", first_name="Anna")).contact
    group = desk.contacts.add(person("Team", kind="group", members=(anna,))).contact
    assert ("Kind", "", "Group") in told(desk, group)
    assert ("Member", "", "Anna Roy") in told(desk, group)


def test_a_list_value_that_was_deleted_since_is_said_to_be(desk: Desk) -> None:
    mr = desk.vocabulary.load().find(ListName.TITLE, "m")
    assert mr is not None
    sir = replace(mr, id=0, code="", label_en="Sir", label_fr="Sir", system=False)
    made = desk.lists.save_value(sir)
    contact = desk.contacts.add(person("Roy", title="Sir")).contact
    change(desk, contact, title="m")
    desk.lists.delete_value(made.id)
    assert told(desk, contact) == [("Title", "a value that was deleted since", "Mr")]


def test_only_what_is_not_so_today_can_be_restored(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy", tags=("press",))).contact
    change(desk, contact, last_name="Leroy", tags=())
    assert [each.restorable for each in lines(desk, contact)] == [True, True]
    assert {each.restorable for each in lines(desk, contact, number=1)} == {False}
    for each in lines(desk, contact):
        desk.history.restore(contact, each.entry, each.column)
    assert [each.restorable for each in lines(desk, contact, number=2)] == [False, False]


def test_every_operation_of_the_services_has_words_in_both_languages(desk: Desk) -> None:
    contact = desk.contacts.add(person("Roy")).contact
    change(desk, contact, last_name="Leroy")
    newest: Operation = desk.history.recent()[0]
    assert operation_text(newest.kind, Words("en")) == "Contact changed"
    assert operation_text(newest.kind, Words("fr")) == "Contact modifié"
    assert way_text(newest.source, Words("fr")) == "dans la fenêtre"
    assert (operation_text("new.kind", Words("fr")), way_text("elsewhere", Words("fr"))) == (
        "new.kind",
        "elsewhere",
    )


def test_a_moment_is_told_by_the_readers_clock() -> None:
    moment = datetime(2026, 3, 12, 14, 5).astimezone()
    assert moment_text(moment, Words("en")) == "12 Mar 2026, 14:05"
    assert moment_text(moment, Words("fr")) == "12 mars 2026, 14:05"
    assert day_text(moment.date(), Words("fr")) == "12 mars 2026"
