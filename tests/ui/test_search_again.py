# SPDX-License-Identifier: MIT
"""The list shows who is called nearly so when nobody has the words that were typed (row N18)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contact_desk.ui.main_window import MainWindow
from tests.ui.driving import identities, press, type_text, wait_until_idle
from tests.ui.people import add_people


def test_a_name_typed_as_it_sounds_finds_its_contact_and_that_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.desk is not None
    add_people(window.desk)
    contacts = window.workplace.list
    type_text(window.workplace.search, "Adéyémi")
    press(window.workplace.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: contacts.searched() == "Adéyémi")
    assert contacts.understanding.isHidden()
    type_text(window.workplace.search, "y")
    press(window.workplace.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: contacts.searched() == "Adéyémiy")
    wait_until_idle(qtbot, window)
    assert [name for name in identities(window) if "Adeyemi" in name] == identities(window) != []
    assert contacts.understanding.understood.text().startswith("No contact has these words.")
    press(contacts.table, Qt.Key.Key_Space)
    assert contacts.selecting.selection.count() == 1
    type_text(window.workplace.search, " zzz")
    press(window.workplace.search, Qt.Key.Key_Return)
    qtbot.waitUntil(contacts.empty.isVisible)
    assert "zzz" in contacts.empty.sentence()
