# SPDX-License-Identifier: MIT
"""A sentence with buttons beside it, which show icons in place of their words where it would be cut off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QIcon, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyle, QStyleOptionButton, QToolTip, QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import ElidedLabel, plain_tool_tip

_ENOUGH = 18  # times the height of a line: a longer sentence ends in an ellipsis rather than take all words

_BESIDE_AN_ICON = 4  # px, which Qt leaves for words even where there are none


class FoldingButton(EnterButton):
    """`text` gives its words, shown or not; folded it shows its icon, and the words as its tool tip."""

    def __init__(self, icon_name: Icon) -> None:
        super().__init__()
        self._icon = icon(icon_name, "text")
        self._whole = ""
        self._is_folded = False
        # Narrower than its hint, so that the window may become narrower than all words.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        return self._whole

    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text.replace("&", ""))
        self._show()

    def is_folded(self) -> bool:
        return self._is_folded

    def fold(self, is_folded: bool) -> None:
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._show()

    def width_for(self, *, folded: bool) -> int:
        """px."""
        return self._size(folded=folded).width()

    def sizeHint(self) -> QSize:
        return self._size(folded=self._is_folded)

    def minimumSizeHint(self) -> QSize:
        return self._size(folded=True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._is_folded and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.folded_tip(), self)
            return True
        return super().event(event)

    def folded_tip(self) -> str:
        """What the mouse is told of a folded button: its words, then whatever else there is to say."""
        return plain_tool_tip(self.accessibleName()) + self.toolTip()

    def _show(self) -> None:
        super().setText("" if self._is_folded else self._whole)
        self.setIcon(self._icon if self._is_folded else QIcon())
        # Without its words Qt takes the letter away too.
        self.setShortcut(QKeySequence.mnemonic(self._whole))

    def _size(self, *, folded: bool) -> QSize:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self._whole)
        width = self.iconSize().width() + _BESIDE_AN_ICON if folded else words.width()
        content = QSize(width, max(words.height(), self.iconSize().height()))
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, content, self)


class FoldingRow(QHBoxLayout):
    """Folds the last button first. What is added besides label and buttons keeps its width."""

    def __init__(self, parent: QWidget, label: ElidedLabel) -> None:
        super().__init__(parent)
        self._label = label
        self.addWidget(label, 1)

    def setGeometry(self, rect: QRect) -> None:
        self._fold(rect.width())
        super().setGeometry(rect)

    def _fold(self, width: int) -> None:
        shown = [widget for widget in self._widgets() if not widget.isHidden()]
        buttons = [widget for widget in shown if isinstance(widget, FoldingButton)]
        others = [widget for widget in shown if widget not in buttons and widget is not self._label]
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right() - self.spacing() * (len(shown) - 1)
        room -= sum(widget.sizeHint().width() for widget in others)
        least = sum(button.width_for(folded=True) for button in buttons)
        room -= self._needed(room - least)
        for button in buttons:
            least += button.width_for(folded=False) - button.width_for(folded=True)
            button.fold(least > room)

    def _widgets(self) -> list[QWidget]:
        items = (self.itemAt(index) for index in range(self.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _needed(self, room: int) -> int:
        """By the sentence, if no more than `room` can be made for it (px)."""
        return min(self._label.width_within(room), _ENOUGH * self._label.fontMetrics().height())
