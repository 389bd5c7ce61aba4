# SPDX-License-Identifier: MIT
"""What is higher than its window: it scrolls up and down, never sideways, and keeps in view what is worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from contact_desk.ui.widgets.field import Field

_LEAST_LINES = 6
_EDGE = 4  # px around what is kept in view


class TallArea(QScrollArea):
    """Its size hint is the height that `content` needs at the present width."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setProperty("plain", True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self.setWidget(content)

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        height = self._content.heightForWidth(self.viewport().width())
        return QSize(hint.width(), max(height, self._content.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        least = _LEAST_LINES * self.fontMetrics().height()
        return QSize(self._content.minimumSizeHint().width(), min(least, self.sizeHint().height()))

    # QScrollArea watches its content by itself.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keep_in_view()

    def keep_in_view(self) -> None:
        """Scroll to what has the focus, its label above and its message below included."""
        # These take their room only once the layouts have been asked.
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        editor = self._content.focusWidget()
        if editor is None or not self._content.isAncestorOf(editor):
            return
        part: QWidget | None = editor
        while part is not None and part is not self._content and not isinstance(part, Field):
            part = part.parentWidget()
        if isinstance(part, Field):
            self._show(part)
        self._show(editor)

    def _show(self, part: QWidget) -> None:
        middle = part.mapTo(self._content, part.rect().center())
        self.ensureVisible(0, middle.y(), 0, part.height() // 2 + _EDGE)
