# SPDX-License-Identifier: MIT
"""Days as they are written on the command line; each begins and ends for whoever reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from contact_desk.cli.wrong_use import WrongUse
from contact_desk.wording.catalogue import mark


def beginning_of(day: str) -> datetime:
    """Raises `WrongUse`."""
    return _moment(day, 0)


def end_of(day: str) -> datetime:
    """Raises `WrongUse`."""
    return _moment(day, 1)


def _moment(day: str, later: int) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(day) + timedelta(later), time.min).astimezone(UTC)
    except (ValueError, OverflowError) as fault:
        raise WrongUse(mark("Write a day as 2026-03-12, not “{value}”."), value=day) from fault
