# SPDX-License-Identifier: MIT
"""Actions that somebody does without: absent from menus, from the commands by name and from the card (row P19)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import SettingsFile
from contact_desk.ui.bulk.menu import show_menu
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.options import Option
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.offered_actions import OfferedActionsDialog
from contact_desk.ui.palette.entries import entries
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, wait_until_idle
from tests.ui.people import add_people


def switch(window: MainWindow, *options: Option) -> None:
    """Turn over these boxes of the dialog, and agree."""
    window.menus.actions[CommandId.OFFERED_ACTIONS].trigger()
    dialog = [each for each in window.findChildren(OfferedActionsDialog) if each.isVisible()][-1]
    for option in options:
        dialog.boxes[option].click()
    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()


def in_menu_of_many(window: MainWindow) -> set[str]:
    show_menu(window, QPoint(0, 0))
    menu = [each for each in window.findChildren(QMenu, "bulkMenu") if each.isVisible()][-1]
    texts = {action.text().replace("&", "") for action in menu.actions() if action.text()}
    menu.close()
    return texts


def named(window: MainWindow) -> set[str]:
    return {entry.title for entry in entries(window.menus, window.words)}


def test_what_is_switched_off_is_nowhere_and_stays_so_until_it_is_switched_on(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk, 3)
    window = open_window()
    table = window.workplace.list.table
    table.selectRow(0)
    wait_until_idle(qtbot, window)
    window.workplace.list.selecting.selection.put([table.chosen()], selected=True)
    assert {"Delete…", "Deactivate…", "Copy as a table"} <= in_menu_of_many(window)
    switch(window, Option.DELETE, Option.DEACTIVATE, Option.COPY, Option.TAG_MANY)
    assert in_menu_of_many(window) == {
        "Set the type…",
        "Set the language…",
        "Set the department…",
        "Change the owner…",
    }
    assert named(window).isdisjoint({"Delete contact", "Deactivate", "Reactivate"})
    assert not window.menus.actions[CommandId.DELETE].isEnabled()
    assert not part(window, QPushButton, "switchActivityButton").isVisible()
    press(table, Qt.Key.Key_Delete)
    wait_until_idle(qtbot, window)
    assert len(identities(window)) == 3
    assert SettingsFile(paths.settings_file()).read().actions_off == "copy deactivate delete tag_many"

    other = open_window()
    other.workplace.list.table.selectRow(0)
    wait_until_idle(qtbot, other)
    assert not part(other, QPushButton, "switchActivityButton").isVisible()
    switch(other, Option.DELETE, Option.DEACTIVATE)
    assert {"Delete contact", "Deactivate", "Reactivate"} <= named(window)
    assert part(window, QPushButton, "switchActivityButton").isVisible()
    assert window.menus.actions[CommandId.DELETE].isEnabled()


def test_of_no_action_at_all_the_menu_says_where_they_went(window: MainWindow) -> None:
    switch(window, *Option)
    (said,) = in_menu_of_many(window)
    assert "View › Actions offered" in said
