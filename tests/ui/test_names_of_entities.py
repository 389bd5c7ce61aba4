# SPDX-License-Identifier: MIT
"""Every screen of a store that calls its organisations and locations otherwise: no word is left, no data is touched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.domain.entity_names import EntityName, Gender, NamedEntity
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.administration.names_panel import NamesPanel
from contact_desk.ui.administration.page import AdministrationPage
from contact_desk.ui.administration.seven_lists import LISTS
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.ui.organisations.page import OrganisationsPage
from contact_desk.ui.properties.window import PropertiesWindow
from tests.ui.driving import part
from tests.ui.people import add_people
from tests.ui.screens import ALL, Screen, Screens, Stage
from tests.ui.shown_texts import shown_texts

NAMES = (
    EntityName(NamedEntity.ORGANISATION, "fr", "Compagnie", "Compagnies", Gender.FEMININE),
    EntityName(NamedEntity.ORGANISATION, "en", "Company", "Companies"),
    EntityName(NamedEntity.LOCATION, "fr", "Agence", "Agences", Gender.FEMININE),
    EntityName(NamedEntity.LOCATION, "en", "Branch", "Branches"),
)
OLD = re.compile(r"organisation|emplacement|\blocation", re.IGNORECASE)
# One of the people works there, and a list may cut it short.
DATA = re.compile(r"Momentum Conseil en org\w*")


class RenamingStage(Stage):
    """Its store has the names; a window is ready once it speaks them."""

    def window(self, url: str = "") -> MainWindow:
        if not url:
            desk = self.desk()
            desk.entity_names.save(NAMES)
            desk.close()
        window = super().window(url)
        if window.desk is not None:
            self.qtbot.waitUntil(lambda: bool(window.words.names), timeout=10_000)
            self.settle(window)
        return window


@pytest.fixture
def stage(app: QApplication, store_url: str, qtbot: QtBot, language: str) -> Iterator[Stage]:
    stage = RenamingStage(store_url, qtbot, language)
    yield stage
    stage.clear()


def organisations(stage: Stage) -> Iterator[Screen]:
    """Their page, the wizards of both, their properties."""
    desk = stage.desk()
    people = add_people(desk)
    desk.close()
    window = stage.window()
    window.menus.actions[CommandId.ORGANISATIONS].trigger()
    stage.settle(window)
    page = part(window, OrganisationsPage)
    yield "organisations, none chosen", window
    table = part(page, QTableView, "organisationTable")
    table.selectRow(0)
    stage.qtbot.waitUntil(lambda: bool(page.card.name()), timeout=10_000)
    for tab in Tab:
        page.card.tabs.setCurrentIndex(tab)
        stage.settle(window)
        yield f"organisations, {tab.name}", window
    for command, wizard in (
        (CommandId.ADD_ORGANISATION, AddOrganisationWizard),
        (CommandId.ADD_LOCATION, AddLocationWizard),
    ):
        window.menus.actions[command].trigger()
        stage.settle(window)
        yield f"{command}", part(window, wizard)
    yield from properties(stage, window, "organisation")
    window.menus.actions[CommandId.SEARCH].trigger()
    window.workplace.show_contact(people[1])
    stage.qtbot.waitUntil(lambda: bool(window.workplace.card.name()), timeout=10_000)
    yield from properties(stage, window, "contact")


def properties(stage: Stage, window: MainWindow, whose: str) -> Iterator[Screen]:
    def opened() -> list[PropertiesWindow]:
        return [each for each in window.wizards.properties.windows.values() if each.isVisible()]

    window.on_show.open()
    stage.qtbot.waitUntil(lambda: bool(opened()), timeout=20_000)
    (shown,) = opened()
    stage.qtbot.waitUntil(shown.boxes.is_complete, timeout=20_000)
    stage.settle(window)
    yield f"properties, {whose}", shown
    shown.close()


def lists(stage: Stage) -> Iterator[Screen]:
    """Every list, and the dialog that adds to it; the page of names says the program's words, as it must."""
    window = stage.window()
    window.menus.actions[CommandId.ADMINISTRATION].trigger()
    stage.settle(window)
    page = part(window, AdministrationPage)
    for place, which in enumerate(LISTS):
        page.lists.setCurrentRow(place)
        yield f"list {which.title}", page.panel
        page.panel.add_button.click()
        dialog = next(each for each in page.findChildren(QDialog) if each.isVisible())
        yield f"list {which.title}, dialog", dialog
        dialog.reject()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("screens", [*ALL, organisations, lists])
def test_no_screen_says_the_old_words(stage: Stage, screens: Screens) -> None:
    faults = [
        f"{name}: {old}"
        for name, window in screens(stage)
        if not has_no_store(window)
        for old in old_words(window)
    ]
    assert faults == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_data_with_the_old_word_in_it_is_left_alone(stage: Stage) -> None:
    for _name, window in organisations(stage):
        texts = [text for _part, _what, text in shown_texts(window)]
        if any("Momentum Conseil" in text for text in texts):
            assert any("Momentum Conseil en organisation" in text for text in texts)
            assert not any("Conseil en compagnie" in text or "Conseil en company" in text for text in texts)
            return
    pytest.fail("The list of organisations was not shown")


def has_no_store(window: QWidget) -> bool:
    """What cannot be opened has told nobody what it calls anything."""
    return isinstance(window, MainWindow) and window.desk is None


def old_words(window: QWidget) -> list[str]:
    said = Counter(shown_texts(window))
    for panel in window.findChildren(NamesPanel):
        # Where the names are given the program's own words stand, as they must.
        said -= Counter(shown_texts(panel))
    places = [(place, what, DATA.sub("", text)) for place, what, text in said]
    return [f"{place}, {what}: {text}" for place, what, text in places if OLD.search(text)]
