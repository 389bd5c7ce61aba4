# SPDX-License-Identifier: MIT
"""What tests of the card's history may ask for: a contact with a past, and its history opened."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.contact_card.face import Tab
from contact_desk.ui.contact_card.history import History
from contact_desk.ui.main_window import MainWindow
from tests.store.drafts import person
from tests.ui.contact_card.reading import OpenHistory
from tests.ui.driving import wait_until_idle
from tests.ui.pasts import edit


@pytest.fixture
def roy(desk: Desk) -> int:
    """Added as Roy, renamed to Leroy with notes of two lines."""
    contact = desk.contacts.add(person("Roy", notes="one\ntwo\nthree")).contact
    edit(desk, contact, last_name="Leroy", notes="one\n2\nthree")
    return contact


@pytest.fixture
def open_history(window: MainWindow, qtbot: QtBot) -> OpenHistory:
    def open_history(contact: int) -> History:
        window.workplace.show_contact(contact)
        qtbot.waitUntil(lambda: window.workplace.card.face.head.name.text() != "")
        wait_until_idle(qtbot, window)
        window.workplace.card.face.tabs.setCurrentIndex(Tab.HISTORY)
        wait_until_idle(qtbot, window)
        history = window.workplace.card.face.history
        assert history is not None
        QAbstractItemModelTester(history.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window)
        return history

    return open_history
