# SPDX-License-Identifier: MIT
"""Deletes for good, once a start and in a thread, what has rested long enough in the trash; says nothing of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.operations import Operations

_LOG = logging.getLogger(__name__)


class Purging(QObject):
    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._desk: Desk | None = None

    def begin(self, desk: Desk) -> None:
        """Of the trash of this desk's store, once each."""
        if desk is not self._desk:
            self._desk = desk
            self._operations.run(lambda: _purge(desk), lambda _changes: None, lambda _error: None, owner=self)


def _purge(desk: Desk) -> Changes:
    try:
        return desk.trash.purge()
    except ContactDeskError as error:
        # Whoever may not, or whose server is away, is told of that elsewhere; the next start tries again.
        _LOG.info("The trash was not looked through: %s", error.code)
        return Changes()
