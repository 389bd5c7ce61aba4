# SPDX-License-Identifier: MIT
"""An open form whose record somebody else has changed or deleted says so, and is otherwise left alone (X41, N22)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from contact_desk.domain.attribute import Entity
from contact_desk.domain.changes import Changes
from contact_desk.domain.edit_conflict import EditConflict
from contact_desk.domain.edit_merging import merge
from contact_desk.domain.errors import ContactDeskError, NotFound
from contact_desk.domain.journal import Operation
from contact_desk.ui.properties.reading import entity_of, show
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.ui.properties.window import PropertiesWindow


_PLACES = ("organisation", "location")


@dataclass(frozen=True)
class _Now:
    """The record as it stands now, and who has saved it last, as far as that is known."""

    draft: Any
    last: Operation | None


class Meanwhile(QObject):
    """Watches over one window; what it finds is told once, and again when it is something else."""

    def __init__(self, window: PropertiesWindow) -> None:
        super().__init__(window)
        self._window = window
        self._entity = entity_of(window.brain.original)
        self._told: Any = None
        self._is_looking = self._look_again = False
        window.operations.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if not self._may_concern(changes) or not self._window.isVisible() or self._window.is_busy():
            return
        self._look_again = self._is_looking
        if not self._is_looking:
            self._look()

    def _may_concern(self, changes: Changes) -> bool:
        """What an organisation is called stands on the forms of its contacts and locations as well."""
        places = changes.organisations or changes.locations
        own = self._entity is Entity.CONTACT and self._window.brain.record in changes.contacts
        return bool(own or places or changes.everything)

    def _look(self) -> None:
        self._is_looking = True
        self._window.operations.run(self._read, self._was_read, self._was_not_read, owner=self)

    def _read(self) -> _Now:
        """In a thread."""
        window = self._window
        draft = show(window.desk, self._entity, window.brain.record)
        return _Now(draft, window.last_change() if self._is_its_own(draft) else None)

    def _is_its_own(self, draft: Any) -> bool:
        """Whether the record itself has changed: who has renamed its organisation is not who saved it last."""
        original = self._window.brain.original
        places = {name: getattr(original, name) for name in _PLACES if name in type(original).model_fields}
        return bool(draft.model_copy(update=places) != original)

    def _was_read(self, now: _Now) -> None:
        self._is_looking = False
        before, self._told = self._told, now.draft
        # Why a save was refused weighs more, too: saving once more asks about all that has changed.
        is_said = self._window.is_busy() or self._window.bar.tells_trouble()
        if now.draft not in (before, self._window.brain.original) and not is_said:
            self._say_changed(now.last)
        self._go_on()

    def _was_not_read(self, error: ContactDeskError) -> None:
        self._is_looking = False
        # That nothing was saved weighs more than what was read before or after it.
        is_said = self._told is NotFound or self._window.is_gone() or self._window.is_busy()
        if isinstance(error, NotFound) and not is_said:
            self._told = NotFound
            self._window.tell_gone(_deleted)
        self._go_on()

    def _go_on(self) -> None:
        if self._look_again:
            self._look_again = False
            self._look()

    def _say_changed(self, last: Operation | None) -> None:
        mine = last is not None and last.actor == self._window.desk.user.login
        self._window.bar.say(
            partial(_changed, last.actor if last is not None else "", mine),
            state="warn",
            action=lambda words: words("&Compare…"),
            on_action=self._compare,
        )

    def _compare(self) -> None:
        window = self._window
        window.operations.run(self._read, self._ask_what_stands, self._was_not_read, owner=self)

    def _ask_what_stands(self, now: _Now) -> None:
        brain = self._window.brain
        conflicts = merge(brain.original, brain.to_save(), now.draft)[1]
        if conflicts:
            self._window.ask_what_stands(EditConflict(conflicts), now.last)
        else:
            self._window.bar.say(_fits_together, state="ok")


def _changed(who: str, mine: bool, words: Words) -> str:
    kept = words("What you typed stays here; where both contradict each other, saving asks.")
    if mine:
        return " ".join((words("You have changed this record elsewhere meanwhile."), kept))
    if not who:
        return " ".join((words("Somebody has changed this record meanwhile."), kept))
    return " ".join((words("{who} has changed this record meanwhile.", who=who), kept))


def _deleted(words: Words) -> str:
    return words(
        "Somebody has deleted this record meanwhile, or it is not yours to see any more. What you typed stays here."
    )


def _fits_together(words: Words) -> str:
    return words("Nothing that you typed contradicts it: saving keeps both.")
