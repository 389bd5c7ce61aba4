# SPDX-License-Identifier: MIT
"""Favourites in the window: the star by key and button, the list of them, another desk of one's own (row X39)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.commands.keys import Keys
from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.contact_list.model import Role
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.people import add_people


def starred(window: MainWindow) -> list[str]:
    """The rows that bear a star, which is said to who hears the screen as well."""
    model = window.workplace.list.model
    rows = [model.index(row, Column.IDENTITY) for row in range(model.rowCount())]
    marked = [row.data() for row in rows if row.data(Role.FAVOURITE)]
    assert marked == [
        row.data() for row in rows if "Favourite" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    ]
    return marked


def test_a_star_is_given_by_key_shown_everywhere_and_taken_back(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk, 4)
    window = open_window()
    second = open_window()
    table = window.workplace.list.table
    table.selectRow(1)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    name = identities(window)[1]
    button = part(window, QToolButton, "favouriteButton")
    assert (button.accessibleName(), button.isChecked()) == ("Favourite", False)
    window.menus.actions[CommandId.FAVOURITE].trigger()
    qtbot.waitUntil(lambda: starred(window) == [name])
    assert button.isChecked()
    assert window.menus.actions[CommandId.FAVOURITE].isChecked()
    qtbot.waitUntil(lambda: starred(second) == [name])

    second.menus.actions[CommandId.FAVOURITES].trigger()
    qtbot.waitUntil(lambda: identities(second) == [name])
    assert second.workplace.search.text() == "is:favourite"
    wait_until_idle(qtbot, window)
    window.menus.actions[CommandId.UNDO].trigger()
    qtbot.waitUntil(lambda: starred(window) == [])
    assert not button.isChecked()
    qtbot.waitUntil(lambda: identities(second) == [])
    button.click()
    qtbot.waitUntil(lambda: identities(second) == [name])


def test_the_star_names_the_keys_that_it_has(open_window: OpenWindow) -> None:
    window = open_window()
    button = part(window, QToolButton, "favouriteButton")
    assert button.toolTip() == "Favourite: found first (Ctrl+B)"
    window.menus.set_keys(Keys().giving(CommandId.FAVOURITE, "Ctrl+9"))
    assert button.toolTip() == "Favourite: found first (Ctrl+9)"
    window.speak(Words("fr"))
    assert button.toolTip() == "Favori\N{NO-BREAK SPACE}: trouvé en premier (Ctrl+9)"
    window.menus.set_keys(Keys().giving(CommandId.FAVOURITE))
    assert button.toolTip() == "Favori\N{NO-BREAK SPACE}: trouvé en premier"
