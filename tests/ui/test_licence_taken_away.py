# SPDX-License-Identifier: MIT
"""A licence that is taken away while somebody types: they are told whom to ask, and what they typed stays (row T01)."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.wizard.wizard import Wizard
from tests.services.rights import colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, wait_until_idle
from tests.ui.test_losing_the_server import save, to_summary

PATIENCE = 10_000


@pytest.fixture
def store_url(postgres_store: str) -> str:
    return postgres_store


def typed_on_disk() -> list[str]:
    files = paths.drafts_folder().glob("*.json")
    drafts = (KeptDraft.model_validate_json(file.read_bytes()).draft for file in files)
    return [draft.last_name for draft in drafts if isinstance(draft, ContactDraft)]


def test_a_wizard_whose_user_has_lost_the_licence_keeps_what_was_typed_and_saves_it_later(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    with colleague_with_rights(desk) as other:
        window = open_window(other.store_url)
        wizard = window.add_contact(person(""))
        assert isinstance(wizard, Wizard)
        wait_until_idle(qtbot, window)
        QTest.keyClicks(part(wizard, QLineEdit, "lastName"), "Roy")
        to_summary(wizard, window, qtbot)

        desk.access.set_licensed(COLLEAGUE, False)
        save(wizard, window, qtbot)
        told = f"You lack the licence Tracker Access, and nothing was changed. Ask {desk.user.login} for it."
        assert wizard.bar.label.text() == f"{told} What you typed stays here."
        qtbot.waitUntil(lambda: typed_on_disk() == ["Roy"], timeout=PATIENCE)
        qtbot.waitUntil(window.store_page.isVisible, timeout=PATIENCE)
        told = f"You lack the licence Tracker Access. Ask {desk.user.login}."
        assert window.store_page.state.text.text() == told
        assert wizard.isVisible()
        assert desk.contacts.find("roy").total == 0

        desk.access.set_licensed(COLLEAGUE, True)
        save(wizard, window, qtbot)
        assert desk.contacts.find("roy").total == 1
        assert typed_on_disk() == []
        window.store_page.retry_wanted.emit()
        qtbot.waitUntil(lambda: identities(window) == ["Roy"], timeout=PATIENCE)
        wait_until_idle(qtbot, window)
