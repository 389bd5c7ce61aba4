# SPDX-License-Identifier: MIT
"""One list of an organisation's contacts, the present or the former ones: its table and its pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contact_desk.domain.affiliation import AffiliationPage
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.columns import FORMER, PRESENT, Column
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.organisations.record_table import RecordModel, RecordTable
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

PAGE_SIZE = 50
_EMPTY = AffiliationPage((), 0, 1, 1)


class People(QWidget, Translated):
    """`answered` tells that `page` has come, `failed` carries why it has not; former ones stand muted."""

    answered = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, words: Words, *, former: bool) -> None:
        super().__init__()
        self.words = words
        self._desk, self._former = desk, former
        self._question = Question(operations, self)
        self._organisation = 0
        self.page = _EMPTY
        self._wanted = 1
        self.is_read = False
        columns: Sequence[Column] = FORMER if former else PRESENT
        name = "formerContactTable" if former else "organisationContactTable"
        self.table = RecordTable(RecordModel(words, columns, lambda _row: former), name)
        self.pager = Pager(words)
        for part in (self.pager.field, self.pager.count):
            part.setObjectName(f"{name}{part.objectName()[0].upper()}{part.objectName()[1:]}")
        self.pager.hide()
        self.pager.page_wanted.connect(self._go_to_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addWidget(self.pager)
        self.retranslate()

    def show_those_of(self, organisation: int) -> None:
        """The first page of this organisation's; 0 for none."""
        self._organisation = organisation
        self._question.drop()
        self.is_read = False
        self._show(_EMPTY)
        if organisation:
            self._go_to_page(1)

    def load(self) -> None:
        """Read the page that is shown anew, or the one that somebody is turning to."""
        if self._organisation:
            self._go_to_page(self._wanted)

    def retranslate(self) -> None:
        what = self.words("Former contacts") if self._former else self.words("Contacts")
        self.table.setAccessibleName(what)
        self.table.setAccessibleDescription(
            self.words("Enter opens the contact, Escape goes back to the list.")
        )
        for part in self.pager.buttons():
            part.setAccessibleDescription(what)
        self.table.show_records(self.page.rows, Reader(self.words, Vocabulary(), self._desk.region))

    def _go_to_page(self, page: int) -> None:
        desk, organisation, former = self._desk, self._organisation, self._former
        self._wanted = page

        def work() -> AffiliationPage:
            if former:
                get_ready_for_days(desk.language)
            return desk.affiliations.of_organisation(organisation, former=former, limit=PAGE_SIZE, page=page)

        self._question.ask(work, self._take, partial(self._fail))

    def _take(self, page: AffiliationPage) -> None:
        self.is_read = True
        self._show(page)
        self.answered.emit()

    def _fail(self, error: ContactDeskError) -> None:
        self._wanted = self.page.page
        self.pager.show_failure()
        self.failed.emit(error)

    def _show(self, page: AffiliationPage) -> None:
        self.page = page
        self._wanted = page.page
        self.pager.show_page(page.page, page.pages)
        self.pager.setVisible(page.pages > 1)
        self.retranslate()
