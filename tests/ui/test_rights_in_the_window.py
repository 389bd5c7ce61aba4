# SPDX-License-Identifier: MIT
"""What a user lacks the right to is greyed with the reason and whom to ask, and is refused all the same (T01, T05)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.access import Right
from contact_desk.domain.draft import BusinessInformation
from contact_desk.ui.administration.page import AdministrationPage
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.page import OrganisationsPage
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.wording.catalogue import Words
from tests.services.rights import ALL_BUT_ADMINISTRATOR, THEM, colleague_with_rights
from tests.store.colleagues import COLLEAGUE
from tests.store.drafts import person
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle
from tests.ui.handing_screens import leave_unfinished
from tests.ui.properties.driver import Driver

PATIENCE = 10_000


@pytest.fixture
def store_url(request: pytest.FixtureRequest) -> str:
    """A store of the engine that a test asks for, else of one or the other."""
    wanted = getattr(request, "param", "")
    fixture = {"sqlite": "sqlite_store", "postgresql": "postgres_store"}.get(wanted, "either_store")
    return str(request.getfixturevalue(fixture))


def _knows_its_rights(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.allowed.rights.standing is not None, timeout=PATIENCE)
    wait_until_idle(qtbot, window)


# Each hears of others in a way of its own.
@pytest.mark.parametrize("store_url", ["sqlite", "postgresql"], indirect=True)
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


def test_every_page_greys_what_the_user_may_not_change_and_says_why_in_the_language_of_the_window(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    business = BusinessInformation(email="roy@example.org")
    at_work = person("Roy").model_copy(update={"business": business, "organisation": "Acme"})
    theirs = desk.contacts.add(at_work).contact
    with colleague_with_rights(desk) as other:
        monkeypatch.setenv("LOGNAME", COLLEAGUE)
        desk.access.change_rights(THEM, revoked=ALL_BUT_ADMINISTRATOR)
        leave_unfinished(other, "Martin")
        window = open_window(other.store_url)
        _knows_its_rights(window, qtbot)
        me, pages = desk.user.login, _Pages(window, qtbot)
        guarded = pages.buttons(theirs)
        for name, (button, right) in guarded.items():
            assert not button.isEnabled(), name
            assert button.accessibleDescription() == f"You lack the right “{right}”. Ask {me}.", name
            assert "Help › Why can I not…?" in button.toolTip(), name
        properties = pages.properties
        assert properties.bar.label.text().endswith("What stands here can be read, and is not saved.")
        properties.save()
        assert not window.operations.is_busy()
        lists = part(window, AdministrationPage).panel
        lists.table.edit_asked.emit()
        assert not [each for each in window.findChildren(QDialog) if each.isModal() and each.isVisible()]
        assert lists.reason.text() == f"You lack the right “Manage lists”. Ask {me}."
        window.speak(Words("fr"))
        for name, (button, _right) in guarded.items():
            assert button.accessibleDescription().endswith(f"Demandez à {me}."), name
        desk.access.change_rights(THEM, granted=ALL_BUT_ADMINISTRATOR)
        qtbot.waitUntil(lambda: all(button.isEnabled() for button, _ in guarded.values()), timeout=PATIENCE)
        wait_until_idle(qtbot, window)
        assert not any("Demandez" in button.accessibleDescription() for button, _ in guarded.values())
        properties.close()


class _Pages:
    """Goes through the pages of the window, and gives what a user without rights finds greyed there."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot
        self._driver = Driver(qtbot, window)

    @property
    def properties(self) -> PropertiesWindow:
        return self._driver.shown

    def buttons(self, contact: int) -> dict[str, tuple[QAbstractButton, str]]:
        """By their names, each with the label of the right that it asks for."""
        window, qtbot = self._window, self._qtbot
        self._driver.show(contact)
        window.on_show.open()
        properties = self._driver.wait_for_window()
        save = part(properties, QPushButton, "saveButton")
        qtbot.waitUntil(lambda: not save.isEnabled(), timeout=PATIENCE)
        found: list[tuple[QAbstractButton, str]] = [
            (save, "Modify individuals"),
            (part(properties, QPushButton, "replaceEmailButton"), "Modify individuals"),
            (part(window, QPushButton, "editContactButton"), "Modify individuals"),
            (part(window, QPushButton, "continueDraftButton"), "Add individuals"),
        ]
        window.show_page("organisations")
        wait_until_idle(qtbot, window)
        page = part(window, OrganisationsPage)
        page.list.table.selectRow(0)
        qtbot.waitUntil(lambda: bool(page.card.name()), timeout=PATIENCE)
        wait_until_idle(qtbot, window)
        for name, right in (
            ("newOrganisationButton", "Add organisations"),
            ("newLocationButton", "Add organisations"),
            ("editOrganisationButton", "Modify organisations"),
            ("activateOrganisationButton", "Modify organisations"),
            ("addOrganisationContactButton", "Add individuals"),
        ):
            found.append((part(page, QPushButton, name), right))
        window.show_page("administration")
        wait_until_idle(qtbot, window)
        lists = part(window, AdministrationPage).panel
        lists.table.selectRow(4)
        found += [(part(lists, QPushButton, f"{act}EntryButton"), "Manage lists") for act in _ACTS]
        return {button.objectName(): (button, right) for button, right in found}


_ACTS = ("add", "edit", "retire", "delete")
