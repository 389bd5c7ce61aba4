# SPDX-License-Identifier: MIT
"""Page 9, the end: number and name of the new contact, what it was attached to, and what next (rows T60-T62)."""

from __future__ import annotations

from contact_desk.domain.name_order import ContactName
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.widgets.labels import plain_label, selectable_label
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.name_text import name_and_organisation


class EndPage(WizardPage):
    page = Page.END
    brain: ContactBrain

    def build(self) -> None:
        self.name = selectable_label(role="section", wrap=True)
        self.name.setObjectName("addedContactName")
        self.number = selectable_label(role="muted")
        self.number.setObjectName("addedContactNumber")
        self.attached = plain_label(wrap=True)
        self.attached.setObjectName("addedContactAttachedTo")
        self.keep_organisation = WrappedCheckBox()
        self.keep_organisation.setObjectName("keepOrganisation")
        for part in (self.name, self.number, self.attached):
            self.body.addWidget(part)
        self.body.addSpacing(16)
        self.body.addWidget(self.keep_organisation)
        self.body.addStretch(1)

    def keeps_organisation(self) -> bool:
        """Whether another contact begins with the organisation and location of this one."""
        return self.keep_organisation.isChecked()

    def enter(self) -> None:
        super().enter()
        self.keep_organisation.setChecked(False)

    def spoken(self) -> str:
        parts = (self.title, self.subtitle, self.name, self.number, self.attached)
        return " – ".join(part.text() for part in parts if part.text())

    def retranslate(self) -> None:
        super().retranslate()
        added = self.brain.result
        self.keep_organisation.setText(self.words("Keep organisation and location for the next contact"))
        if added is None:
            return
        draft = self.brain.to_save()
        name = ContactName(draft.first_name, draft.last_name, added.organisation, draft.kind)
        self.name.setText(name_and_organisation(name, self.words)[:500])
        self.number.setText(self.words("Contact number {number}", number=f"{added.contact:06d}"))
        self.attached.setText(self._attached_text())
        self.keep_organisation.setVisible(bool(added.organisation))

    def subtitle_text(self) -> str:
        if self.brain.result is not None and self.brain.result.already:
            return self.words("It had been saved already; it was not added twice.")
        return ""

    def _attached_text(self) -> str:
        added = self.brain.result
        if added is None or not added.organisation:
            return self.words("It is attached to no organisation.")
        if added.location:
            return self.words(
                "Attached to {organisation}, location {location}.",
                organisation=added.organisation[:500],
                location=added.location[:500],
            )
        return self.words("Attached to {organisation}.", organisation=added.organisation[:500])
