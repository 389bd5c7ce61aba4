# SPDX-License-Identifier: MIT
"""Deactivates and reactivates the contact on the card, and says so in a bar that offers to take it back (row M13)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from contact_desk.desk import Desk
from contact_desk.domain.contact import Contact
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.changes import OrganisationChanges, always
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words


class ContactActivation(QObject):
    def __init__(self, desk: Desk, operations: Operations, bar: MessageBar) -> None:
        super().__init__(bar)
        self._changes = OrganisationChanges(desk, operations, bar)

    def switch(self, contact: Contact, name: str) -> None:
        """Deactivate an active contact, and reactivate an inactive one; `name` is what the card calls it."""
        desk = self._changes.desk
        if contact.activity.is_active():
            said = always(partial(_deactivated, short(name)))
            self._changes.run(lambda: desk.contact_activity.deactivate(contact.id), said)
        else:
            said = always(partial(_reactivated, short(name)))
            self._changes.run(lambda: desk.contact_activity.reactivate(contact.id), said)


def _deactivated(name: str, words: Words) -> str:
    return words("{name} is inactive: still found, and marked as such.", name=name)


def _reactivated(name: str, words: Words) -> str:
    return words("{name} is active again.", name=name)
