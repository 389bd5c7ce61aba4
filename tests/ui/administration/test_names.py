# SPDX-License-Identifier: MIT
"""The names of the entities, given on their page: in use on every screen at once, taken back, refused in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from contact_desk.ui.administration.page import Tab
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from contact_desk.ui.preferences import switch_language
from contact_desk.ui.widgets.message_bar import MessageBar
from tests.ui.administration.driver import Driver
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, said_below
from tests.ui.saying import letter_faults, message_faults, name_faults
from tests.ui.walking import tab_faults

COMPANY = EntityName(NamedEntity.ORGANISATION, "en", "Company", "Companies")


class Names:
    """Works the page of names as a person does."""

    def __init__(self, page: Driver) -> None:
        self.page = page
        part(page.page, QTabBar, "administrationTabs").setCurrentIndex(Tab.NAMES)

    def line(self, name: str) -> QLineEdit:
        line = part(self.page.page, QLineEdit, name)
        assert line.isVisible()
        return line

    def type(self, **names: str) -> None:
        for name, text in names.items():
            self.line(name).setText(text)

    def choose(self, name: str, code: str) -> None:
        combo = part(self.page.page, QComboBox, name)
        combo.setCurrentIndex(combo.findData(code))

    def save(self) -> None:
        self.page.click("saveNamesButton")

    def bar(self) -> MessageBar:
        return part(self.page.page, MessageBar, "namesMessage")

    def message(self, name: str) -> str:
        return said_below(self.page.page, name)


@pytest.fixture
def names(page: Driver) -> Names:
    return Names(page)


def organisations(window: MainWindow) -> str:
    return window.navigation.buttons[MainPage.ORGANISATIONS].text()


def test_a_name_is_on_every_screen_at_once_and_taken_back(names: Names, desk: Desk) -> None:
    window = names.page.window
    names.type(organisation_singular="Company", organisation_plural="Companies")
    names.save()
    assert desk.entity_names.load() == {COMPANY.key: COMPANY}
    assert organisations(window) == "Companies"
    assert window.menus.actions[CommandId.FIND_ORGANISATION].text() == "&Find a company…"
    assert names.bar().label.text() == "The names are in use on every screen."
    names.bar().button.click()
    names.page.settle()
    assert desk.entity_names.load() == {}
    assert organisations(window) == "Organisations"
    assert names.line("organisation_singular").text() == ""


def test_sixteen_characters_are_refused_at_their_field(names: Names, desk: Desk) -> None:
    names.type(organisation_singular="a" * 16, organisation_plural="b" * 15)
    names.save()
    assert (
        names.message("organisation_singular")
        == "This is 16 characters long, and 15 is the most. Shorten it."
    )
    assert names.message("organisation_plural") == ""
    assert names.line("organisation_singular").hasFocus()
    assert desk.entity_names.load() == {}
    names.type(organisation_singular="a" * 15)
    assert names.message("organisation_singular") == ""
    names.save()
    assert len(desk.entity_names.load()) == 1


def test_every_language_has_names_of_its_own(names: Names, desk: Desk, app: QApplication) -> None:
    names.choose("namesLanguage", "fr")
    assert names.line("organisation_singular").placeholderText() == "organisation"
    names.type(organisation_singular="Client", organisation_plural="Clients")
    names.choose("organisation_gender", "m")
    names.save()
    assert [each.gender for each in desk.entity_names.load().values()] == [Gender.MASCULINE]
    assert organisations(names.page.window) == "Organisations"
    names.choose("namesLanguage", "en")
    assert names.line("organisation_singular").text() == ""
    assert not part(names.page.page, QComboBox, "organisation_gender").isVisible()
    # The window goes on in the names of the store.
    names.page.window.menus.actions[CommandId.LANGUAGE_FRENCH].trigger()
    names.page.settle()
    assert organisations(names.page.window) == "Clients"
    assert names.page.window.menus.actions[CommandId.FIND_ORGANISATION].text() == "Re&chercher un client…"


def test_a_fault_in_another_language_is_shown_in_that(names: Names) -> None:
    names.choose("namesLanguage", "fr")
    names.type(location_singular="Agence")
    names.choose("namesLanguage", "en")
    names.type(contact_singular="Client", contact_plural="Clients")
    names.save()
    assert part(names.page.page, QComboBox, "namesLanguage").currentData() == "fr"
    assert names.message("location_plural").startswith("A name is needed for one and for several.")
    names.type(location_plural="Agences")
    names.save()
    assert names.bar().label.text() == "The names are in use on every screen."


def test_what_is_typed_outlasts_a_colleague_s_change(names: Names, desk: Desk) -> None:
    names.type(contact_singular="Individual", contact_plural="Individuals")
    desk.entity_names.save([COMPANY])
    names.page.page.enter()
    names.page.settle()
    assert names.line("contact_singular").text() == "Individual"
    assert names.line("organisation_singular").text() == "Company"


def test_the_program_s_own_words_come_back(names: Names, desk: Desk) -> None:
    desk.entity_names.save([COMPANY])
    names.page.page.enter()
    names.page.settle()
    names.page.click("ownWordsButton")
    assert not names.page.button("ownWordsButton").isEnabled()
    names.save()
    assert desk.entity_names.load() == {}


def test_nothing_is_saved_that_was_not_changed(names: Names) -> None:
    save = part(names.page.page, QPushButton, "saveNamesButton")
    assert not save.isEnabled()
    names.type(organisation_singular="Firm")
    assert save.isEnabled()
    names.type(organisation_singular="")
    assert not save.isEnabled()


def test_another_window_reads_the_names_when_it_starts(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.entity_names.save([COMPANY])
    window = open_window()
    qtbot.waitUntil(lambda: organisations(window) == "Companies", timeout=10_000)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_control_is_told_and_reached(names: Names, app: QApplication, language: str) -> None:
    switch_language(app, language)
    names.type(organisation_singular="a" * 16)
    names.save()
    window = names.page.window
    faults = [*name_faults(window), *letter_faults(window), *message_faults(window), *tab_faults(window)]
    assert faults == []
