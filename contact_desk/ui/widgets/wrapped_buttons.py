# SPDX-License-Identifier: MIT
"""Check boxes and radio buttons whose words take several lines where one has no room; Qt's are clipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

_MNEMONIC = Qt.TextFlag.TextShowMnemonic
_NARROWEST = 8  # times the height of a line
_LOOKS = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Wrapped(_Button):
    """Mixin: `text` gives the words as they were set, on one line."""

    _contents: QStyle.SubElement
    _whole = ""

    def __init__(self) -> None:
        super().__init__()
        # Qt's own take no less than their size hint.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text.replace("&", ""))
        if self._is_several_words():
            self._wrap()
        else:
            super().setText(text)

    def sizeHint(self) -> QSize:
        """As wide as all on one line, as high as it is now."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.size(_MNEMONIC, self._whole).width() - metrics.size(_MNEMONIC, super().text()).width()
        return QSize(hint.width() + more, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), _NARROWEST * self.fontMetrics().height()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_several_words():
            self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._is_several_words() and event.type() in _LOOKS:
            self._wrap()

    def _is_several_words(self) -> bool:
        return " " in self._whole

    def _wrap(self) -> None:
        option = QStyleOptionButton()
        option.initFrom(self)
        room = self.style().subElementRect(self._contents, option, self).width()
        shown = wrapped(self._whole, self.fontMetrics(), room)
        if shown != super().text():
            super().setText(shown)


class WrappedCheckBox(_Wrapped, QCheckBox):
    _contents = QStyle.SubElement.SE_CheckBoxContents


class WrappedRadioButton(_Wrapped, QRadioButton):
    _contents = QStyle.SubElement.SE_RadioButtonContents


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text` in lines that are no wider than `width` (px), unless a single word is."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.size(_MNEMONIC, longer).width() > width:
            lines.append(word)
        else:
            lines[-1:] = [longer]
    return "\n".join(lines)
