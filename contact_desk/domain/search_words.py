# SPDX-License-Identifier: MIT
"""Which words the full-text index holds of a contact, and which words a query asks it for (N18).

Both sides come from here, so that a name finds itself however it is spaced, hyphenated or accented.
The index itself, and the ranking of what it finds, belong to the store.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from contact_desk.domain.names import fold

LONGEST_WORD = 100
MOST_WORDS = 5000
MOST_TERMS = 20
LONGEST_NAME = 4
"""Words: a text of no more is taken for a name, which some write in one piece (van der Berg, Vanderberg)."""

_LONGEST_QUERY = 1000
_LONGEST_TEXT = 100_000


@dataclass(frozen=True)
class QueryTerm:
    """One part of a query: any alternative will do, when each of its words begins an indexed one."""

    alternatives: tuple[tuple[str, ...], ...]


def index_words(*texts: str) -> tuple[str, ...]:
    """The distinct folded words of the texts, in order, with names and compounds in one piece besides."""
    words: dict[str, None] = {}
    for text in texts:
        for word in _words_of(text[:_LONGEST_TEXT]):
            if len(words) >= MOST_WORDS:
                return tuple(words)
            words[word[:LONGEST_WORD]] = None
    return tuple(words)


def _words_of(text: str) -> Iterator[str]:
    compounds = _compounds(text)
    for words in compounds:
        yield from words
        if len(words) > 1:
            yield "".join(words)
    every_word = [word for words in compounds for word in words]
    if 1 < len(every_word) <= LONGEST_NAME:
        yield "".join(every_word)


def query_terms(text: str) -> tuple[QueryTerm, ...]:
    """What a contact's words must hold, every term of it; nothing for a text without letters and digits.

    A query as short as a name is one term, with every way to write its words in one piece or apart;
    in a longer one each plain word and each compound ("Jean-Paul") is a term.
    """
    compounds = _compounds(text[:_LONGEST_QUERY])
    words = [word for compound in compounds for word in compound]
    if not words:
        return ()
    if len(words) <= LONGEST_NAME:
        return (QueryTerm(tuple(_groupings(words))),)
    return tuple(_compound_term(compound) for compound in compounds[:MOST_TERMS])


def _compound_term(words: list[str]) -> QueryTerm:
    joined = ("".join(words)[:LONGEST_WORD],)
    return QueryTerm((joined,) if len(words) == 1 else (joined, tuple(_cut(words))))


def _groupings(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every way to join neighbours, the fewest pieces first: a b c gives abc, a bc, ab c, a b c."""
    if not words:
        yield ()
        return
    ways = [
        ("".join(words[:size])[:LONGEST_WORD], *others)
        for size in range(len(words), 0, -1)
        for others in _groupings(words[size:])
    ]
    yield from sorted(ways, key=len)


def _compounds(text: str) -> list[list[str]]:
    """The folded words of the text; those that no space parts, such as d'Arcy or Jean-Paul, in one list."""
    return [words for piece in text.split() if (words := fold(piece).split())]


def _cut(words: list[str]) -> list[str]:
    return [word[:LONGEST_WORD] for word in words]
