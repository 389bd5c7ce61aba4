# SPDX-License-Identifier: MIT
"""Which letters of a shown text a search has met (row N18): on the letters as they stand, however they were folded.

"Œuvre" is met by "oeu" in its first two letters, "d’Arcy" by "darcy", "04 67 14" by "0467" and "+33 467".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from contact_desk.domain.names import fold

_SHORTEST_NUMBER = 2
"""Digits: a single one would mark half of every number."""


@lru_cache(maxsize=4096)
def met(text: str, sought: str) -> tuple[tuple[int, int], ...]:
    """The spans of `text`, in order and apart, that begin a word with one of those in `sought`, or hold its digits."""
    spans = [*_words_met(text, sought), *_digits_met(text, sought)]
    return tuple(_joined(sorted(spans)))


def _words_met(text: str, sought: str) -> Iterator[tuple[int, int]]:
    letters = list(_folded_letters(text))
    starts = [place for place, (letter, _) in enumerate(letters) if _begins(letters, place, letter)]
    for word in _wanted(sought):
        for start in starts:
            last = _end_of(letters, start, word)
            if last is not None:
                yield letters[start][1], _with_its_marks(text, last + 1)


def _folded_letters(text: str) -> Iterator[tuple[str, int]]:
    """Each folded letter with the place of the one that it came from; what parts words is a space."""
    for place, character in enumerate(text):
        folded = _folded(character)
        if folded:
            yield from ((letter, place) for letter in folded)
        elif not _is_mark(character):
            yield " ", place


def _with_its_marks(text: str, stop: int) -> int:
    while stop < len(text) and _is_mark(text[stop]):
        stop += 1
    return stop


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return fold(character)


@lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    """Whether it belongs to the letter before it, as an accent that stands apart does."""
    return fold(f"a{character}b") == "ab"


def _begins(letters: list[tuple[str, int]], place: int, letter: str) -> bool:
    return letter != " " and (place == 0 or letters[place - 1][0] == " ")


def _wanted(sought: str) -> Iterable[str]:
    """Each word, those that no space parts also in one piece, and a short query as a whole."""
    compounds = [words for piece in sought.split() if (words := fold(piece).split())]
    wanted = {word for words in compounds for word in words}
    wanted |= {"".join(words) for words in compounds}
    return wanted


def _end_of(letters: list[tuple[str, int]], start: int, word: str) -> int | None:
    """The place of the last letter of `word` when it begins here; what parts the text's words is passed over."""
    last, place = None, start
    for letter in word:
        while place < len(letters) and letters[place][0] == " ":
            place += 1
        if place == len(letters) or letters[place][0] != letter:
            return None
        last = letters[place][1]
        place += 1
    return last


def _digits_met(text: str, sought: str) -> Iterator[tuple[int, int]]:
    """`sought` as a whole is one number: people type spaces and points into it as they please."""
    if any(character.isalpha() for character in sought):
        return
    wanted = _digits(sought).lstrip("0")
    digits = [(character, place) for place, character in enumerate(text) if character.isdigit()]
    if len(wanted) < _SHORTEST_NUMBER or any(character.isalpha() for character in text):
        return
    start = "".join(digit for digit, _ in digits).find(wanted)
    if start >= 0:
        # The 0 that is dialled within the country is met as well.
        first = start - 1 if start and _digits(sought)[:1] == "0" == digits[start - 1][0] else start
        yield digits[first][1], digits[start + len(wanted) - 1][1] + 1


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    current: tuple[int, int] | None = None
    for start, stop in spans:
        if current is not None and start <= current[1]:
            current = current[0], max(stop, current[1])
            continue
        if current is not None:
            yield current
        current = start, stop
    if current is not None:
        yield current
