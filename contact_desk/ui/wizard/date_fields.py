# SPDX-License-Identifier: MIT
"""The two dates of a contact beside each other, for whatever page has them (row X36)."""

from __future__ import annotations

from contact_desk.domain.date_reading import Order
from contact_desk.domain.personal_check import DATES
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import Form, label
from contact_desk.ui.wizard.partial_date_field import PartialDateField
from contact_desk.ui.wizard.typed_values import date_order


class DateFields(Row):
    """Read in the order of day and month that fits the words of `page` and its region."""

    def __init__(self, page: WizardPage) -> None:
        self._page = page
        self.fields = {name: PartialDateField(page.words, name, label(name), self._order) for name in DATES}
        super().__init__(*((field, 1) for field in self.fields.values()))

    def join(self, form: Form) -> None:
        for path, field in self.fields.items():
            form.add(path, field)

    def plain(self, path: str, text: str) -> str:
        """What is to be kept for the text that a form tells of."""
        return self.fields[path].text() if path in self.fields else text

    def _order(self) -> Order:
        return date_order(self._page.words.language, self._page.bench.desk.region)
