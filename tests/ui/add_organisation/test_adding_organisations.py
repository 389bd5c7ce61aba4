# SPDX-License-Identifier: MIT
"""Organisations and locations added by their wizards, on both engines, alone and from the Add Contact wizard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from tests.store.colleagues import colleague
from tests.ui.add_contact.driver import Driver, WizardDriver

Open = Callable[..., WizardDriver]


@pytest.fixture
def organisation_wizard(qtbot: QtBot, any_desk: Desk) -> Open:
    def open_wizard(draft: OrganisationDraft | None = None, language: str = "en") -> WizardDriver:
        operations = Operations()
        wizard = AddOrganisationWizard(any_desk, operations, Words(language), draft=draft)
        qtbot.addWidget(wizard)
        wizard.open()
        return WizardDriver(qtbot, operations, wizard)

    return open_wizard


@pytest.fixture
def location_wizard(qtbot: QtBot, any_desk: Desk) -> Open:
    def open_wizard(draft: LocationDraft | None = None) -> WizardDriver:
        operations = Operations()
        wizard = AddLocationWizard(any_desk, operations, Words("en"), draft=draft)
        qtbot.addWidget(wizard)
        wizard.open()
        return WizardDriver(qtbot, operations, wizard)

    return open_wizard


def test_an_organisation_goes_through_all_pages_to_a_saved_row(
    organisation_wizard: Open, any_desk: Desk
) -> None:
    drive = organisation_wizard()
    drive.type("organisationName", "Électricité du Lac")
    drive.choose("organisationType", "supplier")
    drive.next("businessPage")
    drive.type("city", "Annecy")
    drive.type("phone", "04 50 00 00 01")
    drive.type("email", "contact@lac.example")
    drive.next("addressesPage", "interactionAddressesPage", "attributesPage")
    drive.type("notes", "Deux dépôts")
    drive.next("summaryPage")
    drive.click("saveButton")
    assert drive.page() == "endPage"
    (found,) = any_desk.organisations.find("lac")
    draft = any_desk.organisation_records.show(found.id).draft
    assert (draft.name, draft.type, draft.notes) == ("Électricité du Lac", "supplier", "Deux dépôts")
    assert (draft.business.city, draft.business.email) == ("Annecy", "contact@lac.example")
    assert not drive.find(QPushButton, "addAnotherButton").isVisible()
    assert drive.text("addedNumber").endswith(f"{found.id:06d}")


def test_a_name_that_is_taken_is_refused_on_its_page_and_the_existing_one_offered(
    organisation_wizard: Open, any_desk: Desk
) -> None:
    there = any_desk.organisation_records.add(OrganisationDraft(name="Acmé")).id
    drive = organisation_wizard()
    drive.type("organisationName", "ACME")
    chosen: list[tuple[int, str]] = []
    assert isinstance(drive.wizard, AddOrganisationWizard)
    drive.wizard.existing_chosen.connect(lambda number, name: chosen.append((number, name)))
    drive.click("nextButton")
    assert drive.page() == "namePage"
    assert f"number {there}" in drive.message("organisationName")
    page = drive.wizard.pages[drive.wizard.brain.page]
    page.bar.button.click()
    drive.qtbot.waitUntil(drive.wizard.is_gone)
    assert chosen == [(there, "Acmé")]


def test_another_name_lets_the_wizard_go_on(organisation_wizard: Open, any_desk: Desk) -> None:
    any_desk.organisation_records.add(OrganisationDraft(name="Acme"))
    drive = organisation_wizard()
    drive.type("organisationName", "Acme")
    drive.click("nextButton")
    drive.type("organisationName", "Acme Lyon")
    drive.next("businessPage")


def test_a_name_taken_by_a_colleague_meanwhile_is_told_on_saving_and_nothing_is_lost(
    organisation_wizard: Open, any_desk: Desk
) -> None:
    drive = organisation_wizard()
    drive.type("organisationName", "Acme")
    drive.next("businessPage")
    drive.type("city", "Lyon")
    drive.to_summary()
    with colleague(any_desk.store_url) as other:
        other.organisation_records.add(OrganisationDraft(name="Acme"))
    drive.click("saveButton")
    assert drive.page() == "namePage"
    assert "Acme" in drive.message("organisationName")
    assert drive.wizard.brain.text("business.city") == "Lyon"


def test_an_empty_name_keeps_the_first_page(organisation_wizard: Open) -> None:
    drive = organisation_wizard(language="fr")
    drive.click("nextButton")
    assert (drive.page(), drive.message("organisationName")) == (
        "namePage",
        "Ce champ est obligatoire. Renseignez-le.",
    )


def test_an_organisation_is_not_called_a_person(organisation_wizard: Open) -> None:
    drive = organisation_wizard(language="fr")
    title = drive.wizard.pages[Page.NAME].title
    assert title.text() == "Nom et type de l’organisation"
    drive.type("organisationName", "Acme")
    drive.to_summary()
    texts = [label.text() for label in drive.wizard.findChildren(QLabel)]
    assert not any("personne" in text for text in texts)


def test_a_location_is_saved_with_its_organisation_and_another_may_follow(
    location_wizard: Open, any_desk: Desk
) -> None:
    organisation = any_desk.organisation_records.add(OrganisationDraft(name="Acme")).id
    drive = location_wizard(LocationDraft(organisation="Acme"))
    for name in ("Siège", "Dépôt"):
        drive.type("locationName", name)
        drive.to_summary()
        drive.click("saveButton")
        assert drive.page() == "endPage"
        drive.click("addAnotherButton")
    assert [each.name for each in any_desk.organisations.locations(organisation)] == ["Dépôt", "Siège"]


def test_a_location_without_an_organisation_is_refused(location_wizard: Open, any_desk: Desk) -> None:
    any_desk.organisation_records.add(OrganisationDraft(name="Acme"))
    drive = location_wizard()
    drive.type("locationName", "Siège")
    drive.click("nextButton")
    assert drive.message("organisation")
    drive.type("organisation", "Nobody")
    drive.click("nextButton")
    assert "Nobody" in drive.message("organisation")
    drive.type("organisation", "acm")
    drive.enter("organisation")
    assert len(drive.results("organisation")) == 1
    drive.type("organisation", "acme")
    drive.next("businessPage")


@pytest.fixture
def contact(qtbot: QtBot, any_desk: Desk) -> Driver:
    drive = Driver(qtbot, any_desk, draft=ContactDraft(last_name="Martin", organisation="Acme"))
    drive.next("organisationPage")
    return drive


def nested(drive: Driver) -> WizardDriver:
    (wizard,) = (
        each
        for kind in (AddOrganisationWizard, AddLocationWizard)
        for each in drive.wizard.findChildren(kind)
        if each.isVisible()
    )
    return WizardDriver(drive.qtbot, drive.operations, wizard)


def test_an_organisation_added_from_a_contact_comes_back_chosen(contact: Driver, any_desk: Desk) -> None:
    contact.click("addOrganisationButton")
    inner = nested(contact)
    assert inner.text("organisationName") == "Acme"
    assert inner.wizard.isModal()
    inner.type("organisationName", "Acme Lyon")
    inner.to_summary()
    inner.click("saveButton")
    assert not inner.find(QLabel, "draftState").isVisible(), "what was added is no draft any more"
    inner.click("finishButton")
    contact.settle()
    assert contact.text("organisation") == "Acme Lyon"
    assert contact.wizard.brain.nested is None
    contact.to_summary()
    contact_id = contact.save()
    assert any_desk.contacts.show(contact_id).draft.organisation == "Acme Lyon"
    assert len(any_desk.organisations.find("")) == 1


def test_a_cancelled_nested_wizard_leaves_the_contact_as_it_was_and_its_text_is_found_again(
    contact: Driver,
) -> None:
    contact.click("addOrganisationButton")
    inner = nested(contact)
    inner.type("organisationName", "Acme Lyon")
    inner.click("cancelButton")
    contact.settle()
    assert contact.text("organisation") == "Acme"
    contact.click("addOrganisationButton")
    assert nested(contact).text("organisationName") == "Acme Lyon"


def test_the_existing_organisation_can_be_chosen_instead(contact: Driver, any_desk: Desk) -> None:
    any_desk.organisation_records.add(OrganisationDraft(name="Zenith"))
    contact.type("organisation", "zenith")
    contact.click("addOrganisationButton")
    inner = nested(contact)
    inner.click("nextButton")
    inner.wizard.pages[inner.wizard.brain.page].bar.button.click()
    contact.settle()
    assert contact.wizard.brain.organisation is not None
    assert contact.wizard.brain.organisation.name.casefold() == "zenith"
    assert contact.wizard.brain.nested is None


def test_a_location_added_from_a_contact_comes_back_chosen(qtbot: QtBot, any_desk: Desk) -> None:
    organisation = any_desk.organisation_records.add(OrganisationDraft(name="Acme")).id
    drive = Driver(qtbot, any_desk, draft=ContactDraft(last_name="Martin", organisation="Acme"))
    drive.next("organisationPage", "locationPage")
    drive.type("location", "Siège")
    drive.click("addLocationButton")
    inner = nested(drive)
    assert (inner.text("locationName"), inner.text("organisation")) == ("Siège", "Acme")
    inner.to_summary()
    inner.click("saveButton")
    inner.click("finishButton")
    drive.settle()
    assert drive.text("location") == "Siège"
    assert [each.name for each in any_desk.organisations.locations(organisation)] == ["Siège"]


def test_what_stands_in_a_nested_wizard_survives_with_the_contacts_draft(
    contact: Driver, any_desk: Desk, qtbot: QtBot
) -> None:
    contact.click("addOrganisationButton")
    inner = nested(contact)
    inner.type("organisationName", "Acme Lyon")
    inner.next("businessPage")
    inner.type("city", "Lyon")
    contact.wizard.close()
    qtbot.waitUntil(contact.wizard.is_gone)
    (waiting,) = any_desk.drafts.waiting()
    kept = any_desk.drafts.take(waiting.uid)
    again = Driver(qtbot, any_desk, kept=kept)
    assert again.page() == "organisationPage"
    inner = nested(again)
    assert (inner.page(), inner.text("city")) == ("businessPage", "Lyon")
