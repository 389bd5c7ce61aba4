# SPDX-License-Identifier: MIT
"""Whose history a page shows: how the past of such a record is read, restored and named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk.domain.record_past import RecordPast
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.services.history import Undone


@dataclass(frozen=True)
class HistoryOf:
    """`read` takes the record, `restore` the record with an entry and a column of it; both run in a worker."""

    name: Callable[[Words], str]
    read: Callable[[Desk, int], RecordPast]
    restore: Callable[[Desk, int, int, str], Undone]


# The use-case is imported by whoever asks the desk for it first: that is the worker's to do.
A_CONTACT = HistoryOf(
    lambda words: words("History of the contact"),
    lambda desk, contact: desk.history.past_of_contact(contact),
    lambda desk, contact, entry, column: desk.history.restore(contact, entry, column),
)
AN_ORGANISATION = HistoryOf(
    lambda words: words("History of the organisation"),
    lambda desk, organisation: desk.history.past_of_organisation(organisation),
    lambda desk, organisation, *change: desk.history.restore_of_organisation(organisation, *change),
)
