# SPDX-License-Identifier: MIT
"""Page 7 of Add Contact: the attributes, the two dates above the notes (row X36)."""

from __future__ import annotations

from contact_desk.ui.add_contact.tagged_attributes_page import TaggedAttributesPage
from contact_desk.ui.wizard.date_fields import DateFields


class ContactAttributesPage(TaggedAttributesPage):
    def build(self) -> None:
        self.dates = DateFields(self)
        super().build()
        self.body.insertWidget(self.body.indexOf(self.tags), self.dates)

    def go_to_first_field(self) -> None:
        first = self._first if self._first is not self.notes else self.dates.fields["birthday"]
        first.editor.setFocus()

    def join_others(self) -> None:
        self.dates.join(self.form)
        super().join_others()

    def _keep(self, path: str, text: str) -> None:
        super()._keep(path, self.dates.plain(path, text))
