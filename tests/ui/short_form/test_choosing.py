# SPDX-License-Identifier: MIT
"""Wizard or short form: chosen beside the button or in the menu, taken by every way of adding, and remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.settings import SettingsFile, WayOfAdding
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.short_form.window import AddContactForm
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, shortcut, type_text, wait_until_idle


def opened(window: MainWindow, qtbot: QtBot) -> list[type]:
    wait_until_idle(qtbot, window)
    return [type(each) for each in window.wizards.wizards]


def test_who_has_chosen_nothing_gets_the_wizard(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.add_button.click()
    assert opened(window, qtbot) == [AddContactWizard]
    assert window.menus.actions[CommandId.ADDING_BY_WIZARD].isChecked()


def test_the_choice_beside_the_button_opens_it_and_holds_from_then_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    choice = part(window, QToolButton, "addContactWayButton")
    wizard, form = choice.menu().actions()
    assert (wizard.isChecked(), form.isChecked()) == (True, False)
    form.trigger()
    window.workplace.add_button.click()
    window.activateWindow()
    shortcut(window.workplace.search, Qt.Key.Key_N)
    assert opened(window, qtbot) == [AddContactForm] * 3
    assert (wizard.isChecked(), form.isChecked()) == (False, True)
    assert window.menus.actions[CommandId.ADDING_BY_FORM].isChecked()
    assert choice.accessibleDescription() == "Short form, on one page"


def test_the_choice_is_remembered_for_the_next_start(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window.menus.actions[CommandId.ADDING_BY_FORM].trigger()
    assert opened(window, qtbot) == []
    assert SettingsFile(paths.settings_file()).read().adding == WayOfAdding.FORM
    second = open_window()
    assert second.menus.actions[CommandId.ADDING_BY_FORM].isChecked()
    second.workplace.add_button.click()
    assert opened(second, qtbot) == [AddContactForm]
    second.menus.actions[CommandId.ADDING_BY_WIZARD].trigger()
    second.workplace.add_button.click()
    assert opened(second, qtbot) == [AddContactForm, AddContactWizard]


@pytest.mark.parametrize("value", ["neither", 1, None])
def test_a_broken_choice_is_the_wizard(window: MainWindow, value: object) -> None:
    file = SettingsFile(paths.settings_file())
    file.path.write_text(f'{{"adding": "{value}"}}', encoding="utf-8")
    assert file.read().adding == WayOfAdding.WIZARD


def test_what_was_searched_in_vain_stands_in_the_form(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.actions[CommandId.ADDING_BY_FORM].trigger()
    type_text(window.workplace.search, "Zoé")
    qtbot.waitUntil(lambda: window.workplace.list.searched() == "Zoé")
    window.workplace.list.empty.button.click()
    assert opened(window, qtbot) == [AddContactForm]
    assert part(window, QLineEdit, "lastName").text() == "Zoé"


def test_a_contact_of_an_organisation_is_added_in_the_chosen_way(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    organisation = desk.organisation_records.add(OrganisationDraft(name="Acmé")).id
    window.menus.actions[CommandId.ADDING_BY_FORM].trigger()
    window.show_organisation(organisation)
    card = part(window, QLineEdit, "organisationSearchField").window()
    wait_until_idle(qtbot, window)
    page = window._organisations
    assert card is window
    assert page is not None
    qtbot.waitUntil(lambda: page.card.name() == "Acmé")
    page.card.contacts.add_wanted.emit()
    assert opened(window, qtbot) == [AddContactForm]
    form = part(window, AddContactForm)
    qtbot.waitUntil(form.boxes.is_complete)
    assert part(form, QLineEdit, "organisation").text() == "Acmé"


def test_the_button_of_the_choice_speaks_the_language_of_the_window(window: MainWindow) -> None:
    choice = part(window, QToolButton, "addContactWayButton")
    assert choice.accessibleName() == "Choose how to add a contact"
    window.language_chosen.emit("fr")
    assert choice.accessibleName() == "Choisir comment ajouter un contact"
    texts = [action.text() for action in choice.menu().actions()]
    assert texts == ["&Assistant, page par page", "&Formulaire court, sur une page"]
