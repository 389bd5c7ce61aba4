# SPDX-License-Identifier: MIT
"""The last rows of the organisation and location boxes, and what they open (rows T18, T20, T26)."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.search_field import SearchField
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver
from tests.ui.driving import part, press
from tests.ui.find_organisation.conftest import LAKE, MARKET
from tests.ui.find_organisation.driver import Finder

P = TypeVar("P", bound=WizardPage)


@pytest.fixture
def drive(qtbot: QtBot, any_desk: Desk, ids: dict[str, int]) -> Driver:
    """An Add Contact wizard on its second page, with a name and a number typed."""
    drive = Driver(qtbot, any_desk)
    drive.type("lastName", "Marchand")
    drive.next("organisationPage")
    return drive


def finder(drive: Driver) -> Finder:
    """The wizard that stands open beside it."""
    (wizard,) = drive.wizard.findChildren(FindOrganisationWizard)
    found = Finder(drive.qtbot, drive.wizard.desk, wizard=wizard)
    found.operations = drive.operations
    found.settle()
    return found


def test_the_last_row_is_reached_by_keyboard_also_where_nothing_was_found(drive: Driver) -> None:
    drive.type("organisation", "Fjord")
    drive.enter("organisation")
    assert drive.results("organisation") == []
    assert drive.last_rows("organisation") == ["Advanced search…", "Add a new organisation…"]
    assert "No organisation contains “Fjord”" in drive.message("organisation")
    box, results = drive.find(QLineEdit, "organisation"), drive.find(QListWidget, "organisationResults")
    drive.key(box, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is results
    drive.key(results, Qt.Key.Key_Return)
    find = finder(drive)
    assert find.line("organisationName").text() == "Fjord"
    assert drive.text("organisation") == "Fjord"
    assert not results.isVisible()


def test_the_last_row_stands_below_what_was_found(drive: Driver) -> None:
    drive.type("organisation", "lac")
    drive.click("organisationSearchButton")
    results = drive.find(QListWidget, "organisationResults")
    assert [results.item(row).text().split(" · ")[0] for row in range(results.count())] == [
        LAKE,
        "Œuvres du Lac",
        "Advanced search…",
        "Add a new organisation…",
    ]


def test_the_choice_comes_back_into_the_box_and_nothing_else_changes(
    drive: Driver, ids: dict[str, int], any_desk: Desk
) -> None:
    drive.type("organisation", "halles")
    drive.click("advancedSearchButton")
    find = finder(drive)
    find.search()
    find.click("finishButton")
    assert drive.text("organisation") == MARKET
    assert drive.message("organisation").startswith(f"In the directory: {MARKET} · Trévoux")
    drive.to_summary()
    assert drive.wizard.brain.draft.last_name == "Marchand"
    contact = drive.save()
    assert any_desk.contacts.show(contact).draft.organisation == MARKET
    assert len(any_desk.organisations.find("")) == len(ids)


def test_a_choice_made_after_going_on_brings_its_page_back(drive: Driver) -> None:
    drive.click("advancedSearchButton")
    find = finder(drive)
    find.search(name="halles")
    drive.next("locationPage")
    find.click("finishButton")
    drive.settle()
    assert drive.page() == "organisationPage"
    assert drive.text("organisation") == MARKET


def test_cancelling_the_search_loses_nothing(drive: Driver) -> None:
    drive.type("organisation", "halles")
    drive.click("advancedSearchButton")
    find = finder(drive)
    find.search(city="annecy")
    find.click("cancelButton")
    assert drive.page() == "organisationPage"
    assert drive.text("organisation") == "halles"
    assert drive.wizard.brain.draft.last_name == "Marchand"
    drive.click("advancedSearchButton")
    assert finder(drive).wizard.isVisible()


def test_properties_asks_for_the_card_through_the_outer_wizard(drive: Driver, ids: dict[str, int]) -> None:
    asked: list[int] = []
    drive.wizard.opened_organisation.connect(asked.append)
    drive.click("advancedSearchButton")
    find = finder(drive)
    find.search(name="halles")
    find.click("propertiesButton")
    assert asked == [ids[MARKET]]


def test_asked_for_twice_it_is_one_and_it_goes_with_the_contact(drive: Driver) -> None:
    drive.click("advancedSearchButton")
    drive.click("advancedSearchButton")
    finder(drive)
    drive.to_summary()
    drive.save()
    assert drive.wizard.findChildren(FindOrganisationWizard) == []


def test_it_goes_with_a_wizard_that_is_closed(drive: Driver) -> None:
    drive.click("advancedSearchButton")
    finder(drive)
    drive.wizard.reject()
    drive.settle()
    assert drive.wizard.findChildren(FindOrganisationWizard) == []


def test_adding_from_the_search_goes_on_with_the_name_that_was_looked_for(drive: Driver) -> None:
    drive.click("advancedSearchButton")
    find = finder(drive)
    find.search(name="Fjordline")
    find.wizard.results.empty.other.click()
    drive.settle()
    (adding,) = drive.wizard.findChildren(AddOrganisationWizard)
    assert adding.brain.draft.name == "Fjordline"
    assert drive.wizard.findChildren(FindOrganisationWizard) == []


def test_adding_is_offered_as_last_rows_and_buttons_once_it_can_be_done(
    qtbot: QtBot, any_desk: Desk, ids: dict[str, int]
) -> None:
    alone = Pages(qtbot, any_desk)
    organisation = alone.make(OffersOrganisations)
    organisation.organisation.line.setText("Fjordline")
    alone.search(organisation.organisation)
    results = organisation.organisation.results
    assert [results.item(row).text() for row in range(results.count())] == [
        "Advanced search…",
        "Add a new organisation…",
    ]
    with qtbot.waitSignal(organisation.add_organisation_asked) as asked:
        results.setCurrentRow(1)
        press(results, Qt.Key.Key_Return)
    assert asked.args == ["Fjordline"]
    location = alone.make(OffersLocations)
    button = part(location, QPushButton, "addLocationButton")
    assert not button.isEnabled()
    organisation.choose(any_desk.organisations.find(MARKET)[0])
    location.enter()
    location.location.line.setText("Nord")
    alone.search(location.location)
    assert location.location.results.item(0).text() == "Add a new location…"
    with qtbot.waitSignal(location.add_location_asked) as asked:
        button.click()
    assert asked.args == ["Nord"]


class OffersOrganisations(OrganisationPage):
    can_add = True


class OffersLocations(LocationPage):
    can_add = True


class Pages:
    """Pages on one draft without a wizard around them, which would take their signals up."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.operations = Operations()
        self.frame = QWidget()
        qtbot.addWidget(self.frame)
        brain = ContactBrain(Vocabulary(DEFAULT_VALUES), language="en", region="FR")
        self.bench = Workbench(desk, self.operations, brain)

    def make(self, kind: type[P]) -> P:
        page = kind(self.bench, Words("en"), self.frame)
        page.enter()
        self.frame.show()
        page.show()
        self.settle()
        return page

    def search(self, field: SearchField) -> None:
        field.button.click()
        self.settle()

    def settle(self) -> None:
        assert self.operations.wait_idle(10)
        QApplication.processEvents()
