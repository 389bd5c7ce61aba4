# SPDX-License-Identifier: MIT
"""*As it was on…* shows what a contact had at the end of a day, and says where it was not there yet."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_card.as_it_was import AsItWas
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle


def test_a_day_is_chosen_and_what_the_contact_had_is_shown(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    roy = desk.contacts.add(person("<b>Roy</b>")).contact
    window = open_window()
    command = window.menus.actions[CommandId.AS_IT_WAS]
    assert not command.isEnabled()
    window.workplace.show_contact(roy)
    qtbot.waitUntil(command.isEnabled)
    command.trigger()
    wait_until_idle(qtbot, window)
    dialog = part(window, AsItWas)
    assert dialog.empty.isVisible()
    assert dialog.empty.title.text() == "The contact was not there yet"
    dialog.day.edit.setDate(dialog.day.edit.maximumDate())
    wait_until_idle(qtbot, window)
    assert dialog.statement.isVisible()
    rows = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    assert "Last name: <b>Roy</b>" in rows
    part(dialog, QPushButton, "closeButton").click()
    qtbot.waitUntil(lambda: window.findChild(AsItWas) is None)
