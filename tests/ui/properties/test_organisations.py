# SPDX-License-Identifier: MIT
"""Organisations and their locations have properties too, opened from the Organisations page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.ui.wizard.pages import Page
from tests.ui.driving import part
from tests.ui.organisations.driver import Driver as PageDriver
from tests.ui.properties.driver import Driver


@pytest.fixture
def acme(desk: Desk) -> int:
    organisation = desk.organisation_records.add(
        OrganisationDraft(name="Acme", business=BusinessInformation(city="Lyon"))
    ).id
    desk.organisation_records.add_location(LocationDraft(name="Depot", organisation="Acme"))
    return organisation


@pytest.fixture
def page(qtbot: QtBot, acme: int, window: MainWindow) -> PageDriver:
    driver = PageDriver(qtbot, window)
    driver.show(acme, Tab.LOCATIONS)
    return driver


@pytest.fixture
def driver(qtbot: QtBot, page: PageDriver) -> Driver:
    driver = Driver(qtbot, page.window)
    driver.open("editOrganisationButton")
    return driver


def test_an_organisation_is_changed_and_put_back(driver: Driver, desk: Desk, acme: int) -> None:
    assert driver.shown.windowTitle() == "Properties of Acme"
    driver.type("organisationName", "Acme & Co")
    driver.type("city", "Lille")
    driver.save()
    assert desk.organisation_records.show(acme).draft.name == "Acme & Co"
    assert driver.told() == "Saved: Acme"
    driver.undo()
    kept = desk.organisation_records.show(acme).draft
    assert (kept.name, kept.business.city) == ("Acme", "Lyon")


def test_a_name_that_is_taken_is_told_at_its_field(driver: Driver, desk: Desk, acme: int) -> None:
    desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    driver.type("organisationName", "zénith")
    driver.save()
    assert driver.is_open()
    assert driver.message("organisationName")
    assert desk.organisation_records.show(acme).draft.name == "Acme"


def test_two_who_change_the_same_of_an_organisation_are_asked(driver: Driver, desk: Desk, acme: int) -> None:
    seen = desk.organisation_records.show(acme).draft
    driver.type("organisationName", "Acme & Co")
    desk.organisation_records.change(acme, seen, seen.model_copy(update={"name": "Acme SA"}))
    driver.save()
    assert driver.choices()["name_theirs"] == "The other: Acme SA"
    driver.click("name_theirs", driver.dialog("conflictDialog"))
    driver.ok("conflictDialog")
    assert not driver.is_open()
    assert desk.organisation_records.show(acme).draft.name == "Acme SA"


def test_the_menu_opens_the_organisation_while_its_page_is_shown(page: PageDriver, qtbot: QtBot) -> None:
    driver = Driver(qtbot, page.window)
    page.window.menus.actions[CommandId.PROPERTIES].trigger()
    assert driver.wait_for_window().objectName() == "organisationProperties"


def test_a_location_is_opened_from_the_list_and_its_organisation_is_fixed(
    page: PageDriver, qtbot: QtBot, desk: Desk, acme: int
) -> None:
    driver = Driver(qtbot, page.window)
    table = page.table("locationTable")
    assert isinstance(table, QTableView)
    table.selectRow(0)
    table.edit_asked.emit()  # type: ignore[attr-defined]
    driver.wait_for_window()
    assert part(driver.shown, QLineEdit, "organisation").isReadOnly()
    driver.type("locationName", "Warehouse")
    driver.unfold(Page.BUSINESS)
    driver.type("city", "Lille")
    driver.save()
    (location,) = desk.organisations.locations(acme)
    assert (location.name, location.city) == ("Warehouse", "Lille")


def test_an_edit_of_an_organisation_waits_as_a_draft(driver: Driver, desk: Desk, acme: int) -> None:
    driver.type("organisationName", "Acme & Co")
    driver.click("cancelButton")
    (kept,) = desk.drafts.waiting()
    assert (kept.record, kept.name) == (acme, "Acme")
    driver.window.show_page("contacts")
    driver.settle()
    driver.open("continueDraftButton")
    assert driver.text("organisationName") == "Acme & Co"
    driver.save()
    assert desk.organisation_records.show(acme).draft.name == "Acme & Co"
