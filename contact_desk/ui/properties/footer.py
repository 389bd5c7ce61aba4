# SPDX-License-Identifier: MIT
"""The foot of the properties: Cancel on the left, when the draft was kept, Save on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.draft_state import DraftState
from contact_desk.wording.catalogue import Words


class PropertiesFooter(Translated, QFrame):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._is_saving = False
        restyle(self, bar="footer")
        self.cancel, self.save = QPushButton(), QPushButton()
        self.cancel.setObjectName("cancelButton")
        self.save.setObjectName("saveButton")
        self.save.setDefault(True)
        restyle(self.cancel, quiet=True)
        restyle(self.save, primary=True)
        self.state = DraftState(words)
        self.row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 11, 20, 11)
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self.state, 1)
        row.addWidget(self.save)
        self.retranslate()

    def show_saving(self, saving: bool) -> None:
        """A save under way cannot be cancelled; its button stays enabled, for it has the focus."""
        self._is_saving = saving
        self.cancel.setEnabled(not saving)
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.setText(self.words("Cancel"))
        self.save.setText(self.words("Saving…") if self._is_saving else self.words("&Save"))
        kept = self.words("What you changed is kept as a draft.")
        self.cancel.setAccessibleDescription(kept)
        self.save.setAccessibleDescription("Ctrl+S")
