# SPDX-License-Identifier: MIT
"""Stands where a screen reader would: hears what Qt hands over to be said aloud."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import PySide6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from shiboken6 import Shiboken

_LIBRARIES = {"linux": "Qt/lib/libQt6Gui.so.6", "darwin": "Qt/lib/QtGui.framework/QtGui"}
# Python has no name for QAccessible::installUpdateHandler, through which Qt's own bridges listen.
_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
_HANDLER = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


@contextmanager
def listening() -> Iterator[list[str]]:
    """What is announced meanwhile, in its order."""
    heard: list[str] = []

    def hear(address: int) -> None:
        event = cast(QAccessibleEvent, Shiboken.wrapInstance(address, QAccessibleEvent))
        if event.type() is QAccessible.Event.Announcement:
            said = cast(
                QAccessibleAnnouncementEvent,
                Shiboken.wrapInstance(address, QAccessibleAnnouncementEvent),
            )
            heard.append(said.message())

    handler = _HANDLER(hear)
    _install(ctypes.cast(handler, ctypes.c_void_p))
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        yield heard
    finally:
        QAccessible.setActive(was_active)
        _install(None)


def _install(handler: ctypes.c_void_p | None) -> None:
    library = ctypes.CDLL(str(Path(PySide6.__file__).parent / _LIBRARIES[sys.platform]))
    install = getattr(library, _INSTALL)
    install.argtypes, install.restype = [ctypes.c_void_p], ctypes.c_void_p
    install(handler)
