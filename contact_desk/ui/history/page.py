# SPDX-License-Identifier: MIT
"""The History page: every operation with what it changed, the latest first, and the way to take it back (row N20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.operation_page import OperationPage, OperationQuery
from contact_desk.ui.history.filters import OperationFilters
from contact_desk.ui.history.preview import Preview
from contact_desk.ui.history.table import OperationTable
from contact_desk.ui.history.taking_back import TakingBack
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.low_area import LowArea
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.theme import scale
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.empty_state import EmptyState
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk


@dataclass(frozen=True)
class _Place:
    """Which page is wanted: that before or after the operation with this id; the latest without either."""

    before: int | None = None
    after: int | None = None


@dataclass(frozen=True)
class _Found:
    page: OperationPage
    actors: tuple[str, ...]
    today: date


class HistoryPage(QWidget, Translated):
    """`contact_wanted` carries a contact whose card to open; `bar` is where to say what was done."""

    contact_wanted = Signal(int)

    def __init__(
        self, desk: Desk, operations: Operations, words: Words, bar: MessageBar, *, page_size: int = 100
    ) -> None:
        super().__init__()
        self.words = words
        self._page_size = page_size
        self.setObjectName("historyPage")
        self._desk = desk
        self._place, self._found = _Place(), OperationPage()
        self._actors: tuple[str, ...] = ()
        self._question = Question(operations, self)
        self._taking_back = TakingBack(desk, operations, bar, self)
        self._make_parts(operations)
        self._arrange()
        self._connect(operations)
        self.retranslate()

    def enter(self) -> None:
        """The page is shown: much may have been done since it was shown last."""
        self.load()
        self.table.setFocus()
        announce(self, self.title.text())

    def hear(self, _changes: Changes) -> None:
        if self.isVisible():
            self.load()

    def load(self) -> None:
        """Read the page on show anew; what is shown stays until it is there."""
        work = partial(_read, self._desk, self.filters.asked(), self._place, self._page_size)
        self._question.ask(work, self._show, self._failed)

    def title_text(self) -> str:
        return self.words("History")

    def panels(self) -> Sequence[QWidget]:
        return (self.panel, self.preview)

    def retranslate(self) -> None:
        words = self.words
        self.title.setText(words("History"))
        self.table.setAccessibleName(words("History"))
        self.table.setAccessibleDescription(words("Enter goes to what the operation changed."))
        self.newer_button.setText(words("&Newer"))
        self.older_button.setText(words("O&lder"))
        self._write()

    def _show(self, found: _Found) -> None:
        had_focus = self.panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._found = found.page
        if not found.page.has_newer:
            self._place = _Place()
        if found.actors != self._actors:
            self._actors = found.actors
            self.filters.offer_actors(found.actors, found.today)
        self.message.hide()
        self._write()
        if not found.page.lines:
            self.preview.show_operation(None)
            announce(self.empty, self.empty.sentence())
        elif had_focus and self.focusWidget() is None:
            self.table.setFocus()

    def _write(self) -> None:
        found, words = self._found, self.words
        had_focus = self.newer_button.hasFocus() or self.older_button.hasFocus() or self.table.hasFocus()
        self.table.show_lines(found.lines, words)
        if self.filters.is_empty():
            self.empty.say(words("Nothing was changed yet"), words("Every change will stand here."))
        else:
            self.empty.say(
                words("No operation is like that"),
                words("Choose another day, kind or person."),
                words("Sho&w everything"),
            )
        self.body.setCurrentWidget(self.table if found.lines else self.empty)
        self.newer_button.setEnabled(found.has_newer)
        self.older_button.setEnabled(found.has_older)
        if had_focus and found.lines and not (self.newer_button.hasFocus() or self.older_button.hasFocus()):
            self.table.setFocus()

    def _turn_to_older(self) -> None:
        self._turn(_Place(before=self._found.lines[-1].operation.id))

    def _turn_to_newer(self) -> None:
        self._turn(_Place(after=self._found.lines[0].operation.id))

    def _turn(self, place: _Place) -> None:
        self._place = place
        self.load()
        self.table.scrollToTop()

    def _filter(self) -> None:
        self._turn(_Place())

    def _failed(self, error: ContactDeskError) -> None:
        again = self.load
        self.message.say(partial(sentence, error), action=lambda words: words("Try again"), on_action=again)

    def _make_parts(self, operations: Operations) -> None:
        words = self.words
        self.title = plain_label(role="title")
        self.filters = OperationFilters(words, self._desk.current_day())
        self.table = OperationTable(words)
        self.empty = EmptyState(Icon.HISTORY)
        self.message = MessageBar(words)
        self.newer_button = EnterButton(icon(Icon.PREVIOUS), "")
        self.newer_button.setObjectName("newerOperationsButton")
        self.older_button = EnterButton(icon(Icon.NEXT), "")
        self.older_button.setObjectName("olderOperationsButton")
        self.preview = Preview(self._desk, operations, words)

    def _connect(self, operations: Operations) -> None:
        self.filters.changed.connect(self._filter)
        self.empty.wanted.connect(self.filters.clear)
        self.table.edit_asked.connect(self.preview.list.setFocus)
        self.table.selectionModel().selectionChanged.connect(
            lambda *_rows: self.preview.show_operation(self.table.chosen())
        )
        self.newer_button.clicked.connect(self._turn_to_newer)
        self.older_button.clicked.connect(self._turn_to_older)
        self.preview.undo_wanted.connect(self._taking_back.undo)
        self.preview.contact_wanted.connect(self.contact_wanted)
        self._taking_back.busy.connect(self.preview.set_busy)
        operations.changed.connect(self.hear)

    def _arrange(self) -> None:
        self.panel = QFrame()
        self.panel.setProperty("panel", True)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        # With large letters they are high: the table has room before them.
        filters = LowArea(self.filters)
        filters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.newer_button)
        foot.addWidget(self.older_button)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(filters)
        column.addWidget(self.message)
        column.addWidget(self.body, 1)
        column.addLayout(foot)
        splitter = QSplitter()
        splitter.setContentsMargins(20, 16, 20, 16)
        splitter.setHandleWidth(14)
        for part, share, least in ((self.panel, 62, 230), (self.preview, 38, 190)):
            part.setMinimumWidth(round(least * scale()))
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.indexOf(part), share)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([620, 380])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)


def _read(desk: Desk, asked: OperationQuery, place: _Place, most: int) -> _Found:
    """In a worker."""
    get_ready_for_days(desk.language)
    history = desk.operation_history
    page = history.page(asked, before=place.before, after=place.after, limit=most)
    return _Found(page, history.actors(), desk.current_day())
