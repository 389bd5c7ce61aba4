# SPDX-License-Identifier: MIT
"""Why a contact is proposed: a sentence for each rule of resolution and each likeness of two contacts."""

from __future__ import annotations

from contact_desk.domain.contact import Lookalike
from contact_desk.domain.phone import read_phone
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
HOLDERS = {
    "same_number": mark("The number {value} already belongs to “{name}” ({number})."),
    "same_email": mark("This e-mail address already belongs to “{name}” ({number})."),
}
_LONGEST_SHOWN = 80


def candidate_reason(candidate: Candidate, words: Words) -> str:
    """Why this candidate is proposed; a rule without words names itself."""
    return words(RULES[candidate.rule]) if candidate.rule in RULES else candidate.rule


def lookalike_reason(lookalike: Lookalike, words: Words) -> str:
    """What this contact shares with the one that was added; a likeness without words names itself."""
    if lookalike.reason not in LIKENESSES:
        return lookalike.reason
    return words(LIKENESSES[lookalike.reason], value=lookalike.value)


def holder_sentence(lookalike: Lookalike, words: Words) -> str:
    """Who holds what was just typed; the contact's number stands with six digits, as on its card."""
    template = HOLDERS.get(lookalike.reason, HOLDERS["same_number"])
    by_number = lookalike.reason == "same_number"
    value = (by_number and read_phone(lookalike.value, "").international) or lookalike.value
    name = lookalike.display_name
    shown = name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…"
    return words(template, value=value[:_LONGEST_SHOWN], name=shown, number=f"{lookalike.id:06}")
