# SPDX-License-Identifier: MIT
"""Page 7, attributes: a field for each attribute that applies to contacts, and the notes (rows T54-T56)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.attribute import AttributeKind, AttributeType
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.text_fields import NoteField
from contact_desk.ui.wizard.attribute_fields import attribute_field
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.form import Form, label
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.typed_values import iso_date, plain_number


class AttributesPage(WizardPage):
    page = Page.ATTRIBUTES

    def build(self) -> None:
        self._fields = QWidget()
        self._types: dict[str, AttributeType] | None = None
        self.notes = NoteField(self.words, "notes", label("notes"))
        self._first: Field = self.notes
        self.body.addWidget(self._fields)
        self.body.addWidget(self.notes, 1)
        self._build_fields()

    def subtitle_text(self) -> str:
        return self.words("What else your directory keeps, and notes. All may stay empty.")

    def go_to_first_field(self) -> None:
        self._first.editor.setFocus()

    def enter(self) -> None:
        self._build_fields()
        super().enter()

    def vocabulary_arrived(self) -> None:
        self._build_fields()
        self.form.load(self.brain.text)

    def _types_to_ask(self) -> dict[str, AttributeType]:
        """What is offered, and what was filled in before it was taken away: only there can it be emptied."""
        lists, entity = self.brain.vocabulary, self.brain.entity
        asked = {kind.code: kind for kind in lists.attributes_of(entity)}
        known = {kind.code: kind for kind in lists.attribute_types if kind.entity is entity}
        filled = (code for code, value in self.brain.draft.attributes.items() if value)
        gone = {**(self._types or {}), **known}
        extra = {code: gone.get(code, AttributeType(code)) for code in filled if code not in asked}
        return {**asked, **extra}

    def _build_fields(self) -> None:
        """Make the fields anew where there are others than before; the focus would be lost from the old ones."""
        types = self._types_to_ask()
        if types == self._types:
            return
        self._types = types
        old, self._fields = self._fields, QWidget()
        self.form = Form(self._keep)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        fields = {
            f"attributes.{kind.code}": attribute_field(self.words, kind) for kind in self._types.values()
        }
        for path, field in fields.items():
            column.addWidget(field)
            self.form.add(path, field)
        self.join_others()
        self._first = next(iter(fields.values()), self.notes)
        self.body.replaceWidget(old, self._fields)
        self._fields.setVisible(bool(fields))
        follow_layouts(self.window())
        old.setParent(None)
        old.deleteLater()

    def join_others(self) -> None:
        """Tell the form of the fields below those of the attributes."""
        self.form.add("notes", self.notes)

    def _keep(self, path: str, text: str) -> None:
        kind = (self._types or {}).get(path.removeprefix("attributes."))
        self.brain.put(path, self._plain(kind, text) if kind is not None else text)

    def _plain(self, kind: AttributeType, text: str) -> str:
        if kind.kind is AttributeKind.NUMBER:
            return plain_number(text)
        return iso_date(text, self.bench.desk.region) if kind.kind is AttributeKind.DATE else text
