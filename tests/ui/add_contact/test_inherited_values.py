# SPDX-License-Identifier: MIT
"""What a contact inherits stands greyed on the business page, and is never saved."""

from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import BusinessInformation, ContactDraft
from contact_desk.domain.organisation_draft import OrganisationDraft
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import Driver

HEADQUARTERS = BusinessInformation(street="1 rue Haute", city="Lyon", phone="04 78 00 00 01")


def _at_the_business_page(qtbot: QtBot, desk: Desk, **more: object) -> Driver:
    desk.organisation_records.add(OrganisationDraft(name="Acme", business=HEADQUARTERS))
    draft = ContactDraft.model_validate({"last_name": "Martin", "organisation": "acme", **more})
    drive = Driver(qtbot, desk, draft=draft)
    drive.next("organisationPage", "locationPage", "businessPage")
    return drive


def _hint(drive: Driver, name: str) -> str:
    return drive.find(QLineEdit, name).placeholderText()


def test_empty_fields_show_greyed_what_the_organisation_lends(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = _at_the_business_page(qtbot, sqlite_desk)
    assert _hint(drive, "city") == "Lyon (inherited)"
    assert _hint(drive, "phone") == "04 78 00 00 01 (inherited)"
    drive.to_summary()
    saved = sqlite_desk.contacts.show(drive.save()).draft
    assert (saved.business.city, saved.business.phone) == ("", "")


def test_a_change_at_the_place_shows_at_once(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = _at_the_business_page(qtbot, sqlite_desk)
    records = sqlite_desk.organisation_records
    (lender,) = sqlite_desk.organisations.find("acme")
    seen = records.show(lender.id).draft
    moved = HEADQUARTERS.model_copy(update={"city": "Genève", "country": "ch"})
    changes = records.change(lender.id, seen, seen.model_copy(update={"business": moved}))
    drive.operations.announce(changes)
    drive.settle()
    assert _hint(drive, "city") == "Genève (inherited)"
    country = drive.find(QComboBox, "country").lineEdit()
    assert country is not None
    assert country.placeholderText() == "Switzerland (inherited)"
    drive.wizard.speak(Words("fr"))
    assert country.placeholderText() == "Suisse (hérité)"


def test_what_is_typed_overrides_and_an_address_is_inherited_whole_or_not_at_all(
    qtbot: QtBot, sqlite_desk: Desk
) -> None:
    drive = _at_the_business_page(qtbot, sqlite_desk)
    drive.type("street", "2 rue Basse")
    assert (_hint(drive, "city"), _hint(drive, "phone")) == ("", "04 78 00 00 01 (inherited)")
    drive.type("street", "")
    assert _hint(drive, "city") == "Lyon (inherited)"


def test_a_new_organisation_lends_nothing(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = _at_the_business_page(qtbot, sqlite_desk, organisation="Zenith")
    assert _hint(drive, "city") == ""
