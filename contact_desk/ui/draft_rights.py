# SPDX-License-Identifier: MIT
"""Which right is needed to go on with a draft that waits; what it says besides is `draft_names`' to know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from contact_desk.domain.access import Right

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import WizardState


def right_to_save(drafts: Iterable[WizardState | None]) -> Right | None:
    """The one that all of them ask for; None where they differ, or where the record decides."""
    needed = {_right_of(draft) for draft in drafts}
    return needed.pop() if len(needed) == 1 else None


def _right_of(draft: WizardState | None) -> Right | None:
    if draft is None or draft.record:
        return None
    from contact_desk.domain.draft import ContactDraft

    is_contact = isinstance(draft.draft, ContactDraft)
    return Right.ADD_INDIVIDUALS if is_contact else Right.ADD_ORGANISATIONS
