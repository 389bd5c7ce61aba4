# SPDX-License-Identifier: MIT
"""The only place that makes labels, so that no text from data is ever read as HTML."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSizePolicy, QWidget

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.word_breaks import BREAK, breakable, has_long_word

_LONGEST_TOOL_TIP = 1_000
_NARROWEST = 5  # times the height of a line
_LOOKS = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})
# Absolute: a name from right to left begins where the names of its neighbours do.
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def plain_label(
    text: str = "", *, role: str = "", wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label of plain text; `role`: title, section, muted, field, hint or message."""
    label = _WrappedLabel(text, parent) if wrap else QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def literal(text: str) -> str:
    """`text` for a label that belongs to a field: there, a single & would underline the next letter."""
    return text.replace("&", "&&")


def selectable_label(text: str = "", *, role: str = "", wrap: bool = False) -> QLabel:
    """A label whose words can be selected and copied by mouse and by keyboard."""
    label = _ValueLabel(text)
    label.setProperty("role", role)
    label.setProperty("selectable", True)
    label.setAlignment(_LEFT)
    label.setWordWrap(wrap)
    flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    label.setTextInteractionFlags(flags)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label


def show_message(label: QLabel, text: str, state: str = "") -> None:
    """Put a sentence under its field, in the colour of `state` (ok, warn, bad, ""); no words hide it."""
    label.setText(text)
    restyle(label, state=state)
    label.setVisible(bool(text))


def plain_tool_tip(text: str) -> str:
    """`text` as a tool tip that shows it as typed; a tool tip has no plain format and guesses at HTML."""
    if not text:
        return ""
    # A table of every named character comes with it.
    from html import escape

    return f"<p style='white-space: pre-wrap'>{escape(text[:_LONGEST_TOOL_TIP])}</p>"


class _WrappedLabel(QLabel):
    """Breaks a word too, where it alone is wider than the label. `text` gives the words as they were set."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._has_long_word = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self._has_long_word = has_long_word(text)
        if self._has_long_word:
            self._break_words()
        elif text != super().text():
            super().setText(text)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _NARROWEST * self.fontMetrics().height()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._has_long_word:
            self._break_words()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._has_long_word and event.type() in _LOOKS:
            self._break_words()

    def _break_words(self) -> None:
        shown = breakable(self._whole, self.fontMetrics(), self.contentsRect().width())
        if shown != super().text():
            super().setText(shown)


class _ValueLabel(_WrappedLabel):
    """Is selected whole when it is reached with Tab, so that Ctrl+C copies it: the text as it was set."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.setSelection(0, len(QLabel.text(self)))

    def selectedText(self) -> str:
        return super().selectedText().replace(BREAK, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Qt's own would copy the places too where a long word may break.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(QCoreApplication.translate("QWidgetTextControl", "&Copy"), self._copy)
        copy.setEnabled(self.hasSelectedText())
        menu.popup(event.globalPos())

    def _copy(self) -> None:
        if self.hasSelectedText():
            QApplication.clipboard().setText(self.selectedText())


class ElidedLabel(QLabel):
    """Ends in an ellipsis where there is no room, with the whole text as its tool tip then."""

    def __init__(self, text: str = "", *, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setAlignment(_LEFT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""
        self._shorter = self._least = ""
        self._most = 1
        self.set_text(text)

    def set_text(self, text: str, *, lines: int = 1, shorter: str = "", least: str = "") -> None:
        """Show `text` on as many lines as it needs, and no more than `lines`.

        `shorter` stands there instead where there is no room on one line for `least`, else for all of `text`.
        """
        self._whole, self._shorter, self._most = " ".join(text.split()), " ".join(shorter.split()), lines
        self._least = " ".join(least.split()) or self._whole
        self.setAccessibleName(self._whole)
        self._elide()
        # What stands beside it may go by what it needs.
        self.updateGeometry()

    def whole_text(self) -> str:
        return self._whole

    def width_within(self, room: int) -> int:
        """What the words need that would be shown in `room` on one line (both px)."""
        self.ensurePolished()
        around = self.width() - self.contentsRect().width()
        return self.fontMetrics().horizontalAdvance(self._said(room - around)) + around

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        room = max(self.contentsRect().width(), 0)
        metrics, mode = self.fontMetrics(), Qt.TextElideMode.ElideRight
        lines = [metrics.elidedText(line, mode, room) for line in self._lines(self._said(room), room)]
        self.setText("\n".join(lines))
        self.setToolTip(plain_tool_tip(self._whole) if " ".join(lines) != self._whole else "")

    def _said(self, room: int) -> str:
        is_short = self._shorter and self.fontMetrics().horizontalAdvance(self._least) > room
        return self._shorter if is_short else self._whole

    def _lines(self, text: str, room: int) -> list[str]:
        """All words; those that have no room (px) stand on the last line all the same."""
        if self._most == 1:
            return [text]
        from contact_desk.ui.widgets.wrapped_buttons import wrapped

        lines = wrapped(text, self.fontMetrics(), room).split("\n")
        before = self._most - 1
        return lines if len(lines) <= before else [*lines[:before], " ".join(lines[before:])]
