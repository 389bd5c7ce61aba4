# SPDX-License-Identifier: MIT
"""Reads a date as people type it in French and English, with or without a year (row X36)."""

from __future__ import annotations

import re
from enum import Enum

from contact_desk.domain.errors import FieldError
from contact_desk.domain.names import fold
from contact_desk.domain.partial_date import PartialDate, kept_date

_MONTHS = (
    ("janvier", "janv", "january", "jan"),
    ("fevrier", "fevr", "fev", "february", "feb"),
    ("mars", "march", "mar"),
    ("avril", "avr", "april", "apr"),
    ("mai", "may"),
    ("juin", "june", "jun"),
    ("juillet", "juil", "july", "jul"),
    ("aout", "august", "aug"),
    ("septembre", "september", "sept", "sep"),
    ("octobre", "october", "oct"),
    ("novembre", "november", "nov"),
    ("decembre", "december", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_ARTICLE = re.compile(r"^(?:le|the|on)\s+", re.IGNORECASE)
_SAID_ALONG = frozenset({"le", "the", "of", "de", "on"})
_DAY = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th|e)?", re.ASCII)
_COMPACT = re.compile(r"(?:(\d{4})|--)(\d{2})(\d{2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,4})\s*[/.\- ]\s*(\d{1,4})(?:\s*[/.\- ]\s*(\d{1,4}))?\.?", re.ASCII)
_LONGEST = 60  # letters, more than any date has


class Order(Enum):
    """Which number of 1/5 is the day; unknown, only what can be read in one way is read."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNKNOWN = "unknown"


class _Unreadable(Exception):
    """The code of a `FieldError`."""


def read_partial_date(text: str, order: Order = Order.UNKNOWN) -> PartialDate | FieldError:
    """The date, or what is wrong with it: `field` is empty, `value` the text.

    The codes are not_a_partial_date, no_such_day, year_in_two_digits and ambiguous_date.
    """
    try:
        return _read(_ARTICLE.sub("", text.strip()), order)
    except _Unreadable as fault:
        return FieldError("", str(fault), {"value": text.strip()[:_LONGEST]})


def _read(text: str, order: Order) -> PartialDate:
    if len(text) > _LONGEST:
        raise _Unreadable("not_a_partial_date")
    if kept := kept_date(text):
        return kept
    if found := _COMPACT.fullmatch(text):
        year, month, day = found.groups()
        return _date(int(day), int(month), _year(year))
    if found := _NUMBERS.fullmatch(text):
        return _from_numbers(*found.groups(), order=order)
    return _from_words(fold(text).split())


def _from_numbers(first: str, second: str, third: str | None, *, order: Order) -> PartialDate:
    if len(first) > 2:
        if third is None:
            raise _Unreadable("not_a_partial_date")
        return _date(int(third), int(second), _year(first))
    if len(second) > 2:
        raise _Unreadable("not_a_partial_date")
    year = _year(third)
    day, month = int(first), int(second)
    if order is Order.UNKNOWN and day != month and max(day, month) <= 12:
        raise _Unreadable("ambiguous_date")
    # 25 is no month: written in the other order, it is still the day.
    if (order is Order.MONTH_FIRST and day <= 12) or month > 12:
        day, month = month, day
    return _date(day, month, year)


def _from_words(words: list[str]) -> PartialDate:
    months = [_MONTH_OF[word] for word in words if word in _MONTH_OF]
    numbers = [word for word in words if word not in _MONTH_OF and word not in _SAID_ALONG]
    if len(months) != 1 or not 1 <= len(numbers) <= 2:
        raise _Unreadable("not_a_partial_date")
    if len(numbers) == 2 and len(numbers[0]) == 4 and numbers[0].isdigit():
        numbers.reverse()
    day = _DAY.fullmatch(numbers[0])
    if day is None:
        raise _Unreadable("not_a_partial_date")
    return _date(int(day[1]), months[0], _year(numbers[1] if len(numbers) == 2 else None))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit()):
        raise _Unreadable("not_a_partial_date")
    if len(text) != 4:
        raise _Unreadable("year_in_two_digits")
    return int(text)


def _date(day: int, month: int, year: int | None) -> PartialDate:
    try:
        return PartialDate(month, day, year)
    except ValueError:
        raise _Unreadable("no_such_day") from None
