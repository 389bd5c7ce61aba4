# SPDX-License-Identifier: MIT
"""Page 7, attributes: a field for each attribute that applies to contacts, and the notes (rows T54-T56)."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.attribute import AttributeKind, AttributeType, Entity
from contact_desk.ui.add_contact.attribute_fields import attribute_field
from contact_desk.ui.add_contact.base_page import WizardPage
from contact_desk.ui.add_contact.form import Form, label
from contact_desk.ui.add_contact.pages import Page
from contact_desk.ui.add_contact.typed_values import iso_date, plain_number
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.text_fields import NoteField


class AttributesPage(WizardPage):
    page = Page.ATTRIBUTES

    def build(self) -> None:
        self._fields = QWidget()
        self._types: dict[str, AttributeType] = {}
        self.notes = NoteField(self.words, "notes", label("notes"))
        self._first: Field = self.notes
        self.body.addWidget(self._fields)
        self.body.addWidget(self.notes, 1)
        self._build_fields()

    def subtitle_text(self) -> str:
        return self.words("What else your directory keeps of its contacts, and notes. All may stay empty.")

    def go_to_first_field(self) -> None:
        self._first.editor.setFocus()

    def vocabulary_arrived(self) -> None:
        self._build_fields()
        self.form.load(self.brain.text)

    def _build_fields(self) -> None:
        old, self._fields = self._fields, QWidget()
        self.form = Form(self._keep)
        self._types = {kind.code: kind for kind in self.brain.vocabulary.attributes_of(Entity.CONTACT)}
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        fields = {
            f"attributes.{kind.code}": attribute_field(self.words, kind) for kind in self._types.values()
        }
        for path, field in fields.items():
            column.addWidget(field)
            self.form.add(path, field)
        self.form.add("notes", self.notes)
        self._first = next(iter(fields.values()), self.notes)
        self.body.replaceWidget(old, self._fields)
        self._fields.setVisible(bool(fields))
        editors = [field.editor for field in (*fields.values(), self.notes)]
        for before, after in pairwise(editors):
            QWidget.setTabOrder(before, after)
        old.setParent(None)
        old.deleteLater()

    def _keep(self, path: str, text: str) -> None:
        kind = self._types.get(path.removeprefix("attributes."))
        self.brain.put(path, self._plain(kind, text) if kind is not None else text)

    def _plain(self, kind: AttributeType, text: str) -> str:
        if kind.kind is AttributeKind.NUMBER:
            return plain_number(text)
        return iso_date(text, self.bench.desk.region) if kind.kind is AttributeKind.DATE else text
