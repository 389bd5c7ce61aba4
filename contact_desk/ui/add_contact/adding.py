# SPDX-License-Identifier: MIT
"""What the wizard and the short form for a contact share: other wizards beside it, saving, going over to the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.save_request import SaveRequest
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.nested_wizards import NestedWizards
from contact_desk.ui.add_contact.organisation_finding import OrganisationFinding
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.add_contact.place_watch import PlaceWatch
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.draft_keeper import DraftKeeper
from contact_desk.ui.wizard.saving_dialog import SavingDialog

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class AddingContact(SavingDialog):
    """`saved` carries `Added`. `other_way_wanted`: the draft is to go on in the wizard, or in the form."""

    brain: ContactBrain
    keeper: DraftKeeper
    other_way_wanted = Signal()

    def prepare(self) -> None:
        """Once there is a brain, and before a page is shown."""
        self.nested = NestedWizards(self, self.brain)
        self.finding = OrganisationFinding(self)
        PlaceWatch(self)

    def title_text(self) -> str:
        return self.words("Add a contact")

    def saving(self, request: SaveRequest) -> Callable[[], Added]:
        return partial(_add, self.desk, self.brain.to_save(), self.brain.apart, request)

    def connect_page(self, page: WizardPage) -> None:
        super().connect_page(page)
        if isinstance(page, OrganisationPage):
            page.advanced_search_asked.connect(lambda name: self.finding.begin(page, name))
            page.add_organisation_asked.connect(self.add_organisation)
        elif isinstance(page, LocationPage):
            page.add_location_asked.connect(self.add_location)

    def add_organisation(self, name: str) -> None:
        """Open the wizard of a new organisation on what was typed."""
        self.nested.add_organisation(name)

    def add_location(self, name: str) -> None:
        """Open the wizard of a new location of the contact's organisation on what was typed."""
        self.nested.add_location(name)

    def suspend(self) -> None:
        self.finding.close()
        self.nested.suspend()
        super().suspend()

    def ask_for_other_way(self) -> None:
        if not self.is_busy():
            self.other_way_wanted.emit()

    def begun(self) -> dict[str, Any]:
        """What the other window begins with; this one is about to close."""
        self.suspend()
        if not self.brain.is_typed_in():
            return {"draft": self.brain.draft}
        return {"kept": self.brain.state()}


def _add(desk: Desk, draft: ContactDraft, apart: tuple[int, ...], request: SaveRequest) -> Added:
    # A colleague may have retired or deleted what stands in the draft.
    desk.vocabulary.load(fresh=True)
    return desk.contacts.add(draft, apart=apart, seen=request.seen, request=request.uid)
