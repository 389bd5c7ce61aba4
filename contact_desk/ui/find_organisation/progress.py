# SPDX-License-Identifier: MIT
"""The two steps of looking for an organisation, and how far somebody has come. It knows no window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from contact_desk.wording.catalogue import mark


class Step(StrEnum):
    """A step's value is the object name of its page."""

    CRITERIA = "criteriaPage"
    RESULTS = "resultsPage"


TITLES: Mapping[Step, str] = {Step.CRITERIA: mark("Criteria"), Step.RESULTS: mark("Results")}


@dataclass
class Progress:
    """What the list of steps on the left shows."""

    page: Step = Step.CRITERIA
    visited: set[Step] = field(default_factory=lambda: {Step.CRITERIA})
    steps: tuple[Step, ...] = tuple(Step)
    titles: Mapping[Step, str] = field(default_factory=lambda: TITLES)

    def go_to(self, step: Step) -> None:
        self.page = step
        self.visited.add(step)
