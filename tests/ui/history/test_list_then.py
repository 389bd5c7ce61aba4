# SPDX-License-Identifier: MIT
"""*The list as it was on…*: a day is chosen, the list of then read page by page, a contact of it opened as it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.settings import SettingsFile
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.as_it_was import AsItWas
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.list_then.dialog import ListAsItWas
from contact_desk.ui.list_then.table import ThenTable
from contact_desk.ui.main_window import MainWindow
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle
from tests.ui.pasts import edit


@pytest.fixture
def dialog(desk: Desk, open_window: OpenWindow, qtbot: QtBot) -> ListAsItWas:
    """Three contacts of three days ago, of which one has another name today and one is in the trash."""
    earlier = datetime.now(UTC) - timedelta(3)
    today, desk._store._clock = desk._store._clock, lambda: earlier
    roy = desk.contacts.add(person("Roy", organisation="Acme")).contact
    gone = desk.contacts.add(person("Ann")).contact
    for number in range(9):
        desk.contacts.add(person(f"Kim {number}"))
    desk._store._clock = today
    edit(desk, roy, last_name="Leroy")
    desk.trash.delete([gone])
    SettingsFile(paths.settings_file()).keep(page_size=10)
    window = open_window()
    window.menus.actions[CommandId.LIST_AS_IT_WAS].trigger()
    wait_until_idle(qtbot, window)
    return part(window, ListAsItWas)


def _names(dialog: ListAsItWas) -> list[str]:
    model = part(dialog, ThenTable).model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_a_day_is_chosen_the_list_of_then_paged_and_a_contact_opened_as_it_was(
    dialog: ListAsItWas, qtbot: QtBot
) -> None:
    window = dialog.parent()
    assert isinstance(window, MainWindow)
    assert dialog._error is None, dialog._error
    assert _names(dialog)[:2] == ["Ann", "Kim 0"]
    assert dialog.statement.text().startswith("11 contacts at the end of ")
    table = part(dialog, ThenTable)
    part(dialog, Pager).turn(+1)
    wait_until_idle(qtbot, window)
    assert _names(dialog) == ["Roy"]
    QTest.keyClick(table, Qt.Key.Key_Return)
    wait_until_idle(qtbot, window)
    card = part(dialog, AsItWas)
    assert card.day.day() == dialog.day.day()
    assert "Last name: Roy" in [card.model.index(row).data() for row in range(card.model.rowCount())]
    card.reject()
    dialog.day.edit.setDate(QDate(2020, 1, 1))
    qtbot.waitUntil(dialog.empty.isVisible)
    assert dialog.empty.title.text() == "There were no contacts yet"
    dialog.day.edit.setDate(dialog.day.edit.maximumDate())
    dialog.show_day()
    wait_until_idle(qtbot, window)
    assert _names(dialog)[-1] == "Leroy"
