# SPDX-License-Identifier: MIT
"""Birthdays and anniversaries: a day whose year may be unknown (row X36). Reading what people type is `date_reading`'s.

No clock here: which day is today is for the caller to say.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date

_PLAIN = re.compile(r"(?:(\d{4})|-)-(\d{2})-(\d{2})", re.ASCII)
_LEAP_YEAR = 2000


@dataclass(frozen=True)
class PartialDate:
    """A day of the calendar. Without a year, 29 February is one too. Raises `ValueError` for a day that is none."""

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(_LEAP_YEAR if self.year is None else self.year, self.month, self.day)

    def __str__(self) -> str:
        """As it is kept, close to the BDAY of vCard 4 (RFC 6350): "1970-05-01", or "--05-01" without a year."""
        return f"{'-' if self.year is None else f'{self.year:04}'}-{self.key}"

    @property
    def key(self) -> str:
        """Month and day, by which those of a season are found: "05-01"."""
        return f"{self.month:02}-{self.day:02}"

    def in_year(self, year: int) -> date:
        """Its day in that year; 29 February is kept on the 28th where there is none."""
        day = 28 if (self.month, self.day) == (2, 29) and not isleap(year) else self.day
        return date(year, self.month, day)

    def next_from(self, today: date) -> date:
        """When it comes round next, today included."""
        this_year = self.in_year(today.year)
        return this_year if this_year >= today else self.in_year(today.year + 1)

    def years_on(self, day: date) -> int | None:
        """How many years have passed by that day; None without a year, and for a day before it."""
        if self.year is None:
            return None
        years = day.year - self.year - (self.in_year(day.year) > day)
        return years if years >= 0 else None


def kept_date(text: str) -> PartialDate | None:
    """The date in the form in which it is kept; None for anything else."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    try:
        return PartialDate(int(month), int(day), int(year) if year else None)
    except ValueError:
        return None
