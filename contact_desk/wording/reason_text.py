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
    "same_name_and_organisation": mark("This contact has the same name and organisation: {value}."),
    "close_name": mark("This contact has the same name, or nearly: {value}."),
    "same_sound": mark("This contact has a name that sounds the same: {value}."),
}
HOLDERS = {
    "same_number": mark("The number {value} already belongs to “{name}” ({number})."),
    "same_email": mark("This e-mail address already belongs to “{name}” ({number})."),
    "same_name_and_organisation": mark("“{name}” ({number}) has the same name and organisation."),
    "close_name": mark("“{name}” ({number}) has the same name, or nearly."),
    "same_sound": mark("“{name}” ({number}) has a name that sounds the same."),
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
    """Who may be the one that is being typed, and why; the number stands with six digits, as on the card."""
    template = HOLDERS.get(lookalike.reason, HOLDERS["close_name"])
    by_number = lookalike.reason == "same_number"
    value = (by_number and read_phone(lookalike.value, "").international) or lookalike.value
    name = lookalike.display_name
    shown = name if len(name) <= _LONGEST_SHOWN else name[: _LONGEST_SHOWN - 1] + "…"
    return words(template, value=value[:_LONGEST_SHOWN], name=shown, number=f"{lookalike.id:06}")
