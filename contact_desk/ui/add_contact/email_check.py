# SPDX-License-Identifier: MIT
"""Asks the store whether another contact has the principal e-mail already (row M10)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from contact_desk.domain.errors import FieldError
from contact_desk.ui.add_contact.base_page import Workbench
from contact_desk.ui.operations import Task

PATH = "business.email"
TAKEN = "email_taken"


class EmailCheck(QObject):
    """The answer for an address is kept, so that the same one is not asked about twice in a row."""

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._task: Task | None = None
        self._answered: tuple[str, bool, str] | None = None

    def needs_asking(self) -> bool:
        return bool(self._bench.brain.draft.business.email.strip()) and self._question() != self._answered

    def ask(self, then: Callable[[], None]) -> None:
        """Call `then` once the brain knows; a store that cannot answer now is met again on saving."""
        self.forget()
        question, draft = self._question(), self._bench.brain.to_save()
        self._task = self._bench.operations.run(
            partial(self._bench.desk.contacts.check, draft),
            partial(self._answer, question, then),
            lambda _error: then(),
            owner=self,
        )

    def forget(self) -> None:
        """The address changed, or the page was left: nobody waits for the answer any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _answer(
        self, question: tuple[str, bool, str], then: Callable[[], None], errors: list[FieldError]
    ) -> None:
        taken = [error for error in errors if error.code == TAKEN]
        self._bench.brain.refuse(taken)
        self._answered = None if taken else question
        then()

    def _question(self) -> tuple[str, bool, str]:
        """What the answer depends on: whose address it is decides among whom it must be the only one."""
        draft = self._bench.brain.draft
        return draft.business.email, draft.private, draft.kind
