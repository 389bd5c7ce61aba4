# SPDX-License-Identifier: MIT
"""How close two names are as they are spelled, in either order of their parts: slips of the finger and initials.

Pure text; what follows for two contacts is told by `duplicates`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from contact_desk.domain.names import LONGEST_SORT_KEY, fold

SAME_NAME = 80
CLOSEST, FURTHEST = 76, 60
"""Scores of a name that a slip or two have changed."""
ONLY_INITIALS = 56
NO_FIRST_NAME = 46

_MOST_SLIPS = 2
_LEAST_SIMILAR = 0.8
"""Jaro-Winkler similarity from which the scores of changed names rise; two slips in a name leave about so much."""
_ENDINGS_OF_GENDERS = "aeo"


@dataclass(frozen=True)
class FoldedName:
    """A name in its two parts, folded; either may be empty, or hold the whole name."""

    first: str
    last: str

    @cached_property
    def whole(self) -> str:
        """Without the spaces that some write and some do not (van der Berg, Vanderberg)."""
        return _together(self.first + self.last)

    def is_parted(self) -> bool:
        """Whether first and last name stand each in its place."""
        return bool(self.first and self.last)

    @cached_property
    def turned(self) -> FoldedName:
        return FoldedName(self.last, self.first)


def folded_name(first_name: str, last_name: str) -> FoldedName:
    return FoldedName(folded(first_name), folded(last_name))


def folded(text: str) -> str:
    """As `names.fold`, of the letters that a key holds; candidates share names and organisations, so it remembers."""
    return _folded(text[:LONGEST_SORT_KEY])


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=8192)  # many have the same name
def closeness(one: FoldedName, other: FoldedName) -> int | None:
    """From NO_FIRST_NAME to SAME_NAME; None for names that are not close.

    A slip (a letter too many, too few, wrong, or two exchanged) counts where a name has four letters at least, two
    where it has eight, and never in the first letter or in a digit (team 1, team 2).
    """
    if not one.whole or not other.whole:
        return None
    if {one.whole, one.turned.whole} & {other.whole, other.turned.whole}:
        return SAME_NAME
    if one.is_parted() and not other.is_parted():
        one, other = other, one
    found = (_aligned(one, other), _aligned(one, other.turned))
    return max((score for score in found if score is not None), default=None)


def _aligned(one: FoldedName, other: FoldedName) -> int | None:
    if one.is_parted() and other.is_parted():
        return _by_initials(one, other) or _by_parts(one, other)
    if one.last and one.last == other.last:
        return NO_FIRST_NAME
    # One of them holds its whole name in one field, as somebody pasted it.
    slips = _slips(one.whole, other.whole)
    return None if slips is None else _by_slips(one, other, slips)


def _by_initials(one: FoldedName, other: FoldedName) -> int | None:
    if not (is_initials(one.first) or is_initials(other.first)):
        return None
    if _together(one.last) != _together(other.last):
        return None
    first, second = _initials(one.first), _initials(other.first)
    return ONLY_INITIALS if first.startswith(second) or second.startswith(first) else None


def _by_parts(one: FoldedName, other: FoldedName) -> int | None:
    if _are_a_man_and_a_woman(one.first, other.first):
        return None
    last = _slips(_together(one.last), _together(other.last))
    first = None if last is None else _slips(_together(one.first), _together(other.first))
    return None if first is None or last is None else _by_slips(one, other, first + last)


def _by_slips(one: FoldedName, other: FoldedName, slips: int) -> int | None:
    if slips > _MOST_SLIPS:
        return None
    # Imported here: it takes 40 ms, which the window's first paint need not wait for.
    from rapidfuzz.distance import JaroWinkler

    # It trusts the beginning of a text most, and either part of a name may come first.
    turned = JaroWinkler.normalized_similarity(one.turned.whole, other.turned.whole)
    similar = max(turned, JaroWinkler.normalized_similarity(one.whole, other.whole))
    share = (similar - _LEAST_SIMILAR) / (1 - _LEAST_SIMILAR)
    return round(FURTHEST + max(0.0, share) * (CLOSEST - FURTHEST))


def _slips(one: str, other: str) -> int | None:
    """How many slips of a typing hand lie between two texts; None for more than their length allows."""
    if one == other:
        return 0
    allowed = _allowed(min(len(one), len(other)))
    if not allowed or one[:1] != other[:1] or _digits(one) != _digits(other):
        return None
    from rapidfuzz.distance import DamerauLevenshtein

    slips = DamerauLevenshtein.distance(one, other, score_cutoff=allowed)
    return slips if slips <= allowed else None


def _digits(text: str) -> list[str]:
    return [character for character in text if character.isdigit()]


def _allowed(letters: int) -> int:
    return 0 if letters < 4 else 1 if letters < 8 else _MOST_SLIPS


def _are_a_man_and_a_woman(one: str, other: str) -> bool:
    """Marie and Mario, Louis and Louise: a last vowel that makes another person, not a slip."""
    return one != other and one.rstrip(_ENDINGS_OF_GENDERS) == other.rstrip(_ENDINGS_OF_GENDERS)


def is_initials(folded: str) -> bool:
    """J., J.-P.: every word of the folded name is one letter."""
    return bool(folded) and all(len(word) == 1 for word in folded.split())


def _initials(folded: str) -> str:
    return "".join(word[0] for word in folded.split())


def _together(folded: str) -> str:
    return folded.replace(" ", "")
