# SPDX-License-Identifier: MIT
"""The one look for look-alikes that adding, editing and typing share: keys, the store's candidates, the judgement."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from contact_desk.domain.contact import Lookalike

if TYPE_CHECKING:
    from contact_desk.domain.draft import ContactDraft
    from contact_desk.domain.vocabulary import Vocabulary
    from contact_desk.store.unit_of_work import UnitOfWork


def lookalikes_of(
    work: UnitOfWork,
    draft: ContactDraft,
    vocabulary: Vocabulary,
    *,
    contact: int = 0,
    apart: Collection[int] = (),
) -> tuple[Lookalike, ...]:
    """The likeliest first, without the draft's own `contact` and those known or said (`apart`) not to be the same."""
    # With them come the readers of numbers and of sounds, which the list does without.
    from contact_desk.domain.duplicate_keys import keys_for
    from contact_desk.domain.duplicates import best

    asked = keys_for(draft, vocabulary, work.region)
    if asked.is_empty():
        return ()
    known = work.likenesses.apart_from(contact) if contact else frozenset()
    found = best(asked, work.likenesses.candidates(asked), but={contact, *apart, *known})
    return tuple(Lookalike(one.id, one.display_name, one.reason.value, one.value, one.score) for one in found)
