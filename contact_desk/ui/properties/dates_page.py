# SPDX-License-Identifier: MIT
"""The box of birthday and anniversary (row X36)."""

from __future__ import annotations

from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.date_fields import DateFields
from contact_desk.ui.wizard.form import Form
from contact_desk.ui.wizard.pages import Page


class DatesPage(WizardPage):
    page = Page.DATES

    def build(self) -> None:
        self.dates = DateFields(self)
        self.form = Form(self._keep)
        self.dates.join(self.form)
        self.body.addWidget(self.dates)

    def go_to_first_field(self) -> None:
        self.dates.fields["birthday"].editor.setFocus()

    def _keep(self, path: str, text: str) -> None:
        self.brain.put(path, self.dates.plain(path, text))
