# SPDX-License-Identifier: MIT
"""Numbers and dates as people type them, brought to the form in which attributes are kept. No window here."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from contact_desk.domain.date_reading import Order

_MONTH_FIRST = frozenset({"US", "PH", "PW", "FM", "MH", "GU", "PR", "VI", "AS", "MP"})
_DATE = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")


def plain_number(typed: str) -> str:
    """With a point and without spaces ("1 234,5" is "1234.5"); what is no number stays as it was typed."""
    number = _SPACES.sub("", typed)
    if number.count(",") == 1 and "." not in number:
        number = number.replace(",", ".")
    try:
        Decimal(number)
    except InvalidOperation:
        return typed
    return number


def date_order(language: str, region: str) -> Order:
    """Which number of 1/5 is the day for somebody who reads this language in this region."""
    return Order.MONTH_FIRST if language != "fr" and region in _MONTH_FIRST else Order.DAY_FIRST


def iso_date(typed: str, region: str) -> str:
    """ISO 8601 for a day written as in `region` (12/03/2026); what is no date stays as it was typed."""
    found = _DATE.fullmatch(typed.strip())
    if found is None:
        return typed.strip() or typed
    day, month, year = (int(part) for part in found.groups())
    if region in _MONTH_FIRST:
        day, month = month, day
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return typed
