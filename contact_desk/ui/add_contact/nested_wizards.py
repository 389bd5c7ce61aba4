# SPDX-License-Identifier: MIT
"""The wizards that whoever adds a contact opens for a new organisation or location; what they add comes back chosen.

Their drafts are kept within the contact's own (row N23); cancelled, they leave it as it was.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from contact_desk.domain.names import fold
from contact_desk.domain.organisation import Organisation, OrganisationAdded
from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
from contact_desk.ui.wizard.saving_dialog import SavingDialog
from contact_desk.ui.wizard.wizard import Wizard


class NestedWizards(QObject):
    """At most one stands open; it holds the contact's own window back meanwhile."""

    def __init__(self, outer: SavingDialog, brain: ContactBrain) -> None:
        super().__init__(outer)
        self._outer = outer
        self._brain = brain
        self._open: Wizard | None = None

    def add_organisation(self, name: str) -> None:
        """Open the Add Organisation wizard where one was left, else on what was typed."""
        state, outer = self._brain.nested, self._outer
        kept = state if state is not None and isinstance(state.draft, OrganisationDraft) else None
        draft = None if kept else OrganisationDraft(name=name)
        wizard = AddOrganisationWizard(
            outer.desk, outer.operations, outer.words, outer, draft=draft, kept=kept, outer=outer
        )
        wizard.saved.connect(self._organisation_added)
        wizard.queued.connect(self._organisation_queued)
        wizard.existing_chosen.connect(self._existing_chosen)
        wizard.locations_wanted.connect(self._go_on_with_locations)
        self._show(wizard)

    def add_location(self, name: str) -> None:
        """The same for a location of the contact's organisation, which has to be there."""
        state, outer = self._brain.nested, self._outer
        kept = state if state is not None and isinstance(state.draft, LocationDraft) else None
        if self._brain.organisation is None and kept is None:
            return
        organisation = self._brain.organisation.name if self._brain.organisation else ""
        draft = None if kept else LocationDraft(name=name, organisation=organisation)
        wizard = AddLocationWizard(
            outer.desk, outer.operations, outer.words, outer, draft=draft, kept=kept, outer=outer
        )
        wizard.saved.connect(self._location_added)
        wizard.queued.connect(self._location_queued)
        self._show(wizard)

    def resume(self) -> None:
        """Open again what stood open when the program was killed."""
        state = self._brain.nested
        if state is None or not state.is_open or self._open is not None:
            return
        if isinstance(state.draft, OrganisationDraft):
            self.add_organisation("")
        elif isinstance(state.draft, LocationDraft):
            self.add_location("")

    def suspend(self) -> None:
        """The contact's own window goes: what stands open here waits in its draft, open."""
        if self._open is not None:
            state = self._open.brain.state()
            self._open.reject()
            self._brain.put_nested(state)

    def _show(self, wizard: Wizard) -> None:
        self._open = wizard
        wizard.setWindowModality(Qt.WindowModality.WindowModal)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.finished.connect(self._closed)
        wizard.open()

    def _closed(self) -> None:
        self._open = None
        self._outer.take_keyboard()

    def _organisation_added(self, added: OrganisationAdded) -> None:
        self._choose_organisation(added.id, added.name)

    def _existing_chosen(self, number: int, name: str) -> None:
        self._choose_organisation(number, name)
        if self._open is not None:
            self._open.finished.connect(lambda: self._brain.put_nested(None))

    def _choose_organisation(self, number: int, name: str) -> None:
        self._brain.put("organisation", name)
        self._brain.found_organisation(name, Organisation(number, name))
        self._outer.show_draft()

    def _organisation_queued(self) -> None:
        """It goes into the store before the contact, which finds it by its name."""
        if self._open is not None:
            self._brain.put("organisation", self._open.brain.text("name"))
            self._outer.show_draft()

    def _location_queued(self) -> None:
        if self._open is not None:
            self._take_location(self._open.brain.text("name"))

    def _location_added(self, added: OrganisationAdded) -> None:
        self._take_location(added.name)

    def _take_location(self, name: str) -> None:
        organisation = self._open.brain.text("organisation") if self._open is not None else ""
        if organisation and fold(organisation) != fold(self._brain.draft.organisation):
            # The contact's own has gone meanwhile, and the location was given to another.
            self._brain.put("organisation", organisation)
        self._brain.put("location", name)
        self._outer.show_draft()

    def _go_on_with_locations(self) -> None:
        # Once the organisation's wizard has gone: one at a time.
        if self._open is not None:
            self._open.finished.connect(lambda: self.add_location(""))
