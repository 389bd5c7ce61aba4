# SPDX-License-Identifier: MIT
"""Who an address belongs to: the decision table of `background.md` (row T63), on candidates that a look-up has found.

Pure: the store finds the holders that the user may see; this says what follows from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from contact_desk.domain.draft_check import text_problem
from contact_desk.domain.email import email_key
from contact_desk.domain.phone import looks_like_phone, read_phone


class Outcome(StrEnum):
    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    ANONYMOUS = "anonymous"


class Medium(StrEnum):
    CALL = "call"
    FAX = "fax"
    EMAIL = "email"
    CHAT = "chat"
    SMS = "sms"


# A call resolves only through telephone types, an e-mail only through e-mail types (row T51); a text message comes
# from the same telephone that calls.
MEDIA_OF_TYPES: dict[Medium, tuple[str, ...]] = {
    Medium.CALL: ("call", "fax", "sms"),
    Medium.FAX: ("fax", "call"),
    Medium.SMS: ("sms", "call"),
    Medium.EMAIL: ("email",),
    Medium.CHAT: ("chat",),
}
_WITHHELD = re.compile(
    r"(sip:)?(anonymous|anonyme|withheld|unavailable|unknown|private|restricted|masqu[ée]|inconnu)(@.*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """An address as received, with the key that the look-up compares; `medium` is guessed where none was given."""

    typed: str
    medium: Medium
    key: str
    extension: str = ""
    anonymous: bool = False


@dataclass(frozen=True)
class Candidate:
    """A contact that holds the address. `score` runs from 0 to 100; only `decides` ones can resolve (decision 12)."""

    id: int
    display_name: str
    organisation: str
    rule: str
    score: int
    private: bool = False
    decides: bool = True
    extension: str = ""
    value: str = ""


@dataclass(frozen=True)
class Resolution:
    """The answer; `locality` is where an unknown number comes from (row TX5)."""

    outcome: Outcome
    contact: int | None
    normalised: str
    candidates: tuple[Candidate, ...]
    locality: str = ""


def ask(address: str, *, region: str, medium: Medium | None = None) -> Question:
    """Read an address as it was received; `region` (ISO 3166) reads national numbers.

    What no field could hold has no key: nobody holds it either.
    """
    text = address.strip()
    if not text or _WITHHELD.fullmatch(text):
        return Question(address, medium or Medium.CALL, "", anonymous=True)
    medium = medium or _medium_of(text)
    if text_problem(text):
        return Question(address, medium, "")
    if medium in {Medium.CALL, Medium.FAX, Medium.SMS}:
        reading = read_phone(text, region)
        return Question(address, medium, reading.key, reading.extension)
    key = email_key(_without_scheme(text)) if medium is Medium.EMAIL else text.casefold()
    return Question(address, medium, key)


def decide(question: Question, candidates: Sequence[Candidate]) -> Resolution:
    """The decision table: one public, or exactly one private among any number, resolves; else the user is asked."""
    ranked = tuple(sorted(candidates, key=lambda found: _rank(question, found)))
    if question.anonymous:
        return Resolution(Outcome.ANONYMOUS, None, "", ())
    if not ranked:
        return Resolution(Outcome.UNKNOWN, None, question.key, ())
    deciding = [found for found in ranked if found.decides]
    private = [found for found in deciding if found.private]
    chosen = private[0] if len(private) == 1 else deciding[0] if len(deciding) == 1 else None
    outcome = Outcome.RESOLVED if chosen else Outcome.AMBIGUOUS
    return Resolution(outcome, chosen.id if chosen else None, question.key, ranked)


def _rank(question: Question, found: Candidate) -> tuple[int, bool, str, int]:
    """Best first; among equals the one at the extension that was told: an extension ranks and never decides."""
    elsewhere = not question.extension or found.extension != question.extension
    return -found.score, elsewhere, found.display_name, found.id


def _medium_of(text: str) -> Medium:
    if looks_like_phone(text):
        return Medium.CALL
    # What only begins with the sign is a name in a chat, as many networks write it.
    return Medium.EMAIL if "@" in text[1:] else Medium.CHAT


def _without_scheme(text: str) -> str:
    return text[7:].split("?", 1)[0] if text.lower().startswith("mailto:") else text
