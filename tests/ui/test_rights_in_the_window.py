# SPDX-License-Identifier: MIT
"""What a user lacks the right to is greyed with the reason and whom to ask, and is refused all the same (T01, T05)."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.services.rights import THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import wait_until_idle

PATIENCE = 10_000


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """A store on each engine in turn: each hears of others in a way of its own."""
    return str(request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store"))


def _knows_its_rights(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.allowed.rights.standing is not None, timeout=PATIENCE)
    wait_until_idle(qtbot, window)


def test_a_right_taken_while_the_window_stands_open_greys_its_commands_and_says_whom_to_ask(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = desk.contacts.add(person("Roy")).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        own = other.contacts.add(person("Martin")).contact
        window = open_window(other.store_url)
        _knows_its_rights(window, qtbot)
        actions, button = window.menus.actions, window.workplace.add_button
        add = actions[CommandId.ADD_CONTACT]
        window.workplace.show_contact(theirs)
        qtbot.waitUntil(actions[CommandId.DEACTIVATE].isEnabled, timeout=PATIENCE)
        assert add.isEnabled()
        assert button.isEnabled()

        desk.access.change_rights(THEM, revoked=[Right.ADD_INDIVIDUALS, Right.MODIFY_INDIVIDUALS])
        qtbot.waitUntil(lambda: not add.isEnabled(), timeout=PATIENCE)
        reason = f"You lack the right “Add individuals”. Ask {desk.user.login}."
        assert not button.isEnabled()
        assert (button.accessibleDescription(), add.whatsThis()) == (reason, reason)
        assert reason in button.toolTip()
        assert reason in add.toolTip()
        assert not actions[CommandId.DEACTIVATE].isEnabled()
        assert actions[CommandId.ADD_ORGANISATION].isEnabled()
        window.begin_contact()
        assert window.message.label.text() == reason
        window.workplace.show_contact(own)
        qtbot.waitUntil(actions[CommandId.DEACTIVATE].isEnabled, timeout=PATIENCE)

        desk.access.change_rights(THEM, granted=[Right.ADD_INDIVIDUALS])
        qtbot.waitUntil(add.isEnabled, timeout=PATIENCE)
        assert button.isEnabled()
        assert not button.toolTip()
        assert not add.whatsThis()

        desk.access.set_disabled(COLLEAGUE, disabled=True)
        qtbot.waitUntil(window.store_page.isVisible, timeout=PATIENCE)
        said = f"You are disabled as a user of this store. Ask {desk.user.login}."
        assert window.store_page.state.text.text() == said
        wait_until_idle(qtbot, window)
