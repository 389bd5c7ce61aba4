# SPDX-License-Identifier: MIT
"""Contacts stay selected over pages, searches and reloads; by keys, by mouse, or all that a search finds (P18)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import SettingsFile
from contact_desk.ui.contact_list.columns import Column
from contact_desk.ui.contact_list.delegate import disc_in
from contact_desk.ui.contact_list.model import Role
from contact_desk.ui.contact_list.selection import Selection
from contact_desk.ui.main_window import MainWindow
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, type_text, wait_until_idle
from tests.ui.listening import listening

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def said(window: MainWindow) -> str:
    label = window.workplace.list.findChild(QLabel, "selectionLabel")
    return str(label.accessibleName()) if label is not None and label.isVisible() else ""


def selected(window: MainWindow) -> list[str]:
    """Those on the page, by name."""
    model = window.workplace.list.model
    rows = (model.index(row, Column.IDENTITY) for row in range(model.rowCount()))
    return [str(row.data()) for row in rows if row.data(Role.SELECTED)]


def search(window: MainWindow, qtbot: QtBot, text: str) -> None:
    place = window.workplace
    place.search.clear()
    type_text(place.search, text)
    qtbot.waitUntil(lambda: place.list.searched() == text)
    wait_until_idle(qtbot, window)


def add_twelve(desk: Desk) -> list[int]:
    return [desk.contacts.add(person(f"Many{place:02}")).contact for place in range(12)]


def test_what_is_selected_stays_so_over_pages_and_searches_and_escape_takes_all_of_it_back(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_twelve(desk)
    desk.contacts.add(person("Somebody"))
    window = open_window()
    wait_until_idle(qtbot, window)
    table = window.workplace.list.table
    window.activateWindow()
    table.setFocus()
    table.selectRow(0)
    for key, pressed in (
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, _SHIFT),
        (Qt.Key.Key_Down, _SHIFT),
        (Qt.Key.Key_Up, _SHIFT),
    ):
        QTest.keyClick(table, key, pressed)
    assert (selected(window), said(window)) == (["Many00", "Many01"], "2 contacts selected")
    search(window, qtbot, "some")
    assert (selected(window), said(window)) == ([], "2 contacts selected")
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Space, _CONTROL)
    assert (selected(window), said(window)) == (["Somebody"], "3 contacts selected")
    search(window, qtbot, "many")
    assert selected(window) == ["Many00", "Many01"]
    part(window, QPushButton, "selectAllButton").click()
    assert said(window) == "All 12 contacts found for “many” selected"
    table.selectRow(5)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert (len(selected(window)), said(window)) == (11, "11 contacts selected")
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert (selected(window), said(window)) == ([], "")
    assert table.hasFocus()


def test_the_mouse_selects_on_the_disc_with_control_and_a_stretch_with_shift(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_twelve(desk)
    window = open_window()
    wait_until_idle(qtbot, window)
    table, model = window.workplace.list.table, window.workplace.list.model

    def click(row: int, *, disc: bool = False, pressed: Qt.KeyboardModifier | None = None) -> None:
        cell = table.visualRect(model.index(row, Column.IDENTITY))
        place = disc_in(cell).center() if disc else cell.center() + QPoint(20, 0)
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(table.viewport(), button, pressed or Qt.KeyboardModifier.NoModifier, place)

    with listening() as heard:
        click(2, disc=True)
    assert "Many02: selected. 1 contact selected" in heard
    click(5, pressed=_SHIFT)
    click(0, pressed=_CONTROL)
    click(3, disc=True)
    assert selected(window) == ["Many00", "Many02", "Many04", "Many05"]
    click(7)
    assert len(selected(window)) == 4
    part(window, QPushButton, "clearSelectionButton").click()
    assert selected(window) == []


def test_all_that_a_search_finds_is_held_as_the_search_and_grows_with_it() -> None:
    selection = Selection()
    selection.look_at("dup", 3, exact=True)
    selection.put([9], selected=True)
    selection.select_all(3, exact=True)
    assert (selection.count(), selection.has(1), selection.has_all(3)) == (3, True, True)
    selection.put([1], selected=False)
    selection.look_at("dup", 5, exact=True)
    assert (selection.count(), selection.has(1), selection.has(2)) == (4, False, True)
    selection.look_at("other", 50, exact=True)
    assert not selection.has(2)
    selection.put([2], selected=True)
    picked = selection.picked()
    assert (picked.contacts, picked.found and picked.found.but) == ((2,), frozenset({1}))


def test_nobody_is_counted_twice_and_whoever_is_taken_out_stays_out_under_another_search() -> None:
    selection = Selection()
    selection.look_at("dup", 3, exact=True, rows=[1, 2, 3])
    selection.select_all(3, exact=True)
    selection.look_at("other", 2, exact=True, rows=[1, 8])
    assert selection.has(1)
    selection.put([8, 1], selected=True)
    assert (selection.count(), selection.picked().contacts) == (4, (8,))
    selection.put([1, 8], selected=False)
    assert (selection.count(), selection.has(1)) == (2, False)
    selection.put([9], selected=True)
    selection.look_at("dup", 1, exact=True, rows=[9])
    selection.put([9], selected=False)
    assert (selection.count(), selection.has(9), selection.is_empty()) == (0, False, False)
    selection.look_at("dup", 0, exact=True)
    assert (selection.is_empty(), selection.has(4)) == (True, False)


def test_a_page_is_selected_by_one_key_and_all_others_are_offered(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_twelve(desk)
    SettingsFile(paths.settings_file()).keep(page_size=10)
    window = open_window()
    wait_until_idle(qtbot, window)
    table, pager = window.workplace.list.table, window.workplace.list.pager
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, _CONTROL)
    assert (len(selected(window)), said(window)) == (10, "10 contacts selected")
    pager.next_button.click()
    wait_until_idle(qtbot, window)
    assert selected(window) == []
    offer = part(window, QPushButton, "selectAllButton")
    assert offer.text() == "Select all 12 that were found"
    offer.click()
    assert (selected(window), said(window)) == (["Many10", "Many11"], "12 contacts selected")
