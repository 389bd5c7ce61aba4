# SPDX-License-Identifier: MIT
"""Tracker › Find an organisation…: the choice is shown on the Organisations page (row T21)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.page import OrganisationsPage
from tests.ui.add_contact.driver import WizardDriver
from tests.ui.driving import part, wait_until_idle
from tests.ui.find_organisation.conftest import LAKE, MARKET, fill
from tests.ui.find_organisation.driver import Finder


def finder(qtbot: QtBot, window: MainWindow) -> Finder:
    window.menus.actions[CommandId.FIND_ORGANISATION].trigger()
    assert window.desk is not None
    (wizard,) = window.findChildren(FindOrganisationWizard)
    find = Finder(qtbot, window.desk, wizard=wizard)
    find.operations = window.operations
    find.settle()
    return find


def shown(qtbot: QtBot, window: MainWindow, name: str) -> OrganisationsPage:
    """The page, once its card shows the organisation of this name."""
    page = part(window, OrganisationsPage)
    qtbot.waitUntil(lambda: page.card.name() == name, timeout=10_000)
    wait_until_idle(qtbot, window)
    assert page.isVisible()
    return page


def test_what_is_chosen_is_shown_on_its_page(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    fill(desk)
    find = finder(qtbot, window)
    find.search(name="halles")
    with qtbot.waitActive(find.wizard):
        find.wizard.activateWindow()
    find.click("finishButton")
    shown(qtbot, window, MARKET)
    assert window.findChildren(FindOrganisationWizard) == []
    qtbot.waitUntil(window.isActiveWindow)


def test_properties_shows_it_and_the_search_goes_on(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    ids = fill(desk)
    desk.organisation_activity.deactivate(ids[LAKE])
    find = finder(qtbot, window)
    find.wizard.criteria.inactive_too.click()
    find.search(name="assurances")
    find.click("propertiesButton")
    shown(qtbot, window, LAKE)
    assert find.wizard.isVisible()
    assert find.page() == "resultsPage"


def test_what_was_not_found_is_added_and_comes_back_as_what_is_shown(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    fill(desk)
    find = finder(qtbot, window)
    find.search(name="Fjordline")
    button = find.wizard.results.empty.other
    assert button.isVisible()
    button.click()
    (wizard,) = window.findChildren(AddOrganisationWizard)
    drive = WizardDriver(qtbot, window.operations, wizard)
    assert drive.text("organisationName") == "Fjordline"
    drive.to_summary()
    drive.click("saveButton")
    shown(qtbot, window, "Fjordline")
    drive.click("finishButton")
    assert len(desk.organisations.find("fjordline")) == 1


def test_it_is_one_and_it_closes_with_the_window(qtbot: QtBot, desk: Desk, window: MainWindow) -> None:
    fill(desk)
    finder(qtbot, window)
    finder(qtbot, window)
    window.close()
    qtbot.waitUntil(lambda: window.is_closed and not window.findChildren(FindOrganisationWizard))
