# SPDX-License-Identifier: MIT
"""The way to the Organisations page, its list, its keys and words, and that all of it can be read and reached."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.organisations.card import Tab
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.theme import apply_theme
from tests.pictures.organisations import fill
from tests.store.drafts import person
from tests.ui.clipping import clipped
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press, shortcut, type_text
from tests.ui.foreign_words import foreign_texts
from tests.ui.large_font import system_font
from tests.ui.listening import listening
from tests.ui.organisations.driver import ACME, ASSOCIATE, END, LIST, PRESENT, Driver
from tests.ui.people import LONG_NAMES
from tests.ui.saying import letter_faults, message_faults, name_faults
from tests.ui.walking import tab_faults


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


Screens = Iterator[tuple[str, QWidget]]


def screens(page: Driver, desk: Desk) -> Screens:
    """Every tab and dialog, empty, filled and in error, and what is said of a change."""
    yield "nothing", page.window
    lake = fill(desk)
    page.page.enter()
    page.settle()
    yield "none chosen", page.window
    page.show(lake, Tab.DETAILS)
    for tab in Tab:
        page.turn(tab)
        yield tab.name, page.window
    page.turn(Tab.CONTACTS)
    page.table(PRESENT).selectRow(0)
    yield "a contact chosen", page.window
    page.click("endAffiliationButton")
    page.day().setDate(page.day().date().addDays(1))
    page.ok(END)
    yield "a day in the future", page.dialog(END)
    page.dialog(END).reject()
    page.click("associateContactButton")
    yield "whom to associate", page.dialog(ASSOCIATE)
    part(page.dialog(ASSOCIATE), QLineEdit, "independentSearchField").setText("nobody at all")
    page.settle()
    yield "nobody to associate", page.dialog(ASSOCIATE)
    page.dialog(ASSOCIATE).reject()
    page.click("activateOrganisationButton")
    page.answer(page.question().defaultButton().text())
    yield "inactive", page.window
    page.page.list.search("nobody at all")
    page.settle()
    yield "none found", page.window


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_control_tells_what_it_is_and_is_reached_by_tab(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, language: str
) -> None:
    page = Driver(qtbot, open_window(language=language))
    faults = []
    for name, window in screens(page, desk):
        found = [*name_faults(window), *letter_faults(window), *message_faults(window), *tab_faults(window)]
        faults += [f"{name}: {fault}" for fault in found]
    assert faults == []


def test_every_word_follows_the_language(
    app: QApplication, desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = Driver(qtbot, open_window())
    faults = []
    for name, window in screens(page, desk):
        for language in ("fr", "en"):
            switch_language(app, language)
            page.settle()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            # One of them works in “Operations”, a word of ours too.
            found = [fault for fault in foreign_texts(window, language) if fault[2] != "Operations"]
            faults += [(name, fault) for fault in found]
    assert faults == []


@pytest.fixture(params=[100, 200])
def font(request: pytest.FixtureRequest, app: QApplication) -> Iterator[int]:
    with system_font(request.param):
        apply_theme(app, "light")
        yield request.param
    apply_theme(app, "light")


@pytest.mark.usefixtures("font")
def test_nothing_is_clipped_in_the_smallest_window(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    page = Driver(qtbot, window)
    faults = {name: found for name, shown in screens(page, desk) if (found := clipped(shown))}
    assert faults == {}
    assert window.size() == QSize(1024, 700)


@pytest.mark.usefixtures("font")
def test_no_long_name_is_clipped(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    contact = desk.contacts.add(LONG_NAMES.model_copy(update={"uid": "long"})).contact
    (where,) = desk.affiliations.of_contact(contact)
    window = open_window(language="fr")
    window.resize(QSize(1024, 700))
    page = Driver(qtbot, window)
    faults = {}
    page.show(where.organisation_id)
    for tab in Tab:
        page.turn(tab)
        if found := clipped(window):
            faults[tab.name] = found
    page.turn(Tab.CONTACTS)
    page.table(PRESENT).selectRow(0)
    page.click("endAffiliationButton")
    if found := clipped(page.dialog(END)):
        faults["when it ended"] = found
    assert faults == {}
    assert window.size() == QSize(1024, 700)


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
