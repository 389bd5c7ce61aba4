# SPDX-License-Identifier: MIT
"""Changes many contacts for the window: asks by name and count, shows how far it is, says what came of it (X13)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.bulk_change import VALUED, BulkAction, BulkChange
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.ask import confirm
from contact_desk.ui.bulk.bulk_text import (
    done_text,
    progress_text,
    question_text,
    question_title,
)
from contact_desk.ui.bulk.refusals_dialog import RefusalsDialog
from contact_desk.ui.bulk.value_dialog import ValueDialog
from contact_desk.ui.bulk.work import Told, Weighed, change, weigh
from contact_desk.ui.loading_bar import may_begin
from contact_desk.ui.organisations.changes import told as why_not
from contact_desk.ui.trash.deletion import Deletion, turn_from
from contact_desk.ui.trash.deletion_text import question_text as deletion_text
from contact_desk.ui.trash.deletion_text import question_title as deletion_title
from contact_desk.ui.widgets.relay import Relay
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow

# So few are changed before a bar could be read.
_AT_ONCE = 200


class BulkActions(QObject):
    """One at a time; what is asked while another is under way is not done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("bulkActions")
        self._window = window
        self._is_busy = False
        self._cancelled = Event()
        self._come_to = Relay.to(self._show_progress)
        window.loading.cancel_wanted.connect(self._cancelled.set)

    def begin(self, action: BulkAction) -> None:
        """Of the contacts that are selected in the list, once the user has agreed."""
        desk, picked = self._window.desk, self._window.workplace.list.selecting.selection.picked()
        if desk is None or not self._begin():
            return
        if self._window.workplace.list.selecting.selection.count() > _AT_ONCE:
            self._window.loading.begin(
                lambda words: words("Looking at those that are selected…"), can_cancel=False
            )
        asked = partial(self._ask, desk, action, self._window.workplace.list.selecting.in_sight())
        self._window.operations.run(lambda: weigh(desk, picked, action), asked, self._failed, owner=self)

    def _ask(self, desk: Desk, action: BulkAction, in_sight: int, weighed: Weighed) -> None:
        self._end()
        if not weighed.told.count:
            self._window.message.say(_gone, state="warn")
        elif action in VALUED:
            self._ask_value(desk, action, weighed)
        elif action is BulkAction.DELETE and list(weighed.contacts) == [in_sight]:
            deletion = self._window.findChild(Deletion) or Deletion(self._window)
            deletion.begin(weighed.contacts, self._window.workplace.list.selecting.selection.clear)
        else:
            self._confirm(desk, action, weighed)

    def _ask_value(self, desk: Desk, action: BulkAction, weighed: Weighed) -> None:
        def agreed(value: str) -> None:
            self._change(desk, weighed.contacts, BulkChange(action, value))

        ValueDialog(self._window, self._window.words, action, weighed, agreed).open()

    def _confirm(self, desk: Desk, action: BulkAction, weighed: Weighed) -> None:
        words, told = self._window.words, weighed.told
        deletes = action is BulkAction.DELETE
        names = {BulkAction.DELETE: words("&Delete"), BulkAction.DEACTIVATE: words("D&eactivate")}
        box = confirm(
            self._window,
            words,
            title=deletion_title(told, words) if deletes else question_title(action, told.count, words),
            text=deletion_text(told, weighed.until, words) if deletes else question_text(action, told, words),
            yes=names.get(action, words("Reacti&vate")),
            no=words("Cancel"),
            on_yes=partial(self._change, desk, weighed.contacts, BulkChange(action)),
            careful=deletes,
        )
        box.setObjectName("bulkQuestion")

    def _change(self, desk: Desk, contacts: Sequence[int], what: BulkChange) -> None:
        if not self._begin():
            return
        words = self._window.words
        self._cancelled.clear()
        self._window.message.hide()
        if len(contacts) > _AT_ONCE:
            self._window.loading.begin(partial(progress_text, 0, len(contacts)), can_cancel=True)
        self._window.operations.run(
            lambda: change(desk, contacts, what, self._tell, self._cancelled.is_set, words=words),
            partial(self._done, desk, what.action),
            self._failed,
            owner=self,
        )

    def _tell(self, done: int, total: int) -> None:
        """Called in the worker's thread."""
        self._come_to.tell((done, total))

    def _show_progress(self, how_far: tuple[int, int]) -> None:
        if self._is_busy and self._window.loading.isVisible():
            self._window.loading.show_progress(partial(progress_text, *how_far), *how_far)

    def _done(self, desk: Desk, action: BulkAction, told: Told) -> None:
        self._end()
        outcome, operation = told.bulk.outcome, told.changes.operation
        if action is BulkAction.DELETE and outcome.done:
            turn_from(self._window.workplace, outcome.done)
            self._window.workplace.list.selecting.selection.clear()
        is_whole = not (outcome.refused or told.bulk.left)
        self._window.message.say(
            partial(done_text, action, told.bulk),
            state="ok" if is_whole else "warn",
            action=None if operation is None else lambda words: words("&Undo"),
            on_action=None if operation is None else partial(self._undo, desk, operation, len(outcome.done)),
        )
        if outcome.refused:
            count = len(outcome.refused)
            RefusalsDialog(self._window, self._window.words, told.refusals, count).open()

    def _undo(self, desk: Desk, operation: int, count: int) -> None:
        if self._begin():
            if count > _AT_ONCE:
                self._window.loading.begin(lambda words: words("Taking back the change…"), can_cancel=False)
            self._window.operations.run(
                lambda: desk.history.undo(operation), self._undone, self._failed, owner=self
            )

    def _undone(self, _undone: object) -> None:
        self._end()
        self._window.message.say(lambda words: words("The change was taken back."), state="ok")

    def _failed(self, error: ContactDeskError) -> None:
        self._end()
        self._window.message.say(partial(why_not, error))

    def _begin(self) -> bool:
        if self._is_busy or not may_begin(self._window.loading, self._window.message, self):
            return False
        self._is_busy = True
        return True

    def _end(self) -> None:
        self._is_busy = False
        if self._window.loading.end():
            self._window.workplace.list.table.setFocus()
        self._window.loading.give_back()


def _gone(words: Words) -> str:
    return words("It was deleted, or it is not yours to see.")
