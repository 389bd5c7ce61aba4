# SPDX-License-Identifier: MIT
"""The main job: a contact through all nine pages to a saved row, on either engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import AddressDraft, InteractionAddressDraft
from tests.ui.add_contact.driver import Driver


def fill_all_pages(drive: Driver) -> None:
    drive.choose("title", "dr")
    drive.type("firstName", "Zoé")
    drive.type("middleName", "d’Arcy")
    drive.type("lastName", "Œuvrard-Łukasz")
    drive.type("suffix", "PhD")
    drive.choose("contactType", "partner")
    drive.choose("language", "fr")
    drive.next("organisationPage")
    drive.type("organisation", "Clinique Saint-Roch")
    drive.next("locationPage")
    drive.type("location", "Site de Montpellier")
    drive.type("department", "Cardiologie")
    drive.type("jobTitle", "Cheffe de service")
    drive.type("assistantName", "Claire Fontès")
    drive.next("businessPage")
    drive.type("country", "France")
    drive.type("street", "560 avenue du Colonel")
    drive.type("street2", "Bâtiment B")
    drive.type("postalCode", "34075")
    drive.type("city", "Montpellier")
    drive.type("region", "Hérault")
    drive.type("phone", "04 65 71 20 11")
    drive.type("extension", "214")
    drive.type("mobile", "06 39 98 54 32")
    drive.type("fax", "04 65 71 20 12")
    drive.type("email", "z.oeuvrard@saint-roch.example")
    drive.type("website", "https://saint-roch.example")
    drive.type("facebook", "saintroch")
    drive.next("addressesPage")
    drive.click("addAddressButton")
    drive.dialog("addressDialog")
    drive.choose("addressType", "home")
    drive.type("street", "3 rue des Écoles")
    drive.type("city", "Sète")
    drive.ok()
    drive.next("interactionAddressesPage")
    drive.click("addInteractionAddressButton")
    drive.dialog("interactionAddressDialog")
    drive.choose("addressType", "email")
    drive.choose("addressSubtype", "home")
    drive.type("value", "zoe@ailleurs.example")
    drive.ok()
    drive.next("attributesPage")
    drive.type("notes", "Rappeler après 17 h.\n<b>Pas</b> le mercredi.")
    drive.next("summaryPage")


@pytest.mark.parametrize("any_desk", ["sqlite_store", "postgres_store"], indirect=True)
def test_a_contact_goes_through_all_nine_pages_to_a_saved_row(qtbot: QtBot, any_desk: Desk) -> None:
    drive = Driver(qtbot, any_desk)
    fill_all_pages(drive)
    with qtbot.waitSignal(drive.wizard.saved) as told:
        contact = drive.save()
    saved = any_desk.contacts.show(contact)
    draft = saved.draft
    assert saved.uid == drive.wizard.brain.draft.uid
    assert (draft.title, draft.first_name, draft.last_name) == ("dr", "Zoé", "Œuvrard-Łukasz")
    assert (draft.middle_name, draft.suffix, draft.contact_type) == ("d’Arcy", "PhD", "partner")
    assert (draft.language, draft.private, draft.kind) == ("fr", False, "person")
    assert (draft.organisation, draft.location) == ("Clinique Saint-Roch", "Site de Montpellier")
    assert (draft.department, draft.job_title) == ("Cardiologie", "Cheffe de service")
    assert draft.assistant_name == "Claire Fontès"
    assert draft.business.model_dump() == {
        "street": "560 avenue du Colonel",
        "street2": "Bâtiment B",
        "postal_code": "34075",
        "city": "Montpellier",
        "region": "Hérault",
        "country": "France",
        "phone": "04 65 71 20 11",
        "extension": "214",
        "mobile": "06 39 98 54 32",
        "fax": "04 65 71 20 12",
        "email": "z.oeuvrard@saint-roch.example",
        "website": "https://saint-roch.example",
        "facebook": "saintroch",
    }
    assert draft.addresses == (AddressDraft(type="home", street="3 rue des Écoles", city="Sète"),)
    assert draft.interaction_addresses == (
        InteractionAddressDraft(type="email", subtype="home", value="zoe@ailleurs.example"),
    )
    assert draft.notes == "Rappeler après 17 h.\n<b>Pas</b> le mercredi."
    assert told.args is not None
    assert told.args[0].contact == contact


def test_the_end_page_tells_number_name_and_what_it_was_attached_to(drive: Driver) -> None:
    fill_all_pages(drive)
    contact = drive.save()
    assert drive.text("addedContactNumber") == f"Contact number {contact:06d}"
    assert drive.text("addedContactName") == "Zoé Œuvrard-Łukasz (Clinique Saint-Roch)"
    attached = "Attached to Clinique Saint-Roch, location Site de Montpellier."
    assert drive.text("addedContactAttachedTo") == attached
    drive.click("finishButton")
    assert not drive.wizard.isVisible()


def test_another_contact_begins_with_an_empty_wizard(drive: Driver, sqlite_desk: Desk) -> None:
    fill_all_pages(drive)
    first = drive.save()
    drive.click("addAnotherButton")
    assert drive.page() == "namePage"
    assert drive.text("lastName") == ""
    assert drive.wizard.brain.draft.organisation == ""
    drive.type("lastName", "Marchand")
    drive.to_summary()
    second = drive.save()
    assert second != first
    assert sqlite_desk.contacts.show(second).draft.business.city == ""


def test_another_contact_may_keep_organisation_and_location(drive: Driver, sqlite_desk: Desk) -> None:
    fill_all_pages(drive)
    drive.save()
    end = drive.wizard.pages[drive.wizard.brain.page]
    end.findChildren(QCheckBox)[0].click()
    drive.click("addAnotherButton")
    drive.type("lastName", "Marchand")
    drive.to_summary()
    draft = sqlite_desk.contacts.show(drive.save()).draft
    assert (draft.organisation, draft.location) == ("Clinique Saint-Roch", "Site de Montpellier")
    assert (draft.department, draft.business.phone) == ("", "")


def press_enter(drive: Driver) -> None:
    """Where the focus is."""
    focused = drive.wizard.focusWidget()
    assert focused is not None
    drive.key(focused, Qt.Key.Key_Return)
    drive.settle()


def test_a_contact_is_saved_by_keyboard_alone(drive: Driver, sqlite_desk: Desk) -> None:
    drive.type("lastName", "Bergeron")
    drive.enter("lastName")
    assert drive.page() == "organisationPage"
    drive.key(drive.wizard, Qt.Key.Key_Return)  # in the box itself, Enter searches
    drive.settle()
    for page in (
        "businessPage",
        "addressesPage",
        "interactionAddressesPage",
        "attributesPage",
        "summaryPage",
    ):
        press_enter(drive)
        assert drive.page() == page
    press_enter(drive)
    assert drive.page() == "endPage"
    assert sqlite_desk.contacts.find("bergeron").total == 1
