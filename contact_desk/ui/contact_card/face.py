# SPDX-License-Identifier: MIT
"""What a card shows of its contact: the head, and under it the tabs *Details* and *History*."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.contact import Contact
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_card.head import ContactHead, HeadArea
from contact_desk.ui.contact_card.sheet import ContactSheet
from contact_desk.ui.operations import Operations
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.ui.contact_card.history import History

_LOW = 420  # px of the design, below which a card has no room for all
_HIGHEST_HEAD, _HIGHEST_LOW_HEAD = 0.45, 0.35  # of the card


class Tab(IntEnum):
    DETAILS = 0
    HISTORY = 1


class CardFace(QWidget, Translated):
    """`history_made` tells that the history was opened for the first time: it is made then, and not before."""

    history_made = Signal(object)

    def __init__(self, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self._operations = operations
        self._shown: tuple[Desk | None, int] = (None, 0)
        self.history: History | None = None
        self.head, self.sheet = ContactHead(), ContactSheet()
        self.tabs = QTabBar()
        for _ in Tab:
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._open)
        self._arrange()
        self.retranslate()

    def show_contact(self, contact: Contact, reader: Reader) -> None:
        self.head.show_contact(contact, reader)
        self.sheet.show_contact(contact, reader)

    def show_past_of(self, desk: Desk | None, contact: int) -> None:
        """Whose history the tab has, read anew; 0 empties it."""
        self._shown = desk, contact
        if self.history is not None:
            self.history.show_past_of(desk, contact)

    def enter(self) -> None:
        """Take the focus: the details to be scrolled with the arrows, the history to be moved in."""
        entry = (
            self.area
            if self.history is None or self.tabs.currentIndex() == Tab.DETAILS
            else self.history.list
        )
        # No focus proxy: one that is hidden, while there is no contact, would hold the Tab key fast.
        entry.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.words("What the card shows"))
        self.tabs.setTabText(Tab.DETAILS, self.words("Details"))
        self.tabs.setTabText(Tab.HISTORY, self.words("History"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        is_low = height < _LOW * scale()
        self.head.make_room(is_low)
        self.head_area.setMaximumHeight(round(height * (_HIGHEST_LOW_HEAD if is_low else _HIGHEST_HEAD)))

    def _open(self, tab: int) -> None:
        self._pages.setCurrentWidget(self.area if tab == Tab.DETAILS else self._history())

    def _history(self) -> History:
        if self.history is None:
            # What puts the past into words is imported by whoever looks at it first: the window does without.
            from contact_desk.ui.contact_card.history import History as Page

            self.history = Page(self._operations, self.words)
            self._pages.addWidget(self.history)
            follow_layouts(self.window())
            self.history_made.emit(self.history)
            self.history.show_past_of(*self._shown)
        return self.history

    def _arrange(self) -> None:
        self.tabs.setObjectName("cardTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.sheet)
        self.head_area = HeadArea(self.head)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.area)
        rule = QFrame()
        rule.setProperty("bar", "rule")
        row = QVBoxLayout()
        row.setContentsMargins(9, 0, 9, 0)
        row.setSpacing(0)
        row.addWidget(self.tabs)
        row.addWidget(rule)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head_area)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)
