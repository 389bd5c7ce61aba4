# SPDX-License-Identifier: MIT
"""Looks up, while somebody types, who else holds the numbers and e-mails of the draft (row X01)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.add_contact.duplicate_hint import DuplicateHint
from contact_desk.ui.operations import Task
from contact_desk.ui.wizard.base_page import WizardPage, Workbench
from contact_desk.wording.catalogue import Words


class LookalikeSearch(QObject):
    """Shows what it finds in `hint`; `part` leaves of the draft what is to be looked up, `name` is the hint's.

    A store that cannot answer says nothing: the hint is a help, no check.
    """

    def __init__(
        self,
        bench: Workbench,
        words: Words,
        part: Callable[[ContactDraft], ContactDraft],
        parent: QObject,
        *,
        name: str = "duplicateHint",
    ) -> None:
        super().__init__(parent)
        self._part = part
        self.hint = DuplicateHint(words, name)
        self._bench = bench
        self._task: Task | None = None

    def show_on(self, page: WizardPage) -> None:
        """Put the hint at the foot of a page, outside what scrolls: it is to be seen at once."""
        if (layout := page.layout()) is not None:
            layout.addWidget(self.hint)
        self.hint.opened.connect(page.opened_contact)

    def name_first(self, holder: Lookalike) -> None:
        """Name somebody who was found in another way, before the others."""
        others = [alike for alike in self.hint.holders() if alike.id != holder.id]
        self.hint.show_holders([holder, *others])

    def ask(self) -> None:
        """Look up the draft as it stands; a question that is still under way is dropped."""
        self.forget()
        work = partial(self._bench.desk.contacts.lookalikes, self._part(self._draft()))
        self._task = self._bench.operations.run(work, self._answer, lambda _error: None, owner=self)

    def _draft(self) -> ContactDraft:
        draft = self._bench.brain.to_save()
        return draft if isinstance(draft, ContactDraft) else ContactDraft()

    def forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _answer(self, found: tuple[Lookalike, ...]) -> None:
        self._task = None
        self.hint.show_holders(found)
