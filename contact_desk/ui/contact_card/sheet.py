# SPDX-License-Identifier: MIT
"""The card's face: disc, name, chips and details of one contact; every value can be selected and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contact_desk.domain.contact import Contact
from contact_desk.domain.names import full_name, initials
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.contact_card.chips import Chips, chip_texts
from contact_desk.ui.contact_card.details import Detail, Reader, details
from contact_desk.ui.contact_list.model import contact_number
from contact_desk.ui.widgets.avatar import Avatar
from contact_desk.ui.widgets.labels import ElidedLabel, plain_label, selectable_label
from contact_desk.ui.widgets.layouts import clear


class ContactSheet(QWidget):
    """Shows what it is given and asks nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("plain", True)
        self.avatar = Avatar()
        self.name = ElidedLabel(role="title")
        self.subtitle = ElidedLabel(role="muted")
        self.chips = Chips()
        self.values: list[QLabel] = []
        self._details = QVBoxLayout()
        self._details.setSpacing(2)
        self._arrange()

    def show_contact(self, contact: Contact, reader: Reader) -> None:
        draft = contact.draft
        letters = initials(draft.first_name, draft.last_name, draft.organisation)
        self.avatar.show_initials(letters, contact.id)
        self.name.set_text(_name(contact, reader))
        employer = draft.organisation if contact.full_name else ""
        self.subtitle.set_text(
            " · ".join(part for part in (draft.job_title.strip(), employer.strip()) if part)
        )
        self.subtitle.setVisible(bool(self.subtitle.whole_text()))
        self.chips.show_chips(chip_texts(contact, reader))
        number = Detail(reader.words("Contact number"), contact_number(contact.id))
        self._show_details([*details(contact, reader), number])

    def _show_details(self, facts: list[Detail]) -> None:
        clear(self._details)
        self.values = []
        for fact in facts:
            value = selectable_label(fact.value, wrap=True)
            value.setAccessibleName(f"{fact.label}: {fact.value}")
            self.values.append(value)
            self._details.addWidget(plain_label(fact.label, role="field"))
            self._details.addWidget(value)
            self._details.addSpacing(10)

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.avatar)
        head.addLayout(names, 1)
        head.setAlignment(names, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addLayout(self._details)
        layout.addStretch(1)


def _name(contact: Contact, reader: Reader) -> str:
    draft = contact.draft
    title = reader.vocabulary.label(ListName.TITLE, draft.title, reader.words.language)
    name = full_name(title, draft.first_name, draft.middle_name, draft.last_name, draft.suffix)
    return name if contact.full_name else draft.organisation
