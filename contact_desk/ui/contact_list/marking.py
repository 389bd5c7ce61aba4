# SPDX-License-Identifier: MIT
"""Underlines the letters that a search has met (row N18): seen on a selected row and without colours as well."""

from __future__ import annotations

from unicodedata import bidirectional

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPen

from contact_desk.ui.theme import current_palette, scale

_THICKNESS = 2
_FROM_THE_RIGHT = frozenset({"R", "AL"})


def mark_letters(painter: QPainter, place: QRect, shown: str, words: str) -> None:
    """Under `shown`, which stands in one line at the left of `place`; one that turns to the left is left alone."""
    from contact_desk.domain.highlighting import met

    if any(bidirectional(letter) in _FROM_THE_RIGHT for letter in shown):
        return
    metrics = painter.fontMetrics()
    below = place.center().y() + metrics.ascent() // 2 + round(3 * scale())
    painter.save()
    painter.setPen(QPen(current_palette().colour("accent"), round(_THICKNESS * scale())))
    for start, stop in met(shown, words):
        left = place.left() + metrics.horizontalAdvance(shown[:start])
        right = place.left() + metrics.horizontalAdvance(shown[:stop])
        painter.drawLine(left, below, right - 1, below)
    painter.restore()
