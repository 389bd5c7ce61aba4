# SPDX-License-Identifier: MIT
"""Each file says what it is for, keeps to a size that a person reads at one sitting, and is finished."""

import ast
import re
from pathlib import Path

from tests.rules.sources import PACKAGE, TESTS, TOP, place, python_files, tree_of

LONGEST_FILE = 300
LICENCE_LINE = "# SPDX-License-Identifier: MIT"
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")


def own_python_files() -> list[Path]:
    return [*python_files(PACKAGE), *python_files(TESTS), TOP / "hatch_build.py"]


def own_text_files() -> list[Path]:
    helpers = [path for path in (TOP / "scripts").iterdir() if path.is_file()]
    return [*own_python_files(), *helpers, TOP / "Makefile", TOP / ".ci" / "run"]


def test_every_file_names_its_licence_in_its_first_lines() -> None:
    lines = {path: path.read_text(encoding="utf-8").splitlines()[:2] for path in own_text_files()}
    assert [place(path) for path, first in lines.items() if LICENCE_LINE not in first] == []


def test_every_python_file_says_what_it_is_for() -> None:
    markers_of_folders = [path for path in python_files(TESTS) if path.name == "__init__.py"]
    telling = [path for path in own_python_files() if path not in markers_of_folders]
    assert [place(path) for path in telling if not ast.get_docstring(tree_of(path))] == []


def test_no_file_is_longer_than_a_person_reads_at_one_sitting() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in own_python_files()}
    assert {place(path): length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_is_left_marked_as_unfinished() -> None:
    marked = [
        f"{place(path)} line {number}"
        for path in own_text_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if UNFINISHED.search(line)
    ]
    assert marked == []
