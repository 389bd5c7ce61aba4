# SPDX-License-Identifier: MIT
"""The card of a contact: what it says, that all of it can be copied, and when it is read again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import (
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    new_uid,
)
from contact_desk.ui.contact_card.chips import chip_texts
from contact_desk.ui.contact_card.core_facts import core_facts
from contact_desk.ui.contact_card.details import Reader, details
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import press, wait_until_idle
from tests.ui.people import add_people

HTML = "<b>x</b> & <img src=a.png>"


@pytest.fixture
def yusuf(desk: Desk) -> int:
    return add_people(desk, 2)[1]


@pytest.fixture
def reader(desk: Desk) -> Reader:
    return Reader(Words("en"), desk.vocabulary.load(), "FR")


def shown(window: MainWindow, qtbot: QtBot, contact: int) -> list[str]:
    """The values on the card, once it is there."""
    window.workplace.show_contact(contact)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    return [value.text() for value in window.workplace.card.sheet.values]


def test_the_card_tells_all_there_is_in_the_order_of_the_page(desk: Desk, yusuf: int, reader: Reader) -> None:
    facts = [(fact.label, fact.value) for fact in details(desk.contacts.show(yusuf), reader)]
    assert facts == [
        ("Phone", "+33 4 65 71 20 11  ext. 214"),
        ("Mobile", "+33 6 39 98 54 32"),
        ("E-mail", "y.adeyemi@clinique-saint-roch.example"),
        ("Web site", "https://clinique-saint-roch.example"),
        ("Phone · Home", "+33 4 65 71 33 44"),
        ("Business address", "560 avenue du Colonel-Pavelet-dit-Villars\n34075 Montpellier, Hérault\nFrance"),
        ("Home", "3 rue des Écoles\nSète\nFrance"),
        ("Location", "Site de Montpellier"),
        ("Department", "Cardiologie"),
        ("Assistant", "Claire Fontès"),
        ("Notes", "Rappeler après 17 h.\n<b>Pas</b> le mercredi."),
    ]


def test_an_attribute_without_a_value_is_shown_where_the_administrator_wants_it(desk: Desk) -> None:
    for kind in (
        AttributeType("", AttributeKind.TEXT, label_en="Allergies"),
        AttributeType("", AttributeKind.TEXT, label_en="Nickname", show_if_empty=False),
        AttributeType("", AttributeKind.TEXT, label_en="Former badge"),
        AttributeType("", AttributeKind.TEXT, label_en="Team colour"),
    ):
        desk.lists.save_type(kind)
    draft = ContactDraft(last_name="Farge", attributes={"former_badge": "A7", "team_colour": "red"})
    contact = desk.contacts.add(draft).contact
    desk.lists.save_type(replace(_attribute(desk, "former_badge"), retired=True))
    reader = Reader(Words("en"), desk.vocabulary.load(), "FR")
    facts = [(fact.label, fact.value) for fact in details(desk.contacts.show(contact), reader)]
    assert facts == [("Allergies", "–"), ("Team colour", "red"), ("Former badge", "A7")]


def _attribute(desk: Desk, code: str) -> AttributeType:
    return next(kind for kind in desk.vocabulary.load().attribute_types if kind.code == code)


def test_number_email_and_language_stand_above_whatever_tab_is_open(
    window: MainWindow, yusuf: int, qtbot: QtBot
) -> None:
    shown(window, qtbot, yusuf)
    face = window.workplace.card.face
    face.tabs.setCurrentIndex(Tab.HISTORY)
    assert face.head.reach.isVisible()
    assert face.head.reach.text() == "+33 4 65 71 20 11 ext. 214\ny.adeyemi@clinique-saint-roch.example"


def test_the_first_number_is_the_contacts_own_wherever_it_was_entered(desk: Desk, reader: Reader) -> None:
    lines = tuple(
        InteractionAddressDraft(type=kind, value=value)
        for kind, value in (("fax", "04 65 71 20 12"), ("mobile", "06 39 98 54 33"), ("email", "b@x.example"))
    )
    draft = ContactDraft(uid=new_uid(), last_name="Bosc", language="en", interaction_addresses=lines)
    bosc = desk.contacts.show(desk.contacts.add(draft).contact)
    assert core_facts(bosc, reader) == "+33 6 39 98 54 33\nb@x.example"


def test_chips_tell_type_language_and_privacy(desk: Desk, yusuf: int, reader: Reader) -> None:
    chips = [text for text, _state in chip_texts(desk.contacts.show(yusuf), reader)]
    assert chips == ["Client", "French", "Private"]


def test_a_number_that_cannot_be_read_is_shown_as_typed(desk: Desk, reader: Reader) -> None:
    draft = ContactDraft(last_name="A", language="en", business=BusinessInformation(phone="ask Marie (12)"))
    added = desk.contacts.add(draft.model_copy(update={"uid": new_uid()}))
    assert details(desk.contacts.show(added.contact), reader)[0].value == "ask Marie (12)"


def test_a_name_with_markup_is_shown_as_typed_on_card_and_title(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    draft = ContactDraft(last_name=f"{HTML} [*]", job_title=HTML, notes=HTML, language="en", uid=new_uid())
    contact = desk.contacts.add(draft).contact
    window = open_window()
    assert HTML in shown(window, qtbot, contact)
    head = window.workplace.card.head
    assert head.name.text() == f"{HTML} [*]"
    assert head.subtitle.text() == HTML
    assert head.name.textFormat() is Qt.TextFormat.PlainText
    assert window.windowTitle() == f"{HTML} [*][*] – Contact Desk"


def test_every_value_can_be_copied_by_keyboard(yusuf: int, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    shown(window, qtbot, yusuf)
    window.activateWindow()
    email = next(value for value in window.workplace.card.sheet.values if "@" in value.text())
    email.setFocus(Qt.FocusReason.TabFocusReason)
    press(email, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "y.adeyemi@clinique-saint-roch.example"


def test_every_value_is_named_for_a_screen_reader(yusuf: int, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    shown(window, qtbot, yusuf)
    names = [value.accessibleName() for value in window.workplace.card.sheet.values]
    assert "E-mail: y.adeyemi@clinique-saint-roch.example" in names


def test_a_contact_that_is_not_there_is_told_plainly(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.show_contact(4711)
    qtbot.waitUntil(lambda: window.workplace.card.empty.title.text() == "There is no such contact")
    assert not window.workplace.card.empty.button.isVisible()
    assert window.windowTitle() == "Contact Desk"


def test_the_card_is_read_again_only_when_its_contact_changed(
    yusuf: int, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    shown(window, qtbot, yusuf)
    read: list[int] = []
    window.workplace.card.shown.connect(read.append)
    window.operations.changed.emit(Changes(contacts=frozenset({yusuf + 100})))
    wait_until_idle(qtbot, window)
    assert read == []
    window.operations.changed.emit(Changes(contacts=frozenset({yusuf})))
    qtbot.waitUntil(lambda: read == [yusuf])


def test_a_contact_of_ten_thousand_letters_leaves_the_window_its_size(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    draft = ContactDraft(last_name="W" * 200, notes="long " * 2_000, language="en", uid=new_uid())
    contact = desk.contacts.add(draft).contact
    window = open_window()
    window.resize(1024, 700)
    shown(window, qtbot, contact)
    assert (window.width(), window.height()) == (1024, 700)
    assert window.workplace.card.sheet.width() <= window.workplace.card.width()
