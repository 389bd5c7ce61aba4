# SPDX-License-Identifier: MIT
"""The members of a group contact: found by name, in the order of the user (rows C06, T66)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.name_order import ContactName
from contact_desk.ui.properties.contact_search import ContactSearch
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.wizard.lines_page import LinesPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_and_organisation


class MembersPage(LinesPage):
    """A line is the id of a contact; it is added by the search and has no dialog."""

    page = Page.MEMBERS
    path = "members"
    noun = "member"

    def build(self) -> None:
        self._names: dict[int, ContactName] = {}
        self.member = ContactSearch(self.bench, self.words, "member", _add_a_member, but=self.lines)
        self.member.chosen.connect(self._choose)
        self.body.addWidget(self.member)
        super().build()
        self.add_button.hide()
        self.edit_button.hide()

    def heads(self) -> Sequence[Say]:
        return (lambda words: words("Member"),)

    def row(self, line: int) -> Sequence[str]:
        name = self._names.get(line)
        known = name_and_organisation(name, self.words) if name is not None else ""
        return (known or self.words("number {number}", number=line),)

    def hint_text(self) -> str:
        return "" if self.lines() else self.words("This group has no member yet.")

    def enter(self) -> None:
        super().enter()
        self._ask_names()

    def add(self) -> None:
        self.member.editor.setFocus()

    def edit(self) -> None:
        """Open the card of the chosen member."""
        if (position := self._chosen()) is not None:
            self.opened_contact.emit(self.lines()[position])

    def go_to_first_field(self) -> None:
        self.member.editor.setFocus()

    def keys_text(self) -> str:
        return self.words("Enter opens the card of the member, the Delete key removes it.")

    def _ask_names(self) -> None:
        unknown = [member for member in self.lines() if member not in self._names]
        if unknown:
            work = partial(self.bench.desk.contacts.names, unknown)
            self.bench.operations.run(work, self._note_names, lambda _error: None, owner=self)

    def _note_names(self, names: Mapping[int, ContactName]) -> None:
        self._names.update(names)
        chosen = self.table.chosen_row()
        self.show_lines()
        if chosen >= 0:
            self.table.selectRow(chosen)

    def _choose(self, row: ContactRow) -> None:
        self._names[row.id] = ContactName(row.first_name, row.last_name, row.organisation)
        self.member.empty()
        self._append(row.id)


def _add_a_member(words: Words) -> str:
    return words("Add a member")
