# SPDX-License-Identifier: MIT
"""*The list as it was on…*: a day is chosen, and the list at its end is read page by page; nothing is changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, QTimer
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.contact import ContactPage
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_list.model import EMPTY_PAGE
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.icons import Icon
from contact_desk.ui.list_then.table import ThenTable
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.theme import scale
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.date_field import DateField
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.moments import day_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow

_SIZE = QSize(960, 640)  # px of the design
_PAUSE = 300  # ms
_Read = tuple[ContactPage, Vocabulary]


def show_list_as_it_was(window: MainWindow) -> None:
    """As it was yesterday to begin with."""
    if (desk := window.desk) is not None:
        size = window.list_look.look.page_size
        ListAsItWas(desk, window.operations, window.words, window, page_size=size).open()


class ListAsItWas(QDialog, Translated):
    def __init__(
        self, desk: Desk, operations: Operations, words: Words, parent: QWidget, *, page_size: int
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName("listAsItWas")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._operations, self._page_size = desk, operations, page_size
        self._question = Question(operations, self)
        self._found: ContactPage | None = None
        self._error: ContactDeskError | None = None
        self._make_parts(desk.current_day())
        self._arrange()
        self.retranslate()
        self._ask(1)

    def retranslate(self) -> None:
        words = self.words
        self.setWindowTitle(words("The list as it was"))
        self.table.setAccessibleName(words("The list as it was"))
        self.table.setAccessibleDescription(words("Enter shows the contact as it was on that day."))
        self.close_button.setText(words("&Close"))
        self.table.speak(words)
        self._show()

    def show_day(self) -> None:
        """Read the list of the chosen day now."""
        self._pause.stop()
        self._ask(1)

    def _ask(self, page: int) -> None:
        work = partial(_read, self._desk, self.day.day(), page, self._page_size)
        self._pager.setEnabled(False)
        self._question.ask(work, self._take, self._fail)

    def _take(self, read: _Read) -> None:
        (self._found, lists), self._error = read, None
        self.table.show_rows(self._found.rows, lists)
        self._show()
        announce(self, self.statement.text())

    def _fail(self, error: ContactDeskError) -> None:
        self._error = error
        self._show()

    def _show(self) -> None:
        words, found = self.words, self._found or EMPTY_PAGE
        count = words.plural("{count} contact", "{count} contacts", found.total)
        self.statement.setText(
            words("{count} at the end of {day}. Here they can only be read.", count=count, day=self._day())
        )
        if self._error is not None:
            self.empty.say(words("It could not be read"), sentence(self._error, words))
        else:
            self.empty.say(words("There were no contacts yet"), words("Choose a later day."))
        is_empty = self._error is not None or (self._found is not None and not found.rows)
        self._pages.setCurrentWidget(self.empty if is_empty else self.table)
        self.statement.setVisible(self._found is not None and not is_empty)
        self._pager.setEnabled(True)
        self._pager.show_page(found.page, found.pages)
        self._pager.setVisible(found.pages > 1)

    def _day(self) -> str:
        return day_text(self.day.day(), self.words)

    def _open(self) -> None:
        """The contact on that day; one that is no more tells so."""
        from contact_desk.ui.contact_card.as_it_was import AsItWas

        if contact := self.table.chosen():
            AsItWas(self._desk, self._operations, self.words, contact, self, day=self.day.day()).open()

    def _make_parts(self, today: date) -> None:
        self.day = DateField(self.words, "listDayThen", lambda words: words("The list as it was on"))
        self.day.edit.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.load((today - timedelta(1)).isoformat())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.show_day)
        # A key that is held down goes through the days.
        self.day.changed.connect(lambda _day: self._pause.start())
        self.statement = plain_label(role="message", wrap=True)
        self.statement.setProperty("state", "warn")
        self.table = ThenTable(self.words)
        self.table.edit_asked.connect(self._open)
        self.empty = EmptyState(Icon.HISTORY)
        self._pager = Pager(self.words)
        self._pager.field.setObjectName("listThenPageNumberField")
        self._pager.count.setObjectName("listThenPageCountLabel")
        self._pager.page_wanted.connect(self._ask)
        self.close_button = EnterButton()
        self.close_button.setObjectName("closeButton")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        buttons = Flow()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for part in (self.day, self.statement):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        column.addWidget(self._pager)
        column.addLayout(buttons)
        follow_layouts(self)
        self.resize((_SIZE * scale()).boundedTo(self.screen().availableSize()))


def _read(desk: Desk, day: date, page: int, limit: int) -> _Read:
    """In a worker: the list when the day was over."""
    get_ready_for_days(desk.language)
    end = datetime.combine(day + timedelta(1), time.min).astimezone(UTC)
    return desk.operation_history.list_then(end, limit=limit, page=page), desk.vocabulary.load()
