# SPDX-License-Identifier: MIT
"""What is typed in the short form is kept as in the wizard; going over from one to the other loses nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.short_form.window import AddContactForm
from contact_desk.ui.wizard.pages import Page
from tests.ui.add_contact.driver import WizardDriver
from tests.ui.add_contact.kept_drafts import KEPT, kept_files
from tests.ui.driving import part, press, wait_until_idle
from tests.ui.short_form.driver import FormDriver, OwnForm


def open_form(qtbot: QtBot, window: MainWindow, draft: ContactDraft | None = None) -> FormDriver:
    assert window.desk is not None
    form = window.wizards.contacts.open_form(window.desk, window.words, draft=draft)
    return FormDriver(qtbot, window.operations, form)


def the_form(qtbot: QtBot, window: MainWindow) -> FormDriver:
    (form,) = [each for each in window.wizards.wizards if isinstance(each, AddContactForm)]
    return FormDriver(qtbot, window.operations, form)


def the_wizard(qtbot: QtBot, window: MainWindow) -> WizardDriver:
    (wizard,) = [each for each in window.wizards.wizards if isinstance(each, AddContactWizard)]
    return WizardDriver(qtbot, window.operations, wizard)


def test_what_is_typed_is_on_disk_and_the_form_says_so(form: OwnForm, qtbot: QtBot) -> None:
    form.type("lastName", "Roy")
    qtbot.waitUntil(lambda: bool(kept_files()), timeout=10_000)
    (kept,) = kept_files()
    assert kept["page"] == "addContactForm"
    qtbot.waitUntil(lambda: bool(KEPT.fullmatch(form.kept_text())))


def test_a_form_that_is_closed_waits_and_goes_on_as_a_form(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    press(form.wizard, Qt.Key.Key_Escape)
    assert form.wizard.isVisible()
    form.click("cancelButton")
    wait_until_idle(qtbot, window)
    offer = part(window, QPushButton, "continueDraftButton")
    qtbot.waitUntil(offer.isVisible)
    offer.click()
    wait_until_idle(qtbot, window)
    again = the_form(qtbot, window)
    assert again.text("lastName") == "Roy"
    again.click("saveButton")
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Roy")
    wait_until_idle(qtbot, window)
    assert kept_files() == []


def test_a_draft_that_was_begun_in_the_wizard_goes_on_in_the_wizard(window: MainWindow, qtbot: QtBot) -> None:
    window.wizards.contacts.way_chosen.emit("form")
    opened = window.add_contact(ContactDraft())
    assert opened is not None
    wizard = WizardDriver(qtbot, window.operations, opened)
    wizard.type("lastName", "Roy")
    wizard.next("organisationPage")
    wizard.wizard.reject()
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "continueDraftButton").click()
    wait_until_idle(qtbot, window)
    assert the_wizard(qtbot, window).page() == "organisationPage"


def test_a_form_in_which_nothing_was_typed_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window, ContactDraft(organisation="Acmé"))
    press(form.wizard, Qt.Key.Key_Escape)
    wait_until_idle(qtbot, window)
    assert kept_files() == []
    assert window.wizards.wizards == []


def test_discarded_from_the_bar_it_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    form.click("cancelButton")
    wait_until_idle(qtbot, window)
    part(window, QPushButton, "discardDraftButton").click()
    wait_until_idle(qtbot, window)
    assert kept_files() == []
    part(window, QPushButton, "undoDiscardButton").click()
    wait_until_idle(qtbot, window)
    assert part(window, QLabel, "draftsText").text() == "An unfinished contact: Roy"
    part(window, QPushButton, "continueDraftButton").click()
    wait_until_idle(qtbot, window)
    assert the_form(qtbot, window).text("lastName") == "Roy"


def test_from_form_to_wizard_and_back_nothing_is_lost(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    form.type("city", "Sète")
    uid = form.wizard.brain.draft.uid
    form.click("openInWizardButton")
    wizard = the_wizard(qtbot, window)
    assert wizard.page() == "businessPage"
    assert wizard.text("city") == "Sète"
    assert wizard.wizard.brain.visited >= set(form.wizard.brain.pages)
    wizard.type("city", "Lyon")
    wizard.click("shortFormButton")
    again = the_form(qtbot, window)
    assert (again.text("lastName"), again.text("city")) == ("Roy", "Lyon")
    assert again.wizard.brain.draft.uid == uid
    assert not part(window, QPushButton, "continueDraftButton").isVisible()
    again.click("saveButton")
    (row,) = desk.contacts.find("Roy").rows
    assert desk.contacts.show(row.id).draft.business.city == "Lyon"
    assert kept_files() == []


def test_going_over_at_once_keeps_what_was_typed_a_moment_before(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    form.find(QPushButton, "openInWizardButton").click()
    wizard = the_wizard(qtbot, window)
    assert wizard.text("lastName") == "Roy"
    qtbot.waitUntil(lambda: [kept["page"] for kept in kept_files()] == ["namePage"], timeout=10_000)
    wizard.wizard.reject()
    wait_until_idle(qtbot, window)
    assert len(kept_files()) == 1


def test_going_over_with_nothing_typed_leaves_nothing_behind(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window, ContactDraft(organisation="Acmé"))
    form.click("openInWizardButton")
    wizard = the_wizard(qtbot, window)
    wizard.next("organisationPage")
    assert wizard.text("organisation") == "Acmé"
    wizard.wizard.reject()
    wait_until_idle(qtbot, window)
    assert kept_files() == []


def test_a_line_in_an_open_dialog_goes_over_too(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.unfold("addressesPage")
    form.click("addAddressButton")
    form.dialog("addressDialog")
    form.type("street", "3 rue des Écoles")
    form.under = form.wizard
    form.wizard.heading.other_way.click()
    wizard = the_wizard(qtbot, window)
    assert wizard.page() == "addressesPage"
    assert part(wizard.dialog("addressDialog"), QLineEdit, "street").text() == "3 rue des Écoles"


def test_a_new_organisation_and_its_location_come_back_chosen(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    form.type("organisation", "Électricité du Lac")
    form.click("addOrganisationButton")
    nested = WizardDriver(qtbot, window.operations, part(form.wizard, AddOrganisationWizard))
    assert nested.text("organisationName") == "Électricité du Lac"
    nested.to_summary()
    nested.click("saveButton")
    nested.click("finishButton")
    form.settle()
    assert form.text("organisation") == "Électricité du Lac"
    assert form.message("organisation").startswith("In the directory")
    form.type("location", "Annecy")
    form.click("addLocationButton")
    place = WizardDriver(qtbot, window.operations, part(form.wizard, AddLocationWizard))
    place.to_summary()
    place.click("saveButton")
    place.click("finishButton")
    form.settle()
    form.click("saveButton")
    (row,) = desk.contacts.find("Roy").rows
    saved = desk.contacts.show(row.id).draft
    assert (saved.organisation, saved.location) == ("Électricité du Lac", "Annecy")


def test_a_nested_wizard_that_is_cancelled_costs_the_form_nothing(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    form.type("organisation", "Lac")
    form.click("addOrganisationButton")
    part(form.wizard, AddOrganisationWizard).reject()
    form.settle()
    assert (form.text("lastName"), form.text("organisation")) == ("Roy", "Lac")
    assert form.has_the_keyboard("organisation")


def test_a_nested_wizard_goes_over_with_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    form = open_form(qtbot, window)
    form.type("organisation", "Lac")
    form.click("addOrganisationButton")
    nested = WizardDriver(qtbot, window.operations, part(form.wizard, AddOrganisationWizard))
    nested.type("organisationName", "Lac d’Annecy")
    form.wizard.heading.other_way.click()
    wizard = the_wizard(qtbot, window)
    wizard.settle()
    opened = part(wizard.wizard, AddOrganisationWizard)
    assert opened.isVisible()
    assert part(opened, QLineEdit, "organisationName").text() == "Lac d’Annecy"
    assert wizard.page() == Page.ORGANISATION


def test_an_organisation_found_goes_into_the_box_of_the_form(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    from contact_desk.domain.organisation_draft import OrganisationDraft

    desk.organisation_records.add(OrganisationDraft(name="Assurances du Lac"))
    form = open_form(qtbot, window)
    form.type("organisation", "Lac")
    form.click("advancedSearchButton")
    finder = part(form.wizard, QDialog, "findOrganisationWizard")
    part(finder, QPushButton, "nextButton").click()
    form.settle()
    part(finder, QPushButton, "finishButton").click()
    form.settle()
    assert form.text("organisation") == "Assurances du Lac"


def test_the_main_window_waits_for_the_draft_of_a_form(
    window: MainWindow, qtbot: QtBot, app: QApplication
) -> None:
    form = open_form(qtbot, window)
    form.type("lastName", "Roy")
    with qtbot.waitSignal(window.closed, timeout=10_000):
        window.close()
    assert [kept["page"] for kept in kept_files()] == ["addContactForm"]
