# SPDX-License-Identifier: MIT
"""What a module of pictures gives: `SCREENS`, a tuple of `Screen`; `__main__` finds them by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True)
class Look:
    """How a picture is taken; the theme is already on when the screen is drawn."""

    language: str
    theme: str
    width: int
    height: int
    font: int = 100
    """The size of the system's font, in per cent."""


@dataclass(frozen=True)
class Screen:
    """One picture. `draw` gets the look and an empty folder, and gives the shown widget to take a picture of.

    `sizes`: the widths and heights to take it at, which the widget is given before the picture is taken.
    `font`: the size of the system's font, in per cent.
    """

    name: str
    draw: Callable[[Look, Path], QWidget]
    sizes: tuple[tuple[int, int], ...] = ((1360, 820),)
    languages: tuple[str, ...] = ("fr", "en")
    themes: tuple[str, ...] = ("light", "dark")
    font: int = 100

    def looks(self) -> Iterator[Look]:
        for language, theme, (width, height) in product(self.languages, self.themes, self.sizes):
            yield Look(language, theme, width, height, self.font)


def enlarged(screen: Screen, *, size: tuple[int, int] = (1024, 700)) -> Screen:
    """The same with letters twice as large in the smallest window; French has the longer words."""
    return replace(
        screen, name=f"{screen.name}-200", sizes=(size,), languages=("fr",), themes=("light",), font=200
    )


def settle(done: Callable[[], bool] = lambda: True) -> None:
    """Let Qt work until `done`, and then until nothing is left to draw."""
    while not done():
        QApplication.processEvents()
    for _ in range(5):
        QApplication.processEvents()
