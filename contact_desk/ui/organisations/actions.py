# SPDX-License-Identifier: MIT
"""What is done with the organisation on the card and its contacts, and the dialogs that ask for it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from contact_desk.domain.affiliation import Affiliation
from contact_desk.domain.contact import ContactRow
from contact_desk.domain.draft import new_uid
from contact_desk.domain.organisation import OrganisationRecord
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.activation import Activation
from contact_desk.ui.organisations.associate_dialog import AssociateDialog
from contact_desk.ui.organisations.card import OrganisationCard
from contact_desk.ui.organisations.changes import OrganisationChanges, always
from contact_desk.ui.organisations.end_dialog import EndDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import Named, name_text


class OrganisationActions(QObject):
    """The dialogs are made by whoever first asks for one."""

    def __init__(self, changes: OrganisationChanges, operations: Operations, card: OrganisationCard) -> None:
        super().__init__(card)
        self._changes, self._card, self._operations = changes, card, operations
        self.associate_dialog: AssociateDialog | None = None
        self.end_dialog: EndDialog | None = None
        self._associated: OrganisationRecord | None = None
        # The numbers of what was asked for in the dialog that is open: asked again, it is done once.
        self._requests: dict[object, str] = {}
        self.activation = Activation(changes, operations, card)
        card.head.activate_wanted.connect(self.activation.begin)
        card.contacts.associate_wanted.connect(self.ask_whom_to_associate)
        card.contacts.end_wanted.connect(self.ask_when_it_ended)

    def ask_whom_to_associate(self) -> None:
        if (record := self._card.record()) is None:
            return
        self._associated = record
        self._requests.clear()
        self._associating().ask(record.draft.name)

    def ask_when_it_ended(self, affiliation: Affiliation) -> None:
        if self.end_dialog is None:
            self.end_dialog = EndDialog(self._card.words, self._card)
            self.end_dialog.end_wanted.connect(self._end)
        self._requests.clear()
        self.end_dialog.ask(affiliation, self._changes.desk.affiliations.current_day())

    def _associating(self) -> AssociateDialog:
        if self.associate_dialog is None:
            desk, words = self._changes.desk, self._card.words
            self.associate_dialog = AssociateDialog(desk, self._operations, words, self._card)
            self.associate_dialog.associate_wanted.connect(self._associate)
            self._operations.changed.connect(self.associate_dialog.hear)
        return self.associate_dialog

    def _associate(self, row: ContactRow) -> None:
        record, dialog, desk = self._associated, self._associating(), self._changes.desk
        if record is not None:
            request = self._requests.setdefault((row.id, record.id), new_uid())
            self._changes.run(
                lambda: desk.affiliations.associate(row.id, record.id, request=request),
                always(partial(_associated, row, record.draft.name)),
                done=dialog.accept,
                failed=dialog.show_failure,
            )

    def _end(self, affiliation: Affiliation, day: date) -> None:
        dialog, desk = self.end_dialog, self._changes.desk
        if dialog is not None:
            contact, organisation = affiliation.contact, affiliation.organisation_id
            request = self._requests.setdefault((contact, organisation, day), new_uid())
            self._changes.run(
                lambda: desk.affiliations.end(contact, organisation, day, request=request),
                always(partial(_ended, affiliation)),
                done=dialog.accept,
                failed=dialog.show_failure,
            )


def _associated(contact: Named, organisation: str, words: Words) -> str:
    name = name_text(contact, words)
    return words("{name} belongs to {organisation} now.", name=name, organisation=organisation)


def _ended(affiliation: Affiliation, words: Words) -> str:
    name = name_text(affiliation, words)
    return words("{name} has left {organisation}.", name=name, organisation=affiliation.organisation)
