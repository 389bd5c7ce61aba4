# SPDX-License-Identifier: MIT
"""Whether a contact that is there already may be the one in a draft, how likely, and why (rows X01, N27).

The one rule set of wizard, form, editing, command line, import and merging. `duplicate_keys` says whom the store looks
up for it, and the store leaves out whoever the user may not see.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from contact_desk.domain.duplicate_keys import LookUp
from contact_desk.domain.french_sound import name_key
from contact_desk.domain.name_closeness import SAME_NAME, closeness, folded, folded_name
from contact_desk.domain.names import identity

MOST_LIKENESSES = 5
LEAST_SCORE = 50
"""Nobody is bothered with less: "J. Tremblay" of another organisation, a bare "Tremblay"."""


class Reason(StrEnum):
    """Why two contacts may be one, in the order in which a user is told."""

    SAME_EMAIL = "same_email"
    SAME_NUMBER = "same_number"
    SAME_NAME_AND_ORGANISATION = "same_name_and_organisation"
    CLOSE_NAME = "close_name"
    SAME_SOUND = "same_sound"


_SCORES = {
    Reason.SAME_EMAIL: 95,
    Reason.SAME_NUMBER: 88,  # a whole house may share one
    Reason.SAME_NAME_AND_ORGANISATION: 85,
    Reason.SAME_SOUND: 66,
}
_SEVERAL_REASONS = 5
_SAME_ORGANISATION, _OTHER_ORGANISATION = 6, -10
_MOST_BY_NAME = _SCORES[Reason.SAME_NAME_AND_ORGANISATION] - 1


@dataclass(frozen=True)
class Candidate:
    """A contact that the store has found. `addresses` are those of its match keys that were looked up.

    `sound_key` is its `french_sound.name_key` as the store keeps it; "" lets it be made anew.
    """

    id: int
    display_name: str
    first_name: str = ""
    last_name: str = ""
    organisation: str = ""
    addresses: frozenset[str] = frozenset()
    sound_key: str = ""


@dataclass(frozen=True)
class Likeness:
    """A contact that may be the one in the draft. `score` runs from LEAST_SCORE to 100.

    `reason` is the first of `reasons`; `value` is what it rests on: the number or e-mail as a key, or the other's name.
    """

    id: int
    display_name: str
    reason: Reason
    value: str
    score: int
    reasons: tuple[Reason, ...]


def best(
    asked: LookUp, candidates: Iterable[Candidate], *, most: int = MOST_LIKENESSES, but: Collection[int] = ()
) -> tuple[Likeness, ...]:
    """The likeliest first, each contact once; `but` are those that somebody has called not the same, or itself."""
    judged = (judge(asked, candidate) for candidate in _each_once(candidates) if candidate.id not in but)
    found = [likeness for likeness in judged if likeness is not None]
    return tuple(
        sorted(found, key=lambda likeness: (-likeness.score, likeness.display_name, likeness.id))[:most]
    )


def judge(asked: LookUp, candidate: Candidate) -> Likeness | None:
    """Why this candidate may be the one that was asked for; None when nothing speaks for it."""
    values = _shared_addresses(asked, candidate)
    by_name = _judge_name(asked, candidate)
    scores = {reason: _SCORES[reason] for reason in values} | by_name
    if not scores or max(scores.values()) < LEAST_SCORE:
        return None
    reasons = tuple(reason for reason in Reason if reason in scores)
    name = identity(candidate.first_name, candidate.last_name, candidate.organisation)
    score = min(100, max(scores.values()) + _SEVERAL_REASONS * _weighs_twice(values, by_name))
    return Likeness(
        candidate.id, candidate.display_name, reasons[0], values.get(reasons[0], name), score, reasons
    )


def _weighs_twice(by_address: Collection[Reason], by_name: Collection[Reason]) -> bool:
    """An address and a name are two witnesses; spelling and sound of one name are one."""
    return bool(by_address) and bool(by_name)


def _shared_addresses(asked: LookUp, candidate: Candidate) -> dict[Reason, str]:
    shared = {
        Reason.SAME_EMAIL: asked.emails & candidate.addresses,
        Reason.SAME_NUMBER: asked.numbers & candidate.addresses,
    }
    return {reason: min(keys) for reason, keys in shared.items() if keys}


def _judge_name(asked: LookUp, candidate: Candidate) -> dict[Reason, int]:
    name = folded_name(candidate.first_name, candidate.last_name)
    organisation = folded(candidate.organisation)
    same_organisation = bool(organisation) and organisation == asked.organisation
    if not name.whole and not asked.name.whole:
        return _exactly() if same_organisation else {}
    close = closeness(asked.name, name)
    if close == SAME_NAME and same_organisation:
        return _exactly()
    difference = _difference(asked.organisation, organisation)
    scores = {} if close is None else {Reason.CLOSE_NAME: min(_MOST_BY_NAME, close + difference)}
    if _sounds_alike(asked, candidate):
        scores[Reason.SAME_SOUND] = min(_MOST_BY_NAME, _SCORES[Reason.SAME_SOUND] + difference)
    return {reason: score for reason, score in scores.items() if score >= LEAST_SCORE}


def _exactly() -> dict[Reason, int]:
    reason = Reason.SAME_NAME_AND_ORGANISATION
    return {reason: _SCORES[reason]}


def _difference(one: str, other: str) -> int:
    """What the organisations add or take away; nothing where one of the two is not known."""
    if not one or not other:
        return 0
    return _SAME_ORGANISATION if one == other else _OTHER_ORGANISATION


def _sounds_alike(asked: LookUp, candidate: Candidate) -> bool:
    return bool(asked.sounds) and _sound_of(candidate) in asked.sounds


def _sound_of(candidate: Candidate) -> str:
    return candidate.sound_key or name_key(candidate.first_name, candidate.last_name)


def _each_once(candidates: Iterable[Candidate]) -> list[Candidate]:
    """A contact that was found by several keys, with all its addresses."""
    by_id: dict[int, Candidate] = {}
    for candidate in candidates:
        known = by_id.setdefault(candidate.id, candidate)
        if known is not candidate:
            by_id[candidate.id] = replace(known, addresses=known.addresses | candidate.addresses)
    return list(by_id.values())
