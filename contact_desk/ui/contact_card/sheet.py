# SPDX-License-Identifier: MIT
"""The details of a card, fact by fact; every value can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from contact_desk.domain.contact import Contact
from contact_desk.ui.contact_card.details import Detail, Reader, details
from contact_desk.ui.contact_list.model import contact_number
from contact_desk.ui.widgets.elided_link import ElidedLink
from contact_desk.ui.widgets.labels import literal, plain_label, selectable_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.tab_order import follow_layouts


class FactSheet(QWidget):
    """Shows what it is given and asks nobody. `contact_wanted` asks for the card of a contact that a fact names."""

    contact_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self.values: list[QLabel] = []
        self._details = QVBoxLayout()
        self._details.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 16)
        layout.addLayout(self._details)
        layout.addStretch(1)

    def show_facts(self, facts: list[Detail], reader: Reader, *, none: str = "") -> None:
        """`none` is what stands there when there are no facts."""
        clear(self._details)
        self.values = []
        if none and not facts:
            self._say(none)
        for fact in facts:
            value = self._value(fact)
            value.setAccessibleName(reader.words("{label}: {text}", label=fact.label, text=fact.value))
            label = plain_label(literal(fact.label), role="field")
            label.setBuddy(value)
            self._details.addWidget(label)
            self._details.addWidget(value)
            self._details.addSpacing(10)
        follow_layouts(self.window())

    def _say(self, sentence: str) -> None:
        said = selectable_label(sentence, role="muted", wrap=True)
        said.setAccessibleName(sentence)
        self.values.append(said)
        self._details.addWidget(said)

    def _value(self, fact: Detail) -> QWidget:
        if fact.contact:
            link = ElidedLink(fact.value)
            link.clicked.connect(lambda: self.contact_wanted.emit(fact.contact))
            return link
        label = selectable_label(fact.value, role="muted" if fact.inherited else "", wrap=True)
        self.values.append(label)
        return label


class ContactSheet(FactSheet):
    def show_contact(self, contact: Contact, reader: Reader) -> None:
        number = Detail(reader.words("Contact number"), contact_number(contact.id))
        self.show_facts([*details(contact, reader), number], reader)
