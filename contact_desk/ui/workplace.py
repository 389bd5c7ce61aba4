# SPDX-License-Identifier: MIT
"""What fills the window once a store is open: search on top, unfinished contacts, the list, and the card beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.ui.add_button import AddButton
from contact_desk.ui.contact_card.panel import ContactCard
from contact_desk.ui.contact_list.panel import ContactListPanel
from contact_desk.ui.drafts_bar import DraftsBar
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.operations import Operations
from contact_desk.ui.rights import rights_of
from contact_desk.ui.search_field import SearchField
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.ui.contact_filters.filtering import Filtering


class Workplace(QWidget, Translated):
    """Ties search, list and card together; `add_wanted` carries the draft to begin with, or None.

    `opened` carries a contact that somebody goes on with, who has not only passed it.
    """

    add_wanted = Signal(object)
    opened = Signal(int)

    def __init__(self, operations: Operations, words: Words, look: ListLook) -> None:
        super().__init__()
        self.words = words
        self.search = SearchField(words)
        self.adding = AddButton(words)
        self.adding.guard.follow(rights_of(operations))
        self.add_button = self.adding.button
        self.list = ContactListPanel(operations, words, look)
        self.saved_button = QToolButton()
        self.saved_button.setIcon(icon(Icon.SAVED))
        self.saved_button.setObjectName("savedFiltersButton")
        self.card = ContactCard(operations, words)
        self.drafts = DraftsBar(operations, words)
        self._operations = operations
        self._desk: Desk | None = None
        self._filtering: Filtering | None = None
        self._arrange()
        self._connect(operations)
        self.retranslate()

    def attach(self, desk: Desk) -> None:
        self._desk = desk
        if self._filtering is not None:
            self._filtering.attach(desk)
        self.card.attach(desk)
        self.list.attach(desk)
        self.drafts.attach(desk)

    def retranslate(self) -> None:
        self.saved_button.setAccessibleName(self.words("Saved filters"))
        self.saved_button.setToolTip(self.words("Saved filters"))

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

    def filter_by(self, act: Callable[[Filtering], object]) -> None:
        """Do something with the filters, which are made when first wanted."""
        if self._filtering is None and self._desk is not None:
            from contact_desk.ui.contact_filters.filtering import Filtering as Kind

            self._filtering = Kind(self, self._desk, self._operations)
        if self._filtering is not None:
            act(self._filtering)

    def reset_search(self) -> None:
        """All is shown again, and the next search can be typed (row P25)."""
        self.search.clear_search()
        self.search.setFocus()

    def _connect(self, operations: Operations) -> None:
        self.search.wanted.connect(self.list.search)
        self.search.entered.connect(lambda text: self.list.search(text, then_focus=True))
        self.adding.wanted.connect(lambda: self.add_wanted.emit(None))
        self.list.add_wanted.connect(self.add_wanted)
        self.list.chosen.connect(self.card.show_contact)
        self.list.table.entered_contact.connect(self.enter_card)
        self.list.table.left.connect(self.search.setFocus)
        self.card.contact_wanted.connect(self.show_contact)
        self.card.left.connect(self.list.table.setFocus)
        self.list.reset_wanted.connect(self.reset_search)
        self.list.heading.reset_wanted.connect(self.reset_search)
        self.list.heading.type_wanted.connect(lambda: self.filter_by(lambda them: them.open_types()))
        self.list.heading.filters_wanted.connect(
            lambda wanted: self.filter_by(lambda them: them.show_bar(wanted))
        )
        self.saved_button.clicked.connect(lambda: self.filter_by(lambda them: them.saved.open_menu()))
        self.list.understanding.removed.connect(
            lambda start: self.filter_by(lambda them: them.take_out(start))
        )
        operations.changed.connect(self.list.hear)
        operations.changed.connect(self.card.hear)
        self.list.answered.connect(self.drafts.handed.begin)

    def enter_card(self) -> None:
        """Go on in the card."""
        self.opened.emit(self.card.contact())
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
        row.addWidget(self.saved_button)
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
