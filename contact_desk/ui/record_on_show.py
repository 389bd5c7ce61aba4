# SPDX-License-Identifier: MIT
"""The record on the card that is shown, a contact or an organisation: F2 and the menu open its properties."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from contact_desk.domain.attribute import Entity
from contact_desk.ui.main_pages import MainPages

if TYPE_CHECKING:
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
        window.wizards.properties.say_in(window.message)
        window.workplace.card.shown.connect(self.changed)
        window.workplace.card.edit_wanted.connect(partial(self.open_properties, Entity.CONTACT))
        pages.turned.connect(self.changed)

    def watch(self, page: OrganisationsPage) -> None:
        """The Organisations page has been made."""
        self._organisations = page
        page.shown.connect(self.changed)
        page.properties_wanted.connect(partial(self.open_properties, Entity.ORGANISATION))
        page.location_properties_wanted.connect(partial(self.open_properties, Entity.LOCATION))

    def is_there(self) -> bool:
        return self._record() is not None

    def open(self) -> None:
        """Open its properties, if there is one."""
        if (record := self._record()) is not None:
            self.open_properties(*record)

    def open_properties(self, entity: Entity, record: int) -> None:
        """Of any record; while there is no store nothing happens."""
        window = self._window
        if window.desk is not None:
            window.wizards.properties.open(window.desk, window.words, entity, record)

    def _record(self) -> tuple[Entity, int] | None:
        page, card = self._pages.current_page(), self._window.workplace.card
        if page is self._window.workplace:
            return (Entity.CONTACT, card.contact()) if card.name() else None
        if page is not None and page is self._organisations:
            shown = self._organisations.card.record()
            return (Entity.ORGANISATION, shown.id) if shown is not None else None
        return None
