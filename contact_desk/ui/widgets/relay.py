# SPDX-License-Identifier: MIT
"""Brings what a thread has to tell onto the window's thread, whatever has become of the window meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid


class Relay(QObject):
    """Belongs to whoever holds it, a thread included, and to no window.

    A thread that emits a signal of the window itself would do so on an object that may be deleted in that moment.
    """

    told = Signal(object)

    @classmethod
    def to(cls, hear: Callable[..., None]) -> Relay:
        """`hear` is a method of a QObject, called on its thread; never, once that is gone."""
        relay = cls()
        relay.told.connect(hear, Qt.ConnectionType.QueuedConnection)
        return relay

    def tell(self, what: object = None) -> None:
        """From whatever thread, also one that outlives the application: Qt takes all its objects along then."""
        try:
            self.told.emit(what)
        except RuntimeError:
            if isValid(self):
                raise
