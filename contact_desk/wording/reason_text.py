# SPDX-License-Identifier: MIT
"""Why a contact is proposed: a sentence for each rule of resolution and each likeness of two contacts."""

from __future__ import annotations

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.resolution import Candidate
from contact_desk.wording.catalogue import Words, mark

RULES = {
    "exact_number": mark("This contact holds exactly this number."),
    "exact_email": mark("This contact holds exactly this e-mail address."),
    "exact_address": mark("This contact holds exactly this address."),
    "shared": mark("This contact holds this address, which several people share."),
}
LIKENESSES = {
    "same_number": mark("This contact has the same number: {value}."),
    "same_email": mark("This contact has the same e-mail address: {value}."),
}


def candidate_reason(candidate: Candidate, words: Words) -> str:
    """Why this candidate is proposed; a rule without words names itself."""
    return words(RULES[candidate.rule]) if candidate.rule in RULES else candidate.rule


def lookalike_reason(lookalike: Lookalike, words: Words) -> str:
    """What this contact shares with the one that was added; a likeness without words names itself."""
    if lookalike.reason not in LIKENESSES:
        return lookalike.reason
    return words(LIKENESSES[lookalike.reason], value=lookalike.value)
