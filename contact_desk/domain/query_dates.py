# SPDX-License-Identifier: MIT
"""Reads the dates of a search: `2026`, `2026-01`, `>2026-01-15`, `2025..2026-03`, `today`, `hier` (row X49)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from contact_desk.domain.date_reading import Order, read_partial_date
from contact_desk.domain.names import fold
from contact_desk.domain.partial_date import PartialDate

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_COMPARISON = re.compile(r"(>=|<=|>|<|)(.*)", re.DOTALL)
# Earlier ones are half typed; the very first has no midnight everywhere.
_FIRST_YEAR = 1000
_DAYS_BACK = {"today": 0, "aujourd hui": 0, "aujourdhui": 0, "yesterday": 1, "hier": 1}


@dataclass(frozen=True)
class Days:
    """From the first of `since` on, before `until`; None is open."""

    since: date | None
    until: date | None


def read_days(text: str, today: date) -> Days | None:
    """The days that are asked for, or None when that cannot be read (yet)."""
    first, dots, last = text.partition("..")
    if dots:
        return _between(first.strip(), last.strip(), today)
    sign, value = _COMPARISON.fullmatch(text.strip()).groups()  # type: ignore[union-attr]
    period = _period(value.strip(), today)
    if period is None:
        return None
    start, end = period
    if sign in (">", ">="):
        return Days(end if sign == ">" else start, None)
    if sign in ("<", "<="):
        return Days(None, start if sign == "<" else end)
    return Days(start, end)


def _between(first: str, last: str, today: date) -> Days | None:
    begin, end = _period(first, today), _period(last, today)
    if (first and begin is None) or (last and end is None) or not (begin or end):
        return None
    return Days(begin[0] if begin else None, end[1] if end else None)


def _period(text: str, today: date) -> tuple[date, date] | None:
    """A year, a month or a day: its first day, and the first day after it."""
    back = _DAYS_BACK.get(fold(text))
    try:
        if back is not None:
            return _day(today - timedelta(days=back))
        if found := _ISO.fullmatch(text):
            year, month, day = (int(part) if part else None for part in found.groups())
            return _of(year or 0, month, day) if (year or 0) >= _FIRST_YEAR else None
        read = read_partial_date(text, Order.DAY_FIRST)
        if isinstance(read, PartialDate) and read.year is not None and read.year >= _FIRST_YEAR:
            return _day(date(read.year, read.month, read.day))
    except (ValueError, OverflowError):
        return None
    return None


def _of(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year + 1, 1, 1)
    if day is None:
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    return _day(date(year, month, day))


def _day(day: date) -> tuple[date, date]:
    return day, day + timedelta(days=1)
