# SPDX-License-Identifier: MIT
"""What cannot be read of a window because it has no room: words that are cut off, parts beyond an edge."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QToolButton,
    QWidget,
)

from contact_desk.ui.widgets.labels import ElidedLabel

_ROUNDING = 1  # px
# What is inside of these is Qt's own affair.
_WHOLE = (QAbstractItemView, QComboBox, QLineEdit, QMenu, QMenuBar, QPlainTextEdit, QScrollBar)
_BUTTONS: tuple[type[QAbstractButton], ...] = (QCheckBox, QRadioButton, QPushButton, QToolButton)


def clipped(window: QWidget) -> list[str]:
    """A line for each fault; none for a window that can be read."""
    for _ in range(10):  # layouts ask one another
        QApplication.processEvents()
    return [f"{_name(part)}: {fault}" for part in _parts(window) for fault in _faults(part)]


def _parts(widget: QWidget) -> Iterator[QWidget]:
    for child in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and not child.isWindow():
            yield child
            if not isinstance(child, _WHOLE):
                yield from _parts(child)


def _faults(part: QWidget) -> Iterator[str]:
    if not isinstance(part, QScrollBar):
        yield from _beyond_the_edge(part)
    if isinstance(part, QAbstractScrollArea) and part.horizontalScrollBar().isVisible():
        yield "scrolls sideways"
    if isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
        yield from _cut_words(part)
    if isinstance(part, QAbstractButton):
        yield from _too_small(part)


def _beyond_the_edge(part: QWidget) -> Iterator[str]:
    parent = part.parentWidget()
    if parent is None:
        return
    place, room = part.geometry(), parent.rect()
    if place.left() < room.left() or place.right() > room.right():
        yield f"stands from {place.left()} to {place.right()} in {room.width()} px"
    scrolls = isinstance(parent.parentWidget(), QScrollArea)
    if not scrolls and (place.top() < room.top() or place.bottom() > room.bottom()):
        yield f"stands from {place.top()} down to {place.bottom()} in {room.height()} px"


def _cut_words(label: QLabel) -> Iterator[str]:
    # As it is drawn: a wrapped label gives out its text without the places where it breaks.
    drawn = QLabel.text(label)
    room = label.contentsRect()
    flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextShowMnemonic
    needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 0), int(flags), drawn)
    if needed.width() > room.width() + _ROUNDING or needed.height() > room.height() + _ROUNDING:
        yield f"“{label.text()}” needs {needed.width()} × {needed.height()}, has {room.size().toTuple()}"


def _too_small(button: QAbstractButton) -> Iterator[str]:
    kind = next(kind for kind in _BUTTONS if isinstance(button, kind))
    hint = kind.sizeHint(button)  # Qt's own, for the words as they are drawn
    if hint.width() > button.width() + _ROUNDING or hint.height() > button.height() + _ROUNDING:
        yield f"“{button.text()}” needs {hint.toTuple()}, has {button.size().toTuple()}"


def _name(part: QWidget) -> str:
    return f"{type(part).__name__} {part.objectName()}".strip()
