# SPDX-License-Identifier: MIT
"""An organisation goes inactive with its contacts, and comes back with them or without (rows M12, M13)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.contact_list.model import Role
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.navigation import MainPage
from tests.ui.driving import part, wait_until_idle
from tests.ui.organisations.driver import ACME, PRESENT, Driver

INACTIVE_CONTACTS = ["Zola (inactive)", "Émile (inactive)"]


@pytest.fixture
def store_url(sqlite_store: str) -> str:
    """What is written is tested on both engines in tests/services; this is what the window does."""
    return sqlite_store


def contact_action(window: MainWindow, command: CommandId) -> QAction:
    return window.menus.actions[command]


def choose_contact(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.show_page(MainPage.CONTACTS)
    wait_until_idle(qtbot, window)
    contacts = window.workplace.list
    (row,) = [row for row in range(contacts.model.rowCount()) if contacts.model.index(row, 0).data() == name]
    contacts.table.selectRow(row)
    qtbot.waitUntil(lambda: window.workplace.card.name() == name, timeout=10_000)
    wait_until_idle(qtbot, window)


def chips(window: MainWindow) -> list[str]:
    """Without those that wait for their deletion."""
    row = window.workplace.card.head.chips.layout()
    assert row is not None
    items = [row.itemAt(place) for place in range(row.count())]
    widgets = [item.widget() for item in items if item is not None]
    return [widget.text() for widget in widgets if isinstance(widget, QLabel)]


def marks(window: MainWindow) -> dict[str, str]:
    model = window.workplace.list.model
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return {row.data(): row.data(Role.INACTIVE) for row in rows}


def said(window: MainWindow) -> str:
    return window.message.label.text() if window.message.isVisible() else ""


def test_the_contacts_go_with_it_once_their_number_is_confirmed(page: Driver) -> None:
    page.click("activateOrganisationButton")
    assert page.question().text() == (
        f"2 contacts will be deactivated with {ACME}. They are still found, and marked as inactive."
    )
    page.answer("Cancel")
    assert page.button("activateOrganisationButton").text() == "Make &inactive"
    page.click("activateOrganisationButton")
    page.answer("Make &inactive")
    assert sorted(page.names(PRESENT)) == sorted(INACTIVE_CONTACTS)
    page.undo()
    assert sorted(page.names(PRESENT)) == ["Zola", "Émile"]


def test_it_comes_back_with_its_contacts_or_alone(page: Driver, desk: Desk, acme: int) -> None:
    for answer, names, told in (
        ("Cancel", INACTIVE_CONTACTS, ""),
        (
            "Only the &organisation",
            INACTIVE_CONTACTS,
            f"{ACME} is active again, and offered to new contacts.",
        ),
        ("&Bring back", ["Zola", "Émile"], f"{ACME} is active again, and 2 contacts with it."),
    ):
        page.page.hear(desk.organisation_activity.deactivate(acme))
        page.settle()
        page.click("activateOrganisationButton")
        said = page.question().text()
        assert said == f"2 contacts were deactivated with {ACME}. Are they to come back with it?"
        page.answer(answer)
        assert sorted(page.names(PRESENT)) == sorted(names)
        assert page.said() == told
        assert desk.organisation_records.show(acme).active is bool(told)


def test_a_contact_is_deactivated_and_brought_back_from_its_card_by_button_and_menu(
    page: Driver, qtbot: QtBot
) -> None:
    window = page.window
    choose_contact(window, "Martin", qtbot)
    off, on = (contact_action(window, each) for each in (CommandId.DEACTIVATE, CommandId.REACTIVATE))
    assert (off.isEnabled(), on.isEnabled()) == (True, False)
    part(window.workplace.card, QPushButton, "switchActivityButton").click()
    wait_until_idle(qtbot, window)
    assert said(window) == "Martin is inactive: still found, and marked as such."
    assert "Inactive" in chips(window)
    assert (marks(window)["Martin"], marks(window)["Zola"]) == ("Inactive", "")
    assert (off.isEnabled(), on.isEnabled()) == (False, True)
    on.trigger()
    wait_until_idle(qtbot, window)
    assert said(window) == "Martin is active again."
    assert "Inactive" not in chips(window)
    window.message.button.click()
    wait_until_idle(qtbot, window)
    assert "Inactive" in chips(window)


def test_a_contact_of_an_inactive_organisation_says_so_and_is_not_reactivated(
    page: Driver, desk: Desk, acme: int, qtbot: QtBot
) -> None:
    window = page.window
    contact_action(window, CommandId.DEACTIVATE).trigger()
    page.settle()
    page.answer("Make &inactive")
    choose_contact(window, "Zola", qtbot)
    facts = [value.accessibleName() for value in window.workplace.card.sheet.values]
    assert f"Inactive: Deactivated with {ACME}" in facts
    contact_action(window, CommandId.REACTIVATE).trigger()
    wait_until_idle(qtbot, window)
    assert said(window) == (
        f"{ACME} is inactive, and so are its contacts. Make the organisation active first."
    )
    window.operations.announce(desk.organisation_activity.reactivate(acme))
    wait_until_idle(qtbot, window)
    contact_action(window, CommandId.REACTIVATE).trigger()
    wait_until_idle(qtbot, window)
    assert said(window) == "Zola is active again."
