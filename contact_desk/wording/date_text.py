# SPDX-License-Identifier: MIT
"""Birthdays and anniversaries in words: with the year where it is known, and the age where that helps (row X36)."""

from __future__ import annotations

from datetime import date

from contact_desk.domain.partial_date import PartialDate, kept_date
from contact_desk.wording.catalogue import Words

# Any leap year: a day without a year may be 29 February.
_SOME_YEAR = 2000


def partial_date_text(day: PartialDate, words: Words) -> str:
    """1 May 1970, or 1 May; in French the first of a month is "1er"."""
    from babel.dates import format_date

    pattern = "d MMMM" if day.year is None else "d MMMM y"
    text = format_date(day.in_year(day.year or _SOME_YEAR), pattern, locale=words.language)
    return f"1er{text[1:]}" if words.language == "fr" and day.day == 1 else text


def kept_date_text(text: str, words: Words) -> str:
    """The same of a date as it is kept; what is none stays as it was typed."""
    day = kept_date(text)
    return partial_date_text(day, words) if day else text


def date_with_age(text: str, words: Words, today: date | None) -> str:
    """A birthday or anniversary and how many years it has been, as far as the year is known."""
    day = kept_date(text)
    years = day.years_on(today) if day and today else None
    if years is None:
        return kept_date_text(text, words)
    told = words.plural("{count} year", "{count} years", years)
    return words("{date} ({years})", date=kept_date_text(text, words), years=told)


def read_back(day: PartialDate, words: Words) -> str:
    """How a typed date was understood, on a line under its field."""
    from babel.dates import format_date

    text = partial_date_text(day, words)
    if day.year is None:
        return words("{date}, without a year", date=text)
    weekday = format_date(day.in_year(day.year), "EEEE", locale=words.language)
    return words("{weekday} {date}", weekday=weekday[:1].upper() + weekday[1:], date=text)
