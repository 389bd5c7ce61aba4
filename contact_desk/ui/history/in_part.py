# SPDX-License-Identifier: MIT
"""Where an operation cannot be taken back whole, offers what of it can be; asks and writes in threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError, Refused
from contact_desk.domain.journal import UndoRefused
from contact_desk.domain.undo_in_part import Piece, UndoInPart
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.history import Undone

Failed = Callable[[ContactDeskError], None]
_Read = tuple[UndoInPart, Vocabulary]


@dataclass(frozen=True)
class _Wanted:
    desk: Desk
    operation: int
    done: Callable[[Undone], None]
    failed: Failed
    declined: Callable[[], None]


class InPart(QObject):
    """The dialog stands over the window of `bar`, which says why the whole was refused."""

    def __init__(self, operations: Operations, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._bar = operations, bar

    def offer(
        self,
        desk: Desk,
        operation: int,
        error: ContactDeskError,
        done: Callable[[Undone], None],
        failed: Failed,
        *,
        declined: Callable[[], None] = lambda: None,
    ) -> None:
        """After an undo that was refused with `error`, which `failed` is told.

        `declined` is called where nothing can be taken back, or where the user does not want a part to be.
        """
        if not (isinstance(error, (UndoRefused, Refused)) or error.code == "undo_replaced"):
            failed(error)
            declined()
            return
        wanted = _Wanted(desk, operation, done, failed, declined)
        # Whatever keeps it from being read, why it was refused is the better answer.
        refused = partial(failed, error)
        show = partial(self._show, wanted, refused)
        unread = partial(_call, refused, declined)
        self._operations.run(partial(_read, desk, operation), show, lambda _other: unread(), owner=self)

    def _show(self, wanted: _Wanted, refused: Callable[[], None], read: _Read) -> None:
        refused()
        told = read[0]
        rows = sum(len(record.changes) for record in told.possible.records)
        # What refuses may be one of them, and is told of no row: of a single one nothing would be left.
        if rows > 1 or (rows and told.left.records):
            self._open(wanted, read)
        else:
            wanted.declined()

    def _open(self, wanted: _Wanted, read: _Read, without: frozenset[Piece] = frozenset()) -> None:
        from contact_desk.ui.history.in_part_dialog import InPartDialog

        told, lists = read
        undo = partial(self._undo, wanted, read)
        dialog = InPartDialog(self._bar.window(), self._bar.words, told, lists, undo, without=without)
        dialog.rejected.connect(wanted.declined)
        dialog.open()

    def _undo(self, wanted: _Wanted, read: _Read, without: frozenset[Piece]) -> None:
        self._bar.hide()
        work = partial(_undo, wanted.desk, wanted.operation, without)
        failed = partial(self._ask_again, wanted, read, without)
        self._operations.run(work, wanted.done, failed, owner=self)

    def _ask_again(
        self, wanted: _Wanted, read: _Read, without: frozenset[Piece], error: ContactDeskError
    ) -> None:
        """What was ticked is not lost with a refusal."""
        wanted.failed(error)
        self._open(wanted, read, without)


def _call(*functions: Callable[[], None]) -> None:
    for function in functions:
        function()


def _read(desk: Desk, operation: int) -> _Read:
    """In a worker."""
    import contact_desk.wording.undo_in_part_text  # noqa: F401 - what words it needs is imported here

    return desk.operation_history.possible_undo(operation), desk.vocabulary.load()


def _undo(desk: Desk, operation: int, without: frozenset[Piece]) -> Undone:
    return desk.history.undo_in_part(operation, without)
