# SPDX-License-Identifier: MIT
"""What the chosen operation changed, record by record, read in a thread; it changes nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.journal import Operation
from contact_desk.domain.operation_page import OperationPast
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.contact_card.history_list import HistoryList
from contact_desk.ui.contact_card.history_model import HistoryModel
from contact_desk.ui.history.texts import PreviewRow, preview_rows
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import told
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.moments import moment_text
from contact_desk.wording.operation_text import operation_text, way_text

if TYPE_CHECKING:
    from contact_desk.desk import Desk


@dataclass(frozen=True)
class _Content:
    """What was read, and what it says in the words that were spoken then."""

    past: OperationPast
    lists: Vocabulary
    words: Words
    rows: tuple[PreviewRow, ...]

    def said_in(self, words: Words) -> _Content:
        if words is self.words:
            return self
        return _Content(self.past, self.lists, words, preview_rows(self.past, self.lists, words))


class Preview(QFrame, Translated):
    """`contact_wanted` carries a contact whose card to open, `undo_wanted` the operation to take back."""

    contact_wanted = Signal(int)
    undo_wanted = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setProperty("panel", True)
        self._desk = desk
        self._question = Question(operations, self)
        self._operation: Operation | None = None
        self._content: _Content | None = None
        self._error: ContactDeskError | None = None
        self._is_busy = False
        self._make_parts()
        self._arrange()
        self.retranslate()

    def show_operation(self, operation: Operation | None) -> None:
        """Read what it changed; None empties the preview."""
        if operation is None or self._operation is None or operation.id != self._operation.id:
            self._content = None
        self._operation, self._error = operation, None
        self._question.drop()
        if operation is not None:
            work = partial(_read, self._desk, operation.id, self.words)
            self._question.ask(work, self._show, self._failed)
        self._write()

    def set_busy(self, busy: bool) -> None:
        """While something is being undone, nothing else is offered."""
        self._is_busy = busy
        self._offer()

    def retranslate(self) -> None:
        words = self.words
        self.list.setAccessibleName(words("What the operation changed"))
        self.list.setAccessibleDescription(words("Enter opens the card of the contact."))
        self.notice.setText(words("Only its first changes are shown; there are more."))
        self.open_button.setText(words("&Open the card"))
        self.model.words = words
        self._write()

    def _show(self, content: _Content) -> None:
        self._content = content
        self._write()

    def _failed(self, error: ContactDeskError) -> None:
        self._content, self._error = None, error
        self._write()

    def _write(self) -> None:
        operation, words = self._operation, self.words
        # The language may have changed while it was read.
        self._content = self._content and self._content.said_in(words)
        self.title.setText(operation_text(operation.kind, words) if operation else words("Nothing chosen"))
        self.detail.setText(_detail(operation, words) if operation else "")
        self.list.show_rows(self._content.rows if self._content else ())
        self.notice.setVisible(self._content is not None and not self._content.past.complete)
        self.fault.setText(told(self._error, words) if self._error else "")
        self.fault.setVisible(self._error is not None)
        is_undo = operation is not None and operation.kind == "undo"
        self.undo_button.setText(words("Un&do this undo") if is_undo else words("Un&do this operation"))
        self._offer()

    def _offer(self) -> None:
        self.undo_button.setEnabled(self._operation is not None and not self._is_busy)
        self.open_button.setEnabled(bool(self._contact()))

    def _contact(self) -> int:
        row = self.list.current_row()
        return row.record[1] if isinstance(row, PreviewRow) and row.record[0] == "contact" else 0

    def _open(self) -> None:
        if contact := self._contact():
            self.contact_wanted.emit(contact)

    def _make_parts(self) -> None:
        self.title = plain_label(role="title", wrap=True)
        self.detail = plain_label(role="muted", wrap=True)
        self.fault = plain_label(role="hint", wrap=True)
        self.notice = plain_label(role="hint", wrap=True)
        self.model = HistoryModel(self.words, self)
        self.list = HistoryList(self.model)
        self.list.setObjectName("operationChanges")
        self.undo_button, self.open_button = (
            EnterButton(icon(Icon.UNDO), ""),
            EnterButton(icon(Icon.CARD), ""),
        )
        self.undo_button.setObjectName("undoThisButton")
        self.open_button.setObjectName("openRecordButton")
        self.list.chosen.connect(self._offer)
        self.list.menu_wanted.connect(lambda _place: self._open())
        self.undo_button.clicked.connect(lambda: self.undo_wanted.emit(self._operation))
        self.open_button.clicked.connect(self._open)

    def _arrange(self) -> None:
        buttons = Flow()
        for button in (self.undo_button, self.open_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.detail, self.fault):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)


def _detail(operation: Operation, words: Words) -> str:
    parts = (operation.actor, moment_text(operation.at, words), way_text(operation.source, words))
    return " · ".join(filter(None, parts))


def _read(desk: Desk, operation: int, words: Words) -> _Content:
    """In a worker: what the rows say is put into words there too."""
    past, lists = desk.operation_history.past(operation), desk.vocabulary.load()
    return _Content(past, lists, words, preview_rows(past, lists, words))
