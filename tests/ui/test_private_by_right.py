# SPDX-License-Identifier: MIT
"""Rows T13 and T15: *private* is greyed with the reason where the store would refuse it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.ui.add_contact.privacy_choice import PrivacyChoice
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part
from tests.ui.properties.driver import Driver

PATIENCE = 10_000


def _private(within: QWidget) -> QRadioButton:
    return part(within, QRadioButton, "visibleNo")


def test_private_cannot_be_chosen_without_the_right_nor_for_what_belongs_to_somebody_else(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = desk.contacts.add(person("Roy")).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        own = other.contacts.add(person("Martin")).contact
        driver = Driver(qtbot, open_window(other.store_url))
        driver.show(theirs)
        properties = driver.open()
        choice = part(properties, PrivacyChoice)
        qtbot.waitUntil(lambda: not _private(properties).isEnabled(), timeout=PATIENCE)
        assert choice.reason.text() == (
            f"This contact belongs to {desk.user.login}: only they or an administrator can change this."
        )
        assert choice.reason.isVisible()
        assert choice.reason.text() in _private(properties).accessibleDescription()
        properties.close()
        driver.settle()
        driver.show(own)
        qtbot.waitUntil(lambda: "Martin" in driver.window.workplace.card.name(), timeout=PATIENCE)
        qtbot.waitUntil(lambda: not driver.is_open(), timeout=PATIENCE)
        properties = driver.open()
        assert _private(properties).isEnabled()
        assert not part(properties, PrivacyChoice).reason.isVisible()

        desk.access.change_rights(THEM, revoked=[Right.HAVE_PRIVATE_CONTACTS])
        wizard = driver.window.add_contact()
        assert wizard is not None
        qtbot.waitUntil(lambda: not _private(wizard).isEnabled(), timeout=PATIENCE)
        reason = f"You lack the right “Have private contacts”. Ask {desk.user.login}."
        assert part(wizard, PrivacyChoice).reason.text() == reason
        assert part(wizard, QRadioButton, "visibleYes").isChecked()
        driver.settle()
