# SPDX-License-Identifier: MIT
"""Looks up, while somebody types, who may be the one in the draft already (rows X01, N05)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.add_contact.duplicate_hint import DuplicateHint
from contact_desk.ui.operations import Task
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.line_dialog import LineDialog

PAUSE = 120
"""Milliseconds from the last key to the question, so that the answer is there within 300."""

Part = Callable[[ContactDraft], ContactDraft]


class LookalikeSearch(QObject):
    """Shows what it finds at the foot of a page, outside what scrolls: it is to be seen at once.

    `part` leaves of the draft what is to be looked up there; `reasons`, where given, are those that count.
    With `dialog` it is that dialog's foot, and its first field where the focus goes.
    A store that cannot answer says nothing: the hint is a help, no check.
    """

    def __init__(
        self,
        page: WizardPage,
        brain: ContactBrain,
        part: Part,
        *,
        reasons: frozenset[str] | None = None,
        dialog: LineDialog | None = None,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._brain = brain
        self._part = part
        self._reasons = reasons
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.ask)
        self._make_hint(dialog)
        self.hint.opened.connect(page.opened_contact)
        self.hint.set_apart.connect(self._set_apart)
        self.hint.emptied.connect((dialog or page).go_to_first_field)

    def _make_hint(self, dialog: LineDialog | None) -> None:
        page = self._page
        is_part = page.bench.area is not None
        is_indented = dialog is None and not is_part
        self.hint = DuplicateHint(page.words) if is_indented else DuplicateHint(page.words, indent=0)
        if dialog is not None:
            dialog.add_foot(self.hint)
        elif (layout := page.layout()) is not None:
            layout.addWidget(self.hint)
        if dialog is None and is_part:
            self.hint.appeared.connect(self._bring_into_view)

    def enter(self) -> None:
        """The page is about to be shown."""
        self._go_by_the_name()
        self.ask()

    def _go_by_the_name(self) -> None:
        """Of all hints in the window, only one does: that on the page, or that which has spoken last."""
        for other in self._page.window().findChildren(DuplicateHint):
            other.setObjectName("")
        self.hint.setObjectName("duplicateHint")

    def ask_soon(self) -> None:
        """Somebody types: once they pause."""
        self._timer.start()

    def ask(self) -> None:
        """Look up the draft as it stands; a question that is still under way is dropped."""
        self._timer.stop()
        self.forget()
        bench, draft = self._page.bench, self._part(self._brain.to_save())
        own = self._brain.contact
        if own and not self._brain.is_typed_in():
            return
        work = partial(bench.desk.contacts.lookalikes, draft, but=own, apart=self._brain.apart)
        self._task = bench.operations.run(work, self._answer, lambda _error: None, owner=self)

    def _bring_into_view(self) -> None:
        """One box of many, whose foot is seldom seen: only for whoever is typing in it."""
        focused = self._page.window().focusWidget()
        if focused is not None and self._page.isAncestorOf(focused):
            self._page.area.keep_in_view_with(self.hint)

    def forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def clear(self) -> None:
        """Name nobody any more; an answer that is still on its way is dropped."""
        self._timer.stop()
        self.forget()
        self.hint.show_holders(())

    def name_first(self, holder: Lookalike) -> None:
        """Name somebody who was found in another way, before the others."""
        others = [alike for alike in self.hint.holders() if alike.id != holder.id]
        self.hint.show_holders([holder, *others])

    def _answer(self, found: tuple[Lookalike, ...]) -> None:
        self._task = None
        counts = self._reasons
        self.hint.show_holders([alike for alike in found if counts is None or alike.reason in counts])
        if self.hint.isVisible():
            self._go_by_the_name()

    def _set_apart(self, contact: int) -> None:
        self._brain.set_apart(contact)
        if own := self._brain.contact:
            # It is saved already, and so is this, whatever becomes of the edit.
            bench = self._page.bench
            remember = partial(bench.desk.contacts.set_apart, own, contact)
            bench.operations.run(remember, lambda _changes: None, owner=self)
        self.hint.show_holders([alike for alike in self.hint.holders() if alike.id != contact])
        self.ask()
