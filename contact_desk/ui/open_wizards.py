# SPDX-License-Identifier: MIT
"""The wizards that stand open beside the main window: opened, told of, put away once their drafts are on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.open_properties import OpenProperties

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
    from contact_desk.ui.add_contact.wizard import AddContactWizard
    from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
    from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
    from contact_desk.ui.properties.window import PropertiesWindow
    from contact_desk.ui.wizard.wizard import Wizard
    from contact_desk.wording.catalogue import Words


class OpenWizards(QObject):
    """`contact_added` and `organisation_added` carry what was saved, `contact_wanted` the id of a card asked for.

    `put_away`: one has closed, and what it kept may wait.
    """

    contact_added = Signal(object)
    organisation_added = Signal(object)
    location_added = Signal(object)
    contact_wanted = Signal(int)
    organisation_wanted = Signal(int)
    put_away = Signal()

    def __init__(self, operations: Operations, window: QMainWindow) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self.wizards: list[Wizard | PropertiesWindow] = []
        self.properties = OpenProperties(operations, window, self._show)
        self._finding: FindOrganisationWizard | None = None

    def close_all(self) -> None:
        for wizard in tuple(self.wizards):
            wizard.close()
        if self._finding is not None:
            self._finding.reject()

    def go_on_with(self, desk: Desk, words: Words, kept: KeptDraft) -> Wizard | None:
        """Open the wizard of the kind of this draft where it was left; of an edit the properties, and give None."""
        from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft

        if kept.record:
            self.properties.go_on_with(desk, words, kept)
            return None
        if isinstance(kept.draft, OrganisationDraft):
            return self.add_organisation(desk, words, kept=kept)
        if isinstance(kept.draft, LocationDraft):
            return self.add_location(desk, words, kept=kept)
        return self.add_contact(desk, words, kept=kept)

    def add_contact(
        self, desk: Desk, words: Words, *, draft: ContactDraft | None = None, kept: KeptDraft | None = None
    ) -> AddContactWizard:
        from contact_desk.ui.add_contact.wizard import AddContactWizard as Kind

        wizard = Kind(desk, self._operations, words, self._window, draft=draft, kept=kept)
        wizard.saved.connect(self.contact_added)
        self._show(wizard)
        return wizard

    def add_organisation(
        self,
        desk: Desk,
        words: Words,
        *,
        draft: OrganisationDraft | None = None,
        kept: KeptDraft | None = None,
    ) -> AddOrganisationWizard:
        from contact_desk.domain.organisation_draft import LocationDraft
        from contact_desk.ui.add_organisation.wizards import AddOrganisationWizard as Kind

        wizard = Kind(desk, self._operations, words, self._window, draft=draft, kept=kept)
        wizard.saved.connect(self.organisation_added)
        wizard.existing_chosen.connect(lambda number, _name: self.organisation_wanted.emit(number))
        wizard.locations_wanted.connect(
            lambda name: self.add_location(desk, words, draft=LocationDraft(organisation=name))
        )
        self._show(wizard)
        return wizard

    def add_location(
        self, desk: Desk, words: Words, *, draft: LocationDraft | None = None, kept: KeptDraft | None = None
    ) -> AddLocationWizard:
        from contact_desk.ui.add_organisation.wizards import AddLocationWizard as Kind

        wizard = Kind(desk, self._operations, words, self._window, draft=draft, kept=kept)
        wizard.saved.connect(self.location_added)
        self._show(wizard)
        return wizard

    def find_organisation(self, desk: Desk, words: Words) -> FindOrganisationWizard:
        """Open the wizard whose choice is shown, or bring up the one that stands open."""
        from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard as Kind

        if self._finding is None:
            self._finding = wizard = Kind(desk, self._operations, words, self._window, may_be_inactive=True)
            wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            wizard.chosen.connect(lambda organisation: self.organisation_wanted.emit(organisation.id))
            wizard.opened_organisation.connect(self.organisation_wanted)
            wizard.finished.connect(self._forget_finding)
            wizard.open()
        self._finding.raise_()
        self._finding.activateWindow()
        return self._finding

    def _forget_finding(self) -> None:
        self._finding = None

    def _show(self, wizard: Wizard | PropertiesWindow) -> None:
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.opened_contact.connect(self.contact_wanted)
        wizard.opened_organisation.connect(self.organisation_wanted)
        wizard.finished.connect(self._put_away)
        self.wizards.append(wizard)
        wizard.show()

    def _put_away(self) -> None:
        self.wizards = [wizard for wizard in self.wizards if not wizard.is_gone()]
        self.put_away.emit()
