# SPDX-License-Identifier: MIT
"""Pages 5 and 6 with their dialogs: order, edit, remove, undo, what is refused (rows T36-T53)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView

from contact_desk.domain.draft import InteractionAddressDraft
from tests.ui.add_contact.driver import Driver


@pytest.fixture
def on_addresses(drive: Driver) -> Driver:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("city", "Lyon")
    drive.next("addressesPage")
    return drive


@pytest.fixture
def on_interaction_addresses(on_addresses: Driver) -> Driver:
    on_addresses.next("interactionAddressesPage")
    return on_addresses


def add_address(drive: Driver, kind: str, city: str) -> None:
    drive.click("addAddressButton")
    drive.dialog("addressDialog")
    drive.choose("addressType", kind)
    drive.type("city", city)
    drive.ok()


def add_line(drive: Driver, kind: str, value: str, extension: str = "") -> None:
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", kind)
    drive.type("value", value)
    drive.type("extension", extension)
    drive.ok()


def hint(drive: Driver) -> str:
    page = drive.wizard.pages[drive.wizard.brain.page]
    labels = page.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.property("role") == "hint")


def test_the_business_address_stands_first_and_cannot_be_changed_here(on_addresses: Driver) -> None:
    assert on_addresses.rows("addressTable") == [["Business (default)", "Lyon"]]
    on_addresses.select("addressTable", 0)
    for name in ("editAddressButton", "removeAddressButton"):
        assert not on_addresses.find(QPushButton, name).isEnabled()
    on_addresses.click("backButton")
    on_addresses.type("city", "Sète")
    on_addresses.next("addressesPage")
    assert on_addresses.rows("addressTable") == [["Business (default)", "Sète"]]


def test_each_address_is_a_row_in_the_order_of_the_user(on_addresses: Driver) -> None:
    add_address(on_addresses, "home", "Nîmes")
    add_address(on_addresses, "shipping", "Arles")
    add_address(on_addresses, "home", "Uzès")
    on_addresses.click("moveAddressUpButton")
    assert [row[1] for row in on_addresses.rows("addressTable")] == ["Lyon", "Nîmes", "Uzès", "Arles"]
    assert [row[0] for row in on_addresses.rows("addressTable")[1:]] == ["Home", "Home", "Shipping"]
    assert [one.city for one in on_addresses.wizard.brain.draft.addresses] == ["Nîmes", "Uzès", "Arles"]
    on_addresses.click("moveAddressDownButton")
    assert [one.city for one in on_addresses.wizard.brain.draft.addresses] == ["Nîmes", "Arles", "Uzès"]


def test_ok_without_a_type_is_refused_and_escape_discards(on_addresses: Driver) -> None:
    on_addresses.click("addAddressButton")
    dialog = on_addresses.dialog("addressDialog")
    assert dialog.isModal()
    on_addresses.type("street", "3 rue des Écoles")
    on_addresses.ok()
    assert dialog.isVisible()
    assert on_addresses.message("addressType") == "This field must not be empty. Fill it in."
    on_addresses.key(dialog, Qt.Key.Key_Escape)
    on_addresses.leave_dialog_if_closed()
    assert len(on_addresses.rows("addressTable")) == 1
    on_addresses.click("addAddressButton")
    on_addresses.dialog("addressDialog")
    assert on_addresses.text("street") == ""
    assert on_addresses.message("addressType") == ""


def test_enter_edits_the_row_and_cancel_leaves_it(on_addresses: Driver) -> None:
    add_address(on_addresses, "home", "Nîmes")
    table = on_addresses.find(QTableView, "addressTable")
    on_addresses.key(table, Qt.Key.Key_Return)
    assert on_addresses.page() == "addressesPage"
    dialog = on_addresses.dialog("addressDialog")
    assert on_addresses.text("city") == "Nîmes"
    on_addresses.type("city", "Alès")
    on_addresses.key(dialog, Qt.Key.Key_Escape)
    on_addresses.leave_dialog_if_closed()
    assert on_addresses.rows("addressTable")[1] == ["Home", "Nîmes"]
    on_addresses.click("editAddressButton")
    on_addresses.dialog("addressDialog")
    on_addresses.type("city", "Alès")
    on_addresses.ok()
    assert on_addresses.rows("addressTable")[1] == ["Home", "Alès"]


def test_delete_removes_and_undo_brings_the_row_back_to_its_place(on_addresses: Driver) -> None:
    for city in ("Nîmes", "Arles", "Uzès"):
        add_address(on_addresses, "home", city)
    on_addresses.select("addressTable", 2)
    on_addresses.key(on_addresses.find(QTableView, "addressTable"), Qt.Key.Key_Delete)
    assert [row[1] for row in on_addresses.rows("addressTable")] == ["Lyon", "Nîmes", "Uzès"]
    bar = on_addresses.wizard.pages[on_addresses.wizard.brain.page].bar
    assert bar.isVisible()
    bar.button.click()
    assert [row[1] for row in on_addresses.rows("addressTable")] == ["Lyon", "Nîmes", "Arles", "Uzès"]
    assert not bar.isVisible()


def test_interaction_addresses_are_kept_in_order_with_type_and_subtype(
    on_interaction_addresses: Driver,
) -> None:
    drive = on_interaction_addresses
    add_line(drive, "phone", "04 65 71 20 11", "12")
    add_line(drive, "chat", "marchand42")
    assert drive.rows("interactionAddressTable") == [
        ["Phone", "Unclassified", "04 65 71 20 11", "12"],
        ["Chat", "Unclassified", "marchand42", ""],
    ]
    assert drive.wizard.brain.draft.interaction_addresses[0] == InteractionAddressDraft(
        type="phone", subtype="unclassified", value="04 65 71 20 11", extension="12"
    )


@pytest.mark.parametrize(
    ("kind", "enabled"),
    [
        ("phone", True),
        ("mobile", True),
        ("fax", True),
        ("pager", True),
        ("sms", True),
        ("email", False),
        ("chat", False),
    ],
)
def test_only_numbers_can_be_formatted(on_interaction_addresses: Driver, kind: str, enabled: bool) -> None:
    drive = on_interaction_addresses
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", kind)
    assert drive.find(QPushButton, "formatButton").isEnabled() is enabled


def test_the_button_of_the_dialog_formats_and_tells_the_extension_apart(
    on_interaction_addresses: Driver,
) -> None:
    drive = on_interaction_addresses
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.type("value", "0465712011 x99")
    drive.click("formatButton")
    assert (drive.text("value"), drive.text("extension")) == ("+33 4 65 71 20 11", "99")
    assert drive.find(QLineEdit, "value").placeholderText() == "+33 1 99 00 12 34"


def test_an_email_without_at_is_refused_at_the_field(on_interaction_addresses: Driver) -> None:
    drive = on_interaction_addresses
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", "email")
    drive.type("value", "marchand.example")
    drive.ok()
    assert "has an @" in drive.message("value")
    assert drive.text("value") == "marchand.example"


def test_the_same_value_twice_is_refused_however_it_is_written(on_interaction_addresses: Driver) -> None:
    drive = on_interaction_addresses
    add_line(drive, "phone", "04 65 71 20 11")
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", "mobile")
    drive.type("value", "+33 4.65.71.20.11")
    drive.ok()
    assert "stands twice in the list" in drive.message("value")
    drive.type("value", "04 65 71 20 12")
    drive.ok()
    assert len(drive.rows("interactionAddressTable")) == 2
    drive.select("interactionAddressTable", 1)
    drive.click("editInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.ok()
    assert len(drive.rows("interactionAddressTable")) == 2


def test_no_address_at_all_is_allowed_with_a_hint(on_interaction_addresses: Driver) -> None:
    assert "will not be recognised" in hint(on_interaction_addresses)
    on_interaction_addresses.next("attributesPage")


def test_the_hint_is_gone_when_the_business_page_has_a_number(on_interaction_addresses: Driver) -> None:
    on_interaction_addresses.click("backButton")
    on_interaction_addresses.click("backButton")
    on_interaction_addresses.type("mobile", "06 39 98 12 34")
    on_interaction_addresses.next("addressesPage", "interactionAddressesPage")
    assert "will not be recognised" not in hint(on_interaction_addresses)


def test_going_back_to_the_addresses_loses_no_interaction_address(on_interaction_addresses: Driver) -> None:
    add_line(on_interaction_addresses, "phone", "04 65 71 20 11")
    on_interaction_addresses.click("backButton")
    add_address(on_interaction_addresses, "billing", "Dole")
    on_interaction_addresses.next("interactionAddressesPage")
    assert len(on_interaction_addresses.rows("interactionAddressTable")) == 1
