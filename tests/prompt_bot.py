# SPDX-License-Identifier: MIT
"""pytest-qt's helper, which looks again as soon as something has happened instead of every ten milliseconds."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QAbstractEventDispatcher, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

# Milliseconds. Nobody waits longer than it takes, and a machine with much else to do takes many times its usual time.
PATIENCE = 60_000


class PromptBot(QtBot):
    """A test of a window waits some forty times, and would sleep on after each answer has come."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def wait(self, ms: int) -> None:
        """Turn the event loop until it has nothing more to do after something came, for `ms` milliseconds at most."""
        loop, end, pauses = QEventLoop(), QTimer(singleShot=True), count()

        def pause() -> None:
            if next(pauses):
                loop.quit()

        end.timeout.connect(loop.quit)
        end.start(ms)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(pause)
        loop.exec()
        dispatcher.aboutToBlock.disconnect(pause)
