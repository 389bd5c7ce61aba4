# SPDX-License-Identifier: MIT
"""*As it was on…*: a day is chosen, and what the contact had at the end of that day is read; nothing is changed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Operation
from contact_desk.domain.record_past import ContactThen
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.history_list import HistoryList
from contact_desk.ui.contact_card.history_model import HistoryModel
from contact_desk.ui.contact_card.history_rows import HistoryRow
from contact_desk.ui.icons import Icon
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
from contact_desk.wording.contact_then_text import then_lines
from contact_desk.wording.error_text import sentence
from contact_desk.wording.moments import day_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow

_SIZE = QSize(520, 560)  # px of the design
_Read = tuple[ContactThen, Vocabulary]


def show_as_it_was(window: MainWindow) -> None:
    """Of the contact on show, as it was yesterday to begin with."""
    desk, contact = window.desk, window.on_show.contact()
    if desk is not None and contact:
        AsItWas(desk, window.operations, window.words, contact, window).open()


class AsItWas(QDialog, Translated):
    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        contact: int,
        parent: QWidget,
        *,
        day: date | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName("asItWas")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._contact = desk, contact
        self._question = Question(operations, self)
        self._read: _Read | None = None
        self._error: ContactDeskError | None = None
        today = desk.current_day()
        self._make_parts(today, day or today - timedelta(1))
        self._arrange()
        self.retranslate()
        self._ask()

    def retranslate(self) -> None:
        words = self.words
        self.setWindowTitle(words("As it was"))
        self.list.setAccessibleName(words("As it was"))
        self.close_button.setText(words("&Close"))
        self.model.words = words
        self._show()

    def _ask(self, _day: str = "") -> None:
        work = partial(_read, self._desk, self._contact, self.day.day())
        self._question.ask(work, self._take, self._fail)

    def _take(self, read: _Read) -> None:
        self._read, self._error = read, None
        self._show()
        announce(self, self.statement.text())

    def _fail(self, error: ContactDeskError) -> None:
        self._read, self._error = None, error
        self._show()

    def _show(self) -> None:
        words, day = self.words, day_text(self.day.day(), self.words)
        then = self._read[0] if self._read is not None else None
        self.statement.setText(
            words("What the contact had at the end of {day}. Here it can only be read.", day=day)
        )
        lines = then_lines(*self._read, words) if self._read is not None else []
        none = Operation(0, "", "", "", then.moment) if then is not None else None
        rows = (HistoryRow(none, line.label, line=line, new=line.new, stands=True) for line in lines if none)
        self.list.show_rows(tuple(rows))
        if self._error is not None:
            self.empty.say(words("It could not be read"), sentence(self._error, words))
        else:
            self.empty.say(words("The contact was not there yet"), words("Choose a later day."))
        is_empty = self._error is not None or (then is not None and not then.rows)
        self._pages.setCurrentWidget(self.empty if is_empty else self.list)
        self.statement.setVisible(not is_empty)
        self.list.setAccessibleDescription(self.statement.text())

    def _make_parts(self, today: date, day: date) -> None:
        self.day = DateField(self.words, "dayThen", lambda words: words("As it was on"))
        self.day.edit.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.load(day.isoformat())
        self.day.changed.connect(self._ask)
        self.statement = plain_label(role="message", wrap=True)
        self.statement.setProperty("state", "warn")
        self.model = HistoryModel(self.words, self)
        self.list = HistoryList(self.model)
        self.list.setObjectName("valuesThen")
        self.empty = EmptyState(Icon.HISTORY)
        self.close_button = EnterButton()
        self.close_button.setObjectName("closeButton")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        buttons = Flow()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.day)
        column.addWidget(self.statement)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)
        follow_layouts(self)
        self.resize((_SIZE * scale()).boundedTo(self.screen().availableSize()))


def _read(desk: Desk, contact: int, day: date) -> _Read:
    """In a worker: what stood there when the day was over."""
    get_ready_for_days(desk.language)
    end = datetime.combine(day + timedelta(1), time.min).astimezone(UTC)
    return desk.history.as_it_was(contact, end), desk.vocabulary.load()
