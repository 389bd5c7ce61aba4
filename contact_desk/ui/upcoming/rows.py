# SPDX-License-Identifier: MIT
"""What the list of coming dates says of each of them. No window here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from contact_desk.domain.upcoming import UpcomingDate, UpcomingDates
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.name_text import name_and_organisation

PERIODS = (7, 30, 90, 365)
"""Days from today on, the choices of the list."""
HEADS: Sequence[Say] = (
    lambda words: words("Day"),
    lambda words: words("Contact"),
    lambda words: words("Occasion"),
)


def rows(found: UpcomingDates, words: Words) -> list[Sequence[str]]:
    return [
        (_day(one.day, found.today, words), name_and_organisation(one.name, words), _occasion(one, words))
        for one in found.dates
    ]


def period_choices(words: Words) -> Sequence[tuple[str, str]]:
    return [(str(days), _period(days, words)) for days in PERIODS]


def _period(days: int, words: Words) -> str:
    return words("The next year") if days >= 365 else words("The next {count} days", count=days)


def _day(day: date, today: date, words: Words) -> str:
    from babel.dates import format_date

    pattern = "EEEE d MMMM" if day.year == today.year else "EEEE d MMMM y"
    text = format_date(day, pattern, locale=words.language)
    return words("Today") if day == today else text[:1].upper() + text[1:]


def _occasion(one: UpcomingDate, words: Words) -> str:
    if one.kind == "birthday":
        if not one.years:
            return words("Birthday (age unknown)")
        return words.plural("Birthday: {count} year", "Birthday: {count} years", one.years)
    if not one.years:
        return words("Anniversary (years unknown)")
    return words.plural("Anniversary: {count} year", "Anniversary: {count} years", one.years)
