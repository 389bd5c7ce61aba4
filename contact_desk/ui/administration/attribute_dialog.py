# SPDX-License-Identifier: MIT
"""Properties of one attribute type: labels, what it applies to, its kind, and the values to choose from (row TX9)."""

from __future__ import annotations

from dataclasses import replace

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.ui.administration.entry_dialog import EntryDialog
from contact_desk.ui.administration.entry_words import ENTITIES, KINDS, choices_of
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import NoteField
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox


class AttributeTypeDialog(EntryDialog):
    """What it applies to and its kind are chosen once: values that records have were written for them."""

    seen: AttributeType | None
    entry: AttributeType

    def build(self) -> None:
        words = self.words
        self._entity = ChoiceField(
            words, "appliesTo", lambda words: words("Applies to"), choices_of(ENTITIES)
        )
        self._kind = ChoiceField(words, "attributeKind", lambda words: words("Kind"), choices_of(KINDS))
        self._legal = NoteField(
            words, "legalValues", lambda words: words("Values to choose from, one a line, in their order")
        )
        self._show_if_empty = WrappedCheckBox()
        self._show_if_empty.setObjectName("showIfEmpty")
        self._show_if_empty.toggled.connect(self._choose_if_empty)
        for path, field in (("entity", self._entity), ("kind", self._kind), ("legal_values", self._legal)):
            self.form.add(path, field)
        self.body.addWidget(Row((self._entity, 1), (self._kind, 1)))
        self.body.addWidget(self._legal)
        self.body.addWidget(self._show_if_empty)

    def read(self, path: str) -> str:
        return "\n".join(self.entry.legal_values) if path == "legal_values" else super().read(path)

    def changed(self, path: str, text: str) -> dict[str, object]:
        if path == "legal_values":
            return {path: tuple(text.splitlines())}
        if path == "kind":
            self._legal.setVisible(text == AttributeKind.LIST)
            return {path: AttributeKind(text)}
        return {path: Entity(text) if path == "entity" else text}

    def loaded(self) -> None:
        self._entity.editor.setEnabled(self.seen is None)
        self._kind.editor.setEnabled(self.seen is None)
        self._legal.setVisible(self.entry.kind is AttributeKind.LIST)
        self._show_if_empty.setChecked(self.entry.show_if_empty)

    def title_text(self) -> str:
        return self.words("New attribute") if self.seen is None else self.words("Properties of the attribute")

    def retranslate(self) -> None:
        super().retranslate()
        self._show_if_empty.setText(self.words("Show it on a card also while it is empty"))
        if self.seen is None:
            self.hint.setText(self.words("What it applies to and its kind cannot be changed later."))
        else:
            fixed = self.words(
                "Its code {code}, what it applies to and its kind never change.", code=self.seen.code
            )
            self.hint.setText(fixed)

    def _choose_if_empty(self, wanted: bool) -> None:
        self.entry = replace(self.entry, show_if_empty=wanted)
