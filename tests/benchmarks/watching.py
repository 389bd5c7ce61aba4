# SPDX-License-Identifier: MIT
"""The window's thread while somebody types, turns pages, sorts and saves: how long a turn of its event loop takes."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator

from tests.benchmarks.filling import REGION
from tests.benchmarks.measuring import Figures, Result
from tests.benchmarks.starting import own_home
from tests.benchmarks.subject import Subject

EMPTY = "empty"
TYPING, PAGING, JUMPING, SORTING, SAVING = "typing", "paging", "jumping", "sorting", "saving"
LONGEST = 0.05
"""Seconds: a longer turn is noticed."""
_ACTS = {
    TYPING: "typing in the search",
    PAGING: "turning pages",
    JUMPING: "jumping to pages",
    SORTING: "sorting, jumping",
    SAVING: "opening and saving Properties",
}


def measure_window(subject: Subject) -> Iterator[Result]:
    """Beside an empty window in which the same is typed, of the same process."""
    command = [sys.executable, "-m", "tests.benchmarks.watched_window", subject.desk_url, REGION]
    with own_home() as environment:
        told = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    turns: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for line in told.stdout.splitlines():
        act, clock, work = line.split()
        turns[act].append((float(clock), float(work)))
    for act, what in _ACTS.items():
        yield from _lines(what, turns[act], turns[EMPTY])


def _lines(what: str, turns: list[tuple[float, float]], empty: list[tuple[float, float]]) -> Iterator[Result]:
    beside = "typing in an empty window"
    ours, bare = [clock for clock, _work in turns], [clock for clock, _work in empty]
    yield Result(f"{what}: a turn", Figures.of(ours), beside, Figures.of(bare))
    longest, of_empty = Figures.of([max(ours)]), Figures.of([max(bare)])
    yield Result(f"{what}: longest turn", longest, beside, of_empty)
    working = [work for _clock, work in turns]
    yield Result(f"{what}: longest work in one", Figures.of([max(working)]), beside, of_empty)
    for name, times in (("turns over 50 ms", ours), ("turns that worked so long", working)):
        long = sum(time > LONGEST for time in times)
        yield Result(f"{what}: {name}", Figures.of([long]), "turns in all", Figures.of([len(times)]), unit="")
