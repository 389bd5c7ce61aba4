# SPDX-License-Identifier: MIT
"""Commands found by their names in the search field (row X43)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_pages import MainPages
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.page import OrganisationsPage
from contact_desk.ui.palette.palette import CommandPalette
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> CommandPalette:
    """Opened by its keys."""
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return part(window, CommandPalette)


def titles(palette: CommandPalette) -> list[str]:
    return [entry.title for entry in palette.shown()]


def test_a_command_is_begun_by_some_of_its_words(window: MainWindow, palette: CommandPalette) -> None:
    search = window.workplace.search
    type_text(search, ">orga")
    assert titles(palette)[0] == "Organisations"
    press(search, Qt.Key.Key_Return)
    assert isinstance(part(window, MainPages).current_page(), OrganisationsPage)
    assert not palette.isVisible()
    assert search.text() == ""


def test_its_place_and_keys_stand_beside_a_command_and_what_is_impossible_comes_last(
    window: MainWindow, palette: CommandPalette
) -> None:
    by_title = {entry.title: entry for entry in palette.shown()}
    assert (by_title["Add a contact"].place, by_title["Add a contact"].keys) == ("Tracker", "Ctrl+N")
    assert by_title["Dark"].place == "View › Theme"
    assert not by_title["Properties…"].is_possible
    possible = [entry.is_possible for entry in palette.shown()]
    assert possible == sorted(possible, reverse=True)


def test_why_a_command_is_refused_is_plain_text(window: MainWindow, palette: CommandPalette) -> None:
    action = window.menus.actions[CommandId.ADD_CONTACT]
    action.setEnabled(False)
    action.setWhatsThis("Ask <b>boss</b>.")
    type_text(window.workplace.search, ">add a contact")
    row = titles(palette).index("Add a contact")
    assert "&lt;b&gt;boss" in palette.list.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_words_without_the_sign_search_too_and_enter_goes_to_what_was_found(
    window: MainWindow, palette: CommandPalette, qtbot: QtBot
) -> None:
    search = window.workplace.search
    type_text(search, "theme")
    assert titles(palette) == ["Light", "Dark", "As the system"]
    press(search, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert window.workplace.list.searched() == "theme"
    press(search, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert search.text() == "theme"


def test_a_search_stays_while_a_command_is_looked_for(window: MainWindow, qtbot: QtBot) -> None:
    assert window.desk is not None
    add_people(window.desk)
    search = window.workplace.search
    type_text(search, "adeyemi")
    press(search, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    found = identities(window)
    search.selectAll()
    type_text(search, ">nothing is called so")
    palette = part(window, CommandPalette)
    assert (palette.isVisible(), titles(palette)) == (True, [])
    assert "No command" in palette.nothing.text()
    press(search, Qt.Key.Key_Return)
    press(search, Qt.Key.Key_Escape)
    wait_until_idle(qtbot, window)
    assert (search.text(), identities(window)) == ("adeyemi", found)


def test_what_was_begun_last_comes_first(window: MainWindow, palette: CommandPalette) -> None:
    search = window.workplace.search
    type_text(search, ">dark")
    press(search, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert titles(palette)[0] == "Dark"
    press(search, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0


def test_before_anything_is_typed_favourites_and_what_was_opened_last_come_first(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    people = add_people(desk, 5)
    desk.favourites.add(people[3])
    window = open_window()
    table, search = window.workplace.list.table, window.workplace.search
    table.selectRow(0)
    opened = table.chosen()
    press(table, Qt.Key.Key_Return)
    window.open_contact(people[3])
    wait_until_idle(qtbot, window)
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = part(window, CommandPalette)
    qtbot.waitUntil(lambda: len(palette.contacts()) > 1)
    assert [entry.contact for entry in palette.contacts()] == [people[3], opened]
    assert [entry.place for entry in palette.contacts()] == ["Favourite", "Opened lately"]
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Return)
    assert window.workplace.card.contact() == people[3]
    assert not palette.isVisible()
    type_text(search, ">a")
    assert palette.contacts() == []


def test_commands_have_their_french_names(window: MainWindow, palette: CommandPalette) -> None:
    window.speak(Words("fr"))
    type_text(window.workplace.search, ">clavier")
    assert titles(palette) == ["Raccourcis clavier…"]
