# SPDX-License-Identifier: MIT
"""An operation whose records have changed since: what can be taken back is offered, field by field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.history.in_part_dialog import InPartDialog
from contact_desk.ui.history.page import HistoryPage
from contact_desk.ui.main_window import MainWindow
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle
from tests.ui.pasts import edit


@pytest.fixture
def roy(desk: Desk) -> int:
    """A contact of which a colleague has changed one field of three again."""
    contact = desk.contacts.add(person("Roy", first_name="Anna", notes="old")).contact
    edit(desk, contact, last_name="Leroy", first_name="Ann", notes="new")
    with colleague(desk.store_url) as other:
        edit(other, contact, notes="theirs")
    return contact


def _offered(window: MainWindow, qtbot: QtBot) -> InPartDialog:
    window.menus.actions[CommandId.HISTORY].trigger()
    wait_until_idle(qtbot, window)
    page = part(window, HistoryPage)
    page.table.selectRow(1)
    wait_until_idle(qtbot, window)
    page.preview.undo_button.click()
    wait_until_idle(qtbot, window)
    return part(window, InPartDialog)


def _lines(dialog: InPartDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_what_can_be_taken_back_is_ticked_by_key_and_the_rest_explained(
    desk: Desk, roy: int, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    dialog = _offered(window, qtbot)
    assert _lines(dialog) == ["Ann Leroy", "First name: from Ann to Anna", "Last name: from Leroy to Roy"]
    assert dialog.left.toPlainText().startswith(f"Ann Leroy: Notes ({COLLEAGUE}, ")
    assert dialog.list.hasFocus()
    agree = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert not agree.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    agree.click()
    wait_until_idle(qtbot, window)
    draft = desk.contacts.show(roy).draft
    assert (draft.last_name, draft.first_name, draft.notes) == ("Roy", "Ann", "theirs")
    # As every other step it can be taken back by key.
    window.menus.actions[CommandId.UNDO].trigger()
    wait_until_idle(qtbot, window)
    assert desk.contacts.show(roy).draft.last_name == "Leroy"


def test_cancelling_changes_nothing_and_why_it_was_refused_still_stands_there(
    desk: Desk, roy: int, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    dialog = _offered(window, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait_until_idle(qtbot, window)
    assert window.message.label.text().startswith(f"{COLLEAGUE} has changed the same since, on ")
    assert desk.contacts.show(roy).draft.last_name == "Leroy"


def test_what_was_taken_back_in_part_by_key_is_done_again_by_key(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window()
    assert window.desk is not None
    roy = desk.contacts.add(person("Roy", first_name="Anna", notes="old")).contact
    changes: list[object] = []
    before = desk.contacts.show(roy).draft
    after = before.model_copy(update={"first_name": "Ann", "notes": "new"})
    change = window.desk.contact_editing.change
    window.operations.run(lambda: change(roy, before, after), changes.append, changes.append, owner=window)
    wait_until_idle(qtbot, window)
    with colleague(desk.store_url) as other:
        edit(other, roy, notes="theirs")
    window.menus.actions[CommandId.UNDO].trigger()
    wait_until_idle(qtbot, window)
    part(window, InPartDialog).agree()
    wait_until_idle(qtbot, window)
    assert desk.contacts.show(roy).draft.first_name == "Anna"
    assert window.message.label.text().startswith("Taken back in part: ")
    window.menus.actions[CommandId.REDO].trigger()
    wait_until_idle(qtbot, window)
    draft = desk.contacts.show(roy).draft
    assert (draft.first_name, draft.notes) == ("Ann", "theirs")
