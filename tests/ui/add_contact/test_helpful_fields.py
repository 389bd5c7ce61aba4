# SPDX-License-Identifier: MIT
"""Fields that help while one types: numbers, e-mail, who holds them already (T33-T35, T47-T50, X01, M03)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver, go_to_business, place, state

NUMBER = "04 65 71 20 11"
EMAIL = "accueil@lac.example"


@pytest.fixture
def holders(sqlite_desk: Desk) -> list[int]:
    """Oury holds the e-mail, Accueil the number."""
    return [
        sqlite_desk.contacts.add(ContactDraft(last_name=name, business=business)).contact
        for name, business in (
            ("Oury", BusinessInformation(email=EMAIL)),
            ("Accueil", BusinessInformation(phone=NUMBER)),
        )
    ]


def hints(drive: Driver) -> list[str]:
    QApplication.processEvents()
    hint = drive.find(QWidget, "duplicateHint")
    return [text.text() for text in hint.findChildren(QLabel) if text.isVisible()]


@pytest.mark.parametrize("name", ["phone", "mobile", "fax"])
def test_a_number_says_what_it_is_while_it_is_typed(on_business: Driver, name: str) -> None:
    on_business.type(name, NUMBER)
    assert on_business.message(name) == ""
    on_business.qtbot.waitUntil(lambda: bool(on_business.message(name)))
    assert on_business.message(name) == "France · landline · will be saved as +33 4 65 71 20 11"
    assert state(on_business, name) == "ok"
    assert on_business.text(name) == NUMBER


def test_an_unfinished_number_is_warned_of_only_once_it_is_left(on_business: Driver) -> None:
    on_business.type("phone", "04 65")
    on_business.qtbot.waitUntil(lambda: "not a valid number (France)" in on_business.message("phone"))
    assert state(on_business, "phone") == ""
    on_business.find(QLineEdit, "city").setFocus()
    assert state(on_business, "phone") == "warn"
    assert on_business.text("phone") == "04 65"


def test_typing_on_does_not_move_what_stands_below(on_business: Driver) -> None:
    on_business.type("phone", NUMBER)
    on_business.qtbot.waitUntil(lambda: bool(on_business.message("phone")))
    QApplication.processEvents()
    before = place(on_business, "email")
    line = on_business.find(QLineEdit, "phone")
    on_business.key(line, Qt.Key.Key_Any, "9")
    QApplication.processEvents()
    assert on_business.message("phone") == ""
    assert place(on_business, "email") == before
    on_business.qtbot.waitUntil(lambda: bool(on_business.message("phone")))


def test_an_email_is_hinted_at_while_typed_and_refused_when_left(on_business: Driver) -> None:
    on_business.type("email", "lucie")
    on_business.qtbot.waitUntil(lambda: "has an @" in on_business.message("email"))
    assert state(on_business, "email") == ""
    on_business.find(QLineEdit, "city").setFocus()
    assert state(on_business, "email") == "bad"
    on_business.type("email", "lucie@garage.example")
    on_business.find(QLineEdit, "city").setFocus()
    assert on_business.message("email") == ""


def test_who_has_the_email_is_named_while_one_types_and_next_stays(
    qtbot: QtBot, sqlite_desk: Desk, holders: list[int]
) -> None:
    drive = go_to_business(Driver(qtbot, sqlite_desk))
    drive.type("email", EMAIL)
    qtbot.waitUntil(lambda: bool(hints(drive)))
    assert hints(drive) == [f"This e-mail address already belongs to “Oury” ({holders[0]:06})."]
    drive.click("nextButton")
    assert drive.page() == "businessPage"
    assert state(drive, "email") == "bad"
    drive.type("email", "lucie@lac.example")
    qtbot.waitUntil(lambda: not hints(drive))
    drive.next("addressesPage")


def test_who_has_the_number_is_named_and_the_card_opens_beside_the_draft(
    qtbot: QtBot, sqlite_desk: Desk, holders: list[int]
) -> None:
    drive = go_to_business(Driver(qtbot, sqlite_desk))
    drive.type("mobile", "+33 465 712 011")
    qtbot.waitUntil(lambda: bool(hints(drive)))
    assert hints(drive) == [f"The number +33 4 65 71 20 11 already belongs to “Accueil” ({holders[1]:06})."]
    before = drive.wizard.brain.draft
    hint = drive.find(QWidget, "duplicateHint")
    with qtbot.waitSignal(drive.wizard.opened_contact) as asked:
        hint.findChildren(QPushButton)[0].click()
    assert asked.args == [holders[1]]
    assert drive.wizard.isVisible()
    assert drive.wizard.brain.draft == before
    drive.wizard.speak(Words("fr"))
    assert "appartient déjà à «\u00a0Accueil\u00a0»" in hints(drive)[0]
    drive.next("addressesPage", "interactionAddressesPage")
    assert hints(drive) == []


def test_a_name_in_the_hint_is_never_taken_for_markup(qtbot: QtBot, sqlite_desk: Desk) -> None:
    name = "<b>Oury</b> {0} %s"
    sqlite_desk.contacts.add(ContactDraft(last_name=name, business=BusinessInformation(phone=NUMBER)))
    drive = go_to_business(Driver(qtbot, sqlite_desk))
    drive.type("fax", NUMBER)
    qtbot.waitUntil(lambda: bool(hints(drive)))
    assert name in hints(drive)[0]


def test_a_line_that_somebody_has_is_named_on_its_page(
    qtbot: QtBot, sqlite_desk: Desk, holders: list[int]
) -> None:
    drive = go_to_business(Driver(qtbot, sqlite_desk))
    drive.next("addressesPage", "interactionAddressesPage")
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.type("value", NUMBER)
    drive.ok()
    drive.settle()
    assert f"({holders[1]:06})" in hints(drive)[0]
    drive.select("interactionAddressTable", 0)
    drive.click("removeInteractionAddressButton")
    assert hints(drive) == []


@pytest.mark.parametrize(
    ("kind", "example"),
    [
        ("phone", "+33 1 99 00 12 34"),
        ("mobile", "+33 6 39 98 12 34"),
        ("email", "name@company.example"),
        ("chat", "Name or number in this service"),
    ],
)
def test_the_example_in_the_box_follows_the_type(on_business: Driver, kind: str, example: str) -> None:
    on_business.next("addressesPage", "interactionAddressesPage")
    on_business.click("addInteractionAddressButton")
    on_business.dialog("interactionAddressDialog")
    on_business.choose("addressType", kind)
    assert on_business.find(QLineEdit, "value").placeholderText() == example


def test_what_is_said_of_a_value_follows_the_type(on_business: Driver) -> None:
    on_business.next("addressesPage", "interactionAddressesPage")
    on_business.click("addInteractionAddressButton")
    on_business.dialog("interactionAddressDialog")
    on_business.type("value", NUMBER)
    on_business.qtbot.waitUntil(lambda: "will be saved as" in on_business.message("value"))
    on_business.choose("addressType", "email")
    assert "has an @" in on_business.message("value")
    on_business.choose("addressType", "chat")
    assert on_business.message("value") == ""
    assert on_business.text("value") == NUMBER


def test_required_fields_are_marked_and_announced(on_business: Driver) -> None:
    on_business.next("addressesPage", "interactionAddressesPage")
    on_business.click("addInteractionAddressButton")
    dialog = on_business.dialog("interactionAddressDialog")
    starred = {text.text() for text in dialog.findChildren(QLabel) if text.text().endswith(" *")}
    assert starred == {"Type *", "Address or number *"}
    assert on_business.find(QWidget, "value").accessibleName() == "Address or number, required"
    assert on_business.find(QWidget, "value").accessibleDescription() == "This field is required."
    on_business.ok()
    assert on_business.message("value") == "This field must not be empty. Fill it in."
    assert on_business.find(QWidget, "value").accessibleDescription() == on_business.message("value")
