# SPDX-License-Identifier: MIT
"""Asks the store whether another contact has the principal e-mail already (row M10)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from contact_desk.domain.errors import FieldError
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.wizard.base_page import Workbench

PATH = "business.email"
TAKEN = "email_taken"
Question = tuple[str, bool, str]


class EmailCheck(QObject):
    """One question at a time; its answer is kept, so that the same one is not asked about twice in a row."""

    def __init__(self, bench: Workbench, brain: ContactBrain, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._brain = brain
        self._under_way = False
        self._waiting: list[Callable[[], None]] = []
        self._answered: Question | None = None

    def needs_asking(self) -> bool:
        email = self._brain.draft.business.email.strip()
        return bool(email) and not self._brain.holds_the_email() and self._question() != self._answered

    def ask(self, then: Callable[[], None]) -> None:
        """Call `then` once the brain knows about the address, and about no earlier state of it.

        A store that cannot answer now is met again on saving.
        """
        self._waiting.append(then)
        if not self._under_way:
            self._ask()

    def refusal(self) -> FieldError | None:
        """What the store has said against the address as it stands."""
        return self._brain.refusal(PATH)

    def _ask(self) -> None:
        self._under_way = True
        question, draft = self._question(), self._brain.to_save()
        self._bench.operations.run(
            partial(self._bench.desk.contacts.check, draft),
            partial(self._answer, question),
            lambda _error: self._tell(),
            owner=self,
        )

    def _answer(self, question: Question, errors: list[FieldError]) -> None:
        if question == self._question():
            taken = [error for error in errors if error.code == TAKEN]
            self._brain.refuse(taken)
            self._answered = None if taken else question
        elif self.needs_asking():
            self._ask()
            return
        self._tell()

    def _tell(self) -> None:
        self._under_way = False
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _question(self) -> Question:
        """What the answer depends on: whose address it is decides among whom it must be the only one."""
        draft = self._brain.draft
        return draft.business.email, draft.private, draft.kind
