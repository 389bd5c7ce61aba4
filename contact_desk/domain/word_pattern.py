# SPDX-License-Identifier: MIT
"""A word as a regular expression, for an engine that has to find it in texts as they were typed.

It says what `word_fitting.having` says of folded texts, in the signs that Python and PostgreSQL read alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
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


@cache
def word_pattern(word: str) -> str:
    """What finds a text with a word that begins so; `word` is folded, and letters and digits alone.

    A compound (Jean-Paul, a web address) is one word besides, its parts in one piece.
    """
    letters = _letters(word)
    signs = f"[{re.escape(_BLANKS + _signs())}]"
    inside = f"[{re.escape(_signs())}{_MARK}]*"
    compound = f"(?:^|[{_BLANKS}]){inside}{inside.join(letters)}"
    return f"(?:^|{signs}){_MARKS}{''.join(letters)}|{compound}|^{_MARKS}{f'{signs}*'.join(letters)}"


def _letters(word: str) -> list[str]:
    """One pattern a letter, or for two that some write as one (œ)."""
    spellings, found, place = _spellings(), [], 0
    while place < len(word):
        pair = word[place : place + 2]
        as_one = f"|{_one_of(spellings[pair])}" if len(pair) > 1 and spellings.get(pair) else ""
        taken = pair if as_one else pair[0]
        apart = _MARKS.join(_one_of(spellings.get(letter, letter)) for letter in taken)
        found.append(f"(?:{apart}{as_one}){_MARKS}")
        place += len(taken)
    return found


def _one_of(characters: str) -> str:
    return f"[{re.escape(characters)}]" if len(characters) > 1 else re.escape(characters)


@cache
def _spellings() -> dict[str, str]:
    """All characters that are folded to the same letters."""
    found: defaultdict[str, str] = defaultdict(str)
    for character in map(chr, chain(*_LETTERS)):
        if (letters := fold(character)) and " " not in letters:
            found[letters] += character
    return dict(found)


@cache
def _signs() -> str:
    """Without blanks."""
    characters = map(chr, chain(*_BETWEEN))
    return "".join(sign for sign in characters if not sign.isspace() and fold(f"a{sign}b") == "a b")
