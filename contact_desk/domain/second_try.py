# SPDX-License-Identifier: MIT
"""What is looked for when nobody has the words that were typed: names that sound like them, words a slip away (N18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contact_desk.domain.french_sound import name_keys, sound_keys
from contact_desk.domain.names import fold
from contact_desk.domain.search_words import QueryTerm

_MOST_WORDS = 4
_MOST_SPELLINGS = 2000
_SHORTEST_WITH_A_SLIP, _LONGEST_WITH_A_SLIP = 4, 20
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class SecondTry:
    """`families` equal the sound of a family name, `names` begin a `french_sound.name_key`; `terms` are words.

    There are none where they could be spelled in too many ways.
    """

    families: tuple[str, ...]
    names: tuple[str, ...]
    terms: tuple[QueryTerm, ...]


def second_try(text: str) -> SecondTry | None:
    """None where a slip is not to be guessed: for numbers, addresses, one short word, or a whole sentence."""
    words = fold(text).split()
    if not words or len(words) > _MOST_WORDS or "@" in text or any(map(_has_digit, words)):
        return None
    if all(len(word) < _SHORTEST_WITH_A_SLIP for word in words):
        return None
    # The text as typed, for its accents are heard.
    typed = text.split()
    parted = [(" ".join(typed[:cut]), " ".join(typed[cut:])) for cut in range(1, len(typed))]
    names = {key for first, last in parted for key in name_keys(first, last)}
    terms = tuple(QueryTerm(tuple((spelled,) for spelled in _a_slip_away(word))) for word in words)
    if sum(len(term.alternatives) for term in terms) > _MOST_SPELLINGS:
        # Of long words there are many; one of them is wrong at most, then, and the sound has found what it could.
        terms = ()
    return SecondTry(sound_keys(text), tuple(sorted(names)), terms)


def _a_slip_away(word: str) -> Iterator[str]:
    """The word, and with one letter too many, too few, wrong, or exchanged with the next; never the first one."""
    yield word
    if not _SHORTEST_WITH_A_SLIP <= len(word) <= _LONGEST_WITH_A_SLIP:
        return
    others: dict[str, None] = {}
    for place in range(1, len(word) + 1):
        before, letter, after = word[:place], word[place : place + 1], word[place + 1 :]
        others |= dict.fromkeys(f"{before}{other}{letter}{after}" for other in _LETTERS)
        if letter:
            others |= dict.fromkeys(f"{before}{other}{after}" for other in _LETTERS)
            others[before + after] = None
        if after:
            others[f"{before}{after[0]}{letter}{after[1:]}"] = None
    others.pop(word, None)
    # What has the whole word, or another here, for its beginning is found with that.
    yield from (other for other in others if not other.startswith(word))


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
