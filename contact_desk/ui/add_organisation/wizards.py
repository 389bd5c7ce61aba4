# SPDX-License-Identifier: MIT
"""The Add Organisation and the Add Location wizard, alone or opened from another (rows T22, T23, T28, T29)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from contact_desk.domain.access import Right
from contact_desk.domain.organisation import OrganisationAdded
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.add_organisation.brains import LocationBrain, OrganisationBrain
from contact_desk.ui.add_organisation.name_pages import LocationNamePage, OrganisationNamePage
from contact_desk.ui.add_organisation.other_pages import (
    LocationAddedPage,
    LocationSummaryPage,
    OrganisationAddedPage,
    OrganisationSummaryPage,
)
from contact_desk.ui.wizard.addresses_page import AddressesPage
from contact_desk.ui.wizard.attributes_page import AttributesPage
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.business_page import BusinessPage
from contact_desk.ui.wizard.dialog_with_draft import DialogWithDraft
from contact_desk.ui.wizard.interaction_addresses_page import InteractionAddressesPage
from contact_desk.ui.wizard.wizard import Wizard

_SHARED: tuple[type[WizardPage], ...] = (
    BusinessPage,
    AddressesPage,
    InteractionAddressesPage,
    AttributesPage,
)


class AddOrganisationWizard(Wizard):
    """`saved` carries `OrganisationAdded`; `existing_chosen` id and name of one that has the name already.

    `locations_wanted` carries the name of the new organisation.
    """

    name = "addOrganisationWizard"
    right = Right.ADD_ORGANISATIONS
    brain_class = OrganisationBrain
    page_classes = (OrganisationNamePage, *_SHARED, OrganisationSummaryPage, OrganisationAddedPage)
    brain: OrganisationBrain
    existing_chosen = Signal(int, str)
    locations_wanted = Signal(str)

    def may_add_another(self, _outer: DialogWithDraft | None) -> bool:
        return False

    def title_text(self) -> str:
        return self.words("Add an organisation")

    def saving(self, request: SaveRequest) -> Callable[[], OrganisationAdded]:
        return partial(self.desk.organisation_records.add, self.brain.to_save(), request=request.uid)

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        if isinstance(page, OrganisationNamePage):
            page.existing_wanted.connect(self._take_existing)
        elif isinstance(page, OrganisationAddedPage):
            page.locations_wanted.connect(self._ask_for_locations)

    def _take_existing(self, number: int, name: str) -> None:
        self.existing_chosen.emit(number, name)
        self.reject()

    def _ask_for_locations(self) -> None:
        if (added := self.brain.result) is not None:
            self.locations_wanted.emit(added.name)
            self.accept()


class AddLocationWizard(Wizard):
    """`saved` carries `OrganisationAdded`: id and name of the location."""

    name = "addLocationWizard"
    right = Right.ADD_ORGANISATIONS
    brain_class = LocationBrain
    page_classes = (LocationNamePage, *_SHARED, LocationSummaryPage, LocationAddedPage)
    brain: LocationBrain

    def title_text(self) -> str:
        return self.words("Add a location")

    def saving(self, request: SaveRequest) -> Callable[[], OrganisationAdded]:
        add = self.desk.organisation_records.add_location
        return partial(add, self.brain.to_save(), request=request.uid)

    def add_another(self) -> None:
        self.brain.begin_another()
        self.keeper.begin()
        self.show_page()
