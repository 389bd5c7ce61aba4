# SPDX-License-Identifier: MIT
"""The box of the contacts to whom this one is something: found by name, each with what it is (row X37)."""

from __future__ import annotations

from collections.abc import Sequence

from contact_desk.domain.contact import ContactRow
from contact_desk.domain.draft import RelationDraft
from contact_desk.ui.icons import Icon
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.properties.contact_lines_page import ContactLinesPage
from contact_desk.ui.properties.contact_search import ContactSearch
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words
from contact_desk.wording.relation_text import relation_choices, relation_label


class RelationsPage(ContactLinesPage):
    """A line is a `RelationDraft`: the kind is chosen first, then the contact. The other side is noted with it."""

    page = Page.RELATIONS
    path = "relations"
    noun = "relation"
    brain: EditedContact

    def build(self) -> None:
        self.kind = ChoiceField(
            self.words,
            "relationKind",
            lambda words: words("The other contact is"),
            lambda words: [("", ""), *relation_choices(words)],
        )
        self.kind.changed.connect(lambda _code: self.kind.say_nothing())
        self.other = ContactSearch(
            self.bench.desk,
            self.bench.operations,
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
        return relation_label(line.type, self.words), self.name_text(line.contact)

    def contact_of(self, line: RelationDraft) -> int:
        return line.contact

    def hint_text(self) -> str:
        return "" if self.lines() else self.words("This contact has no relation to another one yet.")

    def go_to_first_field(self) -> None:
        self.kind.editor.setFocus()

    def keys_text(self) -> str:
        return self.words("Enter opens the card of the other contact, the Delete key removes the relation.")

    def _enable_buttons(self) -> None:
        super()._enable_buttons()
        self.open_button.setEnabled(self._chosen() is not None)

    def _choose(self, row: ContactRow) -> None:
        line = RelationDraft(type=self.kind.text(), contact=row.id)
        if not line.type:
            self.kind.tell("bad", _choose_first)
            self.kind.editor.setFocus()
        elif line in self.lines():
            self.other.tell("warn", _there_already)
        else:
            self.other.empty()
            self.kind.load("")
            self.append_contact(row, line)


def _open(words: Words) -> str:
    return words("Open the card")


def _choose_first(words: Words) -> str:
    return words("Say first what the other contact is to this one, then choose it again.")


def _there_already(words: Words) -> str:
    return words("This relation stands in the list already.")
