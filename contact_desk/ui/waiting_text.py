# SPDX-License-Identifier: MIT
"""What is said of the saves and drafts that wait on this machine for a server that is away at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contact_desk.ui.draft_names import draft_name
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.domain.kept_draft import KeptDraft
    from contact_desk.services.waiting_here import WaitingHere

_MOST = 5  # names
_LONGEST = 40  # letters of a name


def waiting_text(waiting: WaitingHere, words: Words) -> list[str]:
    """A paragraph each: that the server is asked again, and what waits for it."""
    told = [words("The server is asked again every few seconds, and the store opens once it answers.")]
    if count := len(waiting.saves):
        names = _names(waiting.saves, words)
        told.append(
            words.plural(
                "{count} save waits on this machine, and is sent then: {names}.",
                "{count} saves wait on this machine, and are sent then: {names}.",
                count,
                names=names,
            )
        )
    if count := len(waiting.drafts):
        names = _names(waiting.drafts, words)
        told.append(
            words.plural(
                "{count} unfinished draft waits on this machine: {names}.",
                "{count} unfinished drafts wait on this machine: {names}.",
                count,
                names=names,
            )
        )
    return told


def _names(drafts: tuple[KeptDraft, ...], words: Words) -> str:
    names = [_cut(draft_name(kept, words)) for kept in drafts[:_MOST]]
    return ", ".join(names) + (", …" if len(drafts) > _MOST else "")


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
