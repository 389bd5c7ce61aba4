# SPDX-License-Identifier: MIT
"""Reads the administrable lists for an open window, at once and whenever somebody has changed them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.operations import Operations, Task

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class ListsReader(QObject):
    """`arrived` carries a `Vocabulary`, `failed` the error; a new question drops the last."""

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._operations = desk, operations
        self._task: Task | None = None

    def is_reading(self) -> bool:
        return self._task is not None

    def read(self) -> None:
        """Ask the store, since another desk may have changed the lists."""
        if self._task is not None:
            self._task.cancel()
        work = partial(self._desk.vocabulary.load, fresh=True)
        self._task = self._operations.run(work, self._arrived, self._failed, owner=self)

    def hear(self, changes: Changes) -> None:
        if changes.vocabulary:
            self.read()

    def _arrived(self, lists: Vocabulary) -> None:
        self._task = None
        self.arrived.emit(lists)

    def _failed(self, error: ContactDeskError) -> None:
        self._task = None
        self.failed.emit(error)
