# SPDX-License-Identifier: MIT
"""The record on the card that is shown, a contact or an organisation: F2 and the menu open its properties."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.access import Right
from contact_desk.domain.attribute import Entity
from contact_desk.ui.card_menu import offer_menu
from contact_desk.ui.commands.command import RecordState
from contact_desk.ui.main_pages import MainPages

if TYPE_CHECKING:
    from contact_desk.domain.people import Explanation
    from contact_desk.ui.contact_card.panel import ContactCard
    from contact_desk.ui.main_window import MainWindow
    from contact_desk.ui.organisations.page import OrganisationsPage


class RecordOnShow(QObject):
    """`changed`: there is another one, or none."""

    changed = Signal()

    def __init__(self, window: MainWindow, pages: MainPages) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._organisations: OrganisationsPage | None = None
        # A contact that somebody shares, and the right that its change asks for.
        self._shared: tuple[int, Right | None] = (0, None)
        window.wizards.properties.say_in(window.message)
        pages.turned.connect(self.changed)

    def watch_contacts(self, card: ContactCard) -> None:
        """The page of the contacts has been made."""
        card.shown.connect(self._ask_of_share)
        card.shown.connect(self.changed)
        offer_menu(self._window, card)
        card.edit_wanted.connect(partial(self.open_properties, Entity.CONTACT))

    def watch(self, page: OrganisationsPage) -> None:
        """The Organisations page has been made."""
        self._organisations = page
        page.shown.connect(self.changed)
        offer_menu(self._window, page.card)
        page.properties_wanted.connect(partial(self.open_properties, Entity.ORGANISATION))
        page.location_properties_wanted.connect(partial(self.open_properties, Entity.LOCATION))

    def state(self) -> RecordState:
        page = self._pages.current_page()
        if page is None:
            return RecordState.NONE
        if page is self._window.workplace:
            contact = self._window.workplace.card.content()
            return _state(contact.activity.is_active() if contact else None)
        if page is self._organisations:
            return _state(shown.active if (shown := self._organisations.card.record()) else None)
        return RecordState.NONE

    def right_to_change(self) -> Right | None:
        """Which right a change of the record asks for, as far as that can be told before the store is asked."""
        page = self._pages.current_page()
        is_contact = page is not None and page is self._window.workplace
        return self.right_to_change_contact() if is_contact else None

    def right_to_change_contact(self) -> Right | None:
        """That of the contact on the card, on whatever page; what is one's own, or was shared, asks for none (TX7)."""
        if (desk := self._window.desk) is None:
            return None
        contact = self._window.workplace.card.content()
        if contact is None or contact.owner == desk.user.login:
            return None
        shared, right = self._shared
        if contact.draft.private:
            return right if shared == contact.id else None
        return Right.MODIFY_INDIVIDUALS

    def right_to_delete(self) -> Right | None:
        """Which right it takes to delete the contact on show; one's own one deletes without."""
        desk, contact = self._window.desk, self._window.workplace.card.content()
        is_own = desk is not None and contact is not None and contact.owner == desk.user.login
        return None if is_own else Right.DELETE_INDIVIDUALS

    def switch_activity(self) -> None:
        """Make it inactive, or active again."""
        page = self._pages.current_page()
        if page is None:
            return
        if page is self._window.workplace:
            self._window.workplace.card.switch_activity()
        elif page is self._organisations:
            self._organisations.handler.activation.begin()

    def contact(self) -> int:
        """The contact on show; 0 while there is none."""
        record = self._record()
        return record[1] if record is not None and record[0] is Entity.CONTACT else 0

    def open(self) -> None:
        """Open its properties, if there is one."""
        if (record := self._record()) is not None:
            self.open_properties(*record)

    def open_properties(self, entity: Entity, record: int) -> None:
        """Of any record; while there is no store nothing happens."""
        window = self._window
        if window.desk is not None:
            if entity is Entity.CONTACT:
                window.workplace.opened.emit(record)
            window.wizards.properties.open(window.desk, window.words, entity, record)

    def _ask_of_share(self) -> None:
        """What is shared to be read only, no right to modify reaches (X40); only the store knows which is."""
        desk, contact = self._window.desk, self._window.workplace.card.content()
        if desk is None or contact is None or not contact.draft.private or contact.owner == desk.user.login:
            return
        number = contact.id
        self._window.operations.run(
            lambda: desk.access.why_not(Right.MODIFY_INDIVIDUALS, number),
            partial(self._note_share, number),
            lambda _error: None,
            owner=self,
        )

    def _note_share(self, contact: int, explained: Explanation) -> None:
        self._shared = contact, None if explained.as_owner else explained.right
        self.changed.emit()

    def _record(self) -> tuple[Entity, int] | None:
        page = self._pages.current_page()
        if page is None:
            return None
        if page is self._window.workplace:
            card = self._window.workplace.card
            return (Entity.CONTACT, card.contact()) if card.name() else None
        if page is self._organisations:
            shown = self._organisations.card.record()
            return (Entity.ORGANISATION, shown.id) if shown is not None else None
        return None


def _state(active: bool | None) -> RecordState:
    if active is None:
        return RecordState.NONE
    return RecordState.ACTIVE if active else RecordState.INACTIVE
