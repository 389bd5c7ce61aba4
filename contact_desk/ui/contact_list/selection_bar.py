# SPDX-License-Identifier: MIT
"""The bar over the list while contacts are selected: how many, all that were found, what to do with them, none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from contact_desk.ui.icons import Icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.folding_row import FoldingButton, FoldingRow
from contact_desk.ui.widgets.labels import ElidedLabel
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class SelectionBar(QFrame, Translated):
    """It is told what to say; `menu_wanted`: the actions are to be shown under their button."""

    all_wanted = Signal()
    menu_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("selectionBar")
        restyle(self, bar="selection")
        self.label = ElidedLabel()
        self.label.setObjectName("selectionLabel")
        self.all_button = self._button("selectAllButton", Icon.SELECT_ALL)
        self.actions_button = self._button("selectionActionsButton", Icon.ACTIONS)
        self.clear_button = self._button("clearSelectionButton", Icon.CLOSE)
        self.all_button.clicked.connect(self.all_wanted)
        self.actions_button.clicked.connect(self.menu_wanted)
        self.clear_button.clicked.connect(self.clear_wanted)
        row = FoldingRow(self, self.label)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        for button in (self.actions_button, self.all_button, self.clear_button):
            row.addWidget(button)
        self.retranslate()

    def say(self, text: str, shorter: str, offer: str) -> None:
        """`shorter` where there is no room; `offer` is to select all that were found, "" where there are no more."""
        self.label.set_text(text, shorter=shorter)
        self.setAccessibleName(text)
        self.all_button.setText(offer)
        self.all_button.setVisible(bool(offer))
        for button in (self.all_button, self.actions_button, self.clear_button):
            button.setAccessibleDescription(text)

    def retranslate(self) -> None:
        self.actions_button.setText(self.words("Actio&ns…"))
        self.clear_button.setText(self.words("Clear the selection"))

    def _button(self, name: str, icon_name: Icon) -> FoldingButton:
        button = FoldingButton(icon_name)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button
