# SPDX-License-Identifier: MIT
"""How often a desk is told of others' changes: at once, but of hundreds in a row only a few times."""

from __future__ import annotations

from dataclasses import replace

from contact_desk.domain.changes import Changes

# Seconds between two tellings. Whatever is on show is fetched anew less often than what is known to have changed.
_OF_RECORDS = 1.0
_OF_EVERYTHING = 1.5


class Pace:
    """Gathers changes until they are due. Times are seconds of one steady clock."""

    def __init__(self) -> None:
        self._gathered = Changes()
        self._told = self._told_everything = float("-inf")

    def gather(self, changes: Changes) -> None:
        self._gathered |= changes

    def wait(self, now: float, longest: float) -> float:
        """How long to wait until something gathered is due, at most `longest`."""
        return min(longest, max(0.0, self._due() - now))

    def take(self, now: float) -> Changes:
        """What is due now; the rest stays."""
        if self._due() > now:
            return Changes()
        due, self._gathered = self._gathered, Changes()
        if due.everything and now < self._told_everything + _OF_EVERYTHING:
            due, self._gathered = replace(due, everything=False), Changes(everything=True)
        self._told = now
        if due.everything:
            self._told_everything = now
        return due

    def _due(self) -> float:
        named = replace(self._gathered, everything=False)
        return min(
            self._told + _OF_RECORDS if named else float("inf"),
            self._told_everything + _OF_EVERYTHING if self._gathered.everything else float("inf"),
        )
