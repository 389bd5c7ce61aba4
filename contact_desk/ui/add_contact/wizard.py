# SPDX-License-Identifier: MIT
"""The Add Contact wizard: its pages, and another contact after it (rows T07-T62)."""

from __future__ import annotations

from PySide6.QtCore import Qt

from contact_desk.domain.access import Right
from contact_desk.ui.add_contact.adding import AddingContact
from contact_desk.ui.add_contact.all_pages import PAGES
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.end_page import EndPage
from contact_desk.ui.add_contact.other_way import OtherWay
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.wizard import Wizard
from contact_desk.wording.catalogue import mark


class AddContactWizard(AddingContact, Wizard):
    name = "addContactWizard"
    right = Right.ADD_INDIVIDUALS
    brain_class = ContactBrain
    page_classes = PAGES
    brain: ContactBrain

    def prepare(self) -> None:
        super().prepare()
        told = mark("Goes on with what was typed, on one page.")
        self.other_way = OtherWay(self.words, "shortFormButton", mark("Short for&m"), told)
        self.other_way.clicked.connect(self.ask_for_other_way)
        place = self.side.indexOf(self.draft_state)
        self.side.insertWidget(place, self.other_way, 0, Qt.AlignmentFlag.AlignLeft)

    def show_buttons(self) -> None:
        super().show_buttons()
        self.other_way.setVisible(self.brain.page is not Page.END)

    def resume_on(self, page: WizardPage) -> None:
        super().resume_on(page)
        self.nested.resume()

    def add_another(self) -> None:
        end = self.pages[Page.END]
        keep = isinstance(end, EndPage) and end.keeps_organisation()
        self.brain.begin_another(keep_organisation=keep)
        self.keeper.begin()
        self.show_page()
