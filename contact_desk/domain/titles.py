# SPDX-License-Identifier: MIT
"""The words by which French, English and German address somebody, and the value of the store's list that each means.

Where a title stands within a name is told by `name_splitting`.
"""

from __future__ import annotations

import re

from contact_desk.domain.names import fold
from contact_desk.domain.vocabulary import ListName, ListValue, Vocabulary

_MEANINGS = {
    "M.": "m mr monsieur mister herr",
    "Mme": "mme mrs ms miss mlle madame mademoiselle frau fräulein",
    "Mx": "mx",
    "Dr": "dr dre docteur docteure doctor doktor",
    "Me": "me maître mtre",
    "Pr": "pr prof professeur professeure professor",
}
"""A default title, and the folded words that mean it."""

_WITHOUT_VALUE = "sir dame lord lady rev reverend"
"""Titles that stand before a name, but in no list from the start; an administrator may add them."""

_FACULTIES = ("med.", "jur.", "phil.", "rer.", "nat.", "h.c.", "ing.", "oec.")
"""What follows a German title and belongs to it: Dr. med., Dr. h.c."""

_VALUES = {fold(word): value for value, words in _MEANINGS.items() for word in words.split()}
_TITLES = frozenset(_VALUES) | frozenset(_WITHOUT_VALUE.split())
_JOINED = re.compile(r"(?P<title>[^\W\d_]{1,10}\.)(?=[^\W\d_]{2})")


def is_title(word: str) -> bool:
    """Whether this one word, with its full stop or without, addresses somebody."""
    return fold(word) in _TITLES


def count_titles(words: list[str]) -> int:
    """How many of the first words address somebody: two of "Dr. med. Anna Keller"."""
    count = 0
    while count < len(words) and _addresses(words, count):
        count += 1
    return count


def _addresses(words: list[str], at: int) -> bool:
    # A comma behind a title would make it a family name, and so nothing.
    named = is_title(words[at]) and not words[at].endswith(",")
    return named or (at > 0 and words[at] in _FACULTIES)


def part_title(word: str) -> tuple[str, ...]:
    """A title and the name that was typed against it ("Dr.Müller") as two words; any other word as it is."""
    joined = _JOINED.match(word)
    if joined is None or not is_title(joined["title"]):
        return (word,)
    return joined["title"], word[joined.end() :]


def find_title(typed: str, vocabulary: Vocabulary) -> ListValue | None:
    """The offered value of the list of titles that was meant: as it is called, else by what its words mean.

    Of several titles ("Prof. Dr.") it is the first that the list has; None where it has none of them.
    """
    words = typed.split()
    names = [typed.strip(), *words, *(_VALUES.get(fold(word), "") for word in words)]
    values = (vocabulary.find(ListName.TITLE, name) for name in names if name)
    return next((value for value in values if value and value.offered and not value.retired), None)
