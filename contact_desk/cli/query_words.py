# SPDX-License-Identifier: MIT
"""A search as a shell hands it over, put together again; and what of it was not understood (row X49)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from contact_desk.domain.contact_query import ContactQuery
from contact_desk.domain.query_fields import field_named, presence_named
from contact_desk.domain.vocabulary import Vocabulary
from contact_desk.wording.catalogue import Words
from contact_desk.wording.query_text import not_understood, unknown_values

_NAMED = re.compile(r'(-?[^\W\d_]+:=?)([^"«“=].*\s.*)', re.DOTALL)
_NAME = re.compile(r"\s-?([^\W\d_]+):")


def query_of(arguments: Iterable[str]) -> str:
    """One text; the shell has taken the quotes from `org:"Acme & Sons"`, which came as one argument."""
    return " ".join(_quoted(argument) for argument in arguments)


def misunderstandings(text: str, query: ContactQuery, vocabulary: Vocabulary, words: Words) -> list[str]:
    """A sentence for each part that finds nobody, or was left out, because it means nothing here."""
    return [*not_understood(text, query, words), *unknown_values(query, words, vocabulary)]


def _quoted(argument: str) -> str:
    named = _NAMED.fullmatch(argument)
    if not named or '"' in named[2] or _names_another(named[2]):
        return argument
    return f'{named[1]}"{named[2]}"'


def _names_another(rest: str) -> bool:
    """Whether it is several terms, quoted as one for the shell."""
    names = _NAME.findall(rest)
    return any(field_named(name) or presence_named(name) is not None for name in names)
