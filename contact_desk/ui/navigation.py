# SPDX-License-Identifier: MIT
"""The rail on the left: the name of the program, the pages that there are, the state of the store."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.dot import Dot
from contact_desk.ui.widgets.labels import ElidedLabel, plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_WIDTH = 196


class StoreState(StrEnum):
    CONNECTING = "connecting"
    READY = "ready"
    FAILED = "failed"
    FINISHING = "finishing"


_COLOURS = {
    StoreState.CONNECTING: "warn",
    StoreState.READY: "ok",
    StoreState.FAILED: "bad",
    StoreState.FINISHING: "warn",
}


class Navigation(QFrame, Translated):
    """`page_wanted` is emitted for the page that a button stands for."""

    page_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("navigation")
        self.setFixedWidth(round(_WIDTH * scale()))
        self._state, self._store_name = StoreState.CONNECTING, ""
        self.contacts = self._page_button("contacts", Icon.CONTACTS)
        self._pages = QButtonGroup(self)
        self._pages.addButton(self.contacts)
        self.contacts.setChecked(True)
        self.dot = Dot("warn")
        self.state_label = ElidedLabel(role="rail")
        self._arrange()
        self.retranslate()

    def show_state(self, state: StoreState, store_name: str = "") -> None:
        """`store_name` is data, shown when the store is ready."""
        self._state, self._store_name = state, store_name or self._store_name
        self.dot.show_colour(_COLOURS[state])
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Navigation"))
        self.contacts.setText(self.words("Contacts"))
        self.state_label.set_text(self._state_text())

    def _state_text(self) -> str:
        if self._state is StoreState.CONNECTING:
            return self.words("Opening the store…")
        if self._state is StoreState.FAILED:
            return self.words("No store")
        if self._state is StoreState.FINISHING:
            return self.words("Saving, then closing…")
        return self._store_name

    def _page_button(self, page: str, symbol: Icon) -> QPushButton:
        button = QPushButton(icon(symbol, "rail_text"), "")
        side = round(18 * scale())
        button.setIconSize(QSize(side, side))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.page_wanted.emit(page))
        return button

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 8, 8)
        foot.setSpacing(8)
        foot.addWidget(self.dot)
        foot.addWidget(self.state_label, 1)
        brand = plain_label("Contact Desk", role="brand")
        brand.setContentsMargins(14, 6, 8, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 12)
        layout.setSpacing(4)
        layout.addWidget(brand)
        layout.addWidget(self.contacts)
        layout.addStretch()
        layout.addLayout(foot)
