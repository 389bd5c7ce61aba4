# SPDX-License-Identifier: MIT
"""Where an operation cannot be taken back whole, offers what of it can be; asks and writes in threads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
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
    ) -> None:
        """After an undo that was refused with `error`; `failed` is told it where nothing can be taken back."""
        if not isinstance(error, UndoRefused) or not error.obstacles:
            failed(error)
            return
        wanted = _Wanted(desk, operation, done, failed)
        # Whatever keeps it from being read, why it was refused is the better answer.
        refused = partial(failed, error)
        show = partial(self._show, wanted, refused)
        self._operations.run(partial(_read, desk, operation), show, lambda _other: refused(), owner=self)

    def _show(self, wanted: _Wanted, refused: Callable[[], None], read: _Read) -> None:
        from contact_desk.ui.history.in_part_dialog import InPartDialog

        told, lists = read
        refused()
        if told.possible.records:
            undo = partial(self._undo, wanted)
            InPartDialog(self._bar.window(), self._bar.words, told, lists, undo).open()

    def _undo(self, wanted: _Wanted, without: frozenset[Piece]) -> None:
        self._bar.hide()
        work = partial(_undo, wanted.desk, wanted.operation, without)
        self._operations.run(work, wanted.done, wanted.failed, owner=self)


def _read(desk: Desk, operation: int) -> _Read:
    """In a worker."""
    import contact_desk.wording.undo_in_part_text  # noqa: F401 - what words it needs is imported here

    return desk.operation_history.possible_undo(operation), desk.vocabulary.load()


def _undo(desk: Desk, operation: int, without: frozenset[Piece]) -> Undone:
    return desk.history.undo_in_part(operation, without)
