# SPDX-License-Identifier: MIT
"""The steps on the left: done, current, to come; a step that was visited can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from contact_desk.ui.add_contact.brain import Brain
from contact_desk.ui.add_contact.pages import STEPS, TITLES, Page
from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import current_palette
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class StepList(Translated, QListWidget):
    step_asked = Signal(object)

    def __init__(self, brain: Brain, words: Words) -> None:
        super().__init__()
        self.words = words
        self._brain = brain
        self.setObjectName("stepList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setIconSize(QSize(16, 16))
        self.setSpacing(2)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        for page in STEPS:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, page)
            self.addItem(item)
        self.itemClicked.connect(self._ask)
        self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if item := self.currentItem():
                self._ask(item)
        else:
            super().keyPressEvent(event)

    def show_progress(self) -> None:
        """Follow the brain: which page is shown, which were visited."""
        for position, page in enumerate(STEPS):
            self._show_step(self.item(position), page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.show_progress()
            self._make_room()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Steps"))
        for position, page in enumerate(STEPS):
            self.item(position).setText(self.words(TITLES[page]))
        self.show_progress()
        self._make_room()

    def _make_room(self) -> None:
        """Every step on one line, also in bold; a translation that is longer still is wrapped."""
        font = QFont(self.font())
        font.setBold(True)
        metrics = QFontMetrics(font)
        widest = max(metrics.horizontalAdvance(self.words(TITLES[page])) for page in STEPS)
        room = widest + self.iconSize().width() + 4 * metrics.height()
        self.setMinimumWidth(min(room, 20 * metrics.height()))

    def _show_step(self, item: QListWidgetItem, page: Page) -> None:
        current = page is self._brain.page
        visited = page in self._brain.visited
        over = self._brain.page is Page.END
        sign = Icon.CURRENT if current else Icon.DONE if visited else Icon.PENDING
        colour = "accent" if current else "ok" if visited else "faint"
        item.setIcon(icon(sign, colour))
        item.setForeground(current_palette().colour("text" if current or visited else "muted"))
        font = QFont(self.font())
        font.setBold(current)
        item.setFont(font)
        can_go = visited and not over
        item.setFlags(Qt.ItemFlag.ItemIsEnabled if can_go or current else Qt.ItemFlag.NoItemFlags)
        state = self.words("current") if current else self.words("done") if visited else self.words("to come")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            self.words("{step}, {state}", step=self.words(TITLES[page]), state=state),
        )
        if current:
            self.setCurrentItem(item)

    def _ask(self, item: QListWidgetItem) -> None:
        page = item.data(Qt.ItemDataRole.UserRole)
        if item.flags() & Qt.ItemFlag.ItemIsEnabled and page is not self._brain.page:
            self.step_asked.emit(page)
