# SPDX-License-Identifier: MIT
"""Columns of the list, its order and its page size: chosen by mouse or keyboard, applied at once, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import Settings, SettingsFile
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_list.columns import USUAL, Column, ColumnLayout, read_layout
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.theme import scale
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.people import add_people


def kept() -> Settings:
    return SettingsFile(paths.settings_file()).read()


def shown(window: MainWindow) -> list[Column]:
    """The columns from left to right."""
    header = window.workplace.list.table.horizontalHeader()
    there = [column for column in Column if not header.isSectionHidden(column)]
    return sorted(there, key=header.visualIndex)


def click_head(window: MainWindow, column: Column) -> None:
    header = window.workplace.list.table.horizontalHeader()
    place = header.rect().center()
    place.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose(window: MainWindow, *path: str) -> None:
    """Through the menu of the columns, as the keyboard opens it."""
    window.menus.actions[CommandId.COLUMNS].trigger()
    menu = outer = window.findChildren(QMenu, "columnMenu")[-1]
    for title in path[:-1]:
        inner = entry(menu, title).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    entry(menu, path[-1]).trigger()
    outer.close()


def entry(menu: QMenu, title: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == title)


def test_a_click_on_a_head_sorts_and_the_next_one_turns_the_order_round(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk)
    window = open_window()
    model = window.workplace.list.model
    before = identities(window)
    click_head(window, Column.IDENTITY)
    wait_until_idle(qtbot, window)
    assert identities(window) == before[::-1]
    head = model.headerData(Column.IDENTITY, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert head == "Identity, sorted in descending order"
    click_head(window, Column.PHONE)
    wait_until_idle(qtbot, window)
    assert sorted(identities(window)) == sorted(before)
    assert kept().list_order == "phone"
    again = open_window()
    wait_until_idle(qtbot, again)
    assert identities(again) == identities(window)


def test_columns_are_shown_moved_and_hidden_by_menu_and_stay_so(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk)
    window = open_window()
    choose(window, "Show another column", "E-mail")
    assert shown(window) == [*USUAL, Column.EMAIL]
    choose(window, "E-mail", "Move to the left")
    choose(window, "Department", "Hide this column")
    wanted = [Column.NUMBER, Column.IDENTITY, Column.CONTACT_TYPE, Column.EMAIL, Column.PHONE]
    assert shown(window) == wanted
    table = window.workplace.list.table
    assert table.model().index(0, Column.NUMBER).data().isdigit()
    assert window.workplace.list.table.columnWidth(Column.IDENTITY) >= 200
    again = open_window()
    assert shown(again) == wanted
    choose(window, "Number", "Sort descending")
    choose(window, "As usual")
    wait_until_idle(qtbot, window)
    # Of the usual columns those give way for which there is no room.
    assert shown(window) == shown(again) == [Column.IDENTITY, Column.PHONE]
    assert (kept().list_columns, kept().list_order) == ("", "")


def test_what_is_dragged_is_kept(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    add_people(desk, 1)
    window = open_window()
    window.resize(1700, 800)
    header = window.workplace.list.table.horizontalHeader()
    header.moveSection(header.visualIndex(Column.PHONE), 0)
    header.resizeSection(Column.DEPARTMENT, round(210 * scale()))
    qtbot.waitUntil(lambda: "department:210" in kept().list_widths)
    assert kept().list_columns.split()[0] == "phone"
    assert shown(open_window())[0] is Column.PHONE


def test_what_is_dragged_stays_where_the_list_gets_another_size_in_the_same_moment(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk, 1)
    window = open_window()
    window.resize(1700, 800)
    table = window.workplace.list.table
    header = table.horizontalHeader()
    header.moveSection(header.visualIndex(Column.PHONE), 0)
    header.resizeSection(Column.DEPARTMENT, round(210 * scale()))
    height = table.viewport().height()
    window.resize(1700, 700)
    qtbot.waitUntil(lambda: table.viewport().height() < height)
    assert header.visualIndex(Column.PHONE) == 0
    assert header.sectionSize(Column.DEPARTMENT) == round(210 * scale())
    assert (kept().list_columns.split()[0], kept().list_widths) == ("phone", "department:210")


def test_a_page_size_is_applied_in_every_window_at_once_and_kept(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk)
    window, other = open_window(), open_window()
    window.menus.actions[CommandId.TEN_ON_A_PAGE].trigger()
    qtbot.waitUntil(lambda: len(identities(window)) == len(identities(other)) == 10)
    assert other.menus.actions[CommandId.TEN_ON_A_PAGE].isChecked()
    other.menus.actions[CommandId.OTHERS_ON_A_PAGE].trigger()
    dialog = part(other, QInputDialog, "pageSizeDialog")
    assert (dialog.intMinimum(), dialog.intMaximum(), dialog.intValue()) == (10, 1000, 10)
    dialog.setIntValue(11)
    dialog.accept()
    qtbot.waitUntil(lambda: len(identities(window)) == len(identities(other)) == 11)
    assert window.menus.actions[CommandId.OTHERS_ON_A_PAGE].isChecked()
    assert kept().page_size == 11


def test_pages_are_turned_by_keys_from_anywhere(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> None:
    add_people(desk)
    SettingsFile(paths.settings_file()).keep(page_size=10)
    window = open_window()
    field = window.workplace.list.pager.field
    for command, page in (
        (CommandId.LAST_PAGE, "2"),
        (CommandId.FIRST_PAGE, "1"),
        (CommandId.ON_A_PAGE, "2"),
        (CommandId.BACK_A_PAGE, "1"),
    ):
        window.menus.actions[command].trigger()
        wait_until_idle(qtbot, window)
        assert field.text() == page
    window.activateWindow()
    window.menus.actions[CommandId.GO_TO_PAGE].trigger()
    assert field.hasFocus()


@pytest.mark.parametrize(
    ("columns", "widths"),
    [
        ("", ""),
        ("shoe_size", "shoe_size:3"),
        ("number number phone", "phone:x phone: :9 phone:99999 phone:0"),
    ],
)
def test_what_is_kept_of_columns_may_be_nonsense(columns: str, widths: str) -> None:
    layout = read_layout(columns, widths)
    assert Column.IDENTITY in layout.shown
    assert len(set(layout.shown)) == len(layout.shown)
    assert layout.widths == {}


def test_a_layout_that_is_written_is_read_again() -> None:
    layout = ColumnLayout((Column.EMAIL, Column.IDENTITY, Column.NUMBER), {Column.EMAIL: 300})
    assert read_layout(**layout.written()) == layout
