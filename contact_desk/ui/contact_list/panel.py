# SPDX-License-Identifier: MIT
"""The list of contacts: its count, its table and its pages. Searching begins here, in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.contact import ContactPage
from contact_desk.domain.contact_order import read_order
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.contact_list.empty_words import say_empty
from contact_desk.ui.contact_list.expander import Expander
from contact_desk.ui.contact_list.heading import ListHeading
from contact_desk.ui.contact_list.loader import Answer, PageLoader
from contact_desk.ui.contact_list.model import EMPTY_PAGE, ContactModel
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.contact_list.places import ListPlaces
from contact_desk.ui.contact_list.selecting import Selecting
from contact_desk.ui.contact_list.state import Search, draft_from_search
from contact_desk.ui.contact_list.table import ContactTable
from contact_desk.ui.contact_list.understanding import Understanding
from contact_desk.ui.icons import Icon
from contact_desk.ui.list_look import ListLook
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.domain.contact_query import ContactQuery


class ContactListPanel(QFrame, Translated):
    """`chosen` carries a contact, or 0 when a new search has lost it; `add_wanted` a draft to begin with.

    `store_is_empty` holds as far as the list has heard.
    """

    chosen = Signal(int)
    add_wanted = Signal(object)
    samples_wanted = Signal()
    reset_wanted = Signal()
    answered = Signal()

    def __init__(self, operations: Operations, words: Words, look: ListLook) -> None:
        super().__init__()
        self.words = words
        self.look = look
        self._operations = operations
        self._loader = PageLoader(operations, look, self)
        self._places = ListPlaces(operations, self)
        self._search = Search(order=read_order(look.look.order))
        self._shown, self._page = self._search, EMPTY_PAGE
        self._contact = 0
        self._focus_then = False
        self._filter_bar: QWidget | None = None
        self._bar_room = 0
        self.store_is_empty = False
        self._reload = QTimer(self, singleShot=True, interval=0)
        self._reload.timeout.connect(self._load)
        self._make_parts()
        self._arrange()
        self.retranslate()

    def attach(self, desk: Desk) -> None:
        self._loader.attach(desk)
        self._places.attach(desk)
        self.selecting.selection.clear()
        self.expander.attach(desk)
        self._load()

    def search(self, text: str, *, then_focus: bool = False) -> None:
        """Show the first page of those who match; `then_focus`: go on in the table once they are there."""
        self._focus_then = then_focus
        self.heading.show_search(text)
        if text != self._search.text:
            self._search = Search(text, order=self._search.order)
            self._load()
        elif then_focus and not self._loader.is_waiting():
            self._focus_table()

    def choose(self, contact: int) -> None:
        """Select the contact, on the page where it stands: this one, or the one that is fetched now."""
        self._contact = contact
        if not self.table.choose(contact):
            self._search = self._search.around(contact)
            self._load()

    def searched(self) -> str:
        """The words whose answer is shown."""
        return self._shown.text

    def query(self) -> ContactQuery | None:
        """What these were understood as, where that is more than words."""
        return self._page.query

    def place_bar(self, bar: QWidget, room: int) -> None:
        """A bar below the heading, which takes at most so much of the height (per cent)."""
        self._filter_bar, self._bar_room = bar, room
        self.column.insertWidget(self.column.indexOf(self.heading) + 1, bar)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        if self._filter_bar is not None:
            self._filter_bar.setMaximumHeight(self.height() * self._bar_room // 100)

    def _fill_otherwise(self) -> None:
        wanted = self.samples_wanted if self._shown.is_empty() else self.reset_wanted
        wanted.emit()

    def hear(self, changes: Changes) -> None:
        """Reload the page when what it shows may have changed; several changes at once reload it once."""
        if changes.everything or changes.contacts or changes.organisations or changes.vocabulary:
            self.store_is_empty = False
            self._reload.start()
        elif changes.personal and not self._search.is_empty():
            # It may be the favourites that are searched for.
            self._reload.start()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.words("Contacts"))
        self.table.setAccessibleDescription(
            self.words(
                "Enter goes to the card of the contact, Escape back to the search. Space selects the contact,"
                " the right arrow shows all its numbers and addresses, the left one hides them."
            )
        )
        self.model.speak(self.words)
        self.selecting.say()
        self.expander.retranslate()
        self.heading.show_count(self._count())
        self.understanding.explain(self._shown.text, self._page, self.model.vocabulary, self.words)
        say_empty(self.empty, self._shown, self.words)

    def _make_parts(self) -> None:
        self.setProperty("panel", True)
        self.heading = ListHeading(self.words)
        self.title, self.count = self.heading.title, self.heading.count
        self.columns_button = self.heading.columns_button
        self.model = ContactModel(self.words, self)
        self.table = ContactTable(self.model, self.look)
        self.expander = Expander(self.table, self.model, self._operations)
        self.selecting = Selecting(self.table, self.model, self._place_bar)
        self.columns_button.clicked.connect(self.open_columns)
        self.empty = EmptyState(Icon.CONTACTS)
        self.pager = Pager(self.words)
        self.message = MessageBar(self.words)
        self.understanding = Understanding()
        self.table.contact_changed.connect(self._on_row)
        self.pager.page_wanted.connect(self._go_to_page)
        self.pager.field.textEdited.connect(self._places.learn)
        self.look.changed.connect(self._look_otherwise)
        self.empty.other_wanted.connect(self._fill_otherwise)
        self.empty.wanted.connect(lambda: self.add_wanted.emit(draft_from_search(self._shown.text)))

    def _arrange(self) -> None:
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        self.column = layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 8)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addWidget(self.message)
        layout.addWidget(self.understanding)
        layout.addWidget(self.body, 1)
        self.pager.setContentsMargins(12, 0, 8, 0)
        layout.addWidget(self.pager)

    def _place_bar(self, bar: QWidget) -> None:
        self.column.insertWidget(self.column.indexOf(self.body), bar)

    def _load(self) -> None:
        search = self._search
        self._loader.load(search, lambda answer: self.show_answer(search, answer), self._tell_failure)

    def open_columns(self) -> None:
        """The menu of the columns, below its button."""
        from contact_desk.ui.contact_list.column_menu import open_column_menu

        button = self.columns_button
        open_column_menu(self, self.words, self.look, button.mapToGlobal(button.rect().bottomLeft()))

    def _look_otherwise(self) -> None:
        """Another order, or another number on a page: the first page, else the one where the chosen contact stands."""
        order, size = read_order(self.look.look.order), self.look.look.page_size
        if order != self._search.order:
            self._search = Search(self._search.text, order=order)
            self._load()
        elif size != self._page.limit and self._page is not EMPTY_PAGE:
            self._search = self._search.on_page(1)
            self._search = self._search.around(self._contact) if self._contact else self._search
            self._load()

    def _go_to_page(self, page: int) -> None:
        self._search = self._search.on_page(page)
        self._load()

    def show_answer(self, search: Search, answer: Answer) -> None:
        """Show a page, and go on as the question asked; place and selection stay where they can."""
        page, vocabulary = answer
        same_page = self._page is not EMPTY_PAGE and self._shown == search.answered_by(page)
        is_new = self._shown.text != search.text
        # What was done with the same search is still to be read, and to be taken back.
        if is_new or self.message.tells_trouble():
            self.message.hide()
        self._search = self._shown = search.answered_by(page)
        self._page = page
        if search.is_empty():
            self.store_is_empty = not page.total
        place = self.table.verticalScrollBar().value()
        self.model.show_page(page, vocabulary, search.sought(page))
        self.expander.show_page()
        self._restore_selection(same_page=same_page)
        if same_page and search.showing is None:
            self.table.verticalScrollBar().setValue(place)
        self.selecting.show_page(search.text, page)
        self._show_frame(page, search)
        self._places.see(search, page)
        if not (page.exact or page.alike):
            self._loader.count_then(search, lambda total: self._show_total(page, total))
        if is_new:
            found = self._count() if page.rows else self.empty.sentence()
            announce(self, " ".join(filter(None, (found, self.understanding.sentences()))))
        self.answered.emit()

    def _show_total(self, page: ContactPage, total: int) -> None:
        """How many there are in all, counted after their page was shown."""
        if self._page is page:
            self._page = page.counted(total)
            self.selecting.show_page(self._shown.text, self._page)
            self.pager.show_page(self._page.page, self._page.pages)
            self.heading.show_count(self._count())

    def _restore_selection(self, *, same_page: bool) -> None:
        if not self.table.choose(self._contact) and not same_page and self._contact:
            self._contact = 0
            self.chosen.emit(0)

    def _show_frame(self, page: ContactPage, search: Search) -> None:
        self.body.setCurrentWidget(self.table if page.rows else self.empty)
        wanted = 0 if search.showing else search.page
        self.pager.show_page(page.page, page.pages, exact=page.exact, wanted=wanted)
        self.pager.setVisible(bool(page.rows))
        self.retranslate()
        if self._focus_then:
            self._focus_table()

    def _focus_table(self) -> None:
        self._focus_then = False
        if not self._page.rows:
            return
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    def _on_row(self, contact: int) -> None:
        self._contact = contact
        self.chosen.emit(contact)

    def _count(self) -> str:
        total = self._page.total
        if not self._page.exact:
            return self.words("more than {count} contacts", count=self.words.number(total))
        return self.words.plural("{count} contact", "{count} contacts", total)

    def _tell_failure(self, error: ContactDeskError) -> None:
        self.pager.show_failure()
        self.message.say(
            lambda words: sentence(error, words),
            action=lambda words: words("Try again"),
            on_action=self._load,
        )
