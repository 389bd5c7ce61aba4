# SPDX-License-Identifier: MIT
"""The History page: what was done stands there with what it changed, is filtered, undone and done again (row N20)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.history.page import HistoryPage
from contact_desk.ui.history.texts import Column
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from tests.store.colleagues import COLLEAGUE, colleague
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.pasts import edit


@pytest.fixture
def roy(desk: Desk) -> int:
    """A contact that a colleague has changed, and another that was deleted."""
    roy, ann = (desk.contacts.add(person(name)).contact for name in ("Roy", "Ann"))
    with colleague(desk.store_url) as other:
        edit(other, roy, last_name="Leroy")
    desk.trash.delete([ann])
    return roy


@pytest.fixture
def window(roy: int, open_window: OpenWindow) -> MainWindow:
    return open_window()


def _open(window: MainWindow, qtbot: QtBot) -> HistoryPage:
    window.menus.actions[CommandId.HISTORY].trigger()
    wait_until_idle(qtbot, window)
    return part(window, HistoryPage)


def _done(page: HistoryPage) -> list[str]:
    model = page.table.model()
    texts = ([model.index(row, at).data() for at in (Column.WHAT, Column.RECORDS)] for row in range(4))
    return [": ".join(filter(None, text)) for text in texts]


def _previewed(page: HistoryPage) -> list[str]:
    model = page.preview.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_an_operation_is_looked_into_and_undone_and_the_undo_as_well(
    desk: Desk, roy: int, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(window, qtbot)
    assert _done(page) == [
        "Contact deleted: Ann",
        "Contact changed: Leroy",
        "Contact added: Ann",
        "Contact added: Leroy",
    ]
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    wait_until_idle(qtbot, window)
    assert _previewed(page) == ["Leroy: Contact, changed", "Last name: from Roy to Leroy"]
    assert page.preview.detail.text().startswith(f"{COLLEAGUE} · ")
    page.preview.undo_button.click()
    wait_until_idle(qtbot, window)
    assert desk.contacts.show(roy).draft.last_name == "Roy"
    assert _done(page)[:2] == ["Operation undone: Roy", "Contact deleted: Ann"]

    page.table.selectRow(0)
    wait_until_idle(qtbot, window)
    assert page.preview.undo_button.text() == "Un&do this undo"
    page.preview.undo_button.click()
    wait_until_idle(qtbot, window)
    assert desk.contacts.show(roy).draft.last_name == "Leroy"
    # What is undone here can be done again by key like any other step of this window.
    assert window.menus.actions[CommandId.REDO].text() == "&Redo: Operation undone"
    window.menus.actions[CommandId.REDO].trigger()
    wait_until_idle(qtbot, window)
    assert desk.contacts.show(roy).draft.last_name == "Roy"
    page.preview.open_button.click()
    qtbot.waitUntil(lambda: window.on_show.contact() == roy)
    assert identities(window) == ["Roy"]


def test_what_stands_in_the_way_is_told_with_by_whom(
    desk: Desk, roy: int, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(window, qtbot)
    page.table.selectRow(3)
    wait_until_idle(qtbot, window)
    assert _previewed(page)[0] == "Leroy: Contact, added"
    page.preview.undo_button.click()
    wait_until_idle(qtbot, window)
    assert window.message.label.text().startswith(f"{COLLEAGUE} has changed the same since, on ")
    assert page.preview.undo_button.isEnabled()
    assert desk.contacts.show(roy).draft.last_name == "Leroy"


def test_the_page_is_filtered_and_hears_of_what_is_done_meanwhile(
    desk: Desk, roy: int, window: MainWindow, qtbot: QtBot
) -> None:
    page = _open(window, qtbot)
    filters = page.filters
    filters.kind.combo.setCurrentIndex(filters.kind.combo.findText("Contact changed"))
    wait_until_idle(qtbot, window)
    assert page.table.model().rowCount() == 1
    edit(desk, roy, last_name="Martin")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    wait_until_idle(qtbot, window)
    filters.actor.combo.setCurrentIndex(filters.actor.combo.findText(COLLEAGUE))
    wait_until_idle(qtbot, window)
    assert page.table.model().rowCount() == 1
    filters.period.combo.setCurrentIndex(filters.period.combo.findText("From … to …"))
    assert filters.last.isVisible()
    filters.last.edit.setDate(filters.last.edit.date().addDays(-2))
    filters.first.edit.setDate(filters.first.edit.date().addDays(-2))
    wait_until_idle(qtbot, window)
    assert page.empty.isVisible()
    page.empty.button.click()
    wait_until_idle(qtbot, window)
    assert page.table.model().rowCount() > 4
    assert not filters.last.isVisible()


def test_more_than_a_page_is_turned_through(desk: Desk, operations: Operations, qtbot: QtBot) -> None:
    for number in range(5):
        desk.contacts.add(person(f"Person {number}"))
    page = HistoryPage(desk, operations, Words("en"), MessageBar(Words("en")), page_size=2)
    qtbot.addWidget(page)
    page.show()
    page.enter()

    def shows(*numbers: int) -> None:
        wanted = [f"Person {number}" for number in numbers]
        qtbot.waitUntil(lambda: _names(page) == wanted)

    shows(4, 3)
    assert not page.newer_button.isEnabled()
    page.older_button.click()
    shows(2, 1)
    desk.contacts.add(person("Person 5"))
    page.hear(Changes(everything=True))
    page.newer_button.click()
    shows(4, 3)
    page.newer_button.click()
    shows(5, 4)
    assert not page.newer_button.isEnabled()


def _names(page: HistoryPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, Column.RECORDS).data()) for row in range(model.rowCount())]
