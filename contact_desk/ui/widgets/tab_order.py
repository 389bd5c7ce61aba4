# SPDX-License-Identifier: MIT
"""The Tab key follows the layouts, as one reads them, in whatever order the widgets were made."""

from __future__ import annotations

from collections.abc import Iterator
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
    for first, second in pairwise(_in_order(window)):
        QWidget.setTabOrder(first, second)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    # A radio button that is not chosen takes the focus by a click alone, until it is.
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    for part in _parts(widget):
        yield from _in_order(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if (layout := widget.layout()) is not None:
        yield from _widgets(layout)
    elif isinstance(widget, QScrollArea):
        if (content := widget.widget()) is not None:
            yield content
    elif isinstance(widget, QSplitter):
        parts = [widget.widget(place) for place in range(widget.count())]
        yield from (part for part in parts if part is not None)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _widgets(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: _cell(layout, place))
    return [item for place in places if (item := layout.itemAt(place)) is not None]


def _cell(grid: QGridLayout, place: int) -> tuple[int, ...]:
    """Row and column, then what the cell spans."""
    return cast(tuple[int, ...], grid.getItemPosition(place))
