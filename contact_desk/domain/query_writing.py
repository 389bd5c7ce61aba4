# SPDX-License-Identifier: MIT
"""Writes terms into the text of a search, and takes them out: what is chosen from lists is the search that one types.

What a text asks for is `contact_query`'s.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from contact_desk.domain.contact_query import ContactQuery, Term, read_query
from contact_desk.domain.query_fields import CHOICES, WHOLE, QueryField, choice_word, name_of

# A search takes nothing here from the day on which it is made.
_NO_DAY = date(1970, 1, 1)
_PAIRS = (('"', '"'), ("«", "»"), ("“", "”"))


def written(field: QueryField, value: str, language: str, *, is_whole: bool = False) -> str:
    """The term of a search in this language: `type:client`; `is_whole`, of a field that has it: `org:="Acme & Co"`."""
    if field in CHOICES:
        value = choice_word(field, value, language)
    sign = "=" if is_whole and field in WHOLE else ""
    return f"{name_of(field, language)}:{sign}{_quoted(value)}"


def chosen(query: ContactQuery, field: QueryField) -> Term | None:
    """What the search asks of this field, where it asks for one value of it."""
    terms = _of_field(query, field)
    return terms[0] if len(terms) == 1 else None


def with_value(text: str, field: QueryField, value: str, language: str, *, is_whole: bool = False) -> str:
    """The search `text` with this value of the field in place of others; "" takes the field out of it.

    Where it asks for several organisations, groups or tags, this one is asked for as well.
    """
    terms = _of_field(read_query(text, _NO_DAY), field)
    is_further = len(terms) > 1 and field in WHOLE and bool(value.strip())
    for term in [] if is_further else reversed(terms):
        text = _cut(text, term)
    # In front: behind, a quote that was left open would take it for its own.
    term_text = written(field, value, language, is_whole=is_whole) if value.strip() else ""
    return " ".join(filter(None, (term_text, text.strip())))


def without(text: str, term: Term) -> str:
    """The search `text` without what asks the same as this term does, wherever it stands in it."""
    for same in reversed(read_query(text, _NO_DAY).terms):
        if replace(same, start=0, stop=0, days=None) == replace(term, start=0, stop=0, days=None):
            text = _cut(text, same)
    return text


def _cut(text: str, term: Term) -> str:
    before, rest = text[: term.start].strip(), text[term.stop :].strip()
    joined = " ".join(filter(None, (before, rest)))
    for each in read_query(joined, _NO_DAY).terms:
        if each.field is QueryField.PHONE and each.start < len(before) < each.stop:
            # Digits that follow it now would belong to its number.
            name, number = before[each.start :].split(":", 1)
            return f'{before[: each.start]}{name}:"{number}" {rest}'
    return joined


def _of_field(query: ContactQuery, field: QueryField) -> list[Term]:
    return [
        term
        for term in query.terms
        if term.field is field and not term.is_not and term.present is None and not term.fault
    ]


def _quoted(value: str) -> str:
    """In quotes of a kind that does not stand in it, where it would not be read as one word without them."""
    if value and not any(sign.isspace() for sign in value) and value[0] not in '"«“=':
        return value
    for opening, closing in _PAIRS:
        if closing not in value:
            return f"{opening}{value}{closing}"
    return f'"{value.replace(chr(34), " ")}"'
