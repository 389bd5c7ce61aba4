# SPDX-License-Identifier: MIT
"""What can be done with a role or workgroup besides its rights: another name, and its removal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.people import Role
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class RoleForm(QWidget, Translated):
    """`name_wanted` carries the name that it has and the one that it is to have, `removal_wanted` the former."""

    name_wanted = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._name = ""
        self.setProperty("plain", True)
        self.name = LineField(words, "roleName", lambda words: words("Name"))
        self.save_button, self.remove_button = QPushButton(), QPushButton(icon(Icon.REMOVE), "")
        self.save_button.setObjectName("saveRoleButton")
        self.remove_button.setObjectName("removeRoleButton")
        self.save_button.clicked.connect(self._save)
        self.name.line.returnPressed.connect(self._save)
        self.remove_button.clicked.connect(lambda: self.removal_wanted.emit(self._name))
        buttons = Flow(spacing=8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Row((self.name, 1), (None, 1)))
        column.addLayout(buttons)
        self.retranslate()

    def show_role(self, role: Role) -> None:
        self._name = role.name
        self.name.load(role.name)

    def retranslate(self) -> None:
        self.save_button.setText(self.words("&Save the name"))
        self.remove_button.setText(self.words("Remove"))

    def _save(self) -> None:
        if self.name.text().strip() != self._name:
            self.name_wanted.emit(self._name, self.name.text())
