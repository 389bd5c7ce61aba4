# SPDX-License-Identifier: MIT
"""Every text that a window shows or tells a screen reader, hidden parts included: they may be shown later."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QMenu, QWidget

_TAG = re.compile("<[^>]+>")
_TOLD = (
    (QAccessible.Text.Name, "told as Name"),
    (QAccessible.Text.Description, "told as Description"),
    (QAccessible.Text.Help, "told as Help"),
)
_CELL = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
Place = tuple[str, str, str]
"""Where a text stands: the widget's kind and name, what of it, and the text without mnemonic and markup."""


def shown_texts(window: QWidget) -> list[Place]:
    """Of the window and of all below it; what is empty is left out."""
    parts: list[QObject] = [window, *window.findChildren(QObject)]
    return [place for part in parts for place in _places(part)]


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Without the mark of a tool tip, mnemonics, and the shortcut that a menu adds."""
    if text.startswith("<p "):
        text = html.unescape(_TAG.sub("", text))
    return text.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _places(part: QObject) -> Iterator[Place]:
    # Most have nothing to say: a window asks a hundred thousand times.
    if said := [(what, text) for what, text in _texts(part) if text]:
        name = f"{type(part).__name__} {part.objectName()}".strip()
        yield from ((name, what, shown) for what, text in said if (shown := plain(text)))


def _texts(part: QObject) -> Iterator[tuple[str, str]]:
    if isinstance(part, QAction):
        yield from (("text", part.text()), ("tool tip", part.toolTip()))
    if isinstance(part, QWidget):
        yield from _texts_of_widget(part)
    if isinstance(part, QLabel | QAbstractButton):
        yield "text", part.text()
    elif isinstance(part, QMenu):
        yield "title", part.title()
    elif isinstance(part, QLineEdit):
        yield "placeholder", part.placeholderText()
        if (completer := part.completer()) is not None:
            yield from _cells(completer.completionModel(), "completion")
    elif isinstance(part, QComboBox):
        yield from (("item", part.itemText(position)) for position in range(part.count()))
    elif isinstance(part, QAbstractItemView) and (model := part.model()) is not None:
        yield from _cells(model, "cell")


def _texts_of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", widget.windowTitle()
    yield "tool tip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        yield from ((what, interface.text(kind)) for kind, what in _TOLD)


def _cells(model: QAbstractItemModel, what: str) -> Iterator[tuple[str, str]]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield "head", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            index = model.index(row, column)
            yield from ((what, str(index.data(role) or "")) for role in _CELL)
