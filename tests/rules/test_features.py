# SPDX-License-Identifier: MIT
"""The list of features names tests that are there, and no row twice."""

import re

from tests.rules.sources import TESTS, TOP

ROWS = re.findall(
    r"^\| ([A-Z]+\d+) \| .* \| (?:`(\w+)`)? ?\|$", (TOP / "docs/features.md").read_text("utf-8"), re.M
)


def test_every_test_that_shows_a_feature_is_there() -> None:
    there = {
        name
        for file in TESTS.rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.M)
    }
    assert [row for row, name in ROWS if name and name not in there] == []


def test_each_row_stands_once() -> None:
    rows = [row for row, _ in ROWS]
    assert len(rows) == len(set(rows)) == 258
