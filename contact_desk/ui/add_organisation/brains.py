# SPDX-License-Identifier: MIT
"""What the wizards of organisations and locations know. No window here."""

from __future__ import annotations

from contact_desk.domain.attribute import Entity
from contact_desk.domain.errors import FieldError
from contact_desk.domain.organisation import OrganisationAdded
from contact_desk.domain.organisation_check import check_location, check_organisation
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.wizard.brain import Brain, without_empty_attributes
from contact_desk.ui.wizard.pages import TITLES, Page
from contact_desk.wording.catalogue import mark

_PAGES = (
    Page.NAME,
    Page.BUSINESS,
    Page.ADDRESSES,
    Page.INTERACTION_ADDRESSES,
    Page.ATTRIBUTES,
    Page.SUMMARY,
    Page.END,
)


class OrganisationBrain(Brain):
    entity = Entity.ORGANISATION
    pages: tuple[Page, ...] = _PAGES
    titles = {
        **TITLES,
        Page.NAME: mark("Name and type of the organisation"),
        Page.END: mark("The organisation has been added"),
    }
    draft: OrganisationDraft
    result: OrganisationAdded | None

    def empty(self) -> OrganisationDraft:
        return OrganisationDraft()

    def name(self) -> str:
        return self.draft.name.strip()

    def to_save(self) -> OrganisationDraft:
        return without_empty_attributes(self.draft)

    def faults(self, draft: OrganisationDraft) -> list[FieldError]:
        return check_organisation(draft, self.vocabulary, region=self.region)


class LocationBrain(Brain):
    entity = Entity.LOCATION
    pages: tuple[Page, ...] = _PAGES
    titles = {
        **TITLES,
        Page.NAME: mark("Name and organisation"),
        Page.END: mark("The location has been added"),
    }
    draft: LocationDraft
    result: OrganisationAdded | None

    def empty(self) -> LocationDraft:
        return LocationDraft()

    def name(self) -> str:
        return self.draft.name.strip()

    def to_save(self) -> LocationDraft:
        return without_empty_attributes(self.draft)

    def faults(self, draft: LocationDraft) -> list[FieldError]:
        return check_location(draft, self.vocabulary, region=self.region)

    def begin_another(self) -> None:
        """Start on another location of the same organisation."""
        self.begin(LocationDraft(organisation=self.draft.organisation))
