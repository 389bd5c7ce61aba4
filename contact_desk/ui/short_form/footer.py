# SPDX-License-Identifier: MIT
"""The foot of the short form: that of the properties, and a second way to save."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from contact_desk.ui.properties.footer import PropertiesFooter
from contact_desk.wording.catalogue import Words


class FormFooter(PropertiesFooter):
    def __init__(self, words: Words) -> None:
        self.save_another = QPushButton()
        self.save_another.setObjectName("saveAndAddAnotherButton")
        super().__init__(words)
        self.row.insertWidget(self.row.indexOf(self.save), self.save_another)

    def retranslate(self) -> None:
        super().retranslate()
        self.save_another.setText(self.words("Save and add &another"))
        self.save_another.setAccessibleDescription("Ctrl+Shift+S")
        self.cancel.setAccessibleDescription(self.words("What you typed is kept as a draft."))
