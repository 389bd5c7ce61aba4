# SPDX-License-Identifier: MIT
"""Starting: from the call of the program to a painted window, to a usable list, and what each import costs.

Every start is a new process. The clock runs from before it is made, so Python's own start is in every figure.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE
from time import perf_counter

from tests.benchmarks.filling import REGION
from tests.benchmarks.measuring import Figures, Result
from tests.benchmarks.painting import PAINTED, USABLE
from tests.benchmarks.subject import Subject

STARTS = 7
IMPORTS = 5
MODULES = (
    "PySide6.QtWidgets",
    "sqlalchemy",
    "sqlmodel",
    "alembic",
    "psycopg",
    "phonenumbers",
    "phonenumbers.geocoder",
    "contact_desk.desk",
    "contact_desk.store.entrance",
    "contact_desk.store.opening",
    "contact_desk.ui.app",
    "contact_desk.cli.main",
)
_MEMORY = "memory"


def measure_start(subject: Subject) -> Iterator[Result]:
    """Window painted and list usable, beside an empty window."""
    empty, full = (
        _Milestones("tests.benchmarks.empty_window"),
        _Milestones("tests.benchmarks.full_window", subject.desk_url, REGION),
    )
    with own_home() as environment:
        for _ in range(1 + STARTS):
            empty.run(environment)
            full.run(environment)
    beside = "an empty window painted"
    yield Result("window painted", full.figures(PAINTED), beside, empty.figures(PAINTED))
    yield Result("list usable", full.figures(USABLE), beside, empty.figures(PAINTED))
    yield Result(
        "memory, list usable", full.figures(_MEMORY), "an empty window", empty.figures(_MEMORY), unit="MB"
    )


def measure_imports() -> Iterator[Result]:
    """Each module in a fresh interpreter, beside an interpreter that imports nothing."""
    commands = {module: f"import {module}" for module in MODULES}
    with own_home() as environment:
        bare = Figures.of(_runs("pass", environment))
        for module, command in commands.items():
            figures = Figures.of(_runs(command, environment))
            yield Result(f"import {module}", figures, "Python alone", bare)


class _Milestones:
    """The starts of one program: when it said what, by the clock of whoever started it."""

    def __init__(self, *module_and_arguments: str) -> None:
        self._command = [sys.executable, "-m", *module_and_arguments]
        self._values: dict[str, list[float]] = {}

    def run(self, environment: dict[str, str]) -> None:
        start = perf_counter()
        with subprocess.Popen(self._command, stdout=PIPE, stderr=PIPE, text=True, env=environment) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            for line in process.stdout:
                said, _, peak = line.partition(" ")
                self._values.setdefault(said, []).append(perf_counter() - start)
            complaints = process.stderr.read()
        if process.returncode:
            raise RuntimeError(f"{' '.join(self._command)} ended: {complaints}")
        self._values.setdefault(_MEMORY, []).append(float(peak))

    def figures(self, milestone: str) -> Figures:
        # The first start fills the system's caches and does not count.
        return Figures.of(self._values[milestone][1:])


def _runs(statement: str, environment: dict[str, str]) -> list[float]:
    command = [sys.executable, "-c", statement]
    times = []
    for _ in range(1 + IMPORTS):
        start = perf_counter()
        subprocess.run(command, check=True, env=environment)
        times.append(perf_counter() - start)
    return times[1:]


@contextmanager
def own_home() -> Iterator[dict[str, str]]:
    """An environment in which the settings of whoever measures are not found.

    Its first start compiles all modules, as an installation does, and keeps the bytecode for the ones that count.
    """
    with tempfile.TemporaryDirectory(prefix="contact-desk-") as folder:
        homes = {f"XDG_{kind}_HOME": folder for kind in ("DATA", "STATE", "CONFIG", "CACHE")}
        own = {**homes, "XDG_RUNTIME_DIR": folder, "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        yield {**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""}
