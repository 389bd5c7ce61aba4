# SPDX-License-Identifier: MIT
"""The birthdays and anniversaries of the next days, and which day is today for whoever sits here (row X36)."""

from __future__ import annotations

from datetime import date

from contact_desk.domain.upcoming import UpcomingDates, key_ranges, upcoming
from contact_desk.store.store import Store

MOST = 500
"""Dates that are read at once: nobody looks through more."""


class Upcoming:
    def __init__(self, store: Store) -> None:
        self._store = store

    def current_day(self) -> date:
        return self._store.current_day()

    def of_the_next(self, days: int) -> UpcomingDates:
        """Those of so many days from today on, a year at most, of active contacts that the user may know of."""
        today = self.current_day()
        with self._store.read() as work:
            found = [one for keys in key_ranges(today, days) for one in work.upcoming.within(keys, MOST + 1)]
        dates = [upcoming(*one, today) for one in found]
        dates.sort(key=lambda one: one.day)
        return UpcomingDates(today, tuple(dates[:MOST]), complete=len(dates) <= MOST)
