# SPDX-License-Identifier: MIT
"""Properties of one value of a list: its labels, and a merge code or a medium where the list has those."""

from __future__ import annotations

from contact_desk.domain.vocabulary import ListName, ListValue
from contact_desk.ui.administration.entry_dialog import EntryDialog
from contact_desk.ui.administration.entry_words import MEDIA, choices_of
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.text_fields import LineField


def new_value(name: ListName) -> ListValue:
    """An empty value; an interaction address begins as one that is called, so that it is bound to a medium."""
    return ListValue(name, "", "", "", medium="call" if name is ListName.INTERACTION_ADDRESS_TYPE else "")


class ListValueDialog(EntryDialog):
    seen: ListValue | None
    entry: ListValue

    def build(self) -> None:
        self._merge_code = LineField(self.words, "mergeCode", lambda words: words("Merge code"))
        self._medium = ChoiceField(
            self.words, "medium", lambda words: words("Medium"), choices_of(MEDIA), required=True
        )
        self.form.add("merge_code", self._merge_code)
        self.form.add("medium", self._medium)
        self.body.addWidget(self._merge_code)
        self.body.addWidget(self._medium)

    def loaded(self) -> None:
        self._merge_code.setVisible(self.entry.list is ListName.CONTACT_TYPE)
        self._medium.setVisible(self.entry.list is ListName.INTERACTION_ADDRESS_TYPE)

    def title_text(self) -> str:
        return self.words("New value") if self.seen is None else self.words("Properties of the value")

    def retranslate(self) -> None:
        super().retranslate()
        one_label = self.words("One label is enough: it then stands for both languages.")
        merge_code = self.words("A merge code is optional: letters from A to Z and digits.")
        has_code = self.entry is not None and self.entry.list is ListName.CONTACT_TYPE
        self.hint.setText(f"{one_label} {merge_code}" if has_code else one_label)
