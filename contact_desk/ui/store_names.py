# SPDX-License-Identifier: MIT
"""What the store calls its entities: read once its list stands there, and again when names were changed here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.desk import Desk
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from contact_desk.domain.entity_names import Names

# ms after an answer of the list, which is painted meanwhile.
_PAUSE = 200


class StoreNames(QObject):
    """`found` carries the `Names`. Where they cannot be read, the words stay as they are."""

    found = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._known: Desk | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        window.list_answered.connect(self._begin)
        window.operations.changed.connect(self._hear)

    def _begin(self) -> None:
        if self._window.desk is not self._known and not self._pause.isActive():
            self._pause.start()

    def _hear(self, changes: Changes) -> None:
        if changes.vocabulary:
            self._read()

    def _read(self) -> None:
        if (desk := self._window.desk) is not None:
            self._known = desk
            self._window.operations.run(partial(_load, desk), self.found.emit, self._not_found, owner=self)

    def _not_found(self, _error: ContactDeskError) -> None:
        # Whatever else is asked of the store will tell why it does not answer.
        self._known = None


def _load(desk: Desk) -> Names:
    """In a worker, which imports the use-case where nobody has asked for it yet."""
    return desk.entity_names.load()
