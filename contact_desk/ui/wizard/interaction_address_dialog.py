# SPDX-License-Identifier: MIT
"""Properties of one interaction address: value, extension, type, subtype (rows T46-T53)."""

from __future__ import annotations

from contact_desk.domain.draft import InteractionAddressDraft
from contact_desk.domain.draft_check import check_interaction_address
from contact_desk.domain.errors import FieldError
from contact_desk.domain.interaction_address import kind_of, same_line
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.wizard.address_value_field import AddressValueField
from contact_desk.ui.wizard.form import label
from contact_desk.ui.wizard.line_dialog import LineDialog
from contact_desk.ui.wizard.list_choices import list_choices
from contact_desk.ui.wizard.phone_words import reading_region

_TYPES, _SUBTYPES = ListName.INTERACTION_ADDRESS_TYPE, ListName.INTERACTION_ADDRESS_SUBTYPE
_UNCLASSIFIED = "unclassified"


class InteractionAddressDialog(LineDialog):
    line: InteractionAddressDraft

    def build(self) -> None:
        words, brain = self.words, self.brain
        types = list_choices(brain, _TYPES, may_be_empty=False)
        subtypes = list_choices(brain, _SUBTYPES, may_be_empty=False)
        self.type = ChoiceField(words, "addressType", label("type"), types, required=True)
        self.subtype = ChoiceField(words, "addressSubtype", label("subtype"), subtypes)
        self.value = AddressValueField(
            words, "value", label("value"), self._region, button_name="formatButton", required=True
        )
        self.extension = LineField(words, "extension", label("extension"))
        self.value.extension = self.extension
        for name in ("type", "subtype", "value", "extension"):
            self.form.add(name, getattr(self, name))
        self.body.addWidget(Row((self.type, 1), (self.subtype, 1)))
        self.body.addWidget(self.value)
        self.body.addWidget(Row((self.extension, 1), (None, 1)))
        self.body.addStretch(1)

    def empty(self) -> InteractionAddressDraft:
        offered = self.brain.vocabulary.offered(_TYPES)
        return InteractionAddressDraft(type=offered[0].code if offered else "", subtype=_UNCLASSIFIED)

    def title_text(self) -> str:
        return self.words("Interaction address properties")

    def loaded(self) -> None:
        self.type.offer(list_choices(self.brain, _TYPES, may_be_empty=False))
        self.subtype.offer(list_choices(self.brain, _SUBTYPES, may_be_empty=False))
        self._follow_type()
        self.value.judge()

    def go_to_first_field(self) -> None:
        self.value.editor.setFocus()

    def kept(self, path: str) -> None:
        if path == "type":
            self._follow_type()
            self.value.judge()

    def problems(self) -> list[FieldError]:
        found = [*self.texts_too_much(), *check_interaction_address(self.line, self.brain.vocabulary)]
        if not found and any(same_line(self.line, other, self._region()) for other in self.others):
            found.append(FieldError("value", "twice_in_the_list", {"value": self.line.value}))
        return found

    def _region(self) -> str:
        return reading_region(self.brain.draft.business.country, self.brain.region)

    def _follow_type(self) -> None:
        kind = kind_of(self.line.type, self.brain.vocabulary)
        self.value.follow(kind, self.line.type)
