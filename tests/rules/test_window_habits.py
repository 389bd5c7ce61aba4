# SPDX-License-Identifier: MIT
"""The window asks through one door, never blocks, and never takes a contact's text for markup."""

import ast

from tests.rules.sources import WINDOW, calls_in, imports_of, name_of, place, python_files, tree_of

ASK = WINDOW / "ask.py"
APPLICATION = WINDOW / "app.py"
LABELS = WINDOW / "widgets" / "labels.py"
QUESTIONS = ("QMessageBox", "QFileDialog", "QInputDialog")


def test_questions_are_put_by_ask_alone() -> None:
    found = [
        f"{place(path, node)} {name}"
        for path in python_files(WINDOW)
        for node, name in imports_of(path)
        if path != ASK and name.rpartition(".")[2] in QUESTIONS
    ]
    assert found == []


def test_nothing_blocks_the_window_but_the_application_itself() -> None:
    blocking = [
        place(path, call)
        for path in python_files(WINDOW)
        for call in calls_in(path)
        if path != APPLICATION and name_of(call.func) in ("exec", "exec_")
    ]
    assert blocking == []


def test_labels_are_made_in_one_place() -> None:
    made = [
        place(path, call)
        for path in python_files(WINDOW)
        for call in calls_in(path)
        if path != LABELS and name_of(call.func) == "QLabel"
    ]
    inherited = [
        place(path, node)
        for path in python_files(WINDOW)
        for node in ast.walk(tree_of(path))
        if path != LABELS and isinstance(node, ast.ClassDef) and "QLabel" in map(name_of, node.bases)
    ]
    assert made + inherited == []


def test_that_place_makes_them_of_plain_text() -> None:
    makers = {node.name for node in tree_of(LABELS).body if isinstance(node, ast.FunctionDef)}
    assert "plain_label" in makers
    formats = {node.attr for node in ast.walk(tree_of(LABELS)) if isinstance(node, ast.Attribute)}
    assert "PlainText" in formats
    assert formats.isdisjoint({"RichText", "AutoText", "MarkdownText"})
