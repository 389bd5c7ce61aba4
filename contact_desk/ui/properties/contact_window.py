# SPDX-License-Identifier: MIT
"""The properties of a contact (row T66)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from contact_desk.domain.changes import Changes
from contact_desk.domain.journal import Operation
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.add_contact.contact_interaction_addresses_page import (
    ContactInteractionAddressesPage,
)
from contact_desk.ui.add_contact.name_page import NamePage
from contact_desk.ui.add_contact.organisation_finding import OrganisationFinding
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.add_contact.tagged_attributes_page import TaggedAttributesPage
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.properties.contact_pages import (
    EditedBusinessPage,
    EditedLocationPage,
    EditedOrganisationPage,
)
from contact_desk.ui.properties.dates_page import DatesPage
from contact_desk.ui.properties.identification_page import IdentificationPage
from contact_desk.ui.properties.members_page import MembersPage
from contact_desk.ui.properties.relations_page import RelationsPage
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.addresses_page import AddressesPage
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.name_text import name_text


class ContactProperties(PropertiesWindow):
    brain: EditedContact
    finding: OrganisationFinding | None = None
    name = "contactProperties"
    pages = (
        NamePage,
        EditedOrganisationPage,
        EditedLocationPage,
        MembersPage,
        EditedBusinessPage,
        AddressesPage,
        ContactInteractionAddressesPage,
        TaggedAttributesPage,
        DatesPage,
        RelationsPage,
        IdentificationPage,
    )

    def title_text(self) -> str:
        return name_text(self.brain.original, self.words)[:200]

    def open(self) -> None:
        self._offer_members()
        super().open()

    def saving(self, request: SaveRequest) -> Callable[[], Changes]:
        brain = self.brain
        return partial(
            self.desk.contact_editing.change,
            *(brain.record, brain.original, brain.to_save(), request.choices),
            former=request.former,
            seen=request.seen,
            request=request.uid,
        )

    def last_change(self) -> Operation | None:
        return next(iter(self.desk.history.of_contact(self.brain.record, limit=1)), None)

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        if isinstance(page, EditedBusinessPage):
            page.replaced.connect(self.saved)
        elif isinstance(page, OrganisationPage):
            self.finding = finding = OrganisationFinding(self)
            page.advanced_search_asked.connect(lambda name: finding.begin(page, name))
        self._offer_members()

    def go_to_step(self, page: Page) -> None:
        """Open the box of a page."""
        self.boxes.box(page).open()

    def suspend(self) -> None:
        if self.finding is not None:
            self.finding.close()
        super().suspend()

    def hear(self, path: str) -> None:
        super().hear(path)
        if path in {"kind", "members"}:
            self._offer_members()

    def _offer_members(self) -> None:
        """Only a group has members; a person who still has some can be rid of them."""
        draft = self.brain.draft
        self.boxes.offer(Page.MEMBERS, draft.is_group() or bool(draft.members))
