# SPDX-License-Identifier: MIT
"""Page 4: numbers that are checked and formatted, e-mail, extension, country (rows T33-T35, T49, M10)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from tests.ui.add_contact.driver import Driver


@pytest.fixture
def on_business(drive: Driver) -> Driver:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    return drive


def test_the_button_formats_a_number_of_the_addresss_country(on_business: Driver) -> None:
    on_business.type("country", "CA")
    on_business.type("phone", "514 555 0199")
    on_business.click("phoneFormatButton")
    assert on_business.text("phone") == "+1 514-555-0199"
    assert on_business.wizard.brain.draft.business.phone == "+1 514-555-0199"
    said = on_business.message("phone")
    assert said == "Canada · landline or mobile · will be saved as +1 514-555-0199"


def test_without_a_country_the_number_is_read_in_the_desks_region(on_business: Driver) -> None:
    on_business.type("phone", "04.65.71.20.11")
    on_business.click("phoneFormatButton")
    assert on_business.text("phone") == "+33 4 65 71 20 11"
    assert "France · landline" in on_business.message("phone")


def test_an_extension_written_behind_the_number_moves_into_its_own_field(on_business: Driver) -> None:
    on_business.type("phone", "04 65 71 20 11 poste 214")
    on_business.click("phoneFormatButton")
    assert on_business.text("phone") == "+33 4 65 71 20 11"
    assert on_business.text("extension") == "214"


@pytest.mark.parametrize("typed", ["12", "bonjour", "04 65", "☎", "+999 1234567"])
def test_an_invalid_number_is_kept_with_a_warning_and_lets_go_on(on_business: Driver, typed: str) -> None:
    on_business.type("phone", typed)
    on_business.click("phoneFormatButton")
    assert on_business.text("phone") == typed
    assert "It is kept as typed" in on_business.message("phone")
    on_business.next("addressesPage")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("marchand.example", "has an @"),
        ("lucie@garage", "The domain is not complete"),
        ("lucie @@ garage.example", "cannot be an e-mail address"),
    ],
)
def test_a_wrong_email_keeps_the_page_until_it_is_right(on_business: Driver, typed: str, said: str) -> None:
    on_business.type("email", typed)
    on_business.click("nextButton")
    assert on_business.page() == "businessPage"
    assert said in on_business.message("email")
    assert on_business.text("email") == typed
    on_business.type("email", "lucie@garage.example")
    assert on_business.message("email") == ""
    on_business.next("addressesPage")


def test_an_email_that_somebody_has_names_the_holder_and_opens_the_card(
    qtbot: QtBot, sqlite_desk: Desk
) -> None:
    holder = sqlite_desk.contacts.add(
        ContactDraft(last_name="Oury", business=BusinessInformation(email="accueil@lac.example"))
    ).contact
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("email", "Accueil@LAC.example")
    drive.click("nextButton")
    assert drive.page() == "businessPage"
    assert drive.message("email").startswith("Oury")
    hint = drive.find(QWidget, "duplicateHint")
    with qtbot.waitSignal(drive.wizard.opened_contact) as asked:
        hint.findChildren(QPushButton)[0].click()
    assert asked.args == [holder]
    drive.type("email", "lucie@lac.example")
    drive.next("addressesPage")


def test_a_private_contact_may_have_the_email_of_a_public_one(qtbot: QtBot, sqlite_desk: Desk) -> None:
    sqlite_desk.contacts.add(
        ContactDraft(last_name="Oury", business=BusinessInformation(email="accueil@lac.example"))
    )
    drive = Driver(qtbot, sqlite_desk)
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    drive.type("email", "accueil@lac.example")
    drive.click("nextButton")
    assert drive.page() == "businessPage"
    for _ in range(3):
        drive.click("backButton")
    drive.click("visibleNo")
    drive.to_summary()
    assert sqlite_desk.contacts.show(drive.save()).draft.private


def test_an_extension_is_made_of_digits_and_signs_only(on_business: Driver) -> None:
    on_business.type("extension", "poste 12")
    on_business.click("nextButton")
    assert on_business.message("extension").startswith("An extension is made of digits")
    on_business.type("extension", "12,,#4*;")
    on_business.next("addressesPage")


def test_an_unknown_country_is_warned_of_and_kept(on_business: Driver, sqlite_desk: Desk) -> None:
    on_business.type("country", "Syldavie")
    on_business.type("city", "Klow")
    assert "is no country that is known" in on_business.message("country")
    on_business.click("backButton")
    on_business.click("nextButton")
    assert "is no country that is known" in on_business.message("country")
    on_business.to_summary()
    assert sqlite_desk.contacts.show(on_business.save()).draft.business.country == "Syldavie"


def test_going_back_and_forth_loses_nothing(on_business: Driver) -> None:
    on_business.type("city", "Montpellier")
    on_business.type("phone", "12")
    before = on_business.wizard.brain.draft
    on_business.click("backButton")
    on_business.click("backButton")
    on_business.next("locationPage", "businessPage")
    assert on_business.wizard.brain.draft == before
    assert on_business.text("city") == "Montpellier"
    assert on_business.find(QPushButton, "phoneFormatButton").isVisible()
