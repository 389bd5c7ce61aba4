# SPDX-License-Identifier: MIT
"""The Organisations page: search on top, the list on the left, the card of the chosen one on the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.actions import OrganisationActions
from contact_desk.ui.organisations.card import OrganisationCard
from contact_desk.ui.organisations.changes import OrganisationChanges
from contact_desk.ui.organisations.list_panel import OrganisationListPanel
from contact_desk.ui.organisations.search import NamedSearch
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.contact_card.history import History


class OrganisationsPage(QWidget, Translated):
    """`add_wanted` carries the draft of a contact to begin with, `contact_wanted` a contact whose card to open.

    `organisation_wanted` asks for the wizard of a new one, `location_wanted` of a location of the one with this name.
    `shown` tells that the card shows another organisation; the properties of one, or of a location, can be wanted.
    """

    add_wanted = Signal(object)
    contact_wanted = Signal(int)
    properties_wanted = Signal(int)
    location_properties_wanted = Signal(int)
    organisation_wanted = Signal()
    location_wanted = Signal(str)
    shown = Signal()

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("organisationsPage")
        self.search = NamedSearch(
            words, "organisationSearchField", lambda words: words("Search for an organisation by its name")
        )
        self.add_button = QPushButton(icon(Icon.ADD, "on_accent"), "")
        self.add_button.setObjectName("newOrganisationButton")
        restyle(self.add_button, primary=True)
        self.bar = MessageBar(words)
        self.bar.setObjectName("organisationsMessage")
        self.list = OrganisationListPanel(desk, operations, words)
        self.card = OrganisationCard(desk, operations, words)
        self._changes = OrganisationChanges(desk, operations, self.bar)
        self.handler = OrganisationActions(self._changes, operations, self.card)
        # What was changed while nobody looked is read when the page is entered.
        self._is_stale = True
        self._desk = desk
        self._arrange()
        # Behind all whose words it may have to replace, when the language changes.
        self.guard = Guard(self, words)
        self._connect(operations)
        self._guard_buttons(operations)
        self.retranslate()

    def retranslate(self) -> None:
        self.add_button.setText(self.words("Add an organisation"))

    def enter(self) -> None:
        """The page is shown: another desk may have changed what it shows since it was shown last."""
        self.list.load()
        if self._is_stale:
            self._is_stale = False
            self.card.reload()
        self.search.setFocus()
        announce(self, self.list.title.text())

    def hear(self, changes: Changes) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self.list.hear(changes)
        self.card.hear(changes)

    def show_organisation(self, organisation: int) -> None:
        """Show its card, and select it where the list has it; takes no focus."""
        self.list.choose(organisation)
        self.card.show_organisation(organisation)

    def title_text(self) -> str:
        """What the window is called while the page is shown."""
        return self.card.name() or self.words("Organisations")

    def panels(self) -> Sequence[QWidget]:
        return (self.search, self.bar, self.list, self.card)

    def _connect(self, operations: Operations) -> None:
        self.search.wanted.connect(self.list.search)
        self.search.entered.connect(lambda text: self.list.search(text, then_focus=True))
        self.list.chosen.connect(self.card.show_organisation)
        self.list.all_wanted.connect(self._show_all)
        self.list.add_wanted.connect(self.organisation_wanted)
        self.list.table.edit_asked.connect(self.card.enter)
        self.list.table.left.connect(self.search.setFocus)
        self.card.left.connect(self.list.table.setFocus)
        self.card.history_made.connect(partial(self._connect_history, operations))
        self.card.shown.connect(self.shown)
        self.card.contacts.add_wanted.connect(self._add_contact)
        self.card.contacts.opened.connect(self.contact_wanted)
        self.add_button.clicked.connect(self._add_organisation)
        self.card.locations.add_wanted.connect(self._add_location)
        self.card.locations.opened.connect(self.location_properties_wanted)
        self.card.head.edit_wanted.connect(self._ask_for_properties)
        operations.changed.connect(self.hear)

    def _guard_buttons(self, operations: Operations) -> None:
        add, join = Right.ADD_ORGANISATIONS, Right.ADD_INDIVIDUALS
        self.guard.watch(add, self.add_button, self.card.locations.add_button)
        self.card.contacts.guard.watch(join, self.card.contacts.add_button)
        for guard in (self.guard, self.card.contacts.guard, self.list.guard):
            guard.follow(rights_of(operations))
        self.card.shown.connect(self._guard_card)

    def _guard_card(self) -> None:
        """What is one's own, one changes without a right (row TX7)."""
        record = self.card.record()
        is_others = record is not None and record.owner != self._desk.user.login
        head = self.card.head
        right = Right.MODIFY_ORGANISATIONS if is_others else None
        self.guard.watch(right, head.edit_button, head.activate_button)

    def _connect_history(self, operations: Operations, history: History) -> None:
        from contact_desk.ui.contact_card.history_actions import HistoryActions

        HistoryActions(operations, self.bar, history, self.card.name)

    def _ask_for_properties(self) -> None:
        if (record := self.card.record()) is not None:
            self.properties_wanted.emit(record.id)

    def _add_contact(self) -> None:
        from contact_desk.domain.draft import ContactDraft

        if (record := self.card.record()) is not None:
            self.add_wanted.emit(ContactDraft(organisation=record.draft.name))

    def _add_organisation(self) -> None:
        self.organisation_wanted.emit()

    def _add_location(self) -> None:
        if (record := self.card.record()) is not None:
            self.location_wanted.emit(record.draft.name)

    def _show_all(self) -> None:
        self.search.clear()
        self.list.show_all()

    def _arrange(self) -> None:
        top = QFrame()
        restyle(top, bar="top")
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(12)
        row.addWidget(self.search, 1)
        row.addWidget(self.add_button)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setContentsMargins(20, 16, 20, 16)
        self.splitter.setHandleWidth(14)
        for panel, share, least in ((self.list, 38, 170), (self.card, 62, 240)):
            panel.setMinimumWidth(round(least * scale()))
            self.splitter.addWidget(panel)
            self.splitter.setStretchFactor(self.splitter.indexOf(panel), share)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([380, 620])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)
