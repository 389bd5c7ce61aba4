# SPDX-License-Identifier: MIT
"""The little language of the search field (row X49): words, `field:value`, `-` for not, quotes, dates, `has:`, `no:`.

Nothing that somebody types is wrong here: what is begun is understood as far as it goes, and what is no field is
looked for as a word. How a term is asked of the store, and how it is explained, is for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from contact_desk.domain.names import fold, is_letter_or_digit
from contact_desk.domain.query_dates import Days, read_days
from contact_desk.domain.query_fields import (
    CHOICES,
    DATES,
    OPTIONAL,
    WHOLE,
    QueryField,
    choice_named,
    field_named,
    language_named,
    presence_named,
)

MOST_TERMS = 40
_LONGEST_QUERY = 1000
_QUOTES = {'"': '"', "«": "»", "“": "”"}
_NAME = re.compile(r"(-?)([^\W\d_]+):")
_PIECE_OF_A_NUMBER = re.compile(r"[\d().+/ -]+")


class Fault(StrEnum):
    """Why a term asks for nothing; it is said, and the others are looked for."""

    UNFINISHED = "unfinished"
    NO_SUCH_FIELD = "no_such_field"
    NO_SUCH_VALUE = "no_such_value"
    NOT_A_DATE = "not_a_date"


@dataclass(frozen=True)
class Term:
    """`field` None stands for everything that is searched. It begins at `start` of the text and ends before `stop`.

    `days` are those of a date, `present` is what `has:` and `no:` ask. `is_whole`: no other name that begins so
    (`org:="Acme"`). With a `fault` the term asks for nothing.
    """

    field: QueryField | None
    text: str
    start: int
    stop: int
    is_not: bool = False
    days: Days | None = None
    present: bool | None = None
    fault: Fault | None = None
    is_whole: bool = False


@dataclass(frozen=True)
class ContactQuery:
    """`unknown` are those of the terms whose value the store is known not to have (any more)."""

    terms: tuple[Term, ...] = ()
    unknown: frozenset[Term] = frozenset()

    def words(self) -> str:
        """What is looked for everywhere, as it was typed."""
        return " ".join(term.text for term in self.terms if self._is_plain(term))

    def others(self) -> tuple[Term, ...]:
        """The terms that ask for more than words, and can be asked."""
        return tuple(term for term in self.terms if not term.fault and not self._is_plain(term))

    def faults(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.fault)

    def sought(self) -> tuple[str, ...]:
        """The texts whose letters are marked where they stand in what was found."""
        named = [term.text for term in self.others() if term.field and _is_text(term)]
        return tuple(filter(None, (self.words(), *named)))

    def is_plain(self) -> bool:
        """Whether there is nothing in it but words to be looked for everywhere."""
        return all(map(self._is_plain, self.terms))

    def without(self, term: Term) -> ContactQuery:
        return ContactQuery(tuple(other for other in self.terms if other != term))

    @staticmethod
    def _is_plain(term: Term) -> bool:
        return term.field is None and not term.is_not and term.present is None and term.fault is None


def _is_text(term: Term) -> bool:
    has_text = term.days is None and term.present is None and term.field not in CHOICES
    return has_text and not term.is_not and term.field is not QueryField.LANGUAGE


def read_query(text: str, today: date) -> ContactQuery:
    """What the text asks for; `today` is the day that `created:yesterday` is counted from."""
    pieces = list(_pieces(text[:_LONGEST_QUERY]))
    return ContactQuery(tuple(_term(piece, today) for piece in pieces[:MOST_TERMS]) + _rest(pieces))


@dataclass(frozen=True)
class BegunTerm:
    """The term that somebody is typing. `name` is what stands before its colon, "" where there is none yet.

    `text` is its value, or the whole of a term without a name; it begins at `start`, with its quote if it has one.
    """

    name: str
    text: str
    start: int
    is_not: bool
    is_quoted: bool


def begun_term(text: str) -> BegunTerm | None:
    """The term at the end of `text`; None after a space or a closing quote."""
    pieces = list(_pieces(text[:_LONGEST_QUERY])) if len(text) <= _LONGEST_QUERY else []
    if not pieces or pieces[-1].stop < len(text):
        return None
    last = pieces[-1]
    start = last.start + last.is_not + (len(last.name) + 1 if last.name else 0) + last.is_whole
    is_closed = last.is_quoted and len(text) > start + 1 and text.endswith(_QUOTES[text[start]])
    if is_closed:
        return None
    if not last.name and last.value == "-":
        return BegunTerm("", "", start + 1, is_not=True, is_quoted=False)
    return BegunTerm(last.name, last.value, start, last.is_not, last.is_quoted)


def _rest(pieces: list[_Piece]) -> tuple[Term, ...]:
    """Of a text that was pasted, no word is dropped: what is beyond is words."""
    return tuple(Term(None, piece.value, piece.start, piece.stop) for piece in pieces[MOST_TERMS:])


@dataclass
class _Piece:
    """One term as it stands in the text; `name` is what stands before the colon."""

    name: str
    value: str
    start: int
    stop: int
    is_not: bool
    is_quoted: bool
    is_whole: bool = False


def _pieces(text: str) -> Iterator[_Piece]:
    place, last = 0, None
    while (place := _skip_space(text, place)) < len(text):
        piece = _piece(text, place)
        place = piece.stop
        if last is not None and _continues_number(last, piece):
            last.value, last.stop = f"{last.value} {piece.value}", piece.stop
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _piece(text: str, start: int) -> _Piece:
    named = _NAME.match(text, start)
    known = named and (field_named(named[2]) or presence_named(named[2]) is not None)
    if named and known:
        is_whole = field_named(named[2]) in WHOLE and text.startswith("=", named.end())
        value, stop, is_quoted = _value(text, named.end() + is_whole)
        return _Piece(named[2], value, start, stop, bool(named[1]), is_quoted, is_whole)
    # A hyphen before a digit is part of a number, one alone is nothing.
    is_not = text[start] == "-" and _begins_a_word(text[start + 1 : start + 2])
    value, stop, is_quoted = _value(text, start + is_not)
    return _Piece("", value, start, stop, is_not, is_quoted)


def _begins_a_word(sign: str) -> bool:
    return sign in _QUOTES or (is_letter_or_digit(sign) and not sign.isdigit()) if sign else False


def _value(text: str, start: int) -> tuple[str, int, bool]:
    """The value that begins here, where it ends, and whether it stands in quotes; one left open runs to the end."""
    closing = _QUOTES.get(text[start : start + 1])
    if closing is not None:
        end = text.find(closing, start + 1)
        stop = len(text) if end < 0 else end + 1
        return text[start + 1 : len(text) if end < 0 else end].strip(), stop, True
    stop = start
    while stop < len(text) and not text[stop].isspace():
        stop += 1
    return text[start:stop], stop, False


def _continues_number(last: _Piece, piece: _Piece) -> bool:
    """`tel:04 67 14` is one number, though spaces part it."""
    if piece.name or piece.is_quoted or last.is_quoted or field_named(last.name) is not QueryField.PHONE:
        return False
    return bool(_PIECE_OF_A_NUMBER.fullmatch(last.value) and _PIECE_OF_A_NUMBER.fullmatch(piece.value))


def _term(piece: _Piece, today: date) -> Term:
    plain = Term(
        field_named(piece.name),
        piece.value,
        piece.start,
        piece.stop,
        piece.is_not,
        is_whole=piece.is_whole,
    )
    present = presence_named(piece.name) if piece.name else None
    if present is not None:
        return _presence(plain, present)
    if plain.field is None:
        return replace(plain, fault=Fault.UNFINISHED) if plain.is_not and not fold(plain.text) else plain
    return _valued(plain, plain.field, today)


def _valued(plain: Term, field: QueryField, today: date) -> Term:
    if not plain.text.strip():
        return replace(plain, fault=Fault.UNFINISHED)
    if field in DATES:
        days = read_days(plain.text, today)
        return replace(plain, days=days, fault=None if days else Fault.NOT_A_DATE)
    if field is QueryField.LANGUAGE:
        return replace(plain, text=language_named(plain.text))
    if field in CHOICES:
        choice = choice_named(field, plain.text)
        return replace(plain, text=choice) if choice else replace(plain, fault=Fault.NO_SUCH_VALUE)
    return plain


def _presence(plain: Term, present: bool) -> Term:
    asked = replace(plain, present=present)
    if not plain.text.strip():
        return replace(asked, fault=Fault.UNFINISHED)
    field = field_named(plain.text)
    return replace(asked, field=field) if field in OPTIONAL else replace(asked, fault=Fault.NO_SUCH_FIELD)
