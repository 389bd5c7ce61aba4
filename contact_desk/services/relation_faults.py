# SPDX-License-Identifier: MIT
"""Whether the contacts that a draft is related to are there, as far as its user may know (row X37)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from contact_desk.domain.errors import FieldError

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft, RelationDraft
    from contact_desk.store.unit_of_work import UnitOfWork


def unknown_relations(
    work: UnitOfWork, draft: ContactDraft, *, known: Sequence[RelationDraft] = (), contact: int = 0
) -> list[FieldError]:
    """What is wrong with the relations that are not among those `known`.

    `contact` is whose they are, 0 until it is saved. Somebody else's private contact is told in the same words as one
    that is not there.
    """
    new = [(index, line) for index, line in enumerate(draft.relations) if line not in known]
    unknown = set(work.new_contacts.unknown_members([line.contact for _, line in new]))
    errors = []
    for index, line in new:
        if contact and line.contact == contact:
            errors.append(FieldError(f"relations[{index}].contact", "related_to_itself"))
        elif line.contact in unknown:
            errors.append(FieldError(f"relations[{index}].contact", "unknown_related", {"id": line.contact}))
    return errors
