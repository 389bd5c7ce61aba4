# SPDX-License-Identifier: MIT
"""Where a contact works: its organisation and location, made with it where nobody has them yet."""

from __future__ import annotations

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import ContactDraft
from contact_desk.store.repositories.contact_rows import Place
from contact_desk.store.unit_of_work import UnitOfWork


def find_or_add_place(work: UnitOfWork, draft: ContactDraft) -> tuple[Place, Changes]:
    """The rows of the place that the draft names, and which of them were made just now."""
    if not draft.organisation.strip():
        return Place(), Changes()
    now = work.clock()
    organisation, new = work.organisations.find_or_add(draft.organisation, now)
    changes = Changes(organisations=frozenset({organisation}) if new else frozenset())
    if not draft.location.strip():
        return Place(organisation), changes
    location, new = work.organisations.find_or_add_location(organisation, draft.location, now)
    return Place(organisation, location), changes | Changes(
        locations=frozenset({location}) if new else frozenset()
    )
