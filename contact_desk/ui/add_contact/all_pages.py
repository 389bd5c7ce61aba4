# SPDX-License-Identifier: MIT
"""The nine pages of the Add Contact wizard, in their order."""

from __future__ import annotations

from contact_desk.ui.add_contact.contact_attributes_page import ContactAttributesPage
from contact_desk.ui.add_contact.contact_business_page import ContactBusinessPage
from contact_desk.ui.add_contact.contact_interaction_addresses_page import (
    ContactInteractionAddressesPage,
)
from contact_desk.ui.add_contact.contact_summary_page import ContactSummaryPage
from contact_desk.ui.add_contact.end_page import EndPage
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.name_page import NamePage
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.wizard.addresses_page import AddressesPage
from contact_desk.ui.wizard.base_page import WizardPage


class _OrganisationPage(OrganisationPage):
    can_add = True


class _LocationPage(LocationPage):
    can_add = True


PAGES: tuple[type[WizardPage], ...] = (
    NamePage,
    _OrganisationPage,
    _LocationPage,
    ContactBusinessPage,
    AddressesPage,
    ContactInteractionAddressesPage,
    ContactAttributesPage,
    ContactSummaryPage,
    EndPage,
)
