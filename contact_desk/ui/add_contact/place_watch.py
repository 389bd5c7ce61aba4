# SPDX-License-Identifier: MIT
"""A contact is being added to an organisation that somebody renames, deactivates or deletes: that is said at once.

Nothing typed is touched (N22); saving refuses what does not hold any more.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.domain.organisation import NOTHING_SEEN
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.ui.add_contact.adding import AddingContact


class PlaceWatch(QObject):
    """Watches over the place that one wizard or form has seen in the directory."""

    def __init__(self, dialog: AddingContact) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._told: tuple[FieldError, ...] = ()
        dialog.operations.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        dialog = self._dialog
        seen = dialog.brain.seen_place()
        touched = seen.organisation in changes.organisations or seen.location in changes.locations
        if seen == NOTHING_SEEN or not (touched or changes.everything) or dialog.is_busy():
            return
        work = partial(dialog.desk.organisations.require_place, dialog.brain.to_save(), seen)
        dialog.operations.run(work, lambda _: self._tell(()), self._was_refused, owner=self)

    def _was_refused(self, error: ContactDeskError) -> None:
        # A store that does not answer is met again on saving.
        if isinstance(error, Refused):
            self._tell(error.errors)

    def _tell(self, faults: tuple[FieldError, ...]) -> None:
        before, self._told = self._told, faults
        if faults and faults != before and self._dialog.isVisible() and not self._dialog.is_busy():
            self._dialog.bar.say(partial(_said, faults[0]), state="warn")


def _said(fault: FieldError, words: Words) -> str:
    return " ".join((sentence(fault, words), words("What you typed stays here.")))
