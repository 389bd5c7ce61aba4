# SPDX-License-Identifier: MIT
"""The lists to choose from, on the left of the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QListWidget

from contact_desk.ui.administration.seven_lists import LISTS, AdministeredList
from contact_desk.ui.theme import scale
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import wrapped
from contact_desk.wording.catalogue import Words

_AROUND, _WIDEST = 32, 320  # px of the design


class ListChoice(Translated, QListWidget):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._most = round(_WIDEST * scale())
        self.setObjectName("administrationLists")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(2)
        self.addItems([words(which.title) for which in LISTS])
        self.setCurrentRow(0)
        self.retranslate()

    def chosen(self) -> AdministeredList:
        return LISTS[max(self.currentRow(), 0)]

    def give_room(self, most: int) -> None:
        """Be no wider than this (px), however long the words are."""
        self._most = most
        self._make_room()

    def retranslate(self) -> None:
        self.setAccessibleName(self.words("Lists"))
        self.setAccessibleDescription(self.words("The arrow keys choose a list, Tab goes to its values."))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        """Every name on one line; where there is no room for that, it takes several."""
        metrics, around = self.fontMetrics(), round(_AROUND * scale())
        titles = [self.words(which.title) for which in LISTS]
        width = min(max(map(metrics.horizontalAdvance, titles)) + around, self._most)
        self.setFixedWidth(width)
        # Qt would not leave out the style sheet's padding when it measures the lines.
        room = width - around + metrics.averageCharWidth()
        for place, title in enumerate(titles):
            item = self.item(place)
            item.setText(wrapped(title, metrics, room))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
