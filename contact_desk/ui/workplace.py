# SPDX-License-Identifier: MIT
"""What fills the window once a store is open: search on top, unfinished contacts, the list, and the card beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.ui.add_button import AddButton
from contact_desk.ui.contact_card.panel import ContactCard
from contact_desk.ui.contact_list.panel import ContactListPanel
from contact_desk.ui.drafts_bar import DraftsBar
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.operations import Operations
from contact_desk.ui.rights import rights_of
from contact_desk.ui.search_field import SearchField
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class Workplace(QWidget, Translated):
    """Ties search, list and card together; `add_wanted` carries the draft to begin with, or None."""

    add_wanted = Signal(object)

    def __init__(self, operations: Operations, words: Words, look: ListLook) -> None:
        super().__init__()
        self.words = words
        self.search = SearchField(words)
        self.adding = AddButton(words)
        self.adding.guard.follow(rights_of(operations))
        self.add_button = self.adding.button
        self.list = ContactListPanel(operations, words, look)
        self.card = ContactCard(operations, words)
        self.drafts = DraftsBar(operations, words)
        self._arrange()
        self._connect(operations)

    def attach(self, desk: Desk) -> None:
        self.card.attach(desk)
        self.list.attach(desk)
        self.drafts.attach(desk)

    def enter(self) -> None:
        self.search.setFocus()

    def title_text(self) -> str:
        return self.card.name()

    def panels(self) -> Sequence[QWidget]:
        return (self.search, self.drafts, self.list, self.card)

    def show_contact(self, contact: int) -> None:
        """Show a contact's card, and select it where the list has it; takes no focus."""
        self.list.choose(contact)
        self.card.show_contact(contact)

    def _connect(self, operations: Operations) -> None:
        self.search.wanted.connect(self.list.search)
        self.search.entered.connect(lambda text: self.list.search(text, then_focus=True))
        self.adding.wanted.connect(lambda: self.add_wanted.emit(None))
        self.list.add_wanted.connect(self.add_wanted)
        self.list.chosen.connect(self.card.show_contact)
        self.list.table.entered_contact.connect(self._enter_card)
        self.list.table.left.connect(self.search.setFocus)
        self.card.contact_wanted.connect(self.show_contact)
        self.card.left.connect(self.list.table.setFocus)
        operations.changed.connect(self.list.hear)
        operations.changed.connect(self.card.hear)
        self.list.answered.connect(self.drafts.handed.begin)

    def _enter_card(self) -> None:
        self.show_card(True)
        self.card.enter()

    def show_card(self, wanted: bool) -> None:
        """Give the card room again where it had been folded away."""
        sizes = self.splitter.sizes()
        if wanted and sizes[1] == 0:
            whole = sum(sizes)
            self.splitter.setSizes([whole * 6 // 10, whole * 4 // 10])

    def _arrange(self) -> None:
        top = QFrame()
        top.setProperty("bar", "top")
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.adding)
        self._arrange_splitter()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.drafts)
        layout.addWidget(self.splitter, 1)

    def _arrange_splitter(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setContentsMargins(20, 16, 20, 16)
        self.splitter.setHandleWidth(14)
        for panel, share, least in ((self.list, 62, 230), (self.card, 38, 190)):
            panel.setMinimumWidth(round(least * scale()))
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(self.splitter.indexOf(panel), share)
        self.splitter.setCollapsible(0, False)
        self.splitter.setSizes([620, 380])
