# SPDX-License-Identifier: MIT
"""The star on the card and in the list: which contacts have the user's, and how it is given and taken (row X39)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.announcing import announce

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.ui.main_window import MainWindow
    from contact_desk.ui.workplace import Workplace

SEARCH = {"fr": "est:favori", "en": "is:favourite"}


class Stars(QObject):
    """Of one window: as far as the store has told of them."""

    changed = Signal()

    def __init__(self, window: MainWindow, place: Workplace) -> None:
        super().__init__(window)
        self._window, self._place = window, place
        self._desk: Desk | None = None
        self._contacts: frozenset[int] = frozenset()
        self._action = window.menus.actions[CommandId.FAVOURITE]
        self._action.setCheckable(True)
        place.list.model.is_favourite = self.has
        place.card.head.star_button.clicked.connect(self.switch)
        place.card.shown.connect(self._show_on_card)
        self._action.changed.connect(self._say_keys)
        self._say_keys()
        window.operations.changed.connect(self._hear)
        place.opened.connect(self.note_opened)

    def begin(self, desk: Desk) -> None:
        """The list of this store stands there: ask which of its contacts have a star."""
        if desk is not self._desk:
            self._desk = desk
            self._read()

    def has(self, contact: int) -> bool:
        return contact in self._contacts

    def switch(self) -> None:
        """Star the contact on the card, or take its star off."""
        desk, contact = self._window.desk, self._place.card.contact()
        if desk is None or not self._place.card.name():
            self._show_on_card()
            return
        has = self.has(contact)

        def work() -> Changes:
            return desk.favourites.remove(contact) if has else desk.favourites.add(contact)

        self._window.operations.run(work, self._tell, self._fail, owner=self)

    def search(self) -> None:
        """Show the favourites alone in the list."""
        search = self._place.search
        search.setFocus()
        search.search_for(SEARCH[self._window.words.language])

    def note_opened(self, contact: int) -> None:
        """Somebody has gone on in its card, or opened its properties: it is among those opened last."""
        if (desk := self._window.desk) is not None and contact:
            self._window.operations.run(
                lambda: desk.contacts_at_hand.note(contact), lambda _noted: None, owner=self, on_disk=True
            )

    def _tell(self, changes: Changes) -> None:
        """What is said once it is done; the list and the card hear of it as of any change."""
        if changes and (card := self._place.card).name():
            words = self._window.words
            was_one = self.has(card.contact())
            announce(card, words("No favourite any more.") if was_one else words("A favourite now."))

    def _fail(self, error: ContactDeskError) -> None:
        self._show_on_card()
        self._window.operations.unanswered.emit(error)

    def _hear(self, changes: Changes) -> None:
        if self._desk is not None and (changes.personal or changes.everything):
            self._read()

    def _read(self) -> None:
        # What was known stays shown where the store does not answer.
        desk = self._desk
        if desk is not None:
            self._window.operations.run(
                lambda: frozenset(desk.favourites.ids()), self._take, lambda _error: None, owner=self
            )

    def _take(self, contacts: frozenset[int]) -> None:
        if contacts != self._contacts:
            self._contacts = contacts
            self._place.list.model.tell_marks()
            self._show_on_card()
            self.changed.emit()

    def _say_keys(self) -> None:
        """They may have been given to another command, and the language may be another one."""
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = self._window.words("Favourite: found first")
        self._place.card.head.star_button.setToolTip(f"{tip} ({keys})" if keys else tip)

    def _show_on_card(self) -> None:
        button, has = self._place.card.head.star_button, self.has(self._place.card.contact())
        button.setChecked(has)
        button.setIcon(icon(Icon.FAVOURITE, "warn") if has else icon(Icon.NO_FAVOURITE))
        self._action.setChecked(has)
