# SPDX-License-Identifier: MIT
"""The short form: a contact typed in one window is a row; what is wrong is told at once and led to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk import paths
from contact_desk.desk import Desk
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.settings import SettingsFile
from tests.store.drafts import person
from tests.ui.add_contact.kept_drafts import kept_files
from tests.ui.short_form.driver import OwnForm

BOTH_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("any_desk", ["sqlite_store", "postgres_store"], indirect=True)
def test_a_contact_typed_in_one_window_is_a_row(app: QApplication, qtbot: QtBot, any_desk: Desk) -> None:
    form = OwnForm(qtbot, any_desk)
    form.choose("title", "dr")
    form.type("firstName", "Élodie")
    form.type("lastName", "Œuvrard-Łukasz")
    form.type("organisation", "Clinique Saint-Roch")
    form.settle()
    form.type("location", "Sète")
    form.type("jobTitle", "Cheffe de pôle")
    form.type("city", "Sète")
    form.type("phone", "04 67 00 00 01")
    form.click("addInteractionAddressButton")
    form.dialog("interactionAddressDialog")
    form.choose("addressType", "email")
    form.type("value", "elodie@roch.example")
    form.ok()
    form.unfold("addressesPage")
    form.click("addAddressButton")
    form.dialog("addressDialog")
    form.choose("addressType", "home")
    form.type("street", "3 rue des Écoles")
    form.ok()
    form.unfold("attributesPage")
    form.type("notes", "Rappeler après 17 h.")
    with qtbot.waitActive(form.wizard):
        form.wizard.activateWindow()
    QTest.keyClick(form.wizard, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    form.settle()
    assert not form.wizard.isVisible()
    (row,) = any_desk.contacts.find("lukasz").rows
    saved = any_desk.contacts.show(row.id).draft
    assert (saved.title, saved.first_name, saved.last_name) == ("dr", "Élodie", "Œuvrard-Łukasz")
    assert (saved.organisation, saved.location, saved.job_title) == (
        "Clinique Saint-Roch",
        "Sète",
        "Cheffe de pôle",
    )
    assert (saved.business.city, saved.notes) == ("Sète", "Rappeler après 17 h.")
    assert [line.value for line in saved.interaction_addresses] == ["elodie@roch.example"]
    assert [line.street for line in saved.addresses] == ["3 rue des Écoles"]
    assert kept_files() == []


def test_a_form_with_nothing_in_it_asks_for_a_name_where_it_stands(form: OwnForm) -> None:
    form.click("saveButton")
    assert form.wizard.isVisible()
    assert form.message("lastName")
    assert form.has_the_keyboard("lastName")
    assert form.said() == ""


def test_all_that_is_wrong_is_told_at_once_and_the_first_is_led_to(form: OwnForm) -> None:
    form.type("lastName", "Roy")
    form.type("email", "personne")
    form.unfold("attributesPage")
    form.type("website", "w" * 600)
    form.click("businessPageHeading")
    assert not form.find(QPushButton, "businessPageHeading").isChecked()
    form.click("saveButton")
    assert form.find(QPushButton, "businessPageHeading").isChecked()
    assert form.message("email")
    assert form.message("website")
    assert form.has_the_keyboard("email")
    assert form.said() == "2 entries have to be put right. You are at the first."
    form.type("email", "roy@acme.example")
    form.type("website", "")
    form.click("saveButton")
    assert not form.wizard.isVisible()


def test_what_only_the_store_knows_is_told_at_its_field_too(form: OwnForm, sqlite_desk: Desk) -> None:
    sqlite_desk.contacts.add(person("Roy", email="roy@acme.example"))
    form.type("lastName", "Martin")
    form.type("email", "roy@acme.example")
    form.click("saveButton")
    assert form.wizard.isVisible()
    assert "Roy" in form.message("email")
    assert form.text("lastName") == "Martin"


def test_save_and_add_another_begins_again_in_the_same_window(form: OwnForm, sqlite_desk: Desk) -> None:
    form.type("lastName", "Roy")
    form.type("organisation", "Acmé")
    form.type("city", "Lyon")
    form.unfold("attributesPage")
    form.type("notes", "First")
    QTest.keyClick(form.wizard, Qt.Key.Key_S, BOTH_KEYS)
    form.settle()
    assert form.wizard.isVisible()
    (row,) = sqlite_desk.contacts.find("Roy").rows
    assert form.said() == f"Added: Roy (Acmé), number {row.id:06d}"
    texts = [form.text(name) for name in ("lastName", "organisation", "city")]
    assert texts == ["", "", ""]
    assert form.has_the_keyboard("firstName")
    form.type("lastName", "Martin")
    form.click("saveButton")
    (second,) = sqlite_desk.contacts.find("Martin").rows
    assert sqlite_desk.contacts.show(second.id).draft.organisation == ""
    assert sqlite_desk.contacts.show(row.id).draft.notes == "First"
    assert kept_files() == []


def test_the_next_contact_may_have_the_organisation_of_the_one_before(
    form: OwnForm, sqlite_desk: Desk
) -> None:
    form.type("lastName", "Roy")
    form.type("organisation", "Acmé")
    form.settle()
    form.type("location", "Lyon")
    form.click("saveAndAddAnotherButton")
    button = form.find(QPushButton, "tryAgainButton")
    assert button.text() == "&Keep its organisation"
    button.click()
    form.settle()
    assert (form.text("organisation"), form.text("location")) == ("Acmé", "Lyon")
    form.type("lastName", "Martin")
    form.click("saveButton")
    (row,) = sqlite_desk.contacts.find("Martin").rows
    saved = sqlite_desk.contacts.show(row.id).draft
    assert (saved.organisation, saved.location) == ("Acmé", "Lyon")


def test_a_contact_that_may_be_the_same_is_named_while_one_types(form: OwnForm, sqlite_desk: Desk) -> None:
    sqlite_desk.contacts.add(person("Roy", first_name="Anna"))
    form.type("firstName", "Anna")
    form.type("lastName", "Roy")
    form.qtbot.waitUntil(lambda: "Anna Roy" in form.hint())
    assert form.find(QPushButton, "saveButton").isEnabled()


def test_a_location_can_be_named_as_soon_as_there_is_an_organisation(
    form: OwnForm, sqlite_desk: Desk
) -> None:
    sqlite_desk.organisation_records.add(OrganisationDraft(name="Acmé"))
    location = form.wizard.boxes.page(form.wizard.brain.pages[2])
    assert form.message("location") == "A location belongs to an organisation: name the organisation first."
    form.type("organisation", "acme")
    form.qtbot.waitUntil(lambda: form.find(QPushButton, "addLocationButton").isEnabled())
    assert location.isVisible()
    assert form.message("location") == ""


def test_boxes_that_are_folded_stay_folded_in_the_next_form(
    form: OwnForm, qtbot: QtBot, sqlite_desk: Desk
) -> None:
    assert not form.find(QPushButton, "addressesPageHeading").isChecked()
    form.click("addressesPageHeading")
    form.click("businessPageHeading")
    folded = SettingsFile(paths.settings_file()).read().folded_boxes.split()
    assert sorted(folded) == ["attributesPage", "businessPage"]
    after = OwnForm(qtbot, sqlite_desk)
    assert after.find(QPushButton, "addressesPageHeading").isChecked()
    assert not after.find(QPushButton, "businessPageHeading").isChecked()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_form_changes_its_language_while_it_stands_open(form: OwnForm, language: str) -> None:
    from contact_desk.wording.catalogue import Words

    form.type("lastName", "Roy")
    form.wizard.speak(Words("fr"))
    form.wizard.speak(Words(language))
    form.settle()
    title = {"fr": "Ajouter un contact", "en": "Add a contact"}[language]
    assert form.wizard.windowTitle() == title
    assert form.text("lastName") == "Roy"
