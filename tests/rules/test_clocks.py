# SPDX-License-Identifier: MIT
"""The clock on the wall is read where it is handed in from, and waiting goes by a clock that nobody can set."""

import ast

from tests.rules.sources import PACKAGE, calls_in, name_of, place, python_files

# The time of a save, of a draft, of plain SQL and of a line in the log; and which day is today.
HOMES = (
    "store/store.py",
    "services/contact_drafts.py",
    "store/sqlite_connection.py",
    "cli/failures.py",
    "ui/draft_names.py",
)
READERS = ("now", "utcnow", "today", "time_ns", "currentDateTime", "currentDateTimeUtc", "currentDate")


def reads_the_wall_clock(call: ast.Call) -> bool:
    name = name_of(call.func)
    return name in READERS or (name == "time" and ast.unparse(call.func) == "time.time")


def test_the_clock_is_read_in_few_places() -> None:
    found = [
        place(path, call)
        for path in python_files(PACKAGE)
        for call in calls_in(path)
        if path.relative_to(PACKAGE).as_posix() not in HOMES and reads_the_wall_clock(call)
    ]
    assert found == []


def test_those_places_are_there() -> None:
    for name in HOMES:
        assert any(map(reads_the_wall_clock, calls_in(PACKAGE / name))), name
