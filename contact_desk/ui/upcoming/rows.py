# SPDX-License-Identifier: MIT
"""What the list of coming dates says of each of them. No window here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from contact_desk.domain.partial_date import PartialDate
from contact_desk.domain.upcoming import UpcomingDate, UpcomingDates
from contact_desk.ui.widgets.field import Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.date_text import partial_date_text
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

    if day == today:
        return words("Today")
    year = None if day.year == today.year else day.year
    weekday = format_date(day, "EEEE", locale=words.language)
    text = partial_date_text(PartialDate(day.month, day.day, year), words)
    return words("{weekday} {date}", weekday=weekday[:1].upper() + weekday[1:], date=text)


def _occasion(one: UpcomingDate, words: Words) -> str:
    if one.kind == "birthday":
        if not one.years:
            return words("Birthday (age unknown)")
        return words.plural("Birthday: {count} year", "Birthday: {count} years", one.years)
    if not one.years:
        return words("Anniversary (years unknown)")
    return words.plural("Anniversary: {count} year", "Anniversary: {count} years", one.years)
