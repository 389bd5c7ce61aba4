# SPDX-License-Identifier: MIT
"""The wizards that stand open beside the main window: opened, told of, put away once their drafts are on disk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from contact_desk.ui.adding_contacts import AddingContacts
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.open_properties import OpenProperties

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
    from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
    from contact_desk.ui.find_contact.wizard import FindContactWizard
    from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
    from contact_desk.ui.properties.window import PropertiesWindow
    from contact_desk.ui.upcoming.window import UpcomingWindow
    from contact_desk.ui.wizard.saving_dialog import SavingDialog
    from contact_desk.ui.wizard.wizard import Wizard
    from contact_desk.wording.catalogue import Words


class OpenWizards(QObject):
    """`contact_added` and `organisation_added` carry what was saved, `contact_wanted` the id of a card asked for.

    `search_wanted` carries what the list is to be searched for. `put_away`: one has closed, and what it kept may wait.
    """

    contact_added = Signal(object)
    organisation_added = Signal(object)
    location_added = Signal(object)
    contact_wanted = Signal(int)
    search_wanted = Signal(str)
    organisation_wanted = Signal(int)
    put_away = Signal()

    def __init__(self, operations: Operations, window: QMainWindow) -> None:
        super().__init__(window)
        self._operations = operations
        self._window = window
        self.wizards: list[SavingDialog | PropertiesWindow] = []
        self.properties = OpenProperties(operations, window, self._show)
        self.contacts = AddingContacts(operations, window, self._show)
        self.contacts.added.connect(self.contact_added)
        self._finding: FindOrganisationWizard | None = None
        self._finding_contact: FindContactWizard | None = None
        self._upcoming: UpcomingWindow | None = None

    def close_all(self) -> None:
        self.properties.give_up()
        for wizard in tuple(self.wizards):
            wizard.close()
        for beside in (self._finding, self._finding_contact, self._upcoming):
            if beside is not None:
                beside.reject()

    def go_on_with(self, desk: Desk, words: Words, kept: KeptDraft) -> Wizard | None:
        """Open the wizard of the kind of this draft where it was left.

        Of an edit the properties, of what was typed in the short form that one: these give None.
        """
        from contact_desk.domain.organisation_draft import LocationDraft, OrganisationDraft
        from contact_desk.ui.wizard.pages import SHORT_FORM

        if kept.record:
            self.properties.go_on_with(desk, words, kept)
            return None
        if kept.page == SHORT_FORM:
            _tell_trouble(kept, self.contacts.open_form(desk, words, kept=kept))
            return None
        wizard: Wizard
        if isinstance(kept.draft, OrganisationDraft):
            wizard = self.add_organisation(desk, words, kept=kept)
        elif isinstance(kept.draft, LocationDraft):
            wizard = self.add_location(desk, words, kept=kept)
        else:
            wizard = self.contacts.open_wizard(desk, words, kept=kept)
        _tell_trouble(kept, wizard)
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
            self._finding = wizard = Kind(
                desk, self._operations, words, self._window, can_add=True, may_be_inactive=True
            )
            wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            wizard.chosen.connect(lambda organisation: self.organisation_wanted.emit(organisation.id))
            wizard.opened_organisation.connect(self.organisation_wanted)
            wizard.add_wanted.connect(partial(self._add_what_was_looked_for, desk, words))
            wizard.finished.connect(self._forget_finding)
            wizard.open()
        self._finding.raise_()
        self._finding.activateWindow()
        return self._finding

    def find_contact(self, desk: Desk, words: Words) -> FindContactWizard:
        """Open the wizard whose choice is shown on its card, or bring up the one that stands open."""
        from contact_desk.ui.find_contact.wizard import FindContactWizard as Kind

        if self._finding_contact is None:
            self._finding_contact = wizard = Kind(desk, self._operations, words, self._window)
            wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            wizard.chosen.connect(self.contact_wanted)
            wizard.listed.connect(self.search_wanted)
            wizard.opened_contact.connect(partial(self._open_found, desk, words))
            wizard.finished.connect(self._forget_finding_contact)
            wizard.open()
        self._finding_contact.raise_()
        self._finding_contact.activateWindow()
        return self._finding_contact

    def _open_found(self, desk: Desk, words: Words, contact: int) -> None:
        from contact_desk.domain.attribute import Entity

        owner = self._finding_contact.sought_owner() if self._finding_contact is not None else ""
        self.properties.open(desk, words, Entity.CONTACT, contact, owner)

    def _forget_finding_contact(self) -> None:
        self._finding_contact = None

    def show_upcoming(self, desk: Desk, words: Words) -> UpcomingWindow:
        """Open the window of coming dates, or bring up the one that stands open."""
        from contact_desk.ui.upcoming.window import UpcomingWindow as Kind

        if self._upcoming is None:
            self._upcoming = window = Kind(desk, self._operations, words, self._window)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.contact_wanted.connect(self.contact_wanted)
            window.finished.connect(self._forget_upcoming)
            window.open()
        self._upcoming.raise_()
        self._upcoming.activateWindow()
        return self._upcoming

    def _forget_upcoming(self) -> None:
        self._upcoming = None

    def _add_what_was_looked_for(self, desk: Desk, words: Words, name: str) -> None:
        """Once it is added it is shown, as it would have been had it been found."""
        from contact_desk.domain.organisation_draft import OrganisationDraft

        wizard = self.add_organisation(desk, words, draft=OrganisationDraft(name=name))
        wizard.saved.connect(lambda added: self.organisation_wanted.emit(added.id))

    def _forget_finding(self) -> None:
        self._finding = None

    def _show(self, wizard: SavingDialog | PropertiesWindow) -> None:
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.opened_contact.connect(self.contact_wanted)
        wizard.opened_organisation.connect(self.organisation_wanted)
        wizard.finished.connect(self._put_away)
        self.wizards.append(wizard)
        wizard.show()

    def _put_away(self) -> None:
        self.wizards = [wizard for wizard in self.wizards if not wizard.is_gone()]
        self.put_away.emit()


def _tell_trouble(kept: KeptDraft, window: SavingDialog) -> None:
    """What was refused when it was sent is told where it can be put right, and waits for the user."""
    if kept.trouble is not None:
        tell = partial(window.tell_trouble, kept.trouble.as_error())
        window.lists_taken.connect(tell, Qt.ConnectionType.SingleShotConnection)
