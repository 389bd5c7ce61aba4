# SPDX-License-Identifier: MIT
"""Page 8 of Add Contact: the summary of a contact (rows T57-T59)."""

from __future__ import annotations

from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.contact_summary import contact_blocks
from contact_desk.ui.add_contact.organisation_look_up import OrganisationLookUp
from contact_desk.ui.wizard.summary_blocks import SummaryBlock
from contact_desk.ui.wizard.summary_page import SummaryPage


class ContactSummaryPage(SummaryPage):
    brain: ContactBrain

    def build(self) -> None:
        super().build()
        self._look_up = OrganisationLookUp(self.bench, self.brain, self)
        self._look_up.answered.connect(self.retranslate)

    def enter(self) -> None:
        super().enter()
        # A draft that was gone on with has passed the page that asks, perhaps days ago.
        self._look_up.ask()

    def blocks(self) -> tuple[SummaryBlock, ...]:
        return contact_blocks(self.brain, self.words)
