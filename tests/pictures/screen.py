# SPDX-License-Identifier: MIT
"""What a module of pictures gives: `SCREENS`, a tuple of `Screen`; `__main__` finds them by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True)
class Look:
    """How a picture is taken; the theme is already on when the screen is drawn."""

    language: str
    theme: str
    width: int
    height: int


@dataclass(frozen=True)
class Screen:
    """One picture. `draw` gets the look and an empty folder, and gives the shown widget to take a picture of.

    `sizes`: the widths and heights to take it at, which the widget is given before the picture is taken.
    """

    name: str
    draw: Callable[[Look, Path], QWidget]
    sizes: tuple[tuple[int, int], ...] = ((1360, 820),)


def settle(done: Callable[[], bool] = lambda: True) -> None:
    """Let Qt work until `done`, and then until nothing is left to draw."""
    while not done():
        QApplication.processEvents()
    for _ in range(5):
        QApplication.processEvents()
