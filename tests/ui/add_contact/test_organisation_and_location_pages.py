# SPDX-License-Identifier: MIT
"""Pages 2 and 3: boxes that search, by mouse and by keyboard; names that are new (rows T16-T32, P30)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from tests.ui.add_contact.driver import Driver


def add(desk: Desk, organisation: str, location: str = "", department: str = "") -> None:
    desk.contacts.add(
        ContactDraft(last_name="X", organisation=organisation, location=location, department=department)
    )


@pytest.fixture
def directory(sqlite_desk: Desk) -> Desk:
    add(sqlite_desk, "Agence Générale du Lac", "Siège", "Sinistres")
    add(sqlite_desk, "Agence Générale du Lac", "Entrepôt", "Comptabilité")
    add(sqlite_desk, "GENEVE Transports", "Gare")
    add(sqlite_desk, "Mairie de Trévoux")
    return sqlite_desk


@pytest.fixture
def on_organisation(directory: Desk, qtbot: QtBot) -> Driver:
    drive = Driver(qtbot, directory)
    drive.type("lastName", "Marchand")
    drive.next("organisationPage")
    return drive


def test_enter_searches_blind_to_case_and_accents_and_never_presses_next(on_organisation: Driver) -> None:
    on_organisation.type("organisation", "gen")
    on_organisation.enter("organisation")
    assert on_organisation.page() == "organisationPage"
    rows = on_organisation.results("organisation")
    assert [row.split(" · ")[0] for row in rows] == ["GENEVE Transports", "Agence Générale du Lac"]
    assert rows[1].endswith("2 contacts · 2 locations")


def test_next_goes_on_although_the_page_asks_about_the_name_once_more_meanwhile(
    on_organisation: Driver,
) -> None:
    drive = on_organisation
    drive.type("organisation", "Mairie de Trévoux")
    drive.find(QPushButton, "nextButton").click()
    assert drive.wizard.is_busy()
    drive.wizard.show_draft()
    drive.settle()
    assert not drive.wizard.is_busy()
    assert drive.page() == "locationPage"


def test_the_button_searches_as_enter_does(on_organisation: Driver) -> None:
    on_organisation.type("organisation", "trevoux")
    on_organisation.click("organisationSearchButton")
    assert [row.split(" · ")[0] for row in on_organisation.results("organisation")] == ["Mairie de Trévoux"]


def test_results_are_entered_chosen_and_left_by_keyboard(on_organisation: Driver) -> None:
    drive = on_organisation
    drive.type("organisation", "gen")
    drive.enter("organisation")
    box, results = drive.find(QLineEdit, "organisation"), drive.find(QListWidget, "organisationResults")
    drive.key(box, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is results
    drive.key(results, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is box
    assert drive.wizard.isVisible()
    drive.key(box, Qt.Key.Key_Down)
    drive.key(results, Qt.Key.Key_Down)
    drive.key(results, Qt.Key.Key_Return)
    assert drive.page() == "organisationPage"
    assert drive.text("organisation") == "Agence Générale du Lac"
    assert not results.isVisible()
    assert "In the directory" in drive.message("organisation")


def test_enter_goes_on_once_a_result_was_taken_and_searches_again_once_it_is_changed(
    on_organisation: Driver,
) -> None:
    drive = on_organisation
    for name, typed, page in (("organisation", "lac", "locationPage"), ("location", "si", "businessPage")):
        drive.type(name, typed)
        drive.enter(name)
        drive.key(drive.find(QLineEdit, name), Qt.Key.Key_Down)
        drive.enter(f"{name}Results")
        if name == "organisation":
            drive.type(name, "agence")
            drive.enter(name)
            assert drive.page() == "organisationPage"
            drive.key(drive.find(QLineEdit, name), Qt.Key.Key_Down)
            drive.enter(f"{name}Results")
        drive.enter(name)
        assert drive.page() == page


def test_an_unknown_organisation_is_said_to_be_made_on_saving(
    on_organisation: Driver, directory: Desk, qtbot: QtBot
) -> None:
    drive = on_organisation
    drive.type("organisation", "Fjordline")
    qtbot.waitUntil(lambda: "everyone will see it" in drive.message("organisation"))
    drive.to_summary()
    drive.save()
    assert directory.organisations.named("fjordline") is not None


def test_a_typed_name_that_exists_is_taken_whatever_its_case_and_accents(
    on_organisation: Driver, directory: Desk
) -> None:
    on_organisation.type("organisation", "mairie de trevoux")
    on_organisation.to_summary()
    on_organisation.save()
    assert [one.name for one in directory.organisations.find("trevoux")] == ["Mairie de Trévoux"]


def test_without_name_and_organisation_next_is_refused_at_the_organisation(
    directory: Desk, qtbot: QtBot
) -> None:
    drive = Driver(qtbot, directory)
    drive.type("firstName", "Marie")
    drive.next("organisationPage")
    drive.click("nextButton")
    assert drive.page() == "organisationPage"
    assert drive.message("organisation").startswith("A contact needs a last name or an organisation.")
    assert QApplication.focusWidget() is drive.find(QLineEdit, "organisation")
    drive.type("organisation", "Mairie de Trévoux")
    assert "needs a last name" not in drive.message("organisation")
    drive.next("locationPage")


def test_no_page_takes_the_keyboard_from_the_one_that_is_shown(directory: Desk, qtbot: QtBot) -> None:
    drive = Driver(qtbot, directory)
    assert drive.wizard.isActiveWindow()


def test_what_opens_other_wizards_is_always_to_be_seen(on_organisation: Driver) -> None:
    for name in ("advancedSearchButton", "addOrganisationButton"):
        assert on_organisation.find(QPushButton, name).isVisible()
    on_organisation.next("locationPage")
    adding = on_organisation.find(QPushButton, "addLocationButton")
    assert adding.isVisible()
    assert not adding.isEnabled()


def test_an_empty_box_and_enter_list_all_locations_of_this_organisation_only(on_organisation: Driver) -> None:
    drive = on_organisation
    drive.type("organisation", "agence generale du lac")
    drive.next("locationPage")
    drive.enter("location")
    assert drive.results("location") == ["Entrepôt", "Siège"]
    drive.type("location", "siege")
    drive.click("locationSearchButton")
    assert drive.results("location") == ["Siège"]
    results = drive.find(QListWidget, "locationResults")
    drive.key(drive.find(QWidget, "location"), Qt.Key.Key_Down)
    drive.key(results, Qt.Key.Key_Return)
    assert drive.text("location") == "Siège"
    assert drive.message("location") == "A location of this organisation."


def test_without_an_organisation_the_location_is_disabled_and_says_why(on_organisation: Driver) -> None:
    on_organisation.next("locationPage")
    assert not on_organisation.find(QLineEdit, "location").isEnabled()
    assert on_organisation.message("location").startswith("A location belongs to an organisation")


def test_a_location_whose_organisation_was_emptied_is_refused_and_can_be_emptied(
    on_organisation: Driver,
) -> None:
    drive = on_organisation
    drive.type("organisation", "Mairie de Trévoux")
    drive.next("locationPage")
    drive.type("location", "Annexe")
    drive.click("backButton")
    drive.type("organisation", "")
    drive.next("locationPage")
    drive.click("nextButton")
    assert drive.message("location").startswith("A location belongs to an organisation.")
    drive.type("location", "")
    drive.next("businessPage")


def test_departments_of_the_organisation_are_suggested(on_organisation: Driver) -> None:
    drive = on_organisation
    drive.type("organisation", "Agence Générale du Lac")
    drive.next("locationPage")
    completer = drive.find(QLineEdit, "department").completer()
    assert completer is not None
    completer.setCompletionPrefix("compta")
    assert completer.currentCompletion() == "Comptabilité"


def test_an_unknown_location_is_made_on_saving(on_organisation: Driver, directory: Desk) -> None:
    drive = on_organisation
    drive.type("organisation", "Mairie de Trévoux")
    drive.next("locationPage")
    drive.type("location", "Annexe")
    assert "will be made on saving" in drive.message("location")
    drive.to_summary()
    drive.save()
    organisation = directory.organisations.named("Mairie de Trévoux")
    assert organisation is not None
    assert [one.name for one in directory.organisations.locations(organisation.id)] == ["Annexe"]
