# SPDX-License-Identifier: MIT
"""The head of an organisation's card: disc, name, city, chips, and what can be done with the organisation."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from contact_desk.domain.names import initials
from contact_desk.domain.organisation import OrganisationRecord
from contact_desk.ui.contact_card.chips import Chips
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.model import one_line
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.organisations.columns import type_label
from contact_desk.ui.widgets.avatar import Avatar
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class OrganisationHead(QWidget):
    """Shows what it is given and asks nobody. `buttons` holds the buttons of what can be done."""

    activate_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.avatar = Avatar()
        self.name = plain_label(role="title", wrap=True)
        self.city = plain_label(role="muted", wrap=True)
        for label in (self.name, self.city):
            label.setAlignment(_LEFT)
        self.chips = Chips()
        self.activate_button = QPushButton(icon(Icon.RETIRE), "")
        self.activate_button.setObjectName("activateOrganisationButton")
        self.activate_button.clicked.connect(self.activate_wanted)
        self.edit_button = QPushButton(icon(Icon.EDIT), "")
        self.edit_button.setObjectName("editOrganisationButton")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.buttons = Flow(spacing=8)
        self._arrange()

    def show_organisation(self, record: OrganisationRecord, reader: Reader) -> None:
        words, draft = reader.words, record.draft
        self.avatar.show_initials(initials("", "", draft.name), record.id)
        self.name.setText(one_line(draft.name))
        self.city.setText(one_line(draft.business.city))
        self.city.setVisible(bool(self.city.text()))
        chips = [(type_label(draft.type, reader), "accent")]
        chips.append(("" if record.active else words("Inactive"), "warn"))
        self.chips.show_chips([(text, state) for text, state in chips if text])
        self.edit_button.setText(words("Edit…"))
        self.edit_button.setToolTip(words("Open the properties (F2)"))
        self.activate_button.setText(words("Make &inactive") if record.active else words("Make a&ctive"))

    def _arrange(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(self.name)
        names.addWidget(self.city)
        names.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        for button in (self.edit_button, self.activate_button):
            self.buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 8)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        layout.addLayout(self.buttons)
