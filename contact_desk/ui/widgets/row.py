# SPDX-License-Identifier: MIT
"""Fields side by side, or under one another where that is too narrow: a form never scrolls sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_LETTERS = 52
_SPACING, _LINE_SPACING = 16, 12
_Way = QBoxLayout.Direction


def is_narrow(form: QWidget) -> bool:
    """Whether the fields of a form that is as wide as this widget stand under one another."""
    return form.width() < _LETTERS * form.fontMetrics().averageCharWidth()


class Row(QWidget):
    """Each part with its share of the width; None leaves its share empty.

    With `parent` it is where it belongs before it has parts: Qt styles anew whatever is put elsewhere, with all in it.
    """

    def __init__(self, *parts: tuple[QWidget | None, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gaps: list[QWidget] = []
        self._parts: list[QWidget] = []
        self._row = QBoxLayout(_Way.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACING)
        for part, share in parts:
            self._add(part, share)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest part, since the others may go below it."""
        shown = [part for part in self._parts if not part.isHidden()]
        widest = max((part.minimumSizeHint().width() for part in shown), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _add(self, part: QWidget | None, share: int) -> None:
        if part is None:
            part = QWidget()
            self._gaps.append(part)
        else:
            self._parts.append(part)
        self._row.addWidget(part, share)

    def _turn(self) -> None:
        way = _Way.TopToBottom if is_narrow(self) else _Way.LeftToRight
        if way is not self._row.direction():
            self._row.setDirection(way)
            self._row.setSpacing(_LINE_SPACING if way is _Way.TopToBottom else _SPACING)
            for gap in self._gaps:
                gap.setVisible(way is _Way.LeftToRight)
