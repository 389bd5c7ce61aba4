# SPDX-License-Identifier: MIT
"""The birthdays and anniversaries that come next (row X36)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from contact_desk.domain.name_order import ContactName
from contact_desk.domain.partial_date import PartialDate

KeyRange = tuple[str, str]


@dataclass(frozen=True)
class UpcomingDate:
    """A contact's birthday or anniversary (`kind`, as in a draft) on a coming day; `years` where they are known."""

    contact: int
    name: ContactName
    kind: str
    day: date
    years: int | None


@dataclass(frozen=True)
class UpcomingDates:
    """In the order of the days; `complete` is false where there are more than were read."""

    today: date
    dates: tuple[UpcomingDate, ...]
    complete: bool = True


def key_ranges(today: date, days: int) -> Iterator[KeyRange]:
    """The keys (month and day, first and last) of so many days from today on, in the order in which they come."""
    last = today + timedelta(days=min(max(days, 1), 365) - 1)
    if last.year == today.year:
        yield _key(today), _last_key(last)
    else:
        yield _key(today), "12-31"
        yield "01-01", _last_key(last)


def upcoming(contact: int, name: ContactName, kind: str, kept: PartialDate, today: date) -> UpcomingDate:
    day = kept.next_from(today)
    return UpcomingDate(contact, name, kind, day, kept.years_on(day))


def _key(day: date) -> str:
    return f"{day:%m-%d}"


def _last_key(day: date) -> str:
    # In a year without it, the 29th is kept on the 28th.
    is_last_of_february = day.month == 2 and (day + timedelta(days=1)).month == 3
    return "02-29" if is_last_of_february else _key(day)
