# SPDX-License-Identifier: MIT
"""The wizards that the main window opens, for whoever asks it; without a store it opens none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.desk import Desk
from contact_desk.ui.allowed_commands import AllowedCommands
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.open_wizards import OpenWizards
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.ui.add_contact.wizard import AddContactWizard
    from contact_desk.ui.add_organisation.wizards import AddLocationWizard, AddOrganisationWizard
    from contact_desk.ui.wizard.wizard import Wizard


class OpensWizards:
    """A part of the window, which has the desk, its words, and what the user may do."""

    desk: Desk | None
    words: Words
    wizards: OpenWizards
    allowed: AllowedCommands

    def add_contact(self, draft: ContactDraft | None = None) -> AddContactWizard | None:
        """Open a wizard, beside any that stands open; None while there is no store."""
        contacts = self.wizards.contacts
        return None if self.desk is None else contacts.open_wizard(self.desk, self.words, draft=draft)

    def begin_contact(self, draft: ContactDraft | None = None) -> None:
        """The same in the way that the user has chosen: by wizard or short form."""
        if self.desk is not None and self.allowed.may(CommandId.ADD_CONTACT):
            self.wizards.contacts.open(self.desk, self.words, draft)

    def add_organisation(self) -> AddOrganisationWizard | None:
        """Open the wizard that adds an organisation; None while there is no store."""
        return None if self.desk is None else self.wizards.add_organisation(self.desk, self.words)

    def add_location(self, organisation: str = "") -> AddLocationWizard | None:
        """The same for a location; with the name of its organisation, that is fixed."""
        from contact_desk.domain.organisation_draft import LocationDraft

        draft = LocationDraft(organisation=organisation)
        return None if self.desk is None else self.wizards.add_location(self.desk, self.words, draft=draft)

    def find_organisation(self) -> None:
        if self.desk is not None:
            self.wizards.find_organisation(self.desk, self.words)

    def continue_draft(self, kept: KeptDraft) -> Wizard | None:
        """Open a wizard on a draft that was left unfinished, and that this process holds."""
        return None if self.desk is None else self.wizards.go_on_with(self.desk, self.words, kept)
