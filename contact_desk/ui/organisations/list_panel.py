# SPDX-License-Identifier: MIT
"""The list of organisations: count, status, table and pages. It searches in a thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.organisation import Organisation, OrganisationPage, OrganisationStatus
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.icons import Icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.columns import ORGANISATIONS
from contact_desk.ui.organisations.empty_words import say_no_organisation
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.organisations.record_table import RecordModel, RecordTable
from contact_desk.ui.organisations.state import EMPTY_PAGE, OrganisationSearch
from contact_desk.ui.organisations.status_choice import StatusChoice
from contact_desk.ui.rights import Guard
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

PAGE_SIZE = 50
Answer = tuple[OrganisationPage, Vocabulary]


class OrganisationListPanel(QFrame, Translated):
    """`chosen` carries an organisation, or 0 when a new search has lost it.

    `all_wanted` asks for the list without search and status, `add_wanted` for the wizard of a new one.
    """

    chosen = Signal(int)
    all_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self._desk = desk
        self._question = Question(operations, self)
        self._search = self._shown = OrganisationSearch()
        self._page, self._lists = EMPTY_PAGE, Vocabulary()
        self._organisation = 0
        self._focus_then = self._is_read = False
        self._reload = QTimer(self, singleShot=True, interval=0)
        self._reload.timeout.connect(self.load)
        self.guard = Guard(self, words)
        self._make_parts()
        self._arrange()
        self.retranslate()

    def load(self) -> None:
        search, desk = self._search, self._desk

        def work() -> Answer:
            page = desk.organisations.page(
                search.text, status=search.status, limit=PAGE_SIZE, page=search.page, showing=search.showing
            )
            return page, desk.vocabulary.load()

        self._question.ask(work, partial(self._show_answer, search), self._tell_failure)

    def search(self, text: str, *, then_focus: bool = False) -> None:
        """Show the first page of those that match; `then_focus`: go on in the table once they are there."""
        self._focus_then = then_focus
        if text != self._search.text:
            self._search = OrganisationSearch(text, self._search.status)
            self.load()
        elif then_focus and not self._question.is_open():
            self._focus_table()

    def show_all(self) -> None:
        self.status.choose(OrganisationStatus.ALL)
        self._search = OrganisationSearch()
        self.load()

    def choose(self, organisation: int) -> None:
        """Select the organisation, on the page where it stands: this one, or the one that is fetched now."""
        self._organisation = organisation
        if not self.table.choose(organisation):
            self._search = self._search.around(organisation)
            self.load()

    def hear(self, changes: Changes) -> None:
        """Reload the page when what it shows may have changed; several changes at once reload it once."""
        if changes:
            self._reload.start()

    def retranslate(self) -> None:
        self.title.setText(self.words("Organisations"))
        self.table.setAccessibleName(self.words("Organisations"))
        self.table.setAccessibleDescription(
            self.words("Enter goes to the card of the organisation, Escape back to the search.")
        )
        self.count.setText(self._count())
        self._show_rows()
        self._say_empty()

    def _show_answer(self, search: OrganisationSearch, answer: Answer) -> None:
        page, self._lists = answer
        is_new = not self._is_read or (self._shown.text, self._shown.status) != (search.text, search.status)
        same_page = self._is_read and self._shown == search.answered_by(page)
        self._search = self._shown = search.answered_by(page)
        self._page, self._is_read = page, True
        self.message.hide()
        self.retranslate()
        if not self.table.choose(self._organisation) and not same_page and self._organisation:
            self._organisation = 0
            self.chosen.emit(0)
        self.body.setCurrentWidget(self.table if page.rows else self.empty)
        self.pager.show_page(page.page, page.pages)
        self.pager.setVisible(page.pages > 1)
        if is_new:
            announce(self, self._count() if page.rows else self.empty.sentence())
        if self._focus_then:
            self._focus_table()

    def _show_rows(self) -> None:
        reader = Reader(self.words, self._lists, self._desk.region)
        self.table.show_records(self._page.rows, reader)

    def _say_empty(self) -> None:
        if self._is_read:
            say_no_organisation(self.empty, self._shown, self.words)
            right = Right.ADD_ORGANISATIONS if self._shown.is_for_all() else None
            self.guard.watch(right, self.empty.button)
        else:
            self.empty.say(self.words("Reading the organisations…"), "")

    def _focus_table(self) -> None:
        self._focus_then = False
        if self._page.rows:
            self.table.enter()

    def _on_row(self, organisation: Organisation) -> None:
        self._organisation = organisation.id
        self.chosen.emit(organisation.id)

    def _filter(self, status: OrganisationStatus) -> None:
        self._search = OrganisationSearch(self._search.text, status)
        self.load()

    def _go_to_page(self, page: int) -> None:
        self._search = self._search.on_page(page)
        self.load()

    def _act_on_empty(self) -> None:
        (self.add_wanted if self._shown.is_for_all() else self.all_wanted).emit()

    def _count(self) -> str:
        return self.words.plural("{count} organisation", "{count} organisations", self._page.total)

    def _tell_failure(self, error: ContactDeskError) -> None:
        self.pager.show_failure()
        self.message.say(
            lambda words: sentence(error, words),
            action=lambda words: words("Try again"),
            on_action=self.load,
        )

    def _make_parts(self) -> None:
        self.setProperty("panel", True)
        self.title = plain_label(role="title")
        self.count = plain_label(role="muted")
        self.status = StatusChoice(self.words)
        self.table = RecordTable(
            RecordModel(self.words, ORGANISATIONS, lambda row: not row.active), "organisationTable"
        )
        restyle(self.table, framed=False, lined=True)
        self.empty = EmptyState(Icon.ORGANISATION)
        self.pager = Pager(self.words)
        self.pager.field.setObjectName("organisationPageNumberField")
        self.pager.count.setObjectName("organisationPageCountLabel")
        self.pager.hide()
        self.message = MessageBar(self.words)
        self.table.chosen.connect(self._on_row)
        self.status.chosen.connect(self._filter)
        self.pager.page_wanted.connect(self._go_to_page)
        self.empty.wanted.connect(self._act_on_empty)

    def _arrange(self) -> None:
        names = QWidget()
        name_column = QVBoxLayout(names)
        name_column.setContentsMargins(0, 0, 0, 0)
        name_column.setSpacing(0)
        name_column.addWidget(self.title)
        name_column.addWidget(self.count)
        flow = Flow(spacing=12)
        flow.addWidget(names)
        flow.addWidget(self.status)
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 10, 4)
        head.addLayout(flow)
        self.body = QStackedWidget()
        self.body.addWidget(self.empty)
        self.body.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 12, 4, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.message)
        layout.addWidget(self.body, 1)
        self.pager.setContentsMargins(12, 0, 8, 0)
        layout.addWidget(self.pager)
