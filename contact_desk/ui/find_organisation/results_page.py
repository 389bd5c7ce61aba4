# SPDX-License-Identifier: MIT
"""Page 2: the records that meet the criteria, page by page (rows T21, T65). It searches in a thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.details import Reader
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.find_organisation.page import FindingPage
from contact_desk.ui.find_organisation.progress import Step
from contact_desk.ui.find_organisation.results_table import ResultsTable
from contact_desk.ui.find_organisation.sought import FoundPage, Sought
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

PAGE_SIZE = 50


class ResultsPage(FindingPage):
    """`agreed`: the chosen one is taken. `opened` carries the id of one to be shown, `answered` comes with results.

    `shown`: there are other results, or none. `below` has room for more that can be done with the chosen one.
    """

    step = Step.RESULTS
    agreed = Signal()
    opened = Signal(int)
    answered = Signal()
    shown = Signal()
    back_wanted = Signal()
    add_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        lists: Vocabulary,
        sought: Sought,
        *,
        can_add: bool,
    ) -> None:
        super().__init__(words)
        self._desk = desk
        self._lists = lists
        self._sought, self._can_add = sought, can_add
        self._question = Question(operations, self)
        self._criteria, self._page = sought.no_criteria, sought.no_page
        self._error: ContactDeskError | None = None
        self._is_read = self._focus_then = False
        self._make_parts()
        self._lay_out()
        self._connect()
        self.retranslate()

    def search(self, criteria: Any) -> None:
        """Look for these, and go to the first one once they are found."""
        if criteria != self._criteria:
            self._page, self._is_read = self._sought.no_page, False
        self._criteria = criteria
        self._focus_then = True
        self.bar.hide()
        self.load(self._page.page)

    def load(self, page: int) -> None:
        self._error = None
        self._show()
        work = partial(self._sought.search, self._desk, self._criteria, PAGE_SIZE, page)
        self._question.ask(work, self._take, partial(self._fail, page))

    def chosen(self) -> Any:
        """The record of the chosen row; None where there is none."""
        return self.table.chosen_record()

    def has_results(self) -> bool:
        return self._error is None and bool(self._page.rows)

    def reload(self) -> None:
        """Look again for the same; what is chosen stays so if it is still there."""
        self.load(self._page.page)

    def hear(self, changes: Changes) -> None:
        """A name, a count or a status may be another now."""
        if changes and self._is_read and self.isVisible():
            self.reload()

    def show_lists(self, lists: Vocabulary) -> None:
        self._lists = lists
        self.retranslate()

    def go_to_results(self) -> None:
        self._focus_then = False
        if self._page.rows:
            self.table.enter()
        elif not self.empty.button.isHidden():
            self.empty.button.setFocus()

    def subtitle_text(self) -> str:
        said = self._sought.criteria_text(self._criteria, self._lists, self.words)
        if not self._is_read:
            return said
        count = self._sought.count_text(self._page.total, self.words)
        return " · ".join(filter(None, (count, said)))

    def retranslate(self) -> None:
        super().retranslate()
        self.properties.setText(self.words("&Properties…"))
        self.table.speak(self.words)
        self.table.setAccessibleName(self._sought.found(self.words))
        self.table.setAccessibleDescription(self._sought.keys(self.words))
        self._show()

    def _take(self, page: FoundPage) -> None:
        is_new = self._focus_then or (page, True) != (self._page, self._is_read)
        self._page, self._is_read = page, True
        self.retranslate()
        if is_new:
            announce(self, self.subtitle.text() if page.rows else self.empty.sentence())
        self._settle()

    def _fail(self, page: int, error: ContactDeskError) -> None:
        if self._page.rows:
            # What was found before is better than nothing.
            again = partial(self.load, page)
            self.bar.say(partial(sentence, error), action=lambda words: words("&Try again"), on_action=again)
            return
        self._error = error
        self._show()
        announce(self, self.empty.sentence(), urgent=True)
        self._settle()

    def _settle(self) -> None:
        self.answered.emit()
        if self._focus_then:
            self.go_to_results()

    def _show(self) -> None:
        rows = self._page.rows
        self.table.show_records(rows, Reader(self.words, self._lists, self._desk.region))
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.properties.setVisible(bool(rows))
        self.pager.show_page(self._page.page, self._page.pages)
        self.pager.setVisible(bool(rows) and self._page.pages > 1)
        self._say_empty()
        self.shown.emit()

    def _say_empty(self) -> None:
        words = self.words
        if self._error is not None:
            title = self._sought.failure(words)
            self.empty.say(title, sentence(self._error, words), words("Try again"))
        elif not self._is_read:
            self.empty.say(words("Searching…"), "")
        else:
            self._sought.say_none_found(self.empty, self._criteria, words, self._can_add)

    def _act_on_empty(self) -> None:
        if self._error is not None:
            self.search(self._criteria)
        else:
            self.back_wanted.emit()

    def _make_parts(self) -> None:
        self.table = ResultsTable(self.words, self._sought.columns, self._sought.table_name)
        self.empty = EmptyState(self._sought.icon)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.properties = QPushButton()
        self.properties.setObjectName("propertiesButton")
        self.pager = Pager(self.words)
        self.pager.field.setObjectName("foundPageNumberField")
        self.pager.count.setObjectName("foundPageCountLabel")

    def _connect(self) -> None:
        self.table.edit_asked.connect(self.agreed)
        self.table.opened.connect(self.opened)
        self.table.left.connect(self.back_wanted)
        self.properties.clicked.connect(self.table.open_chosen)
        self.pager.page_wanted.connect(self.load)
        self.empty.wanted.connect(self._act_on_empty)
        self.empty.other_wanted.connect(self.add_wanted)

    def _lay_out(self) -> None:
        self.below = below = QHBoxLayout()
        below.addWidget(self.properties)
        below.addStretch(1)
        below.addWidget(self.pager, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.arrange(), 1)
        whole.addWidget(self.bar)
