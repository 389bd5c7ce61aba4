# SPDX-License-Identifier: MIT
"""Chooses one of the contacts that belong to no organisation, to associate it with this one (row M05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QStackedWidget, QWidget

from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactPage, ContactRow
from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_list.model import EMPTY_PAGE, ContactModel
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.contact_list.table import ContactTable
from contact_desk.ui.icons import Icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import told
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.organisations.search import NamedSearch
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

PAGE_SIZE = 20
_LOWEST = 240  # px of the design


class AssociateDialog(TallDialog):
    """`associate_wanted` carries the row of the contact; whoever does it calls `accept` or `show_failure`."""

    associate_wanted = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, words: Words, parent: QWidget) -> None:
        super().__init__(words, parent, "associateDialog")
        self._desk = desk
        self._organisation = ""
        self._text, self._page = "", EMPTY_PAGE
        self._error: ContactDeskError | None = None
        self._is_read = self._is_busy = self._focus_then = False
        self._question = Question(operations, self)
        self._make_parts()
        self._connect()
        follow_layouts(self)

    def ask(self, organisation: str) -> None:
        """Open it for the organisation of this name."""
        self._organisation = organisation
        self._is_busy = self._is_read = self._focus_then = False
        self._text, self._page, self._error = "", EMPTY_PAGE, None
        self.search.clear()
        self.bar.hide()
        self.retranslate()
        self._show(EMPTY_PAGE, Vocabulary())
        self.open()
        self.search.setFocus()
        self._load(1)

    def hear(self, changes: Changes) -> None:
        """Somebody may have found an organisation meanwhile, or left one."""
        if (changes.contacts or changes.everything) and self.isVisible():
            self._load(self._page.page)

    def agree(self) -> None:
        if (chosen := self.chosen()) is None:
            self.bar.say(lambda words: words("Choose a contact first."), state="warn")
        elif not self._is_busy:
            self._is_busy = True
            self.associate_wanted.emit(chosen)

    def chosen(self) -> ContactRow | None:
        contact = self.table.chosen()
        return next((row for row in self._page.rows if row.id == contact), None)

    def show_failure(self, error: ContactDeskError) -> None:
        self._is_busy = False
        self.bar.say(lambda words: told(error, words))
        if isinstance(error, Refused):
            self._load(self._page.page)

    def title_text(self) -> str:
        return self.words(
            "Associate an independent contact with {organisation}", organisation=self._organisation
        )

    def agree_text(self) -> str:
        return self.words("Associate")

    def retranslate(self) -> None:
        super().retranslate()
        self.model.speak(self.words)
        self.table.setAccessibleName(self.words("Contacts without an organisation"))
        self.table.setAccessibleDescription(
            self.words("Enter associates the contact, Escape goes back to the search.")
        )
        self._say_empty()

    def _load(self, page: int) -> None:
        desk, text = self._desk, self._text

        def work() -> tuple[ContactPage, Vocabulary]:
            return desk.affiliations.independent(text, limit=PAGE_SIZE, page=page), desk.vocabulary.load()

        self._question.ask(work, self._take, self._fail)

    def _take(self, answer: tuple[ContactPage, Vocabulary]) -> None:
        chosen, is_new = self.table.chosen(), not self._is_read
        self._is_read, self._error = True, None
        self._show(*answer)
        self.table.choose(chosen)
        if not is_new:
            count = self.words.plural("{count} contact", "{count} contacts", self._page.total)
            announce(self, count if self._page.rows else self.empty.sentence())
        if self._focus_then:
            self._enter_table()

    def _show(self, page: ContactPage, lists: Vocabulary) -> None:
        self._page = page
        self.model.show_page(page, lists)
        self._pages.setCurrentWidget(self.table if page.rows else self.empty)
        self.pager.show_page(page.page, page.pages)
        self.pager.setVisible(page.pages > 1)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(page.rows))
        self._say_empty()

    def _say_empty(self) -> None:
        words = self.words
        if self._error is not None:
            again = words("Try again")
            self.empty.say(words("The contacts could not be read"), sentence(self._error, words), again)
        elif not self._is_read:
            self.empty.say(words("Reading the contacts…"), "")
        elif self._text.strip():
            text = words("Who belongs to an organisation is not offered here.")
            self.empty.say(words("No independent contact matches “{text}”", text=short(self._text)), text)
        else:
            text = words(
                "Everybody belongs to an organisation; end that affiliation first, or add a contact."
            )
            self.empty.say(words("No independent contact"), text)

    def _fail(self, error: ContactDeskError) -> None:
        self._error = error
        self._show(EMPTY_PAGE, Vocabulary())

    def _search(self, text: str) -> None:
        self._text = text
        self._load(1)

    def _search_and_enter(self, text: str) -> None:
        if text == self._text and self._is_read and not self._question.is_open():
            self._enter_table()
        else:
            self._focus_then = True
            self._search(text)

    def _enter_table(self) -> None:
        self._focus_then = False
        if self._page.rows:
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    def _make_parts(self) -> None:
        self.search = NamedSearch(
            self.words,
            "independentSearchField",
            lambda words: words("Search for a contact by name, number or e-mail"),
        )
        self.model = ContactModel(self.words, self)
        self.table = ContactTable(self.model)
        self.table.setObjectName("independentTable")
        self.table.setMinimumHeight(round(_LOWEST * scale()))
        self.empty = EmptyState(Icon.CONTACTS)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        self.pager = Pager(self.words)
        self.pager.field.setObjectName("independentPageNumberField")
        self.pager.count.setObjectName("independentPageCountLabel")
        self.bar = MessageBar(self.words)
        self.body.addWidget(self.search)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.pager)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)

    def _connect(self) -> None:
        self.search.wanted.connect(self._search)
        self.search.entered.connect(self._search_and_enter)
        self.table.entered_contact.connect(self.agree)
        self.table.left.connect(self.search.setFocus)
        self.pager.page_wanted.connect(self._load)
        self.empty.wanted.connect(partial(self._load, 1))
