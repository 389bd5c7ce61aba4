# SPDX-License-Identifier: MIT
"""The way to the Organisations page, its list, its keys and words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.organisations.card_content import Tab
from tests.pictures.organisations import fill
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press, shortcut, type_text
from tests.ui.listening import listening
from tests.ui.organisations.driver import ACME, LIST, PRESENT, Driver


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """One engine is enough for how the page looks and what its keys do."""
    return sqlite_store


def test_the_rail_leads_to_the_page_and_back(window: MainWindow, qtbot: QtBot) -> None:
    rail = window.navigation
    QTest.mouseClick(rail.buttons[MainPage.ORGANISATIONS], Qt.MouseButton.LeftButton)
    page = Driver(qtbot, window)
    assert page.page.isVisible()
    assert [which for which, button in rail.buttons.items() if button.isChecked()] == [MainPage.ORGANISATIONS]
    assert window.windowTitle() == "Organisations – Contact Desk"
    QTest.mouseClick(rail.contacts, Qt.MouseButton.LeftButton)
    assert window.workplace.isVisible()


def test_the_list_tells_type_and_how_many_belong_to_each(page: Driver) -> None:
    assert page.rows(LIST) == [[ACME, "Client", "", "2", "0"]]
    assert page.page.list.count.text() == "1 organisation"
    assert page.window.windowTitle() == f"{ACME} – Contact Desk"


def test_the_search_finds_by_part_of_the_name(page: Driver, desk: Desk) -> None:
    desk.organisation_records.add(OrganisationDraft(name="Zénith"))
    field = part(page.page, QLineEdit, "organisationSearchField")
    type_text(field, "fils acme")
    press(field, Qt.Key.Key_Return)
    page.settle()
    assert page.names(LIST) == [ACME]
    assert page.window.focusWidget() is page.table(LIST)
    field.setText("nobody at all")
    press(field, Qt.Key.Key_Return)
    page.settle()
    assert page.page.list.empty.title.text() == "No organisation matches “nobody at all”"
    page.page.list.empty.button.click()
    page.settle()
    assert (page.names(LIST), field.text()) == ([ACME, "Zénith"], "")


def test_an_organisation_that_has_nothing_but_its_name_says_so(page: Driver, desk: Desk) -> None:
    bare = desk.organisation_records.add(OrganisationDraft(name="Zénith")).id
    page.show(bare, Tab.DETAILS)
    (said,) = page.page.card.sheet.values
    assert said.isVisible()
    assert said.text() == "Only the name is known so far. What is added in the properties will stand here."


def test_an_inactive_organisation_is_told_and_filtered_and_made_active_again(page: Driver) -> None:
    page.click("activateOrganisationButton")
    page.answer("Make &inactive")
    assert page.said() == f"{ACME} is inactive, and 2 contacts with it."
    assert page.names(LIST) == [f"{ACME} (inactive)"]
    assert not page.button("addOrganisationContactButton").isEnabled()
    status = part(page.page, QComboBox, "organisationStatus")
    status.setCurrentIndex(status.findData("active"))
    page.settle()
    assert page.names(LIST) == []
    assert page.page.list.empty.title.text() == "No organisation has this status"
    page.page.list.empty.button.click()
    page.settle()
    page.undo()
    page.select(LIST, ACME)
    assert page.button("addOrganisationContactButton").isEnabled()
    assert page.rows(LIST) == [[ACME, "Client", "", "2", "0"]]


def test_an_empty_store_offers_to_add_an_organisation(window: MainWindow, qtbot: QtBot) -> None:
    page = Driver(qtbot, window)
    empty = page.page.list.empty
    assert empty.title.text() == "No organisation yet"
    empty.button.click()
    part(window, AddOrganisationWizard).reject()


def test_the_locations_stand_on_their_tab(page: Driver, desk: Desk, acme: int) -> None:
    desk.organisation_records.add_location(LocationDraft(name="Siège", organisation=ACME))
    page.page.card.reload()
    page.settle()
    page.turn(Tab.LOCATIONS)
    assert page.names("locationTable") == ["Siège"]


def test_an_attribute_without_a_value_shows_only_where_it_is_meant_to(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    lake = fill(desk)
    page = Driver(qtbot, open_window())
    page.show(lake, Tab.DETAILS)
    facts = [value.accessibleName() for value in page.page.card.sheet.values]
    assert "Client since: –" in facts
    assert "Number of employees: 140" in facts
    assert not any(fact.startswith("Never seen") for fact in facts)


def test_many_contacts_are_turned_over_page_by_page(page: Driver, desk: Desk, acme: int) -> None:
    for number in range(60):
        desk.contacts.add(person(f"N{number:02}", organisation=ACME))
    page.page.card.reload()
    page.settle()
    assert len(page.names(PRESENT)) == 50
    page.page.card.contacts.present.pager.next_button.click()
    # A colleague's change is heard of before the answer is there.
    page.page.card.contacts.load()
    page.settle()
    assert page.names(PRESENT)[-1] == "Zola"


def test_a_store_that_is_lost_is_told_and_tried_again(page: Driver, store_url: str, acme: int) -> None:
    file = Path(store_url.removeprefix("sqlite:///"))
    away = file.with_suffix(".away")
    file.rename(away)
    page.page.list.load()
    page.page.card.reload()
    page.settle()
    assert page.page.list.message.isVisible()
    assert page.page.card.empty.title.text() == "The card could not be read"
    away.rename(file)
    page.page.list.message.button.click()
    page.page.card.empty.button.click()
    page.settle()
    assert not page.page.list.message.isVisible()
    assert page.names(PRESENT) == ["Émile", "Zola"]


def test_enter_goes_to_the_card_and_escape_back_to_list_and_search(page: Driver) -> None:
    table = page.table(LIST)
    table.setFocus()
    press(table, Qt.Key.Key_Return)
    assert page.page.card.isAncestorOf(page.window.focusWidget())
    press(page.window.focusWidget(), Qt.Key.Key_Escape)
    assert page.window.focusWidget() is table
    press(table, Qt.Key.Key_Escape)
    assert page.window.focusWidget() is page.page.search


def test_what_is_found_and_done_is_said_aloud(
    desk: Desk, acme: int, window: MainWindow, qtbot: QtBot
) -> None:
    with listening() as heard:
        page = Driver(qtbot, window)
        page.show(acme)
        page.click("activateOrganisationButton")
        page.answer("Make &inactive")
    said = f"{ACME} is inactive, and 2 contacts with it. Undo"
    assert heard == ["Organisations", "1 organisation", said]


def test_control_k_leads_to_the_search_of_the_page(page: Driver, window: MainWindow) -> None:
    page.table(LIST).setFocus()
    shortcut(window, Qt.Key.Key_K)
    assert page.page.search.hasFocus()
    assert page.page.isVisible()
    page.page.search.setText("acm")
    page.table(LIST).setFocus()
    shortcut(window, Qt.Key.Key_K)
    assert page.page.search.selectedText() == "acm"
    window.show_page("administration")
    shortcut(window, Qt.Key.Key_K)
    assert window.workplace.search.hasFocus()
