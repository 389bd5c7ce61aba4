# SPDX-License-Identifier: MIT
"""The Trash page: what was deleted and can still be restored, what went last first (row X14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.trash import TrashPage as Found
from contact_desk.ui.contact_list.pager import Pager
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.ui.trash.restoring import Restoring
from contact_desk.ui.trash.trash_table import TrashTable
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

_PAGE_SIZE = 50


class TrashPage(QWidget, Translated):
    """`contact_wanted` carries a restored contact whose card to open; `bar` is where to say what was done."""

    contact_wanted = Signal(int)

    def __init__(self, desk: Desk, operations: Operations, words: Words, bar: MessageBar) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("trashPage")
        self._desk = desk
        self._number, self._found, self._today = 1, Found((), 0, 1, 1), date.min
        self._question = Question(operations, self)
        self._restoring = Restoring(desk, operations, bar, self)
        self.guard = Guard(self, words)
        self._make_parts()
        self._arrange()
        self._connect(operations)
        self.retranslate()
        self.guard.follow(rights_of(operations))

    def enter(self) -> None:
        """The page is shown: much may have changed since it was shown last."""
        self.load()
        self.table.setFocus()
        announce(self, self.title.text())

    def hear(self, changes: Changes) -> None:
        if self.isVisible() and (changes.contacts or changes.everything):
            self.load()

    def load(self) -> None:
        """Read the page on show anew; what is shown stays until it is there."""
        self._question.ask(partial(_read, self._desk, self._number), self._show, self._failed)

    def restore(self) -> None:
        """Take what is chosen out of the trash."""
        self._restoring.restore(self.table.chosen())

    def title_text(self) -> str:
        return self.words("Trash")

    def panels(self) -> Sequence[QWidget]:
        return (self.panel,)

    def retranslate(self) -> None:
        words = self.words
        self.title.setText(words("Trash"))
        contacts = words(
            "A contact that is deleted rests here for 30 days; until then it can be restored whole."
        )
        organisations = words("A deleted organisation comes back when its deletion is undone in the history.")
        self.hint.setText(f"{contacts} {organisations}")
        self.restore_button.setText(words("&Restore"))
        self.table.setAccessibleName(words("Trash"))
        self.table.setAccessibleDescription(
            words("Enter restores what is selected; Shift or Ctrl with the arrows selects several.")
        )
        contacts = words("A contact that is deleted rests here for 30 days, and can be restored until then.")
        self.empty.say(words("The trash is empty"), f"{contacts} {organisations}")
        self._write()

    def _make_parts(self) -> None:
        self.title = plain_label(role="title")
        self.count = plain_label(role="muted")
        self.hint = plain_label(role="muted", wrap=True)
        self.restore_button = EnterButton(icon(Icon.UNDO), "")
        self.restore_button.setObjectName("restoreButton")
        self.table = TrashTable(self.words)
        self.empty = EmptyState(Icon.REMOVE)
        self.message = MessageBar(self.words)
        self.pager = Pager(self.words)
        self.pager.field.setObjectName("trashPageNumberField")
        self.pager.count.setObjectName("trashPageCountLabel")

    def _connect(self, operations: Operations) -> None:
        self.restore_button.clicked.connect(self.restore)
        self.table.edit_asked.connect(self.restore)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.pager.page_wanted.connect(self._turn)
        self._restoring.show_wanted.connect(self.contact_wanted)
        operations.changed.connect(self.hear)

    def _turn(self, number: int) -> None:
        self._number = number
        self.load()

    def _show(self, read: tuple[Found, date]) -> None:
        had_focus = self.table.hasFocus() or self.restore_button.hasFocus()
        found, self._today = read
        self._found, self._number = found, found.page
        self.message.hide()
        self._write()
        if not found.rows:
            announce(self.empty, self.empty.sentence())
        elif had_focus:
            self.table.setFocus()

    def _write(self) -> None:
        found = self._found
        self.table.show_rows(found.rows, self._today, self.words)
        self.count.setText(self.words.plural("{count} contact", "{count} contacts", found.total))
        self.body.setCurrentWidget(self.table if found.rows else self.empty)
        self.pager.show_page(found.page, found.pages)
        self.pager.setVisible(found.pages > 1)
        for part in (self.count, self.hint, self.restore_button):
            part.setVisible(bool(found.rows))
        self._offer()

    def _offer(self) -> None:
        """What is one's own comes back without the right (TX7)."""
        chosen = self.table.chosen()
        is_own = any(row.own for row in chosen)
        self.guard.allow(self.restore_button, bool(chosen))
        self.guard.watch(None if is_own else Right.DELETE_INDIVIDUALS, self.restore_button)

    def _failed(self, error: ContactDeskError) -> None:
        again = self.load
        self.pager.show_failure()
        self.message.say(partial(sentence, error), action=lambda words: words("Try again"), on_action=again)

    def _arrange(self) -> None:
        self.panel = QFrame()
        self.panel.setProperty("panel", True)
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        head.addWidget(self.restore_button)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self.message)
        column.addWidget(self.body, 1)
        column.addWidget(self.pager)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addWidget(self.panel)


def _read(desk: Desk, number: int) -> tuple[Found, date]:
    get_ready_for_days(desk.language)
    return desk.trash.page(limit=_PAGE_SIZE, page=number), desk.current_day()
