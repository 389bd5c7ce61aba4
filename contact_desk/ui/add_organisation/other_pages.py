# SPDX-License-Identifier: MIT
"""The summaries and the ends of the two wizards (rows T23, T28)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_organisation.brains import LocationBrain, OrganisationBrain
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.labels import plain_label, selectable_label
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.summary_blocks import SummaryBlock, SummaryLine, list_label, summary_blocks
from contact_desk.ui.wizard.summary_page import SummaryPage


class OrganisationSummaryPage(SummaryPage):
    brain: OrganisationBrain

    def blocks(self) -> tuple[SummaryBlock, ...]:
        words, brain = self.words, self.brain
        kind = list_label(brain, ListName.ORGANISATION_TYPE, brain.draft.type, words)
        lines = (
            SummaryLine(words("Name of the organisation"), brain.draft.name),
            SummaryLine(words("Organisation type"), kind),
        )
        return summary_blocks({Page.NAME: lines}, brain, words)


class LocationSummaryPage(SummaryPage):
    brain: LocationBrain

    def blocks(self) -> tuple[SummaryBlock, ...]:
        words, draft = self.words, self.brain.draft
        lines = (
            SummaryLine(words("Name of the location"), draft.name),
            SummaryLine(words("Organisation"), draft.organisation),
        )
        return summary_blocks({Page.NAME: lines}, self.brain, words)


class AddedPage(WizardPage):
    """Name and number of what was added."""

    page = Page.END

    def build(self) -> None:
        self.name = selectable_label(role="section", wrap=True)
        self.name.setObjectName("addedName")
        self.number = selectable_label(role="muted")
        self.number.setObjectName("addedNumber")
        self.body.addWidget(self.name)
        self.body.addWidget(self.number)
        self.body.addSpacing(16)
        self.build_offer()
        self.body.addStretch(1)

    def build_offer(self) -> None:
        """What may come next, where there is something."""

    def subtitle_text(self) -> str:
        if self.brain.result is not None and self.brain.result.already:
            return self.words("It had been saved already; it was not added twice.")
        return ""

    def spoken(self) -> str:
        parts = (self.title, self.subtitle, self.name, self.number)
        return " – ".join(part.text() for part in parts if part.text())

    def retranslate(self) -> None:
        super().retranslate()
        if (added := self.brain.result) is not None:
            self.name.setText(added.name[:500])
            self.number.setText(self.words("Number {number}", number=f"{added.id:06d}"))


class OrganisationAddedPage(AddedPage):
    """`locations_wanted`: locations of this organisation are to be added."""

    locations_wanted = Signal()

    def build_offer(self) -> None:
        self.hint = plain_label(wrap=True)
        self.add_locations = QPushButton(icon(Icon.ADD), "")
        self.add_locations.setObjectName("addLocationsButton")
        self.add_locations.clicked.connect(self._ask)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.add_locations)

    def _ask(self) -> None:
        self.locations_wanted.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self.hint.setText(self.words("Has it several locations? Each can have an address of its own."))
        self.add_locations.setText(self.words("Add &locations…"))


class LocationAddedPage(AddedPage):
    brain: LocationBrain
