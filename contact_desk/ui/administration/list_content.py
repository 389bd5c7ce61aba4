# SPDX-License-Identifier: MIT
"""The lists as the page knows them, and the number of uses, which takes longer to count than lists to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.list_editing import ListUses
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.lists_reader import ListsReader
from contact_desk.ui.operations import Operations, Task

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class ListContent(QObject):
    """`changed` tells that there is something new to show, `failed` carries why there is not."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self.lists: Vocabulary | None = None
        self.uses: ListUses | None = None
        self._desk, self._operations = desk, operations
        self._counting: Task | None = None
        self._reader = ListsReader(desk, operations, self)
        self._reader.arrived.connect(self._take_lists)
        self._reader.failed.connect(self.failed)

    def is_reading(self) -> bool:
        return self._reader.is_reading()

    def read(self) -> None:
        self._reader.read()
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._operations.run(
            lambda: self._desk.lists.load()[1], self._take_uses, self._not_counted, owner=self
        )

    def _take_lists(self, lists: Vocabulary) -> None:
        self.lists = lists
        self.changed.emit()

    def _take_uses(self, uses: ListUses) -> None:
        self._counting, self.uses = None, uses
        self.changed.emit()

    def _not_counted(self, _error: ContactDeskError) -> None:
        # Reading the lists tells why; deleting counts anew.
        self._counting = None
