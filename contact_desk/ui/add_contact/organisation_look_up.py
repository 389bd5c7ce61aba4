# SPDX-License-Identifier: MIT
"""Asks the store, while a name is typed, whether there is such an organisation, and tells the brain."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from contact_desk.domain.organisation import Organisation
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.operations import Task
from contact_desk.ui.wizard.base_page import Workbench

_PAUSE = 200  # ms without a keystroke


class OrganisationLookUp(QObject):
    """`answered` comes whenever the brain knows more; a store that does not answer is met again on saving."""

    answered = Signal()

    def __init__(self, bench: Workbench, brain: ContactBrain, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._brain = brain
        self._task: Task | None = None
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.ask)

    def ask_soon(self) -> None:
        """Ask once the typing pauses."""
        self._timer.start()

    def ask(self, then: Callable[[], None] | None = None) -> None:
        """Ask now, unless the answer is known; call `then` once the store has answered, or cannot.

        Whoever waits for an earlier question is told with this one, which takes its place.
        """
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
        if then is not None:
            self._waiting.append(then)
        name = self._brain.draft.organisation
        if not name.strip() or self._brain.organisation_looked_up:
            self._tell()
            return
        work = partial(self._bench.desk.organisations.named, name)
        self._task = self._bench.operations.run(
            work, partial(self._answer, name), lambda _error: self._tell(), owner=self
        )

    def _answer(self, name: str, organisation: Organisation | None) -> None:
        if self._brain.found_organisation(name, organisation):
            self.answered.emit()
        self._tell()

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
