# SPDX-License-Identifier: MIT
"""The box of what other systems call a contact, and of who owns it here (row T66)."""

from __future__ import annotations

from functools import partial

from contact_desk.domain.contact import Contact
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.pages import Page

_NAMES = {
    "external_id": "externalId",
    "source": "source",
    "site_id": "siteId",
    "application_id": "applicationId",
}


class IdentificationPage(WizardPage):
    """The owner is only shown: handing a contact on goes by rights."""

    page = Page.IDENTIFICATION
    brain: EditedContact

    def build(self) -> None:
        fields = {path: LineField(self.words, name, label(path)) for path, name in _NAMES.items()}
        self._first = fields["external_id"]
        self.owner = LineField(self.words, "owner", lambda words: words("Owner"))
        self.owner.line.setReadOnly(True)
        for path, field in fields.items():
            self.form.add(path, field)
        self.body.addWidget(Row((fields["external_id"], 1), (fields["source"], 1)))
        self.body.addWidget(Row((fields["site_id"], 1), (fields["application_id"], 1)))
        self.body.addWidget(Row((self.owner, 1), (None, 1)))

    def enter(self) -> None:
        super().enter()
        work = partial(self.bench.desk.contacts.show, self.brain.record)
        self.bench.operations.run(work, self._note_owner, lambda _error: None, owner=self)

    def go_to_first_field(self) -> None:
        self._first.editor.setFocus()

    def _note_owner(self, contact: Contact) -> None:
        self.owner.load(contact.owner)
