# SPDX-License-Identifier: MIT
"""The filter bar by keyboard and mouse: what is chosen and what is typed are one search (P23, P25, P26)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.contact_filters.chips import ChipButton
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def store_url(either_store: str) -> str:
    return either_store


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> MainWindow:
    """With the twelve people."""
    add_people(desk)
    return open_window()


def _chips(window: MainWindow) -> list[ChipButton]:
    row = window.workplace.list.understanding.chips
    return row.chips if row is not None and row.isVisible() else []


def _choose(window: MainWindow, name: str, value: str) -> None:
    combo = part(window, QComboBox, name)
    combo.setCurrentIndex(combo.findData(value))


def test_what_is_chosen_is_written_and_what_is_typed_is_shown_as_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    workplace = window.workplace
    everybody = identities(window)
    workplace.list.heading.type_button.click()
    menu = part(window, QMenu, "typeMenu")
    next(action for action in menu.actions() if action.text() == "&Client").trigger()
    menu.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    wait_until_idle(qtbot, window)
    assert workplace.search.text() == "type:client"
    assert 0 < len(identities(window)) < len(everybody)
    type_text(workplace.search, " clinique")
    qtbot.waitUntil(lambda: workplace.list.searched() == "type:client clinique")
    assert identities(window) == ["Yusuf Adeyemi"]

    workplace.list.heading.filters_button.click()
    wait_until_idle(qtbot, window)
    assert part(window, QComboBox, "filterType").hasFocus()
    assert part(window, QComboBox, "filterType").currentText() == "Client"
    _choose(window, "filterStatus", "inactive")
    wait_until_idle(qtbot, window)
    assert workplace.search.text() == "status:inactive type:client clinique"
    assert identities(window) == []
    assert [chip.text() for chip in _chips(window)] == ["only inactive ones", "type “Client”"]
    _chips(window)[0].setFocus()
    press(_chips(window)[0], Qt.Key.Key_Delete)
    wait_until_idle(qtbot, window)
    assert identities(window) == ["Yusuf Adeyemi"]
    assert part(window, QComboBox, "filterStatus").currentText() == "Active or not"
    assert _chips(window)[0].hasFocus()

    part(window, QLineEdit, "filterOwner").setFocus()
    workplace.list.heading.reset_button.click()
    wait_until_idle(qtbot, window)
    assert (workplace.search.text(), identities(window)) == ("", everybody)
    assert workplace.search.hasFocus()
    assert part(window, QComboBox, "filterType").currentText() == "All types"
    assert not workplace.list.heading.reset_button.isVisible()


def test_an_organisation_is_completed_from_the_store_and_that_one_alone_is_meant(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    workplace = window.workplace
    workplace.list.heading.filters_button.click()
    line = part(window, QLineEdit, "filterOrganisation")
    line.setFocus()
    type_text(line, "garage")
    qtbot.waitUntil(lambda: line.completer().completionModel().rowCount() == 1)
    popup = line.completer().popup()
    assert popup is not None
    press(popup, Qt.Key.Key_Down)
    press(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workplace.list.searched() == 'org:="Garage Marchand et Filles"')
    assert identities(window) == ["Lucie Marchand"]
    line.selectAll()
    type_text(line, "clin")
    press(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workplace.list.searched() == "org:clin")
    assert "Yusuf Adeyemi" in identities(window)
    part(window, QLineEdit, "filterGroup").setFocus()
    type_text(part(window, QLineEdit, "filterGroup"), "nobody")
    part(window, QPushButton, "applyFiltersButton").click()
    wait_until_idle(qtbot, window)
    assert workplace.list.searched() == "group:nobody org:clin"


def test_a_filter_of_a_value_that_is_gone_is_struck_and_said_and_can_be_reset(
    window: MainWindow, qtbot: QtBot
) -> None:
    workplace = window.workplace
    workplace.search.search_for('-org:="Gone & Co" type:lost')
    wait_until_idle(qtbot, window)
    said = workplace.list.understanding
    assert [(chip.font().strikeOut(), chip.isVisible()) for chip in _chips(window)] == [(True, True)] * 2
    assert "There is no organisation “Gone & Co” (any more)" in said.not_understood.text()
    assert "There is no type “lost” (any more)" in said.not_understood.text()
    workplace.search.search_for('-org:="Gone & Co"')
    wait_until_idle(qtbot, window)
    assert len(identities(window)) == 12
    assert "There is no organisation “Gone & Co” (any more)" in said.not_understood.text()
    workplace.search.search_for("tag:lost")
    wait_until_idle(qtbot, window)
    assert workplace.list.empty.other.text() == "Reset"
    workplace.list.empty.other.click()
    wait_until_idle(qtbot, window)
    assert (workplace.search.text(), len(identities(window))) == ("", 12)
    assert workplace.search.hasFocus()


def test_the_bar_offers_a_type_that_was_made_since_and_leaves_what_it_does_not_show(
    window: MainWindow, qtbot: QtBot
) -> None:
    search, filters_button = window.workplace.search, window.workplace.list.heading.filters_button
    search.search_for("type:p")
    wait_until_idle(qtbot, window)
    filters_button.click()
    types = part(window, QComboBox, "filterType")
    # Partners, and those of public relations.
    assert types.currentText() == "All types"
    _choose(window, "filterType", "partner")
    wait_until_idle(qtbot, window)
    assert (search.text(), types.currentText()) == ("type:partner", "Partner")
    assert window.desk is not None
    made = window.desk.lists.save_value(ListValue(ListName.CONTACT_TYPE, "", "Broker", "Courtier"))
    window.operations.announce(made.changes)
    wait_until_idle(qtbot, window)
    assert types.findText("Broker") >= 0
    assert types.currentText() == "Partner"

    search.search_for("tag:vip tag:gold")
    wait_until_idle(qtbot, window)
    line = part(window, QLineEdit, "filterTag")
    assert line.text() == ""
    line.setFocus()
    type_text(line, "new")
    press(line, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert search.text() == "tag:new tag:vip tag:gold"
    assert line.hasFocus()
    filters_button.click()
    assert filters_button.hasFocus()


def test_enter_before_and_after_the_offers_means_a_beginning_and_then_the_whole_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    search = window.workplace.search
    window.workplace.list.heading.filters_button.click()
    line = part(window, QLineEdit, "filterOrganisation")
    line.setFocus()
    type_text(line, "clinique saint-roch")
    press(line, Qt.Key.Key_Return)
    assert search.text() == 'org:"clinique saint-roch"'
    press(line, Qt.Key.Key_Down)
    wait_until_idle(qtbot, window)
    assert search.text() == 'org:"clinique saint-roch"'
    press(line, Qt.Key.Key_Return)
    assert search.text() == 'org:="clinique saint-roch"'
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "applyFiltersButton").click()
    assert search.text() == 'org:="clinique saint-roch"'
