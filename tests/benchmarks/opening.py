# SPDX-License-Identifier: MIT
"""Opening Properties and a wizard: until their first fields are painted, and the longest piece of it in one go."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.filling import REGION
from tests.benchmarks.measuring import Figures, Result
from tests.benchmarks.starting import own_home
from tests.benchmarks.subject import Subject

EMPTY = "empty"
READ, PAINTED, WORK, LONGEST = "read", "painted", "work", "longest"
PROPERTIES, WIZARD = "properties", "wizard"
_LINES = {
    (PROPERTIES, READ): ("opening Properties: the contact read", PAINTED),
    (PROPERTIES, PAINTED): ("opening Properties: then painted", PAINTED),
    (PROPERTIES, WORK): ("opening Properties: work until painted", WORK),
    (PROPERTIES, LONGEST): ("opening Properties: longest piece of work", WORK),
    (WIZARD, PAINTED): ("opening Add Contact: painted", PAINTED),
    (WIZARD, WORK): ("opening Add Contact: work until painted", WORK),
    (WIZARD, LONGEST): ("opening Add Contact: longest piece of work", WORK),
}


def measure_opening(subject: Subject) -> Iterator[Result]:
    """Properties and the Add Contact wizard, beside an empty window of the same process."""
    command = [sys.executable, "-m", "tests.benchmarks.opened_windows", subject.desk_url, REGION]
    with own_home() as environment:
        told = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    values: dict[str, list[float]] = {}
    for line in told.stdout.splitlines():
        name, _, seconds = line.rpartition(" ")
        values.setdefault(name, []).append(float(seconds))
    # The first of each imports what the others find there.
    figures = {name: Figures.of(times[1:]) for name, times in values.items()}
    for (window, what), (line, beside) in _LINES.items():
        bare = figures[f"{EMPTY} {beside}"]
        yield Result(line, figures[f"{window} {what}"], "an empty window", bare)
