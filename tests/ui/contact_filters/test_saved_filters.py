# SPDX-License-Identifier: MIT
"""Saving a filter, opening it by its menu, changing and deleting it; a colleague's shared one is there too (X11)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_filters.save_dialog import SaveFilterDialog
from contact_desk.ui.main_window import MainWindow
from tests.store.colleagues import colleague
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, part_once_made, press, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def store_url(either_store: str) -> str:
    return either_store


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> MainWindow:
    """With the twelve people."""
    add_people(desk)
    return open_window()


def _menu(window: MainWindow, qtbot: QtBot) -> QMenu:
    window.menus.actions[CommandId.SAVED_FILTERS].trigger()
    return part_once_made(qtbot, window, QMenu, "savedFiltersMenu")


def _entry(menu: QMenu, *path: str) -> QAction:
    """Entries by their words, through the menus below each other."""
    for name in path[:-1]:
        inside = _entry(menu, name).menu()
        assert isinstance(inside, QMenu)
        menu = inside
    return next(action for action in menu.actions() if action.text().replace("&", "") == path[-1])


def _choose(window: MainWindow, qtbot: QtBot, *path: str) -> None:
    menu = _menu(window, qtbot)
    _entry(menu, *path).trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.findChild(QMenu, "savedFiltersMenu") is None)
    wait_until_idle(qtbot, window)


def test_a_filter_is_saved_and_opened_again_renamed_replaced_deleted_and_brought_back(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    workplace = window.workplace
    window.menus.actions[CommandId.SAVE_FILTER].trigger()
    wait_until_idle(qtbot, window)
    assert "Search or filter first" in workplace.list.message.label.text()
    workplace.search.search_for("type:client")
    wait_until_idle(qtbot, window)
    clients = identities(window)
    window.menus.actions[CommandId.SAVE_FILTER].trigger()
    wait_until_idle(qtbot, window)
    dialog = part(window, SaveFilterDialog)
    press(dialog.field.line, Qt.Key.Key_Return)
    assert dialog.field.message.text() == "This field is required."
    type_text(part(dialog, QLineEdit, "filterName"), "A & B")
    press(dialog.field.line, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert workplace.list.message.isVisible()
    assert workplace.list.message.label.text() == "The filter “A & B” is saved."
    assert [(each.name, each.query) for each in desk.saved_filters.all()] == [("A & B", "type:client")]

    workplace.reset_search()
    wait_until_idle(qtbot, window)
    _choose(window, qtbot, "A  B")
    assert (workplace.search.text(), identities(window)) == ("type:client", clients)
    workplace.search.search_for("lévesque")
    wait_until_idle(qtbot, window)
    _choose(window, qtbot, "Change saved filters", "A  B", "Replace by what is searched")
    assert desk.saved_filters.named("a b").query == "lévesque"
    _choose(window, qtbot, "Change saved filters", "A  B", "Delete")
    assert desk.saved_filters.all() == ()
    assert workplace.list.message.button.isVisible()
    workplace.list.message.button.click()
    wait_until_idle(qtbot, window)
    assert desk.saved_filters.named("a b").query == "lévesque"


def test_what_a_colleague_shares_stands_below_ones_own_in_a_window_that_is_open(
    window: MainWindow, desk: Desk, store_url: str, qtbot: QtBot
) -> None:
    desk.saved_filters.save("Zebra", "type:partner")
    with colleague(store_url) as other:
        other.saved_filters.save("Clients", "type:client", shared=True)
        other.saved_filters.save("Hidden", "type:client")
    menu = _menu(window, qtbot)
    names = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert names == ["Zebra", "Clients – by colleague", "Save this filter…", "Change saved filters"]
    assert not _entry(menu, "Save this filter…").isEnabled()
    _entry(menu, "Clients – by colleague").trigger()
    menu.close()
    wait_until_idle(qtbot, window)
    assert window.workplace.search.text() == "type:client"


def test_a_name_that_passes_through_that_of_a_shared_filter_stays_ones_own(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.saved_filters.save("Mont", "type:client", shared=True)
    window.workplace.search.search_for("type:partner")
    wait_until_idle(qtbot, window)
    window.menus.actions[CommandId.SAVE_FILTER].trigger()
    wait_until_idle(qtbot, window)
    dialog = part(window, SaveFilterDialog)
    type_text(dialog.field.line, "Mont")
    assert dialog.shared.isChecked()
    type_text(dialog.field.line, "réal")
    assert not dialog.shared.isChecked()
    press(dialog.field.line, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    assert {each.name: each.shared for each in desk.saved_filters.all()} == {"Mont": True, "Montréal": False}
