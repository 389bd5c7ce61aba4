# SPDX-License-Identifier: MIT
"""One question to the desk at a time, off the window's thread: a new one drops the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.operations import Operations, Task

T = TypeVar("T")


class Question(QObject):
    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._task: Task | None = None

    def is_open(self) -> bool:
        return self._task is not None

    def ask(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[ContactDeskError], None]
    ) -> None:
        """`done` or `failed` is called with the answer, unless something else was asked meanwhile."""
        self.drop()
        self._task = self._operations.run(work, self._then(done), self._then(failed), owner=self)

    def drop(self) -> None:
        """Nobody wants the answer any more."""
        if self._task is not None:
            self._task.cancel()
        self._task = None

    def _then(self, tell: Callable[[T], None]) -> Callable[[T], None]:
        def answer(what: T) -> None:
            self._task = None
            tell(what)

        return answer
