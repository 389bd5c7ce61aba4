# SPDX-License-Identifier: MIT
"""The card of the selected organisation: loads it in a thread, and says plainly when it is not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.organisation import OrganisationRecord
from contact_desk.domain.queued_save import is_lost
from contact_desk.ui.contact_card.details import Reader, organisation_details
from contact_desk.ui.contact_card.sheet import FactSheet
from contact_desk.ui.icons import Icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.card_content import CardContent, Tab, fetch_card
from contact_desk.ui.organisations.contacts_tab import ContactsTab
from contact_desk.ui.organisations.empty_words import nothing_known
from contact_desk.ui.organisations.head import OrganisationHead
from contact_desk.ui.organisations.locations_tab import LocationsTab
from contact_desk.ui.organisations.low_area import LowArea
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.contact_card.history import History

# Arrow keys held down pass many organisations; only the one they stop at is fetched.
_PAUSE = 60
_HIGHEST_HEAD = 0.4  # of the card


class OrganisationCard(QFrame, Translated):
    """`left` asks to go back to the list, `shown` tells that another organisation is on the card, or none.

    `history_made` tells that the history was opened for the first time: it is made then, and not before.
    """

    left = Signal()
    shown = Signal()
    history_made = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("organisationCard")
        self.setProperty("panel", True)
        self._desk = desk
        self._operations = operations
        self.history: History | None = None
        self._question = Question(operations, self)
        self._wanted = 0
        self._content: CardContent | None = None
        # What is hidden while no organisation is shown, or none can be, follows the language all the same.
        self._hidden: CardContent | None = None
        self._error: ContactDeskError | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._load)
        self._make_parts(operations)
        self._arrange()
        self.retranslate()

    def show_organisation(self, organisation: int) -> None:
        """Fetch and show an organisation; 0 empties the card."""
        if organisation == self._wanted and self._error is None:
            return
        self._wanted = organisation
        self._question.drop()
        self._pause.stop()
        if organisation:
            self._pause.start()
        else:
            self._show(None, None)

    def reload(self) -> None:
        """Read anew whatever the card shows."""
        if self._wanted:
            self._load()
            self.contacts.load()

    def record(self) -> OrganisationRecord | None:
        """The organisation on the card; another may be on its way."""
        return self._content.record if self._content else None

    def name(self) -> str:
        """The name on the card; "" while it shows none."""
        return self.head.name.text() if self._content else ""

    def enter(self) -> None:
        """Take the focus at the tabs."""
        if self._content is not None:
            self.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def hear(self, changes: Changes) -> None:
        """Fetch anew what is among the changes."""
        own = self._wanted in changes.organisations or changes.everything
        if self._wanted and (own or changes.locations or changes.vocabulary):
            self._load()
        if self._content is not None:
            self.contacts.hear(changes)
        if changes.contacts or changes.everything:
            self._show_past()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Card of the organisation"))
        self.tabs.setAccessibleName(self.words("What the card shows"))
        self.tabs.setAccessibleDescription(self.words("Escape goes back to the list."))
        self.area.setAccessibleName(self.words("Details"))
        self.area.setAccessibleDescription(self.words("Escape goes back to the list."))
        for tab, text in (
            (Tab.DETAILS, self.words("Details")),
            (Tab.CONTACTS, self.words("Contacts")),
            (Tab.LOCATIONS, self.words("Locations")),
            (Tab.HISTORY, self.words("History")),
        ):
            self.tabs.setTabText(tab, text)
            self.tabs.setTabToolTip(tab, plain_tool_tip(text))
        self._show_content()
        self._say_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head_area.setMaximumHeight(round(event.size().height() * _HIGHEST_HEAD))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _load(self) -> None:
        self._question.ask(
            partial(fetch_card, self._desk, self._wanted),
            lambda content: self._show(content, None),
            self._fail,
        )

    def _fail(self, error: ContactDeskError) -> None:
        is_on_show = self._content is not None and self._content.record.id == self._wanted
        if not (is_lost(error) and is_on_show):
            self._show(None, error)

    def _show(self, content: CardContent | None, error: ContactDeskError | None) -> None:
        before = self._content.record if self._content else None
        self._hidden = self._content or self._hidden
        self._content, self._error = content, error
        self._show_content()
        self._show_past()
        self._say_empty()
        self._pages.setCurrentWidget(self.face if content else self.empty)
        if error is not None:
            announce(self.empty, self.empty.sentence())
        now = content.record if content else None
        if now is None or before is None or now.id != before.id:
            self.contacts.show_those_of(now.id if now else 0, active=now.active if now else False)
            self.area.verticalScrollBar().setValue(0)
        else:
            self.contacts.offer(now.active)
        self.shown.emit()

    def _show_content(self) -> None:
        if (content := self._content or self._hidden) is None:
            return
        reader = Reader(self.words, content.lists, self._desk.region)
        self.head.show_organisation(content.record, reader)
        facts = organisation_details(content.record, reader)
        self.sheet.show_facts(facts, reader, none=nothing_known(self.words))
        self.locations.show_locations(content.locations)
        if self._content is not None:
            self.setAccessibleName(self.words("Card of {name}", name=self.name()))

    def _show_past(self) -> None:
        """Whose history the tab has, read anew once it is looked at."""
        if self.history is not None:
            self.history.show_past_of(self._desk, self._content.record.id if self._content else 0)

    def _turn(self, tab: int) -> None:
        if tab == Tab.HISTORY and self.history is None:
            # What puts the past into words is imported by whoever looks at it first: the window does without.
            from contact_desk.ui.contact_card.history import History
            from contact_desk.ui.contact_card.history_of import AN_ORGANISATION

            self.history = History(self._operations, self.words, AN_ORGANISATION)
            self._tab_pages.addWidget(self.history)
            follow_layouts(self.window())
            self.history_made.emit(self.history)
            self._show_past()
        self._tab_pages.setCurrentIndex(tab)

    def _say_empty(self) -> None:
        words = self.words
        if isinstance(self._error, NotFound):
            self.empty.say(words("There is no such organisation"), words("Somebody has deleted it."))
        elif self._error is not None:
            title = words("The card could not be read")
            self.empty.say(title, sentence(self._error, words), words("Try again"))
        else:
            text = words("Select an organisation to see its card.")
            self.empty.say(words("No organisation selected"), text)

    def _make_parts(self, operations: Operations) -> None:
        self.head, self.sheet = OrganisationHead(), FactSheet()
        self.tabs = QTabBar()
        self.tabs.setObjectName("organisationTabs")
        for _ in Tab:
            self.tabs.addTab("")
        self.contacts = ContactsTab(self._desk, operations, self.words)
        self.locations = LocationsTab(self.words)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.sheet)
        self.empty = EmptyState(Icon.ORGANISATION)
        self.empty.wanted.connect(self._load)
        for table in (self.contacts.present.table, self.contacts.former.table, self.locations.table):
            table.left.connect(self.left)

    def _arrange(self) -> None:
        self._tab_pages = QStackedWidget()
        for page in (self.area, self.contacts, self.locations):
            self._tab_pages.addWidget(page)
        self.tabs.currentChanged.connect(self._turn)
        self.tabs.setExpanding(False)
        # Where there is no room for all four, the arrows lead to the rest: cut to two letters, none could be told.
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        # As high as it needs to be, but never so high that the tabs below have no room: then it scrolls.
        self._head_area = LowArea(self.head)
        self._head_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.face = QWidget()
        column = QVBoxLayout(self.face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_area)
        row = QHBoxLayout()
        row.setContentsMargins(2, 0, 2, 0)
        row.addWidget(self.tabs)
        column.addLayout(row)
        column.addWidget(self._tab_pages, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.face)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._pages)
