# SPDX-License-Identifier: MIT
"""Two lines of a profile: the contact that a user is (`product.md`, decision 13), and their customer numbers (C03)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.people import CustomerNumber
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label, selectable_label
from contact_desk.ui.widgets.layouts import clear
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class CardLine(QWidget, Translated):
    """`opened` carries the contact; that it is another one is `choice_wanted`, that it is none `removal_wanted`.

    `mine`: the reader's own, to be read and not changed.
    """

    opened = Signal(int)
    choice_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, words: Words, *, mine: bool = False) -> None:
        super().__init__()
        self.words = words
        self._mine = mine
        self._contact, self._name = 0, ""
        self.title = plain_label(role="section")
        self.text = plain_label(wrap=True)
        self.open_button = QPushButton(icon(Icon.CARD), "")
        self.choose_button, self.clear_button = QPushButton(), QPushButton(icon(Icon.REMOVE), "")
        named = (
            (self.open_button, "openCardButton"),
            (self.choose_button, "chooseCardButton"),
            (self.clear_button, "clearCardButton"),
        )
        buttons = Flow(spacing=8)
        for button, name in named:
            button.setObjectName(name)
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.open_button.clicked.connect(lambda: self.opened.emit(self._contact))
        self.choose_button.clicked.connect(self.choice_wanted)
        self.clear_button.clicked.connect(self.removal_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.retranslate()

    def show_card(self, contact: int | None, name: str) -> None:
        self._contact, self._name = contact or 0, name
        self.retranslate()

    def allow(self, may_change: bool) -> None:
        """What can be read can be opened all the same."""
        for button in (self.choose_button, self.clear_button):
            button.setEnabled(may_change)

    def retranslate(self) -> None:
        words = self.words
        self.title.setText(words("My card") if self._mine else words("Contact of this user"))
        none = words("None of the contacts is this user yet.")
        if self._mine:
            none = words(
                "None of the contacts is you yet. An administrator chooses it under Users and rights."
            )
        self.text.setText(self._name or words("A contact without a name") if self._contact else none)
        self.open_button.setText(words("Open the card"))
        self.choose_button.setText(words("Choose another…") if self._contact else words("Choose…"))
        self.clear_button.setText(words("None of the contacts"))
        self.open_button.setVisible(bool(self._contact))
        self.choose_button.setVisible(not self._mine)
        self.clear_button.setVisible(not self._mine and bool(self._contact))
        for button in (self.open_button, self.choose_button, self.clear_button):
            button.setAccessibleDescription(self.text.text())


class NumberLines(QWidget, Translated):
    """`removal_wanted` carries the id of the number that is to stand here no more; those of `mine` are but read."""

    add_wanted = Signal()
    removal_wanted = Signal(int)

    def __init__(self, words: Words, *, mine: bool = False) -> None:
        super().__init__()
        self.words = words
        self._mine, self._is_allowed = mine, True
        self._numbers: Sequence[CustomerNumber] = ()
        self.title = plain_label(role="section")
        self.none = plain_label(role="muted", wrap=True)
        self.add_button = QPushButton(icon(Icon.ADD), "")
        self.add_button.setObjectName("addNumberButton")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add_wanted)
        buttons = Flow(spacing=8)
        buttons.addWidget(self.add_button)
        self.lines = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.none)
        column.addLayout(self.lines)
        column.addLayout(buttons)
        # Only now: a button without a place would be a window of its own.
        self.add_button.setVisible(not mine)
        self.retranslate()

    def show_numbers(self, numbers: Sequence[CustomerNumber]) -> None:
        self._numbers = numbers
        self.retranslate()
        follow_layouts(self.window())

    def allow(self, may_change: bool) -> None:
        self._is_allowed = may_change
        self.retranslate()

    def retranslate(self) -> None:
        words = self.words
        self.title.setText(words("Customer numbers"))
        self.none.setText(words("No customer number stands on this profile."))
        self.none.setVisible(not self._numbers)
        self.add_button.setText(words("Add a &number…"))
        self.add_button.setEnabled(self._is_allowed)
        clear(self.lines)
        for number in self._numbers:
            self.lines.addWidget(self._line(number))

    def _line(self, number: CustomerNumber) -> QWidget:
        text = f"{number.number} · {number.name}" if number.name else number.number
        label = selectable_label(text, wrap=True)
        label.setAccessibleName(text)
        if self._mine:
            return label
        remove = QPushButton(icon(Icon.REMOVE), self.words("Remove"))
        restyle(remove, quiet=True)
        remove.setAutoDefault(False)
        remove.setEnabled(self._is_allowed)
        remove.setAccessibleDescription(text)
        remove.clicked.connect(lambda: self.removal_wanted.emit(number.id))
        return Row((label, 3), (remove, 1))
