# SPDX-License-Identifier: MIT
"""What lists of contacts in the properties share: what each is called, read once; Enter opens its card."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.name_order import ContactName
from contact_desk.ui.wizard.lines_page import LinesPage
from contact_desk.wording.name_text import name_and_organisation


class ContactLinesPage(LinesPage):
    """Each line names a contact by its id; which, the page says."""

    def contact_of(self, line: Any) -> int:
        raise NotImplementedError

    def build(self) -> None:
        self._names: dict[int, ContactName] = {}
        super().build()

    def enter(self) -> None:
        super().enter()
        self._ask_names()

    def edit(self) -> None:
        """Open the card of the contact of the chosen line."""
        if (position := self._chosen()) is not None:
            self.opened_contact.emit(self.contact_of(self.lines()[position]))

    def name_text(self, contact: int) -> str:
        """What the contact is called, its number until that is known."""
        name = self._names.get(contact)
        known = name_and_organisation(name, self.words) if name is not None else ""
        return known or self.words("number {number}", number=contact)

    def append_contact(self, row: ContactRow, line: Any) -> None:
        """Put the line of a contact that was found at the end of the list."""
        self._names[row.id] = ContactName(row.first_name, row.last_name, row.organisation, row.kind)
        self._append(line)

    def _ask_names(self) -> None:
        contacts = [self.contact_of(line) for line in self.lines()]
        unknown = [contact for contact in contacts if contact not in self._names]
        if unknown:
            work = partial(self.bench.desk.contacts.names, unknown)
            self.bench.operations.run(work, self._note_names, lambda _error: None, owner=self)

    def _note_names(self, names: Mapping[int, ContactName]) -> None:
        self._names.update(names)
        chosen = self.table.chosen_row()
        self.show_lines()
        if chosen >= 0:
            self.table.selectRow(chosen)
