# SPDX-License-Identifier: MIT
"""The button that adds a contact, with the choice beside it between wizard and short form (row P10)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from contact_desk.domain.access import Right
from contact_desk.settings import WayOfAdding
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.rights import Guard
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words, mark

_WAYS = {
    WayOfAdding.WIZARD: mark("&Wizard, page by page"),
    WayOfAdding.FORM: mark("&Short form, on one page"),
}


class AddButton(QWidget, Translated):
    """`wanted`: a contact is to be added; `way_chosen` comes before it when the user has just chosen how."""

    wanted = Signal()
    way_chosen = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.button = QPushButton(icon(Icon.ADD, "on_accent"), "")
        self.button.setObjectName("addContactButton")
        restyle(self.button, primary=True)
        self.button.clicked.connect(self.wanted)
        self.choice = QToolButton()
        self.choice.setObjectName("addContactWayButton")
        self.choice.setIcon(icon(Icon.OPENED, "on_accent"))
        self.choice.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        restyle(self.choice, primary=True)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self.actions_of = {way: self._action(way) for way in WayOfAdding}
        self.choice.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.button)
        row.addWidget(self.choice)
        self.guard = Guard(self, words)
        self.guard.watch(Right.ADD_INDIVIDUALS, self.button, self.choice)
        self.retranslate()

    def show_way(self, way: WayOfAdding) -> None:
        """Tick the way that the button takes."""
        self.actions_of[way].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.button.setText(self.words("Add a contact"))
        self.choice.setToolTip(self.words("Choose how to add a contact"))
        self.choice.setAccessibleName(self.choice.toolTip())
        for way, action in self.actions_of.items():
            action.setText(self.words(_WAYS[way]))
            if action.isChecked():
                self.choice.setAccessibleDescription(action.text().replace("&", ""))
        self.guard.grey()

    def _action(self, way: WayOfAdding) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda: self._choose(way))
        return action

    def _choose(self, way: WayOfAdding) -> None:
        self.way_chosen.emit(way)
        self.wanted.emit()
