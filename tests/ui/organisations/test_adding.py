# SPDX-License-Identifier: MIT
"""Organisations and locations added from their page: the wizards open, and what is saved shows at once."""

from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from tests.ui.add_contact.driver import WizardDriver
from tests.ui.organisations.driver import ACME, LIST, Driver


def test_a_new_organisation_shows_in_the_list(
    page: Driver, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page.click("newOrganisationButton")
    (wizard,) = window.findChildren(AddOrganisationWizard)
    drive = WizardDriver(qtbot, window.operations, wizard)
    drive.type("organisationName", "Zenith")
    drive.to_summary()
    drive.click("saveButton")
    drive.click("finishButton")
    page.settle()
    assert [each.name for each in desk.organisations.find("zen")] == ["Zenith"]
    assert "Zenith" in [row[0] for row in page.rows(LIST)]


def test_a_new_location_of_the_organisation_on_the_card_shows_on_its_tab(
    page: Driver, window: MainWindow, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    page.turn(Tab.LOCATIONS)
    page.click("newLocationButton")
    (wizard,) = window.findChildren(AddLocationWizard)
    drive = WizardDriver(qtbot, window.operations, wizard)
    assert drive.text("organisation") == ACME
    drive.type("locationName", "Siège")
    drive.to_summary()
    drive.click("saveButton")
    drive.click("finishButton")
    page.settle()
    assert [each.name for each in desk.organisations.locations(acme)] == ["Siège"]
    assert [row[0] for row in page.rows("locationTable")] == ["Siège"]
