# SPDX-License-Identifier: MIT
"""The properties of organisations and of their locations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.domain.changes import Changes
from contact_desk.domain.journal import Operation
from contact_desk.domain.organisation_draft import LocationDraft
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.add_organisation.name_pages import LocationNamePage, OrganisationNamePage
from contact_desk.ui.properties.brains import EditedLocation, EditedOrganisation
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.addresses_page import AddressesPage
from contact_desk.ui.wizard.attributes_page import AttributesPage
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.business_page import BusinessPage
from contact_desk.ui.wizard.interaction_addresses_page import InteractionAddressesPage

_SHARED: tuple[type[WizardPage], ...] = (
    BusinessPage,
    AddressesPage,
    InteractionAddressesPage,
    AttributesPage,
)


class OrganisationProperties(PropertiesWindow):
    brain: EditedOrganisation
    name = "organisationProperties"
    pages = (OrganisationNamePage, *_SHARED)

    def title_text(self) -> str:
        name: str = self.brain.original.name[:200]
        return name

    def saving(self, request: SaveRequest) -> Callable[[], Changes]:
        brain, change = self.brain, self.desk.organisation_records.change
        edit = (brain.record, brain.original, brain.to_save(), request.choices)
        return partial(change, *edit, request=request.uid)

    def last_change(self) -> Operation | None:
        return self.desk.history.latest_of_organisation(self.brain.record)

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        if isinstance(page, OrganisationNamePage):
            page.existing_wanted.connect(lambda number, _name: self.opened_organisation.emit(number))


class LocationProperties(PropertiesWindow):
    brain: EditedLocation
    name = "locationProperties"
    pages = (LocationNamePage, *_SHARED)

    def title_text(self) -> str:
        draft: LocationDraft = self.brain.original
        return " · ".join((draft.name[:200], draft.organisation[:200]))

    def saving(self, request: SaveRequest) -> Callable[[], Changes]:
        brain, change = self.brain, self.desk.organisation_records.change_location
        edit = (brain.record, brain.original, brain.to_save(), request.choices)
        return partial(change, *edit, request=request.uid)

    def last_change(self) -> Operation | None:
        return self.desk.history.latest_of_location(self.brain.record)
