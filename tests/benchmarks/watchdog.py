# SPDX-License-Identifier: MIT
"""Turns the event loop by hand and notes each turn that did something: for so long the window did not answer."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import perf_counter, thread_time

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NAP = 0.001
_ALL = QEventLoop.ProcessEventsFlag.AllEvents


class Watchdog:
    """`turns` are seconds by the clock and seconds of processor time of the window's thread, turn by turn."""

    def __init__(self) -> None:
        self.turns: list[tuple[float, float]] = []
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        self._dispatcher = dispatcher

    def turn(self) -> None:
        """One turn, or a nap where nothing waits to be done."""
        began, worked = perf_counter(), thread_time()
        if self._dispatcher.processEvents(_ALL):
            self.turns.append((perf_counter() - began, thread_time() - worked))
        else:
            # The workers are to have the processor meanwhile.
            Event().wait(_NAP)

    def until(self, is_over: Callable[[], bool]) -> None:
        while not is_over():
            self.turn()

    def go_on_for(self, seconds: float) -> None:
        end = perf_counter() + seconds
        self.until(lambda: perf_counter() >= end)

    def press(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        """A key as the system sends it: it waits for its turn."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.postEvent(widget, QKeyEvent(kind, key, none, text))
