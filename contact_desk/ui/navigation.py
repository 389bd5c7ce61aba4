# SPDX-License-Identifier: MIT
"""The rail on the left: the name of the program, the pages that there are, the state of the store."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.dot import Dot
from contact_desk.ui.widgets.labels import ElidedLabel, plain_label, plain_tool_tip
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_WIDTH = 196  # px of the design
_MARGIN = 10  # px


class MainPage(StrEnum):
    """What fills the window beside the rail."""

    CONTACTS = "contacts"
    ORGANISATIONS = "organisations"
    HISTORY = "history"
    TRASH = "trash"
    ADMINISTRATION = "administration"


_SYMBOLS = {
    MainPage.CONTACTS: Icon.CONTACTS,
    MainPage.ORGANISATIONS: Icon.ORGANISATION,
    MainPage.HISTORY: Icon.HISTORY,
    MainPage.TRASH: Icon.REMOVE,
    MainPage.ADMINISTRATION: Icon.ADMINISTRATION,
}


class StoreState(StrEnum):
    CONNECTING = "connecting"
    READY = "ready"
    FAILED = "failed"
    FINISHING = "finishing"
    LOST = "lost"


_COLOURS = {
    StoreState.CONNECTING: "warn",
    StoreState.READY: "ok",
    StoreState.FAILED: "bad",
    StoreState.FINISHING: "warn",
    StoreState.LOST: "bad",
}


class Navigation(QFrame, Translated):
    """`page_wanted` is emitted for the page that a button stands for."""

    page_wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("navigation")
        self._is_folded = False
        self._state, self._store_name = StoreState.CONNECTING, ""
        self._page = MainPage.CONTACTS
        self.buttons = {page: self._page_button(page, symbol) for page, symbol in _SYMBOLS.items()}
        self.contacts = self.buttons[MainPage.CONTACTS]
        self.show_page(MainPage.CONTACTS)
        self.dot = Dot("warn")
        self.state_label = ElidedLabel(role="rail")
        self._arrange()
        self.fold(False)

    def show_state(self, state: StoreState, store_name: str = "") -> None:
        """`store_name` is data, shown when the store is ready."""
        self._state, self._store_name = state, store_name or self._store_name
        self.dot.show_colour(_COLOURS[state])
        self.retranslate()

    def show_page(self, page: MainPage) -> None:
        """Mark the button of the page that is shown."""
        self._page = page
        for each, button in self.buttons.items():
            button.setChecked(each is page)

    def fold(self, wanted: bool) -> None:
        """Show icons alone, for a window that has no room for words; they are the tool tips then."""
        self._is_folded = wanted
        self.brand.setVisible(not wanted)
        self.state_label.setVisible(not wanted)
        self.retranslate()
        around = 2 * _MARGIN
        self.setFixedWidth(self.contacts.sizeHint().width() + around if wanted else round(_WIDTH * scale()))

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Navigation"))
        names = {
            MainPage.CONTACTS: self.words("Contacts"),
            MainPage.ORGANISATIONS: self.words("Organisations"),
            MainPage.HISTORY: self.words("History"),
            MainPage.TRASH: self.words("Trash"),
            MainPage.ADMINISTRATION: self.words("Administration"),
        }
        for page, button in self.buttons.items():
            button.setText("" if self._is_folded else names[page])
            button.setAccessibleName(names[page])
            button.setToolTip(names[page] if self._is_folded else "")
        for page in set(MainPage) - {MainPage.CONTACTS}:
            self.buttons[page].setEnabled(self._state in {StoreState.READY, StoreState.LOST})
        state = self._state_text()
        self.state_label.set_text(state)
        self.dot.setToolTip(plain_tool_tip(state) if self._is_folded else "")
        self.dot.setAccessibleName(state)

    def _state_text(self) -> str:
        if self._state is StoreState.CONNECTING:
            return self.words("Opening the store…")
        if self._state is StoreState.FAILED:
            return self.words("No store")
        if self._state is StoreState.LOST:
            return self.words("No connection")
        if self._state is StoreState.FINISHING:
            return self.words("Saving, then closing…")
        return self._store_name

    def _ask_for(self, page: MainPage) -> None:
        # The press has marked the button; whether the page is shown is for others to say.
        self.show_page(self._page)
        self.page_wanted.emit(page)

    def _page_button(self, page: MainPage, symbol: Icon) -> QPushButton:
        button = QPushButton(icon(symbol, "rail_text"), "")
        side = round(18 * scale())
        button.setIconSize(QSize(side, side))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._ask_for(page))
        return button

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 0, 8, 8)
        foot.setSpacing(8)
        foot.addWidget(self.dot)
        foot.addWidget(self.state_label, 1)
        self.brand = plain_label("Contact Desk", role="brand")
        self.brand.setContentsMargins(14, 6, 8, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        layout.setSpacing(4)
        layout.addWidget(self.brand)
        layout.addWidget(self.contacts)
        layout.addWidget(self.buttons[MainPage.ORGANISATIONS])
        layout.addStretch()
        layout.addWidget(self.buttons[MainPage.HISTORY])
        layout.addWidget(self.buttons[MainPage.TRASH])
        layout.addWidget(self.buttons[MainPage.ADMINISTRATION])
        layout.addSpacing(6)
        layout.addLayout(foot)
