# SPDX-License-Identifier: MIT
"""Tracker › Find a contact…: criteria that must all hold, refined, and a choice that is shown (row T65)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.find_contact.wizard import FindContactWizard
from contact_desk.ui.find_organisation.results_table import ResultsTable
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from tests.store.appointing import appoint
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, type_text, wait_until_idle


class Finder:
    """Works the wizard of a window on a store with three contacts."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.menus.actions[CommandId.FIND_CONTACT].trigger()
        self.wizard = part(window, FindContactWizard)
        self.settle()

    def focused(self) -> QWidget:
        focused = self.wizard.focusWidget()
        assert focused is not None
        return focused

    def settle(self) -> None:
        wait_until_idle(self.qtbot, self.window)

    def search(self, **criteria: str) -> None:
        for name, text in criteria.items():
            field = part(self.wizard, QLineEdit, name)
            field.clear()
            type_text(field, text)
        self.click("nextButton")

    def click(self, name: str) -> None:
        button = part(self.wizard, QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def rows(self) -> list[list[str]]:
        table = part(self.wizard, ResultsTable, "contactTable")
        model = table.model()
        columns = range(model.columnCount())
        if not table.isVisible():
            return []
        return [[str(model.index(row, place).data()) for place in columns] for row in range(model.rowCount())]


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """What is found is tested on both engines in tests/services; this is what the window does."""
    return sqlite_store


@pytest.fixture
def ids(desk: Desk) -> dict[str, int]:
    drafts = {
        "Jean": person("Martin", first_name="Jean", organisation="Réseau du Lac", contact_type="client"),
        "Jeanne": person("Martin", first_name="Jeanne", department="Ventes", phone="04 67 00 00 10"),
        "Luc": person("Lacroix", first_name="Luc", private=True),
    }
    return {name: desk.contacts.add(draft).contact for name, draft in drafts.items()}


@pytest.fixture
def find(ids: dict[str, int], window: MainWindow, qtbot: QtBot) -> Finder:
    return Finder(qtbot, window)


def test_from_the_criteria_over_the_results_to_the_card_by_keyboard(find: Finder) -> None:
    assert find.focused().objectName() == "lastName"
    type_text(find.focused(), "mart")
    press(find.focused(), Qt.Key.Key_Return)
    find.settle()
    assert [row[:2] for row in find.rows()] == [["Jean Martin", "Réseau du Lac"], ["Jeanne Martin", ""]]
    assert find.wizard.results.subtitle.text() == "2 contacts · Last name: mart"
    press(find.focused(), Qt.Key.Key_Escape)
    find.search(firstName="jeanne", department="ven", phone="0467")
    assert find.rows() == [["Jeanne Martin", "", "Ventes", "04 67 00 00 10"]]
    press(find.focused(), Qt.Key.Key_Return)
    find.qtbot.waitUntil(lambda: find.window.workplace.card.name() == "Jeanne Martin", timeout=10_000)
    find.settle()


def test_choices_narrow_it_down_and_inactive_ones_are_marked_or_left_out(
    find: Finder, desk: Desk, ids: dict[str, int]
) -> None:
    choice = part(find.wizard, QComboBox, "visibility")
    choice.setCurrentIndex(choice.findData("private"))
    find.search()
    assert [row[0] for row in find.rows()] == ["Luc Lacroix"]
    find.window.operations.announce(desk.contact_activity.deactivate(ids["Luc"]))
    find.settle()
    assert [row[0] for row in find.rows()] == ["Luc Lacroix (inactive)"]
    find.click("backButton")
    find.wizard.criteria.inactive_too.click()
    find.search()
    assert find.wizard.results.empty.title.text() == "No contact meets all of these criteria"
    find.wizard.results.empty.button.click()
    find.settle()
    assert find.wizard.criteria.isVisible()
    # In a store without users nobody has been made administrator.
    assert not part(find.wizard, QLineEdit, "owner").isVisible()


def test_what_was_found_is_shown_in_the_list_as_a_search_that_asks_the_same(find: Finder) -> None:
    choice = part(find.wizard, QComboBox, "contactType")
    choice.setCurrentIndex(choice.findData("client"))
    find.wizard.criteria.inactive_too.click()
    find.search(lastName="mart", organisation="réseau du", phone="")
    assert [row[0] for row in find.rows()] == ["Jean Martin"]
    find.click("showInListButton")
    assert find.window.workplace.search.text() == 'last:mart org:"réseau du" type:client status:active'
    assert identities(find.window) == ["Jean Martin"]
    assert find.window.findChild(FindContactWizard) is None


def test_properties_open_beside_it_and_one_that_is_gone_is_told(
    find: Finder, desk: Desk, ids: dict[str, int]
) -> None:
    added = desk.contacts.add(person("Passager"))
    find.search(lastName="passager")
    find.click("propertiesButton")
    properties = part(find.window, PropertiesWindow)
    find.qtbot.waitUntil(properties.isVisible, timeout=10_000)
    find.settle()
    assert find.wizard.isVisible()
    properties.close()
    find.settle()
    desk.history.undo(added.operation)
    find.click("finishButton")
    assert find.wizard.results.bar.label.text().startswith("“Passager” has been deleted meanwhile")


def test_an_administrator_is_told_why_the_card_of_somebodys_private_contact_stays_closed(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with colleague(desk.store_url) as other:
        other.contacts.add(person("Hidden", private=True))
    appoint(desk, COLLEAGUE, Right.ADD_INDIVIDUALS)
    find = Finder(qtbot, open_window())
    find.search(owner=COLLEAGUE)
    find.click("finishButton")
    assert find.wizard.results.bar.label.text().startswith(f"“Hidden” is a private contact of {COLLEAGUE}.")
    assert [row[0] for row in find.rows()] == ["Hidden"]


def test_an_administrator_reads_the_properties_of_somebodys_private_contact_and_saves_nothing(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with colleague(desk.store_url) as other:
        hidden = other.contacts.add(person("Hidden", private=True)).contact
    appoint(desk, COLLEAGUE, Right.ADD_INDIVIDUALS)
    find = Finder(qtbot, open_window())
    find.search(owner=COLLEAGUE)
    find.click("propertiesButton")
    qtbot.waitUntil(lambda: bool(find.window.wizards.properties.windows), timeout=10_000)
    (properties,) = find.window.wizards.properties.windows.values()
    qtbot.waitUntil(lambda: properties.isVisible() and properties.boxes.is_complete(), timeout=10_000)
    find.settle()
    line = part(properties, QLineEdit, "lastName")
    assert line.text() == "Hidden"
    assert properties.bar.label.text() == (
        f"This is a private contact of {COLLEAGUE}. An administrator may read it; only its owner changes it."
    )
    line.setText("Changed")
    properties.save()
    find.settle()
    assert not properties.footer.save.isEnabled()
    assert properties.isVisible()
    with colleague(desk.store_url) as other:
        assert other.contacts.show(hidden).draft.last_name == "Hidden"


def test_f6_goes_round_steps_page_and_buttons(find: Finder) -> None:
    places = (find.wizard.criteria, find.wizard.footer, find.wizard.steps)
    for place in (*places[1:], places[0]):
        QTest.keyClick(find.wizard, Qt.Key.Key_F6)
        assert place is find.focused() or place.isAncestorOf(find.focused())
    QTest.keyClick(find.wizard, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert places[2] is find.focused()
