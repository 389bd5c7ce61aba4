# SPDX-License-Identifier: MIT
"""What stands where there is nothing: its words and buttons have room before its symbol has."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.ui.icons import Icon
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.symbol import Symbol
from tests.ui.driving import part


def test_the_symbol_gives_way_where_not_all_has_room_and_comes_back(app: QApplication, qtbot: QtBot) -> None:
    place = EmptyState(Icon.CONTACTS)
    qtbot.addWidget(place)
    place.say("No contact yet", "People and teams that you add stand here. " * 3, "Add", "Load")
    place.resize(300, 400)
    place.show()
    symbol = part(place, Symbol)
    assert symbol.isVisible()
    place.resize(300, 180)
    assert not symbol.isVisible()
    QApplication.processEvents()
    assert place.text.height() >= place.text.heightForWidth(place.text.width())
    assert place.other.geometry().bottom() <= place.height()
    place.resize(300, 400)
    assert symbol.isVisible()


def test_without_another_action_there_is_one_button(app: QApplication, qtbot: QtBot) -> None:
    place = EmptyState(Icon.CONTACTS)
    qtbot.addWidget(place)
    place.show()
    place.say("Nobody", "", "Add")
    assert place.button.isVisible()
    assert not place.other.isVisible()
