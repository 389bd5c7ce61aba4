# SPDX-License-Identifier: MIT
"""Opening the wizard from the window, and what the window does once a contact was saved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, shortcut, type_text, wait_until_idle
from tests.ui.people import add_people


def wizards(window: MainWindow) -> list[AddContactWizard]:
    return window.findChildren(AddContactWizard)


def test_control_n_and_the_button_open_a_wizard_each(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    shortcut(window.workplace.search, Qt.Key.Key_N)
    window.workplace.add_button.click()
    wait_until_idle(qtbot, window)
    assert [wizard.isVisible() for wizard in wizards(window)] == [True, True]
    assert not any(wizard.isModal() for wizard in wizards(window))


def test_what_was_searched_in_vain_stands_in_the_wizard(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window.workplace.search, "Zoé")
    qtbot.waitUntil(lambda: window.workplace.list.searched() == "Zoé")
    window.workplace.list.empty.button.click()
    wait_until_idle(qtbot, window)
    assert part(wizards(window)[0], QLineEdit, "lastName").text() == "Zoé"


def test_a_saved_contact_is_selected_and_its_card_shown_while_the_form_keeps_the_focus(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    add_people(desk, 3)
    window = open_window()
    wizard = window.add_contact(ContactDraft(last_name="Zoé", language="en"))
    assert wizard is not None
    wait_until_idle(qtbot, window)
    save_through(wizard, window, qtbot)
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Zoé")
    assert "Zoé" in identities(window)
    assert window.workplace.list.table.chosen() == window.workplace.card.contact()
    assert not window.workplace.isAncestorOf(window.focusWidget()) or not window.isActiveWindow()


def save_through(wizard: AddContactWizard, window: MainWindow, qtbot: QtBot) -> None:
    save = part(wizard, QPushButton, "saveButton")
    while not save.isVisible():
        part(wizard, QPushButton, "nextButton").click()
        wait_until_idle(qtbot, window)
    save.click()
    wait_until_idle(qtbot, window)


def test_a_contact_asked_for_in_the_wizard_opens_on_the_card(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    contact = add_people(desk, 1)[0]
    window = open_window()
    wizard = window.add_contact()
    assert wizard is not None
    wizard.opened_contact.emit(contact)
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Camille Bergeron")


def test_a_closed_wizard_is_put_away(window: MainWindow, qtbot: QtBot) -> None:
    wizard = window.add_contact()
    assert wizard is not None
    wait_until_idle(qtbot, window)
    # No `waitSignal`: it disconnects from what is gone by then, which Qt warns of, and a warning is an error here.
    gone: list[bool] = []
    wizard.destroyed.connect(lambda: gone.append(True))
    wizard.close()
    qtbot.waitUntil(lambda: bool(gone))
    assert wizards(window) == []


def test_an_open_wizard_changes_its_language_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    wizard = window.add_contact()
    assert wizard is not None
    window.language_chosen.emit("fr")
    assert wizard.words.language == "fr"
    wait_until_idle(qtbot, window)


def test_a_saved_contact_that_stands_on_another_page_is_found_there(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    for number in range(60):
        desk.contacts.add(ContactDraft(last_name=f"Martin {number:02}"))
    window = open_window()
    wizard = window.add_contact(ContactDraft(last_name="Zoé", language="en"))
    assert wizard is not None
    wait_until_idle(qtbot, window)
    save_through(wizard, window, qtbot)
    qtbot.waitUntil(lambda: "Zoé" in identities(window))
    wait_until_idle(qtbot, window)
    assert window.workplace.list.table.chosen() == window.workplace.card.contact()
