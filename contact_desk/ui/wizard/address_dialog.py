# SPDX-License-Identifier: MIT
"""Properties of one further postal address: its fields and its type, which is required (rows T39-T41)."""

from __future__ import annotations

from contact_desk.domain.draft import AddressDraft
from contact_desk.domain.errors import FieldError
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.wizard.line_dialog import LineDialog
from contact_desk.ui.wizard.list_choices import list_choices
from contact_desk.ui.wizard.postal_fields import PostalFields


class AddressDialog(LineDialog):
    line: AddressDraft

    def build(self) -> None:
        choices = list_choices(self.brain, ListName.ADDRESS_TYPE)
        self.type = ChoiceField(
            self.words, "addressType", lambda words: words("Address type"), choices, required=True
        )
        self.form.add("type", self.type)
        self.body.addWidget(self.type)
        self.postal = PostalFields(self.words, self.form, home=self.brain.region)
        self.body.addWidget(self.postal)
        self.body.addStretch(1)

    def empty(self) -> AddressDraft:
        return AddressDraft()

    def title_text(self) -> str:
        return self.words("Address properties")

    def loaded(self) -> None:
        self.type.offer(list_choices(self.brain, ListName.ADDRESS_TYPE))
        self.postal.judge()

    def go_to_first_field(self) -> None:
        self.type.editor.setFocus()

    def problems(self) -> list[FieldError]:
        missing = [] if self.line.type else [FieldError("type", "required")]
        return [*missing, *self.texts_too_much()]
