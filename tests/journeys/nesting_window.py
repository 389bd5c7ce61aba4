# SPDX-License-Identifier: MIT
"""A real window in a process of its own, typed in up to a wizard within a wizard, which then waits to be killed.

`python -m tests.journeys.nesting_window STORE_URL NEST` prints "kept" once all of it is on disk.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from contact_desk import paths
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.app import open_desk
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.wizard import Wizard
from tests.journeys.typing_window import settle, tell_once
from tests.ui.driving import part, type_text

LAST_NAME, ORGANISATION, NEW, CITY, STREET = (
    "Œuvrard-Łukasz",
    "Clinique Saint-Roch",
    "Électricité du Lac",
    "Sète",
    "3 rue des Écoles",
)


class Nest(StrEnum):
    """Which wizard stands open within which when the kill comes."""

    ORGANISATION = "organisation"
    ORGANISATION_AFTER_FINDING = "organisation after finding"
    ORGANISATION_WITH_AN_OPEN_ADDRESS = "organisation with an open address"
    LOCATION = "location"
    LOCATION_OF_A_NEW_ORGANISATION = "location of a new organisation"
    FINDING = "finding"


def click(under: QWidget, name: str, window: MainWindow) -> None:
    part(under, QPushButton, name).click()
    settle(window)


def write(under: QWidget, name: str, text: str) -> None:
    type_text(part(under, QLineEdit, name), text)


def begin(window: MainWindow, organisation: str) -> AddContactWizard:
    """An Add Contact wizard on its second page."""
    wizard = window.add_contact()
    assert wizard is not None
    settle(window)
    write(wizard, "lastName", LAST_NAME)
    click(wizard, "nextButton", window)
    write(wizard, "organisation", organisation)
    return wizard


def add_organisation(window: MainWindow, *, find: bool = False) -> AddContactWizard:
    """The wizard of the new organisation stands open on its second page."""
    wizard = begin(window, NEW)
    if find:
        find_organisation(wizard, window)
        click(part(wizard, FindOrganisationWizard), "nextButton", window)
        part(wizard, FindOrganisationWizard).results.empty.other.click()
    else:
        part(wizard, QPushButton, "addOrganisationButton").click()
    settle(window)
    inner = part(wizard, AddOrganisationWizard)
    click(inner, "nextButton", window)
    write(inner, "city", CITY)
    return wizard


def open_address(window: MainWindow) -> AddContactWizard:
    wizard = add_organisation(window)
    inner = part(wizard, AddOrganisationWizard)
    click(inner, "nextButton", window)
    click(inner, "addAddressButton", window)
    write(part(inner, QWidget, "addressDialog"), "street", STREET)
    return wizard


def add_location(window: MainWindow) -> AddContactWizard:
    wizard = begin(window, ORGANISATION)
    click(wizard, "nextButton", window)
    click(wizard, "addLocationButton", window)
    return in_location(wizard, window)


def add_location_of_new(window: MainWindow) -> AddContactWizard:
    wizard = add_organisation(window)
    inner = part(wizard, AddOrganisationWizard)
    while inner.brain.page is not Page.SUMMARY:
        click(inner, "nextButton", window)
    click(inner, "saveButton", window)
    click(inner, "addLocationsButton", window)
    return in_location(wizard, window)


def in_location(wizard: AddContactWizard, window: MainWindow) -> AddContactWizard:
    inner = part(wizard, AddLocationWizard)
    write(inner, "locationName", "Dépôt")
    click(inner, "nextButton", window)
    write(inner, "city", CITY)
    return wizard


def find(window: MainWindow) -> AddContactWizard:
    wizard = begin(window, ORGANISATION)
    find_organisation(wizard, window)
    return wizard


def find_organisation(wizard: AddContactWizard, window: MainWindow) -> None:
    click(wizard, "advancedSearchButton", window)


WAYS: dict[Nest, Callable[[MainWindow], AddContactWizard]] = {
    Nest.ORGANISATION: add_organisation,
    Nest.ORGANISATION_AFTER_FINDING: lambda window: add_organisation(window, find=True),
    Nest.ORGANISATION_WITH_AN_OPEN_ADDRESS: open_address,
    Nest.LOCATION: add_location,
    Nest.LOCATION_OF_A_NEW_ORGANISATION: add_location_of_new,
    Nest.FINDING: find,
}


def is_on_disk(wizard: AddContactWizard) -> bool:
    """Whether the file holds what the wizard and the one within it do."""
    brain, file = wizard.brain, paths.drafts_folder() / f"{wizard.brain.draft.uid}.json"
    inner = [each for each in wizard.findChildren(Wizard) if each.isVisible()]
    if not file.exists() or (inner and brain.nested != inner[0].brain.state()):
        return False
    kept = KeptDraft.model_validate_json(file.read_bytes())
    return (kept.draft, kept.page, kept.nested) == (brain.draft, brain.page, brain.nested)


def main(store_url: str, nest: str) -> None:
    app = QApplication([])
    window = open_desk(store_url, region="FR")
    settle(window)
    wizard = WAYS[Nest(nest)](window)
    tell_once(lambda: is_on_disk(wizard), window)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
