# SPDX-License-Identifier: MIT
"""What a thread does for a change of many: who is meant, what it will do, the change itself. No window here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from contact_desk.domain.bulk_change import BulkAction, BulkChange, BulkOutcome
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.name_order import ContactName
from contact_desk.domain.trash import KEPT, Consequences
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.ui.bulk.bulk_text import refusal_lines
from contact_desk.ui.contact_list.selection import Picked
from contact_desk.ui.warming import get_ready_for_days
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk

_NAMED = 500


@dataclass(frozen=True)
class Weighed:
    """The contacts that are meant, and what the user is to be told of them; `until`: how long the trash keeps them.

    `offered` are values for a field in which anything may be typed.
    """

    contacts: Sequence[int]
    told: Consequences
    until: date
    lists: Vocabulary
    offered: Sequence[str] = ()


@dataclass(frozen=True)
class Told:
    """What came of it, and a line on each that was refused."""

    bulk: BulkOutcome
    refusals: Sequence[str]

    @property
    def changes(self) -> Changes:
        return self.bulk.changes


def picked_contacts(desk: Desk, picked: Picked) -> list[int]:
    """Each once; what a search finds, it finds now."""
    found = picked.found
    there = [] if found is None else desk.bulk_editing.found(found.text)
    but = frozenset() if found is None else found.but
    return list(dict.fromkeys((*(number for number in there if number not in but), *picked.contacts)))


def weigh(desk: Desk, picked: Picked, action: BulkAction) -> Weighed:
    get_ready_for_days(desk.language)
    _ = desk.history  # imported here, for the window may take all of it back
    contacts = picked_contacts(desk, picked)
    offered = _OFFERING[action](desk) if action in _OFFERING else ()
    until = desk.current_day() + KEPT
    return Weighed(contacts, desk.trash.consequences(contacts), until, desk.vocabulary.load(), offered)


def change(
    desk: Desk,
    contacts: Sequence[int],
    what: BulkChange,
    tell: Callable[[int, int], None],
    is_cancelled: Callable[[], bool],
    *,
    words: Words,
) -> Told:
    told = desk.bulk_editing.change(contacts, what, tell, is_cancelled)
    return Told(told, refusal_lines(told, _names_of_refused(desk, told), words))


def _names_of_refused(desk: Desk, told: BulkOutcome) -> Mapping[int, ContactName]:
    """As far as the user may know of them, and the store still answers: what was done is told of all the same."""
    refused = [number for number, _error in told.outcome.refused][:_NAMED]
    try:
        return desk.contacts.names(refused) if refused and told.stopped_by is None else {}
    except ContactDeskError:
        return {}


def _logins(desk: Desk) -> Sequence[str]:
    """Whom the store knows; whoever else is typed the store judges."""
    users = (each.login for each in desk.access.people().users if not each.disabled)
    return tuple(dict.fromkeys((*users, desk.user.login)))


def _tags(desk: Desk) -> Sequence[str]:
    return tuple(tag.name for tag in desk.tags.names())


_OFFERING: Mapping[BulkAction, Callable[[Desk], Sequence[str]]] = {
    BulkAction.OWNER: _logins,
    BulkAction.TAG: _tags,
    BulkAction.UNTAG: _tags,
}
