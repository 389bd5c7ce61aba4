# SPDX-License-Identifier: MIT
"""The project's own files, and the few questions about their code that the house rules ask."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TOP = Path(__file__).parents[2]
PACKAGE = TOP / "contact_desk"
TESTS = TOP / "tests"
WINDOW = PACKAGE / "ui"


def python_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    """As an editor opens it: file:line from the top of the project."""
    return f"{path.relative_to(TOP)}:{getattr(node, 'lineno', 1)}"


def imports_of(path: Path) -> Iterator[tuple[ast.AST, str]]:
    """Every imported name in full (``package.module.name``), with the statement that imports it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def name_of(node: ast.expr) -> str:
    """``b`` for both ``b`` and ``a.b``; nothing for other expressions."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def calls_in(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
