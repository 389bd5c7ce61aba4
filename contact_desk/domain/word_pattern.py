# SPDX-License-Identifier: MIT
"""A word as a regular expression, for an engine that has to find it in texts as they were typed.

It says what `word_fitting.having` says of folded texts, in the signs that Python and PostgreSQL read alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import chain

from contact_desk.domain.names import fold

# An accent that stands alone, also before the first letter, is no part of a word.
_MARK = "\u0300-\u036f"
_MARKS = f"[{_MARK}]*"
# What parts words, and the letters, where people write in an alphabet: of all planes both would be long.
_BETWEEN = (range(0x20, 0x7F), range(0xA0, 0xC0), range(0x2000, 0x2070), range(0x3000, 0x3040))
_LETTERS = (range(0x2200), range(0x2C60, 0x2C80), range(0xA720, 0xA800), range(0xFF00, 0xFFF0))
_BLANKS = " \t\n\r\xa0"

# Letters in a row that may be written as one in several ways (ssss) are few; of more, not every way is looked for.
_LONGEST_STRETCH = 4


@cache
def word_pattern(word: str) -> str:
    """What finds a text with a word that begins so; `word` is folded, and letters and digits alone.

    A compound (Jean-Paul, a web address) is one word besides, its parts in one piece.
    """
    signs = f"[{re.escape(_BLANKS + _signs())}]"
    inside = f"[{re.escape(_signs())}{_MARK}]*"
    compound = f"(?:^|[{_BLANKS}]){inside}{_letters(word, inside)}"
    return f"(?:^|{signs}){_MARKS}{_letters(word, '')}|{compound}|^{_MARKS}{_letters(word, f'{signs}*')}"


def _letters(word: str, between: str) -> str:
    """The letters, each as it may be written, and two or more that some write as one (œ, ß)."""
    return between.join(_stretch(word, *span, between) for span in _stretches(word))


def _stretches(word: str) -> Iterator[tuple[int, int]]:
    """Where the word can be cut and no character stands on both sides of the cut."""
    begin = end = 0
    for place in range(len(word)):
        if place and (place >= end or place - begin >= _LONGEST_STRETCH):
            yield begin, place
            begin = place
        end = max(end, *(place + len(letters) for letters in _written_as_one(word, place)))
    yield begin, len(word)


def _stretch(word: str, begin: int, end: int, between: str) -> str:
    ways = [between.join(parts) for parts in _ways(word, begin, end)]
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _ways(word: str, begin: int, end: int) -> Iterator[list[str]]:
    if begin >= end:
        yield []
        return
    for letters in _written_as_one(word, begin):
        if begin + len(letters) <= end or begin + len(letters) > len(word):
            one = f"{_one_of(_spellings()[letters])}{_MARKS}"
            yield from ([one, *others] for others in _ways(word, begin + len(letters), end))


def _written_as_one(word: str, place: int) -> Iterator[str]:
    """What a single character may stand for here; the word's last letters may be the beginning of it (s of ß)."""
    yield word[place]
    rest = word[place:]
    for letters in _begun_by().get(word[place], ()):
        if rest.startswith(letters) or letters.startswith(rest):
            yield letters


def _one_of(characters: str) -> str:
    return f"[{re.escape(characters)}]" if len(characters) > 1 else re.escape(characters)


@cache
def _spellings() -> dict[str, str]:
    """All characters that are folded to the same letters."""
    found: defaultdict[str, str] = defaultdict(str)
    for character in map(chr, chain(*_LETTERS)):
        if (letters := fold(character)) and " " not in letters:
            found[letters] += character
    return _WithOthers(found)


class _WithOthers(dict[str, str]):
    """A letter of an alphabet that is not looked through is written as it is."""

    def __missing__(self, letter: str) -> str:
        return letter


@cache
def _begun_by() -> dict[str, tuple[str, ...]]:
    """By their first letter, the letters that one character stands for, where it stands for several."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for letters in _spellings():
        if len(letters) > 1:
            found[letters[0]].append(letters)
    return {first: tuple(several) for first, several in found.items()}


@cache
def _signs() -> str:
    """Without blanks."""
    characters = map(chr, chain(*_BETWEEN))
    return "".join(sign for sign in characters if not sign.isspace() and fold(f"a{sign}b") == "a b")
