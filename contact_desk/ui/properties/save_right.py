# SPDX-License-Identifier: MIT
"""Greys *Save* and *Replace the address…* of a record that its reader may not change, and says why (T02, T05).

Which right the record asks for is told by the very check that decides; until then nothing is greyed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.access import Right
from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.properties.contact_pages import EditedBusinessPage
from contact_desk.ui.properties.reading import entity_of
from contact_desk.ui.rights import Guard, rights_of
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.properties.window import PropertiesWindow


class SaveRight(QObject):
    """Watches over one window, as long as it stands open."""

    def __init__(self, window: PropertiesWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_told = False
        self._guard = Guard(window, window.words)
        self._right: Right | None = None
        self._ask()
        window.boxes.made.connect(self._guard_page)
        for page in window.boxes.pages():
            self._guard_page(page)
        self._guard.changed.connect(self._tell)
        self._guard.follow(rights_of(window.operations))
        window.operations.changed.connect(self._hear)

    def _guard_page(self, page: WizardPage) -> None:
        if isinstance(page, EditedBusinessPage):
            self._guard.watch(self._right, page.replace_button)

    def _hear(self, changes: Changes) -> None:
        """What was shared, or has another owner now, asks for another right."""
        if changes.access or changes.everything or self._window.brain.record in changes.contacts:
            self._ask()

    def _ask(self) -> None:
        window = self._window
        work = partial(right_to_change, window.desk, entity_of(window.brain.original), window.brain.record)
        window.operations.run(work, self._take, self._leave, owner=self)

    def _take(self, right: Right | None) -> None:
        self._right = right
        self._guard.watch(right, self._window.footer.save)
        for page in self._window.boxes.pages():
            self._guard_page(page)
        self._tell()

    def _leave(self, _error: ContactDeskError) -> None:
        """A store that is away says so elsewhere, and refuses by itself once it is back."""

    def _tell(self) -> None:
        is_refused = bool(self._guard.refusal(self._window.footer.save))
        if is_refused and not self._is_told:
            self._window.bar.say(self._refused, state="warn")
        elif self._is_told and not is_refused:
            self._window.bar.take_back(self._refused)
        self._is_told = is_refused

    def _refused(self, words: Words) -> str:
        refusal = self._guard.refusal(self._window.footer.save, words)
        return " ".join((refusal, words("What stands here can be read, and is not saved.")))


def right_to_change(desk: Desk, entity: Entity, record: int) -> Right | None:
    """For a thread: None where the record is one's own, or is shared to be edited, which asks for no right."""
    if entity is Entity.CONTACT:
        explained = desk.access.why_not(Right.MODIFY_INDIVIDUALS, record)
        return None if explained.as_owner else explained.right
    records = desk.organisation_records
    shown = records.show(record) if entity is Entity.ORGANISATION else records.show_location(record)
    return None if shown.owner == desk.user.login else Right.MODIFY_ORGANISATIONS
