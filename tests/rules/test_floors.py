# SPDX-License-Identifier: MIT
"""Imports point down the floors of the house, and only the window knows Qt."""

import subprocess
import sys
from pathlib import Path

from tests.rules.sources import PACKAGE, TOP, WINDOW, imports_of, place, python_files

QT = ("PySide6", "shiboken6", "qtawesome", "qtpy")


def test_only_the_window_imports_qt() -> None:
    outside = [path for path in python_files(PACKAGE) if not path.is_relative_to(WINDOW)]
    found = [
        f"{place(path, node)} {name}"
        for path in outside
        for node, name in imports_of(path)
        if name.split(".")[0] in QT
    ]
    assert found == []


def test_the_contracts_of_the_floors_are_kept() -> None:
    checker = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([checker, "--no-cache"], cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
