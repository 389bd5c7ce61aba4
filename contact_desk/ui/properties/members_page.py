# SPDX-License-Identifier: MIT
"""The members of a group contact: found by name, in the order of the user (rows C06, T66)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.contact import ContactRow
from contact_desk.ui.properties.contact_lines_page import ContactLinesPage
from contact_desk.ui.properties.contact_search import ContactSearch
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words


class MembersPage(ContactLinesPage):
    """A line is the id of a contact; it is added by the search and has no dialog."""

    page = Page.MEMBERS
    path = "members"
    noun = "member"

    def build(self) -> None:
        bench = self.bench
        self.member = ContactSearch(
            bench.desk, bench.operations, self.words, "member", _add_a_member, but=self.lines
        )
        self.member.chosen.connect(self._choose)
        self.body.addWidget(self.member)
        super().build()
        self.add_button.hide()
        self.edit_button.hide()

    def heads(self) -> Sequence[Say]:
        return (lambda words: words("Member"),)

    def row(self, line: int) -> Sequence[str]:
        return (self.name_text(line),)

    def contact_of(self, line: int) -> int:
        return line

    def hint_text(self) -> str:
        return "" if self.lines() else self.words("This group has no member yet.")

    def add(self) -> None:
        self.member.editor.setFocus()

    def go_to_first_field(self) -> None:
        self.member.editor.setFocus()

    def keys_text(self) -> str:
        return self.words("Enter opens the card of the member, the Delete key removes it.")

    def _choose(self, row: ContactRow) -> None:
        self.member.empty()
        self.append_contact(row, row.id)


def _add_a_member(words: Words) -> str:
    return words("Add a member")
