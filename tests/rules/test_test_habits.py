# SPDX-License-Identifier: MIT
"""Tests work with real things: none replaces our code by a mock, none sleeps, none is skipped."""

import ast

from tests.rules.sources import TESTS, calls_in, imports_of, name_of, place, python_files, tree_of

AVOIDED = ("unittest.mock", "mock", "pytest_mock")


def test_no_test_imports_a_mock() -> None:
    found = [
        f"{place(path, node)} {name}"
        for path in python_files(TESTS)
        for node, name in imports_of(path)
        if any(name == avoided or name.startswith(f"{avoided}.") for avoided in AVOIDED)
    ]
    assert found == []


def test_no_test_sleeps() -> None:
    found = [
        place(path, call)
        for path in python_files(TESTS)
        for call in calls_in(path)
        if name_of(call.func) in ("sleep", "msleep", "qSleep", "qWait")
    ]
    assert found == []


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    found = [
        place(path, node)
        for path in python_files(TESTS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and node.attr in ("skip", "skipif", "importorskip", "xfail")
        and ast.unparse(node).startswith("pytest.")
    ]
    assert found == []
