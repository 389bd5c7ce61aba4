# SPDX-License-Identifier: MIT
"""Rows of the list that show all coordinates below (row P09)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import (
    AddressDraft,
    BusinessInformation,
    ContactDraft,
    InteractionAddressDraft,
    new_uid,
)
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_list.coordinates import CoordinatesStrip
from contact_desk.ui.contact_list.delegate import caret_in, row_height
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.driving import press, wait_until_idle

ZOLA = ContactDraft(
    last_name="Zola",
    uid=new_uid(),
    business=BusinessInformation(phone="04 67 14 20 11", email="zola@example.org"),
    addresses=(AddressDraft(type="home", street="1 rue <b>Haute</b>", city="Sète"),),
    interaction_addresses=(InteractionAddressDraft(type="chat", value="@zola"),),
)


def said(window: MainWindow) -> list[str]:
    """What stands below the unfolded rows, line by line."""
    strips = window.workplace.list.table.viewport().findChildren(CoordinatesStrip)
    return [label.text() for strip in strips if strip.isVisible() for label in strip.findChildren(QLabel)]


def test_the_right_arrow_shows_all_coordinates_of_a_row_and_the_left_one_hides_them(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.contacts.add(ContactDraft(last_name="Aubert"))
    zola = desk.contacts.add(ZOLA).contact
    window = open_window()
    table = window.workplace.list.table
    table.setFocus()
    table.selectRow(1)
    press(table, Qt.Key.Key_Right)
    wait_until_idle(qtbot, window)
    assert said(window)[1::2] == [
        "+33 4 67 14 20 11",
        "zola@example.org",
        "@zola",
        "1 rue <b>Haute</b>\nSète",
    ]
    assert table.rowHeight(1) > table.rowHeight(0) == row_height()
    window.menus.actions[CommandId.LANGUAGE_FRENCH].trigger()
    assert said(window)[0] == "Téléphone"
    plain_sql_changes(desk, zola, window, qtbot)
    press(table, Qt.Key.Key_Left)
    assert (said(window), table.rowHeight(1)) == ([], row_height())


def plain_sql_changes(desk: Desk, zola: int, window: MainWindow, qtbot: QtBot) -> None:
    """A row of the page is renamed: the page comes anew, and with it what is unfolded."""
    edited = ContactDraft(last_name="Aaa", uid=new_uid())
    added = desk.contacts.add(edited)
    window.operations.announce(Changes(contacts=frozenset({added.contact})))
    qtbot.waitUntil(lambda: window.workplace.list.model.row_of(zola) == 2)
    wait_until_idle(qtbot, window)
    assert "zola@example.org" in said(window)
    assert window.workplace.list.table.rowHeight(2) > row_height()
    window.workplace.list.table.selectRow(2)


def test_a_click_on_the_caret_unfolds_and_folds_and_who_has_nothing_is_told_so(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk.contacts.add(ContactDraft(last_name="Aubert"))
    window = open_window()
    table = window.workplace.list.table
    place = caret_in(table.visualRect(table.model().index(0, 0))).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_until_idle(qtbot, window)
    assert said(window)[-1] == "No number, no e-mail and no address is known."
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert said(window) == []
