# SPDX-License-Identifier: MIT
"""The box of the contacts to whom this one is something: found by name, each with what it is (row X37)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.draft import RelationDraft
from contact_desk.domain.name_order import ContactName
from contact_desk.ui.icons import Icon
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.properties.contact_search import ContactSearch
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.wizard.lines_page import LinesPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_and_organisation
from contact_desk.wording.relation_text import relation_choices, relation_label


class RelationsPage(LinesPage):
    """A line is a `RelationDraft`: the kind is chosen first, then the contact. The other side is noted with it."""

    page = Page.RELATIONS
    path = "relations"
    noun = "relation"
    brain: EditedContact

    def build(self) -> None:
        self._names: dict[int, ContactName] = {}
        self.kind = ChoiceField(
            self.words,
            "relationKind",
            lambda words: words("The other contact is"),
            lambda words: [("", ""), *relation_choices(words)],
        )
        self.kind.changed.connect(lambda _code: self.kind.say_nothing())
        self.other = ContactSearch(
            self.bench,
            self.words,
            "relatedContact",
            lambda words: words("Which contact"),
            but=lambda: (self.brain.record,),
        )
        self.other.chosen.connect(self._choose)
        self.body.addWidget(Row((self.kind, 2), (self.other, 3)))
        super().build()
        for button in (self.add_button, self.edit_button, self.up_button, self.down_button):
            button.hide()

    def _lay_out_list(self) -> None:
        self.open_button = self._button("openRelationButton", Icon.CARD, _open, self.edit)
        super()._lay_out_list()

    def heads(self) -> Sequence[Say]:
        return (lambda words: words("Relation"), lambda words: words("Contact"))

    def row(self, line: RelationDraft) -> Sequence[str]:
        name = self._names.get(line.contact)
        known = name_and_organisation(name, self.words) if name is not None else ""
        return (
            relation_label(line.type, self.words),
            known or self.words("number {number}", number=line.contact),
        )

    def hint_text(self) -> str:
        return "" if self.lines() else self.words("This contact has no relation to another one yet.")

    def enter(self) -> None:
        super().enter()
        self._ask_names()

    def edit(self) -> None:
        """Open the card of the other contact of the chosen line."""
        if (position := self._chosen()) is not None:
            self.opened_contact.emit(self.lines()[position].contact)

    def go_to_first_field(self) -> None:
        self.kind.editor.setFocus()

    def keys_text(self) -> str:
        return self.words("Enter opens the card of the other contact, the Delete key removes the relation.")

    def _enable_buttons(self) -> None:
        super()._enable_buttons()
        self.open_button.setEnabled(self._chosen() is not None)

    def _ask_names(self) -> None:
        unknown = [line.contact for line in self.lines() if line.contact not in self._names]
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
        line = RelationDraft(type=self.kind.text(), contact=row.id)
        if not line.type:
            self.kind.tell("bad", _choose_first)
            self.kind.editor.setFocus()
        elif line in self.lines():
            self.other.tell("warn", _there_already)
        else:
            self._names[row.id] = ContactName(row.first_name, row.last_name, row.organisation)
            self.other.empty()
            self.kind.load("")
            self._append(line)


def _open(words: Words) -> str:
    return words("Open the card")


def _choose_first(words: Words) -> str:
    return words("Say first what the other contact is to this one, then choose it again.")


def _there_already(words: Words) -> str:
    return words("This relation stands in the list already.")
