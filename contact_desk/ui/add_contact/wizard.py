# SPDX-License-Identifier: MIT
"""The Add Contact wizard: its pages, saving a contact, and another one after it (rows T07-T62)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from contact_desk.domain.contact import Added
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import WizardState
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.domain.vocabulary_defaults import DEFAULT_VALUES
from contact_desk.ui.add_contact.all_pages import PAGES
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.end_page import EndPage
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.nested_wizards import NestedWizards
from contact_desk.ui.add_contact.organisation_finding import OrganisationFinding
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.wizard import Wizard
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class AddContactWizard(Wizard):
    """`saved` carries `Added`. `kept` goes on where a draft was left; `draft` is what a new one begins with."""

    brain: ContactBrain

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget | None = None,
        *,
        draft: ContactDraft | None = None,
        kept: WizardState | None = None,
    ) -> None:
        # Until the store's own lists have been read, those that every new store begins with.
        lists = Vocabulary(DEFAULT_VALUES)
        brain = ContactBrain(lists, language=words.language, region=desk.region, draft=draft, kept=kept)
        super().__init__(desk, operations, words, parent, name="addContactWizard", brain=brain, pages=PAGES)
        self.nested = NestedWizards(self, brain)
        self.finding = OrganisationFinding(self)

    def title_text(self) -> str:
        return self.words("Add a contact")

    def saving(self) -> Callable[[], Added]:
        return partial(self.desk.contacts.add, self.brain.to_save(), apart=self.brain.apart)

    def resume_on(self, page: WizardPage) -> None:
        super().resume_on(page)
        self.nested.resume()

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

    def add_another(self) -> None:
        end = self.pages[Page.END]
        keep = isinstance(end, EndPage) and end.keeps_organisation()
        self.brain.begin_another(keep_organisation=keep)
        self.keeper.begin()
        self.show_page()
