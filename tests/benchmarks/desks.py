# SPDX-License-Identifier: MIT
"""Fifty desks on one server: each resolves, searches and saves for a minute, one thing after the other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack

from tests.benchmarks.desk_at_work import RESOLVE, SAVE, SEARCH
from tests.benchmarks.measuring import Figures, Result
from tests.benchmarks.starting import own_home
from tests.benchmarks.subject import Subject

DESKS = 50
SECONDS = 60.0
# More interpreters than cores would only wait for each other.
_PROCESSES = 5


def measure_desks(subject: Subject) -> Iterator[Result]:
    """Beside one desk alone that does the same; on PostgreSQL only, where a team works."""
    if subject.stores.engine == "sqlite":
        return
    alone, _errors = _at_work(subject, 1, SECONDS / 6, first=DESKS)
    together, errors = _at_work(subject, DESKS, SECONDS, first=0)
    if errors:
        raise RuntimeError(f"{len(errors)} errors, the first: {errors[0]}")
    for what in (RESOLVE, SEARCH, SAVE):
        yield Result(
            f"{DESKS} desks: {what}", Figures.of(together[what]), "one desk", Figures.of(alone[what])
        )
    done = sum(map(len, together.values())) / SECONDS
    done_alone = sum(map(len, alone.values())) / (SECONDS / 6)
    yield Result(f"{DESKS} desks: all of it", _one(done), "one desk", _one(done_alone), unit="/s")


def _at_work(
    subject: Subject, desks: int, seconds: float, *, first: int
) -> tuple[dict[str, list[float]], list[str]]:
    processes = min(desks, _PROCESSES)
    each = desks // processes
    times: dict[str, list[float]] = {RESOLVE: [], SEARCH: [], SAVE: []}
    errors: list[str] = []
    with ExitStack() as ending:
        environment = ending.enter_context(own_home())
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.desk_at_work",
            subject.desk_url,
            str(subject.contacts),
        ]
        begun = []
        for number in range(processes):
            told = [*command, str(first + number * each), str(each), str(seconds)]
            pipe = subprocess.PIPE
            process = subprocess.Popen(told, env=environment, stdin=pipe, stdout=pipe, text=True)
            begun.append(ending.enter_context(process))
        for process in begun:
            assert process.stdout is not None
            process.stdout.readline()
        for process in begun:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in begun:
            assert process.stdout is not None
            report = json.load(process.stdout)
            errors += report["errors"]
            for what, values in report["times"].items():
                times[what] += values
    return times, errors


def _one(value: float) -> Figures:
    return Figures(value, value, value, 1)
