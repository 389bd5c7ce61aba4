# SPDX-License-Identifier: MIT
"""Deletes contacts: asks where something hangs on them, says what was done, and offers to take it back (P13, N21)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.trash import KEPT, Consequences
from contact_desk.ui.ask import confirm
from contact_desk.ui.organisations.changes import told as why_not
from contact_desk.ui.trash.deletion_text import deleted_text, question_text, question_title
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.outcome import Outcome
    from contact_desk.ui.main_window import MainWindow
    from contact_desk.ui.workplace import Workplace


class Deletion(QObject):
    """One at a time; what is asked while another is under way is not done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("deletion")
        self._window = window
        self._is_busy = False
        self._on_agreed: Callable[[], None] = _do_nothing

    def begin(self, contacts: Sequence[int], on_agreed: Callable[[], None] | None = None) -> None:
        """Delete them at once where nothing hangs on them, else after a question; `on_agreed` when it is begun."""
        desk = self._window.desk
        if desk is not None and contacts and not self._is_busy:
            self._is_busy = True
            self._on_agreed = on_agreed or _do_nothing
            work, then = partial(_consequences, desk, contacts), partial(self._weigh, desk, contacts)
            self._window.operations.run(work, then, self._failed, owner=self)

    def _weigh(self, desk: Desk, contacts: Sequence[int], weighed: _Weighed) -> None:
        self._is_busy = False
        told = weighed.told
        if not told.count:
            self._window.message.say(_gone, state="warn")
        elif told.is_simple():
            self._delete(desk, contacts, told)
        else:
            self._ask(desk, contacts, told, weighed.until)

    def _ask(self, desk: Desk, contacts: Sequence[int], told: Consequences, until: date) -> None:
        words = self._window.words
        box = confirm(
            self._window,
            words,
            title=question_title(told, words),
            text=question_text(told, until, words),
            yes=words("&Delete"),
            no=words("Cancel"),
            on_yes=partial(self._delete, desk, contacts, told),
            careful=True,
        )
        box.setObjectName("deleteQuestion")

    def _delete(self, desk: Desk, contacts: Sequence[int], told: Consequences) -> None:
        self._is_busy = True
        self._on_agreed()
        self._window.message.hide()
        done = partial(self._done, desk, told.names)
        self._window.operations.run(lambda: desk.trash.delete(contacts), done, self._failed, owner=self)

    def _done(self, desk: Desk, names: Sequence[ContactName], outcome: Outcome) -> None:
        self._is_busy = False
        if not outcome.done or outcome.changes.operation is None:
            self._window.message.say(_gone, state="warn")
            return
        turn_from(self._window.workplace, outcome.done)
        self._window.message.say(
            partial(_said, names, outcome),
            state="warn" if outcome.refused else "ok",
            action=lambda words: words("&Undo"),
            on_action=partial(self._undo, desk, outcome.changes.operation, outcome.done[0]),
        )

    def _undo(self, desk: Desk, operation: int, contact: int) -> None:
        if not self._is_busy:
            self._is_busy = True
            done = partial(self._undone, contact)
            self._window.operations.run(lambda: desk.history.undo(operation), done, self._failed, owner=self)

    def _undone(self, contact: int, _undone: object) -> None:
        self._is_busy = False
        self._window.workplace.show_contact(contact)
        self._window.message.say(lambda words: words("The change was taken back."), state="ok")

    def _failed(self, error: ContactDeskError) -> None:
        self._is_busy = False
        self._window.message.say(partial(why_not, error))


@dataclass(frozen=True)
class _Weighed:
    """`until`: how long they would rest in the trash."""

    told: Consequences
    until: date


def _consequences(desk: Desk, contacts: Sequence[int]) -> _Weighed:
    """In a thread; the window will write a day in words, and may take all of it back."""
    get_ready_for_days(desk.language)
    _ = desk.history
    return _Weighed(desk.trash.consequences(contacts), desk.current_day() + KEPT)


def turn_from(place: Workplace, gone: Collection[int]) -> None:
    """From a card that leaves the list to that of the row below, else of the one above."""
    if place.card.contact() not in gone:
        return
    model = place.list.model
    rows = [row for row in map(model.row_of, gone) if row >= 0]
    below = range(max(rows) + 1, model.rowCount()) if rows else ()
    above = range(min(rows) - 1, -1, -1) if rows else ()
    beside = next((model.contact_at(row) for row in (*below, *above)), 0)
    if beside:
        place.show_contact(beside)
    else:
        place.card.show_contact(0)


def _said(names: Sequence[ContactName], outcome: Outcome, words: Words) -> str:
    text = deleted_text(names, len(outcome.done), words)
    if not outcome.refused:
        return text
    left = words.plural(
        "{count} was left as it is: it is not there any more, or not yours to delete.",
        "{count} were left as they are: they are not there any more, or not yours to delete.",
        len(outcome.refused),
    )
    return f"{text} {left}"


def _do_nothing() -> None:
    pass


def _gone(words: Words) -> str:
    return words("It was deleted, or it is not yours to see.")
