# SPDX-License-Identifier: MIT
"""The steps on the left: done, current, to come; a step that was visited can be clicked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import current_palette, scale
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import wrapped
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words

_ICON, _PADDING, _WIDEST = 16, 16, 300  # px of the design
_ROUNDING = 2  # px
_POLISHED = Qt.WidgetAttribute.WA_WState_Polished
_MARGINS = 24  # px that do not grow: Qt's own around icon, words and step


class Walk(Protocol):
    """How far somebody has come: the steps in order, what each is called, those that were visited."""

    @property
    def page(self) -> Any:
        """The step that is shown."""

    @property
    def steps(self) -> Sequence[Any]: ...
    @property
    def titles(self) -> Mapping[Any, str]: ...
    @property
    def visited(self) -> Collection[Any]: ...


class StepList(Translated, QListWidget):
    step_asked = Signal(object)

    def __init__(self, brain: Walk, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._brain = brain
        self._most = round(_WIDEST * scale())
        self._wrapped: tuple[int, str, list[str]] | None = None
        self.setObjectName("stepList")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(1, 1) * round(_ICON * scale()))
        self.setSpacing(2)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        for _page in brain.steps:
            self.addItem(QListWidgetItem())
        self.itemClicked.connect(self._ask)
        self._name()
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if item := self.currentItem():
                self._ask(item)
        else:
            super().keyPressEvent(event)

    def show_progress(self) -> None:
        """Follow the brain: which page is shown, which were visited."""
        for position, page in enumerate(self._brain.steps):
            self._show_step(self.item(position), page)
        # Once all is done there is no step to go to.
        over = self._brain.page is Page.END
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if over else Qt.FocusPolicy.StrongFocus)
        self._show_current()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Before it is seen for the first time, it is styled again for each place that it is put into.
        if event.type() == QEvent.Type.StyleChange and self.testAttribute(_POLISHED):
            self.show_progress()
            self._make_room()

    def retranslate(self) -> None:
        self._name()
        self.show_progress()
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap_titles()
        room = self.viewport().width()
        self._show_current()
        if self.viewport().width() != room:  # the scroll bar went, which is not told in here
            self._wrap_titles()

    def _name(self) -> None:
        self.setAccessibleName(self.words("Steps"))
        self.setAccessibleDescription(self.words("Enter goes to a step that was visited."))

    def _show_current(self) -> None:
        if (item := self.currentItem()) is not None:
            self.doItemsLayout()
            self.scrollToItem(item)

    def give_room(self, most: int) -> None:
        """Be no wider than this (px), however long the words are."""
        self._most = most
        self._make_room()

    def _make_room(self) -> None:
        """Every step on one line, also in bold; where there is no room for that, it takes several."""
        metrics = self._bold()
        widest = max(
            metrics.horizontalAdvance(self.words(self._brain.titles[page])) for page in self._brain.steps
        )
        self.setFixedWidth(min(widest + self._around(), self._most))
        self._wrap_titles()

    def _wrap_titles(self) -> None:
        # Qt would measure the lines without the style sheet's padding, and cut what is wider.
        room = self.viewport().width() + 2 * self.frameWidth() - self._around() + _ROUNDING
        titles = [self.words(self._brain.titles[page]) for page in self._brain.steps]
        # Asked for by every layout that has a say in its width, mostly for the same.
        if (asked := (room, self.font().toString(), titles)) == self._wrapped:
            return
        self._wrapped = asked
        metrics = self._bold()
        for position, title in enumerate(titles):
            self.item(position).setText(wrapped(title, metrics, room))

    def _bold(self) -> QFontMetrics:
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font)

    def _around(self) -> int:
        """What a step takes beside its words (px)."""
        return round((_ICON + _PADDING) * scale()) + _MARGINS

    def _show_step(self, item: QListWidgetItem, page: Any) -> None:
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
            self.words("{step}, {state}", step=self.words(self._brain.titles[page]), state=state),
        )
        if current:
            self.setCurrentItem(item)

    def _ask(self, item: QListWidgetItem) -> None:
        # Not from the item's own data: the bindings give a StrEnum back as a bare string, which is no page.
        page = self._brain.steps[self.row(item)]
        if item.flags() & Qt.ItemFlag.ItemIsEnabled and page is not self._brain.page:
            self.step_asked.emit(page)
