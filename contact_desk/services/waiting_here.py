# SPDX-License-Identifier: MIT
"""What waits on this machine for a store that cannot be opened: its folder is read without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from contact_desk import paths
from contact_desk.domain.errors import ContactDeskError
from contact_desk.services.contact_drafts import ContactDrafts

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft


@dataclass(frozen=True)
class WaitingHere:
    """Finished saves in the order in which they will be sent; unfinished drafts, the latest first."""

    saves: tuple[KeptDraft, ...] = ()
    drafts: tuple[KeptDraft, ...] = ()


def what_waits_here(store_url: str) -> WaitingHere:
    """A folder that cannot be read has nothing to tell."""
    kept = ContactDrafts(paths.drafts_folder(), store_url)
    try:
        return WaitingHere(kept.queued(), kept.waiting())
    except ContactDeskError:
        return WaitingHere()
