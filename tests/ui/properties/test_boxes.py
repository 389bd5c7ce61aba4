# SPDX-License-Identifier: MIT
"""The boxes fold by mouse and keyboard, stay as they were left, and lead from field to field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import SettingsFile
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, press
from tests.ui.properties.driver import Driver
from tests.ui.saying import letter_faults, name_faults
from tests.ui.walking import tab_faults


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """One engine is enough for what no store is asked about."""
    return sqlite_store


def _heading(driver: Driver, page: Page) -> QPushButton:
    return part(driver.shown, QPushButton, f"{page}Heading")


def test_the_space_bar_opens_and_folds_a_box(driver: Driver) -> None:
    heading = _heading(driver, Page.ADDRESSES)
    button = part(driver.shown, QWidget, "addAddressButton")
    assert not button.isVisible()
    press(heading, Qt.Key.Key_Space)
    assert button.isVisible()
    press(heading, Qt.Key.Key_Space)
    assert not button.isVisible()


def test_which_boxes_are_folded_is_remembered(driver: Driver) -> None:
    _heading(driver, Page.NAME).click()
    _heading(driver, Page.ATTRIBUTES).click()
    kept = SettingsFile(paths.settings_file()).read().folded_boxes
    assert kept == "addressesPage namePage"
    driver.shown.reject()
    driver.settle()
    driver.open()
    assert not _heading(driver, Page.NAME).isChecked()
    assert _heading(driver, Page.ATTRIBUTES).isChecked()


def test_all_is_done_by_keyboard(driver: Driver, desk: Desk, anna: int) -> None:
    driver.shown.reject()
    driver.settle()
    driver.window.activateWindow()
    driver.window.workplace.list.table.setFocus()
    assert driver.window.menus.actions[CommandId.PROPERTIES].shortcuts()[0].toString() == "F2"
    QTest.keyClick(driver.window, Qt.Key.Key_F2)
    driver.wait_for_window()
    focused = driver.shown.focusWidget()
    assert focused is not None
    assert focused.objectName() == "firstName"
    driver.type("firstName", "Anne")
    QTest.keyClick(driver.shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    assert desk.contacts.show(anna).draft.first_name == "Anne"


def test_without_a_contact_on_the_card_there_is_nothing_to_open(window: MainWindow) -> None:
    assert not window.menus.actions[CommandId.PROPERTIES].isEnabled()


def test_a_contact_on_the_card_can_be_opened_from_the_menu(driver: Driver) -> None:
    driver.shown.reject()
    driver.settle()
    driver.window.menus.actions[CommandId.PROPERTIES].trigger()
    driver.wait_for_window()
    assert driver.text("lastName") == "Roy"


def test_an_address_shows_the_business_address_as_it_is_typed(driver: Driver) -> None:
    driver.unfold(Page.ADDRESSES)
    driver.type("street", "1 rue Neuve")
    table = part(driver.shown, QTableView, "addressTable")
    assert "1 rue Neuve" in str(table.model().index(0, 1).data())


def test_a_location_can_be_typed_as_soon_as_there_is_an_organisation(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    paul = desk.contacts.add(person("Éluard", uid="")).contact
    driver = Driver(qtbot, window)
    driver.show(paul)
    driver.open()
    location = part(driver.shown, QWidget, "location")
    assert not location.isEnabled()
    driver.type("organisation", "Zenith")
    assert location.isEnabled()
    driver.type("location", "Lille")
    driver.save()
    kept = desk.contacts.show(paul).draft
    assert (kept.organisation, kept.location) == ("Zenith", "Lille")
    assert not driver.is_open()


def test_a_change_of_the_window_s_language_leaves_the_contact_s_own(
    driver: Driver, desk: Desk, anna: int
) -> None:
    before = desk.contacts.show(anna).draft.language
    driver.shown.speak(Words("fr"))
    driver.save()
    assert desk.contacts.show(anna).draft.language == before


def test_in_french_everything_speaks_french(qtbot: QtBot, anna: int, open_window: OpenWindow) -> None:
    driver = Driver(qtbot, open_window(language="fr"))
    driver.show(anna)
    assert part(driver.window, QPushButton, "editContactButton").text() == "Modifier…"
    driver.open()
    assert driver.shown.windowTitle() == "Propriétés de ROY Anna"
    assert _heading(driver, Page.ORGANISATION).text() == "Organisation"
    driver.type("organisation", "Zenith")
    assert part(driver.shown, QCheckBox, "keepFormer").text() == "Garder Acme comme ancien employeur"
    driver.save()
    assert driver.told() == "Enregistré\u00a0: ROY Anna"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_control_has_a_name_and_its_place_in_the_order_of_tab(
    language: str, qtbot: QtBot, anna: int, open_window: OpenWindow
) -> None:
    driver = Driver(qtbot, open_window(language=language))
    driver.show(anna)
    driver.open()
    for page in driver.shown.brain.pages:
        if part(driver.shown, QPushButton, f"{page}Heading").isVisible():
            driver.unfold(page)
    shown = driver.shown
    assert [*name_faults(shown), *letter_faults(shown), *tab_faults(shown)] == []
