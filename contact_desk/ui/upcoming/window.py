# SPDX-License-Identifier: MIT
"""The window of coming birthdays and anniversaries: a period, a list, and the way to each card (row X36)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.upcoming import UpcomingDates
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.theme import scale
from contact_desk.ui.upcoming.rows import HEADS, PERIODS, period_choices, rows
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.lines_model import LinesModel
from contact_desk.ui.widgets.lines_table import LinesTable
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.row import Row
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_SIZE = QSize(860, 560)  # px of the design
_DAY = 0  # a column


class UpcomingWindow(Translated, QDialog):
    """`contact_wanted` carries the id of a card asked for. It stands beside the main window and is never modal."""

    contact_wanted = Signal(int)

    def __init__(self, desk: Desk, operations: Operations, words: Words, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.words = words
        self._desk = desk
        self._question = Question(operations, self)
        self._found: UpcomingDates | None = None
        self.setObjectName("upcomingWindow")
        self.title = plain_label(role="title", wrap=True)
        self.period = ChoiceField(words, "period", lambda words: words("Period"), period_choices)
        self.period.load(str(PERIODS[1]))
        self._model = LinesModel(words, HEADS)
        self.table = LinesTable(self._model, "upcomingTable")
        self.table.whole = {_DAY}
        self.empty = EmptyState(Icon.CALENDAR)
        self.bar = MessageBar(words)
        self.more = plain_label(role="hint", wrap=True)
        self.open_button = EnterButton(icon(Icon.CARD), "")
        self.open_button.setObjectName("openCardButton")
        self.close_button = EnterButton()
        self.close_button.setObjectName("closeButton")
        self._arrange()
        self._connect(operations)
        self.retranslate()
        self.load()

    def load(self) -> None:
        """Read the dates of the chosen period; until they are there the ones before stay."""
        days = int(self.period.text())
        self._question.ask(partial(_read, self._desk, days), self._show_found, self._failed)

    def open(self) -> None:
        self.show()
        self.period.editor.setFocus()

    def done(self, result: int) -> None:
        had_the_keyboard = self.isActiveWindow()
        super().done(result)
        if had_the_keyboard and (opener := self.parentWidget()) is not None:
            # Not every window manager would choose it.
            opener.activateWindow()

    def open_card(self) -> None:
        """Ask for the card of the chosen contact."""
        row = self.table.chosen_row()
        if self._found is not None and 0 <= row < len(self._found.dates):
            self.contact_wanted.emit(self._found.dates[row].contact)

    def retranslate(self) -> None:
        words = self.words
        self.setWindowTitle(words("Upcoming dates"))
        self.title.setText(words("Upcoming dates"))
        self.table.setAccessibleName(words("Upcoming dates"))
        self.table.setAccessibleDescription(words("Enter opens the card of the contact."))
        self.open_button.setText(words("&Open the card"))
        self.close_button.setText(words("&Close"))
        self.more.setText(words("There are more; choose a shorter period to see all of it."))
        self.empty.say(
            words("No birthday or anniversary in this period"),
            words("Birthdays and anniversaries are entered in the properties of a contact."),
        )
        self._model.speak(words)
        self._show_rows()

    def _show_found(self, found: UpcomingDates) -> None:
        is_first, self._found = self._found is None, found
        self.bar.hide()
        if not found.dates and self.table.hasFocus():
            # It is about to be hidden, and nothing hidden may keep the focus.
            self.period.editor.setFocus()
        self._show_rows()
        if is_first and found.dates:
            self.table.setFocus()
        if not found.dates:
            announce(self.empty, self.empty.sentence())
        elif self.table.chosen_row() < 0:
            self.table.selectRow(0)

    def _show_rows(self) -> None:
        found = self._found
        row = self.table.chosen_row()
        self._model.show_rows(rows(found, self.words) if found else [])
        self.table.fit()
        if found and 0 <= row < len(found.dates):
            self.table.selectRow(row)
        is_empty = found is not None and not found.dates
        self._pages.setCurrentWidget(self.empty if is_empty else self.table)
        self.more.setVisible(found is not None and not found.complete)
        self.open_button.setEnabled(not is_empty)

    def _failed(self, error: ContactDeskError) -> None:
        self.bar.say(partial(sentence, error), action=lambda words: words("&Try again"), on_action=self.load)

    def _hear(self, changes: Changes) -> None:
        if changes.contacts or changes.everything:
            self.load()

    def _connect(self, operations: Operations) -> None:
        self.period.changed.connect(lambda _days: self.load())
        self.table.edit_asked.connect(self.open_card)
        self.open_button.clicked.connect(self.open_card)
        self.close_button.clicked.connect(self.reject)
        operations.changed.connect(self._hear)

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.table, self.empty):
            self._pages.addWidget(page)
        buttons = Flow(spacing=8)
        for button in (self.open_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(Row((self.period, 1), (None, 1)))
        column.addWidget(self._pages, 1)
        column.addWidget(self.more)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        follow_layouts(self)
        self.resize((_SIZE * scale()).boundedTo(self.screen().availableSize()))


def _read(desk: Desk, days: int) -> UpcomingDates:
    get_ready_for_days(desk.language)
    return desk.upcoming.of_the_next(days)
