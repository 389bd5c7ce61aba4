# SPDX-License-Identifier: MIT
"""What is higher than its window: it scrolls up and down, never sideways, and keeps in view what is worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from contact_desk.ui.widgets.field import Field

_LEAST_LINES = 5
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
        self._field: Field | None = None
        self._left: Field | None = None
        self.setWidget(content)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._watch)

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        # As wide as the viewport. To ask for that itself makes Qt acquaint Python with every widget there is.
        height = self._content.heightForWidth(self._content.width())
        return QSize(hint.width(), max(height, self._content.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        least = _LEAST_LINES * self.fontMetrics().height()
        return QSize(self._content.minimumSizeHint().width(), min(least, self.sizeHint().height()))

    # QScrollArea watches its content by itself.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        if watched is self._field and event.type() == QEvent.Type.Resize:
            self.keep_in_view()
        elif watched is self._left and self._left is not None and event.type() == QEvent.Type.Resize:
            # A field is often judged when it is left: what is said of it then is to be seen as well.
            self.keep_in_view_with(self._left)
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self.keep_in_view()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keep_in_view()

    def keep_in_view(self) -> None:
        """Scroll to what has the focus, its label above and its message below included."""
        # These take their room only once the layouts have been asked.
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def keep_in_view_with(self, part: QWidget) -> None:
        """The same with `part`, which tells something of it, as far as both have room."""
        QTimer.singleShot(0, self, lambda: self._scroll_to_both(part))

    def _scroll_to_both(self, part: QWidget) -> None:
        if isValid(part):
            self._show(part)
        self._scroll_to_focus()

    def _scroll_to_focus(self) -> None:
        editor = self._content.focusWidget()
        if editor is None or not self._content.isAncestorOf(editor):
            return
        if (field := self._field_of(editor)) is not None:
            self._show(field)
        self._show(editor)

    def _field_of(self, editor: QWidget | None) -> Field | None:
        part = editor
        while part is not None and part is not self._content:
            if isinstance(part, Field):
                return part
            part = part.parentWidget()
        return None

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A message, or what was found, may take room under the field that is worked on, or was a moment ago."""
        is_inside = now is not None and self._content.isAncestorOf(now)
        field = self._field_of(now) if is_inside else None
        if field is self._field:
            return
        if self._left is not None and isValid(self._left):
            self._left.removeEventFilter(self)
        self._left, self._field = self._field, field
        if self._left is not None and not isValid(self._left):
            self._left = None
        if self._field is not None:
            self._field.installEventFilter(self)

    def _show(self, part: QWidget) -> None:
        middle = part.mapTo(self._content, part.rect().center())
        self.ensureVisible(0, middle.y(), 0, part.height() // 2 + _EDGE)
