# SPDX-License-Identifier: MIT
"""What must hold after every change of users and rights, whatever it was; an undo is one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.domain.access import Right
from contact_desk.domain.changes import Changes
from contact_desk.domain.errors import ContactDeskError

if TYPE_CHECKING:
    from contact_desk.store.unit_of_work import UnitOfWork


def require_an_administrator(work: UnitOfWork) -> None:
    """Raises `last_administrator` where users are set up and none of them may administer the store."""
    standings = work.access.standings().values()
    if standings and not any(each.has(Right.ADMINISTRATOR) for each in standings):
        raise ContactDeskError("last_administrator")


def require_licences(work: UnitOfWork) -> None:
    """Raises `licences_taken`, with the numbers, where more have one than there are (row T01)."""
    licences = work.people.licences()
    if licences.are_overdrawn:
        # The one too many is not to be told of as taken.
        raise ContactDeskError("licences_taken", held=licences.held, taken=licences.taken - 1)


def written(work: UnitOfWork, changed: bool) -> Changes:
    """Commit what changed; without a change there is no operation."""
    if not changed:
        return Changes()
    work.commit()
    return Changes(work.operation, access=True)
