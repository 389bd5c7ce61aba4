# SPDX-License-Identifier: MIT
"""A layout that sets its widgets one after the other like words, and goes on in a new line at the edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """No widget is wider than the line; `spacing` stands between two of them both ways."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        # Asked for again and again by every layout that this one stands in.
        if width not in self._heights:
            self._heights[width] = self._places(QRect(0, 0, width, 0))[1]
        return self._heights[width]

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() + self.spacing() for hint in hints) - self.spacing()
        return QSize(max(width, 0), max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._places(rect)[0], strict=True):
            item.setGeometry(place)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _places(self, rect: QRect) -> tuple[list[QRect], int]:
        """Where each widget stands, and the height of them all."""
        places: list[QRect] = []
        at, line = rect.topLeft(), 0
        for item in self._shown():
            size = _size(item, max(rect.width(), 1))
            if at.x() > rect.x() and at.x() + size.width() > rect.right() + 1:
                at, line = QPoint(rect.x(), at.y() + line + self.spacing()), 0
            places.append(QRect(at, size))
            at = at + QPoint(size.width() + self.spacing(), 0)
            line = max(line, size.height())
        return places, at.y() + line - rect.y()


def _size(item: QLayoutItem, most: int) -> QSize:
    """As wide as it wants to be, but no wider than the line, and as high as that makes it."""
    hint = item.sizeHint()
    width = min(hint.width(), most)
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else hint.height())
