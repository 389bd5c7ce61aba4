# SPDX-License-Identifier: MIT
"""Makes the organisation on the card inactive or active, having asked what that means for its contacts (M12, M13)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.organisation import OrganisationRecord
from contact_desk.ui import ask
from contact_desk.ui.operations import Operations
from contact_desk.ui.organisations.card import OrganisationCard
from contact_desk.ui.organisations.changes import OrganisationChanges, told
from contact_desk.ui.organisations.empty_words import short
from contact_desk.ui.organisations.question import Question
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.services.organisation_activity import ThoseConcerned


class Activation(QObject):
    """Nothing is asked where no contact is concerned that the user may know of."""

    def __init__(self, changes: OrganisationChanges, operations: Operations, card: OrganisationCard) -> None:
        super().__init__(card)
        self._changes, self._card = changes, card
        self._concerned = Question(operations, self)

    def begin(self) -> None:
        """Count the contacts first; another organisation may be on the card by then."""
        if (record := self._card.record()) is not None:
            # The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
            desk = self._changes.desk
            self._concerned.ask(
                lambda: desk.organisation_activity.those_concerned(record.id),
                partial(self._ask, record),
                self._say_failure,
            )

    def _ask(self, record: OrganisationRecord, concerned: ThoseConcerned) -> None:
        if record.active and concerned.going:
            self._ask_to_deactivate(record, concerned.going)
        elif not record.active and concerned.gone:
            self._ask_to_bring_back(record, concerned.gone)
        elif record.active:
            self._deactivate(record)
        else:
            self._reactivate(record, with_contacts=False)

    def _ask_to_deactivate(self, record: OrganisationRecord, count: int) -> None:
        words = self._card.words
        ask.confirm(
            self._card,
            words,
            title=words("Make the organisation inactive?"),
            text=words.plural(
                "{count} contact will be deactivated with {name}. It is still found, and marked as inactive.",
                "{count} contacts will be deactivated with {name}. They are still found, and marked as inactive.",
                count,
                name=short(record.draft.name),
            ),
            yes=words("Make &inactive"),
            no=words("Cancel"),
            on_yes=partial(self._deactivate, record),
        )

    def _ask_to_bring_back(self, record: OrganisationRecord, count: int) -> None:
        words = self._card.words
        ask.confirm(
            self._card,
            words,
            title=words("Bring the contacts back?"),
            text=words.plural(
                "{count} contact was deactivated with {name}. Is it to come back with it?",
                "{count} contacts were deactivated with {name}. Are they to come back with it?",
                count,
                name=short(record.draft.name),
            ),
            yes=words("&Bring back"),
            no=words("Cancel"),
            on_yes=partial(self._reactivate, record, with_contacts=True),
            other=words("Only the &organisation"),
            on_other=partial(self._reactivate, record, with_contacts=False),
        )

    def _deactivate(self, record: OrganisationRecord) -> None:
        desk, name = self._changes.desk, record.draft.name
        self._changes.run(
            lambda: desk.organisation_activity.deactivate(record.id), partial(_deactivated, name)
        )

    def _reactivate(self, record: OrganisationRecord, *, with_contacts: bool) -> None:
        desk, name = self._changes.desk, record.draft.name
        self._changes.run(
            lambda: desk.organisation_activity.reactivate(record.id, with_contacts=with_contacts),
            partial(_activated, name),
        )

    def _say_failure(self, error: ContactDeskError) -> None:
        self._changes.bar.say(partial(told, error))


def _activated(name: str, changes: Changes) -> Say:
    count = len(changes.contacts)
    if not count:
        return lambda words: words("{name} is active again, and offered to new contacts.", name=name)
    return partial(_with_contacts_again, name, count)


def _deactivated(name: str, changes: Changes) -> Say:
    count = len(changes.contacts)
    if not count:
        return lambda words: words(
            "{name} is inactive: it stays on its contacts, and is offered to no new one.", name=name
        )
    return partial(_with_contacts, name, count)


def _with_contacts_again(name: str, count: int, words: Words) -> str:
    return words.plural(
        "{name} is active again, and {count} contact with it.",
        "{name} is active again, and {count} contacts with it.",
        count,
        name=name,
    )


def _with_contacts(name: str, count: int, words: Words) -> str:
    return words.plural(
        "{name} is inactive, and {count} contact with it.",
        "{name} is inactive, and {count} contacts with it.",
        count,
        name=name,
    )
