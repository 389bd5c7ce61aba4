# SPDX-License-Identifier: MIT
"""The way of the focus through the main window: from the list to the card in one key, and no trap (row N28)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.people import add_people

_MOST_STEPS = 60


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A contact's card beside the list."""
    add_people(desk, 3)
    window = open_window()
    window.workplace.list.table.selectRow(0)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    return window


def _steps(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """Whatever has the focus, one Tab after the other, from the search field until it is there again."""
    window.workplace.search.setFocus()
    passed: list[QWidget] = []
    while len(passed) < _MOST_STEPS:
        passed.append(window.focusWidget())
        QTest.keyClick(passed[-1], key)
        if window.focusWidget() is passed[0]:
            return passed
    raise AssertionError(f"still at {passed[-1]!r}")


def test_tab_passes_everything_once_either_way_and_comes_back(window: MainWindow) -> None:
    forwards, backwards = _steps(window, Qt.Key.Key_Tab), _steps(window, Qt.Key.Key_Backtab)
    assert len(set(forwards)) == len(forwards)
    assert forwards[1:] == backwards[:0:-1]
    assert window.workplace.list.table in forwards
    assert any(window.workplace.card.isAncestorOf(part) for part in forwards)


def test_the_list_is_one_step_in_which_the_arrows_go_on(window: MainWindow) -> None:
    table = window.workplace.list.table
    inside = [part for part in _steps(window, Qt.Key.Key_Tab) if part is table or table.isAncestorOf(part)]
    assert inside == [table]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (table.currentIndex().row(), table.hasFocus()) == (1, True)
    # And from there to the card in one key, and back in one.
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.workplace.card.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert (table.hasFocus(), table.currentIndex().row()) == (True, 1)
