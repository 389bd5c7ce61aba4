# SPDX-License-Identifier: MIT
"""The Tab key follows the layouts, as one reads them, in whatever order the widgets were made."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QWidget,
)


def follow_layouts(window: QWidget) -> None:
    """To be called again when something in the window was made anew or put elsewhere."""
    found: list[QWidget] = []
    _gather(window, found)
    for first, second in pairwise(found):
        QWidget.setTabOrder(first, second)


# Into one list: of generators within generators, each would hand on what the innermost one finds.
def _gather(widget: QWidget, found: list[QWidget]) -> None:
    # A radio button that is not chosen takes the focus by a click alone, until it is.
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        found.append(widget)
    if (layout := widget.layout()) is not None:
        _gather_from(layout, found)
        return
    for part in _parts(widget):
        if part is not None:
            _gather(part, found)


def _gather_from(layout: QLayout, found: list[QWidget]) -> None:
    for item in _items(layout):
        if (widget := item.widget()) is not None:
            _gather(widget, found)
        elif (inner := item.layout()) is not None:
            _gather_from(inner, found)


def _parts(widget: QWidget) -> list[QWidget | None]:
    if isinstance(widget, QScrollArea):
        return [widget.widget()]
    if isinstance(widget, QSplitter):
        return [widget.widget(place) for place in range(widget.count())]
    return []


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    return [item for place in places if (item := layout.itemAt(place)) is not None]


def _cell(grid: QGridLayout, place: int) -> tuple[int, ...]:
    """Row and column, then what the cell spans."""
    return cast(tuple[int, ...], grid.getItemPosition(place))
