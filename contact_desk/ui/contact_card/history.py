# SPDX-License-Identifier: MIT
"""The *History* of the record on a card: read in a thread once it is looked at, restored and undone row by row."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.desk import Desk
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.record_past import RecordPast
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.history_list import HistoryList
from contact_desk.ui.contact_card.history_model import HistoryModel
from contact_desk.ui.contact_card.history_of import A_CONTACT, HistoryOf
from contact_desk.ui.contact_card.history_rows import HistoryRow, history_rows
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations, Task
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

_LOW = 300  # px of the design


@dataclass(frozen=True)
class _Content:
    """What was read, and what it says in the words that were spoken then."""

    past: RecordPast
    lists: Vocabulary
    words: Words
    rows: tuple[HistoryRow, ...]

    def said_in(self, words: Words) -> _Content:
        if words is self.words:
            return self
        return _Content(self.past, self.lists, words, history_rows(self.past, self.lists, words))


class History(QWidget, Translated):
    """`restore_wanted` and `undo_wanted` carry the row; `HistoryActions` does it, on `desk` and to `record`."""

    restore_wanted = Signal(object)
    undo_wanted = Signal(object)

    def __init__(self, operations: Operations, words: Words, of: HistoryOf = A_CONTACT) -> None:
        super().__init__()
        self.words = words
        self.of = of
        self._operations = operations
        self.desk: Desk | None = None
        self.record = 0
        self._task: Task | None = None
        self._is_stale = self._is_busy = False
        self._content: _Content | None = None
        self._error: ContactDeskError | None = None
        self.model = HistoryModel(words, self)
        self.list = HistoryList(self.model)
        self.empty: EmptyState | None = None
        self.notice = plain_label(role="hint", wrap=True)
        self.restore_button, self.undo_button = (
            QPushButton(icon(Icon.UNDO), ""),
            QPushButton(icon(Icon.HISTORY), ""),
        )
        self.restore_button.setObjectName("restoreValueButton")
        self.undo_button.setObjectName("undoOperationButton")
        self._connect()
        self._arrange()
        self.retranslate()

    def show_past_of(self, desk: Desk | None, record: int) -> None:
        """Show this record's history, read anew; 0 empties the page. It is read once the page can be seen."""
        self._drop_question()
        if record != self.record:
            self._show(None, None)
        self.desk, self.record, self._is_stale = desk, record, bool(record)
        if self.isVisible():
            self._load()

    def set_busy(self, busy: bool) -> None:
        """While something is being restored or undone, nothing else is offered."""
        self._is_busy = busy
        self._offer()

    def retranslate(self) -> None:
        self._name_buttons()
        self.notice.setText(self.words("Only the latest changes are shown; there are older ones."))
        self.list.setAccessibleName(self.of.name(self.words))
        self.list.setAccessibleDescription(
            self.words("Enter offers to restore a value or to undo an operation.")
        )
        self.model.words = self.words
        if self._content is not None:
            self._content = self._content.said_in(self.words)
            self.list.show_rows(self._content.rows)
        self._say_empty()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._drop_question():
            self._is_stale = True

    def _load(self) -> None:
        desk = self.desk
        if desk is None or not self._is_stale:
            return
        self._is_stale = False
        self._drop_question()
        self._task = self._operations.run(
            partial(_read, self.of, desk, self.record, self.words),
            lambda content: self._show(content, None),
            lambda error: self._show(None, error),
            owner=self,
        )

    def _read_again(self) -> None:
        self._is_stale = True
        self._load()

    def _drop_question(self) -> bool:
        """Whether one was open."""
        was_open = self._task is not None
        if self._task is not None:
            self._task.cancel()
        self._task = None
        return was_open

    def _show(self, content: _Content | None, error: ContactDeskError | None) -> None:
        self._task = None
        # The language may have changed while it was read.
        self._content, self._error = content and content.said_in(self.words), error
        rows = self._content.rows if self._content else ()
        had_focus = self.list.hasFocus()
        self.list.show_rows(rows)
        self.notice.setVisible(content is not None and not content.past.complete)
        self._say_empty()
        is_empty = error is not None or (content is not None and not rows)
        self._pages.setCurrentWidget(self._emptiness() if is_empty else self.list)
        if had_focus and not is_empty:
            self.list.setFocus()

    def _emptiness(self) -> EmptyState:
        # It needs more room than a few rows do: made when it is wanted, it leaves a low window its size.
        if self.empty is None:
            self.empty = EmptyState(Icon.HISTORY)
            self.empty.wanted.connect(self._read_again)
            self._pages.addWidget(self.empty)
            self._say_empty()
        return self.empty

    def _say_empty(self) -> None:
        words = self.words
        if self.empty is None:
            return
        if self._error is None:
            self.empty.say(words("Nothing was changed yet"), words("Every change will stand here."))
        else:
            title = words("The history could not be read")
            self.empty.say(title, sentence(self._error, words), words("Try again"))

    def _offer(self) -> None:
        row = self.list.current_row()
        may_restore = row is not None and row.line is not None and row.line.restorable
        self.restore_button.setEnabled(may_restore and not self._is_busy)
        self.undo_button.setEnabled(row is not None and not self._is_busy)

    def _name_buttons(self) -> None:
        """Their words, or where those would leave no room for the list, icons alone."""
        is_low = self.height() < _LOW * scale()
        for button, text in self._named():
            button.setText("" if is_low else text)
            button.setToolTip(text if is_low else "")
            button.setAccessibleName(text)

    def _named(self) -> tuple[tuple[QPushButton, str], ...]:
        words = self.words
        return (
            (self.restore_button, words("Restore this value")),
            (self.undo_button, words("Undo this operation")),
        )

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, text in self._named():
            action = menu.addAction(button.icon(), text, button.click)
            action.setEnabled(button.isEnabled())
        menu.popup(place)
        first = next((action for action in menu.actions() if action.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)

    def _connect(self) -> None:
        self.list.chosen.connect(self._offer)
        self.list.menu_wanted.connect(self._show_menu)
        self.restore_button.clicked.connect(lambda: self.restore_wanted.emit(self.list.current_row()))
        self.undo_button.clicked.connect(lambda: self.undo_wanted.emit(self.list.current_row()))

    def _arrange(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        buttons = QWidget()
        row = Flow(buttons)
        row.addWidget(self.restore_button)
        row.addWidget(self.undo_button)
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 12)
        layout.setSpacing(8)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.notice)
        layout.addWidget(buttons)


def _read(of: HistoryOf, desk: Desk, record: int, words: Words) -> _Content:
    """In a worker: what the rows say is put into words there too."""
    past, lists = of.read(desk, record), desk.vocabulary.load()
    return _Content(past, lists, words, history_rows(past, lists, words))
