# SPDX-License-Identifier: MIT
"""What a search asks besides words, a chip each, which a click or a key takes out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_area import TallArea
from contact_desk.wording.catalogue import Words

_REMOVING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


@dataclass(frozen=True)
class Chip:
    """One term of the search: what it asks, and where it `start`s; nobody has an `unknown` value (any more)."""

    text: str
    start: int
    unknown: bool = False


class ChipRow(QWidget):
    """`removed` carries where the term starts that is to go."""

    removed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("filterChips")
        content = QWidget()
        self._flow = Flow(content, spacing=6)
        # Of very many, or where there is no room, they scroll.
        self._area = TallArea(content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self._shown: tuple[Sequence[Chip], str] = ((), "")
        self.chips: list[ChipButton] = []

    def show_chips(self, chips: Sequence[Chip], words: Words) -> None:
        """In this order; the keyboard stays on the chip that takes the place of one that was removed."""
        if self._shown == (chips, words.language):
            return
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._shown = (chips, words.language)
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [self._made(chip, words) for chip in chips]
        self.setAccessibleName(words("Filters"))
        self._area.setMinimumHeight(max((chip.sizeHint().height() for chip in self.chips), default=0))
        self._area.updateGeometry()
        follow_layouts(self.window())
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self._area, self._area.updateGeometry)

    def _made(self, chip: Chip, words: Words) -> ChipButton:
        button = ChipButton(chip, words)
        button.clicked.connect(lambda: self.removed.emit(chip.start))
        self._flow.addWidget(button)
        button.show()
        return button


class ChipButton(EnterButton):
    """Delete and Backspace do what a click does. `text` gives all of its words, shown or not."""

    def __init__(self, chip: Chip, words: Words) -> None:
        super().__init__(icon(Icon.CLOSE), "")
        self._whole = " ".join(chip.text.split())
        # Narrower than its hint where the line is.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAutoDefault(False)
        self.setAccessibleName(words("Remove the filter: {filter}", filter=chip.text))
        self.setToolTip(plain_tool_tip(chip.text))
        restyle(self, chip=True, state="warn" if chip.unknown else "")
        font = self.font()
        font.setStrikeOut(chip.unknown)
        self.setFont(font)
        super().setText(self._whole.replace("&", "&&"))

    def text(self) -> str:
        return self._whole

    def sizeHint(self) -> QSize:
        """As wide as all of its words."""
        self.ensurePolished()
        shown = self.fontMetrics().horizontalAdvance(super().text().replace("&&", "&"))
        more = self.fontMetrics().horizontalAdvance(self._whole) - shown
        hint = super().sizeHint()
        return QSize(hint.width() + max(more, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 4 * hint.height()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        missing = self.sizeHint().width() - self.width()
        shown = self._elided(missing) if missing > 0 else self._whole
        super().setText(shown.replace("&", "&&"))

    def _elided(self, missing: int) -> str:
        """`missing`: px by which it is too wide."""
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._whole) - missing
        return metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)

    def event(self, event: QEvent) -> bool:
        # Else the window would delete the contact on show.
        is_mine = isinstance(event, QKeyEvent) and event.key() in _REMOVING
        if is_mine and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)
