# SPDX-License-Identifier: MIT
"""Makes the nine pages of the wizard, in their order."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from contact_desk.ui.add_contact.addresses_page import AddressesPage
from contact_desk.ui.add_contact.attributes_page import AttributesPage
from contact_desk.ui.add_contact.base_page import WizardPage, Workbench
from contact_desk.ui.add_contact.business_page import BusinessPage
from contact_desk.ui.add_contact.end_page import EndPage
from contact_desk.ui.add_contact.interaction_addresses_page import InteractionAddressesPage
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.name_page import NamePage
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.add_contact.pages import Page
from contact_desk.ui.add_contact.summary_page import SummaryPage
from contact_desk.wording.catalogue import Words

_PAGES: tuple[type[WizardPage], ...] = (
    NamePage,
    OrganisationPage,
    LocationPage,
    BusinessPage,
    AddressesPage,
    InteractionAddressesPage,
    AttributesPage,
    SummaryPage,
    EndPage,
)


def make_pages(bench: Workbench, words: Words, stack: QStackedWidget) -> dict[Page, WizardPage]:
    """All pages, in the stack."""
    # Inside the window from the start: each move to another parent styles a whole page again.
    pages = {make.page: make(bench, words, stack) for make in _PAGES}
    for page in pages.values():
        stack.addWidget(page)
    return pages
