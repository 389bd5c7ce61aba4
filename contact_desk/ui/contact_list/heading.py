# SPDX-License-Identifier: MIT
"""The head of the list of contacts: its title, how many there are, and the buttons that filter and arrange it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.folding_row import FoldingButton
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

_EDGE = 12  # px


class ListHeading(QWidget, Translated):
    """Whoever makes it answers the buttons; *Reset* is there while something is searched.

    Where there is little room the buttons show icons, the last ones first; then the count goes below the title, and
    the types are left to the other filters.
    """

    type_wanted = Signal()
    filters_wanted = Signal(bool)
    reset_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.title = plain_label(role="title")
        self.count = plain_label(role="muted")
        self.type_button = _button("typeFilterButton", Icon.FILTER)
        self.filters_button = _button("moreFiltersButton", Icon.FILTERS)
        self.filters_button.setCheckable(True)
        self.reset_button = _button("resetSearchButton", Icon.UNDO)
        restyle(self.reset_button, quiet=True)
        self.reset_button.hide()
        self.columns_button = QToolButton()
        self.columns_button.setIcon(icon(Icon.COLUMNS))
        self.columns_button.setObjectName("columnsButton")
        restyle(self.columns_button, quiet=True)
        self.type_button.clicked.connect(self.type_wanted)
        self.filters_button.clicked.connect(self.filters_wanted)
        self.reset_button.clicked.connect(self.reset_wanted)
        self._arrange()
        self.retranslate()

    def show_search(self, text: str) -> None:
        """What is searched in the list."""
        self.reset_button.setVisible(bool(text.strip()))
        self._fit()

    def show_count(self, text: str) -> None:
        self.count.setText(text)
        self._fit()

    def retranslate(self) -> None:
        self.title.setText(self.words("Contacts"))
        self.type_button.setText(self.words("Type"))
        self.type_button.setAccessibleDescription(self.words("Shows the contacts of one type alone."))
        self.filters_button.setText(self.words("More filters"))
        self.reset_button.setText(self.words("Reset"))
        self.reset_button.setAccessibleDescription(self.words("Clears the search and all filters."))
        self.columns_button.setAccessibleName(self.words("Columns and order"))
        self.columns_button.setToolTip(self.words("Columns and order"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        buttons = [
            each
            for each in (self.type_button, self.filters_button, self.reset_button)
            if each is self.type_button or not each.isHidden()
        ]
        room = self.contentsRect().width() - 2 * _EDGE - self._row.spacing() * (len(buttons) + 1)
        room -= self.title.sizeHint().width() + self.columns_button.sizeHint().width()
        least = sum(button.width_for(folded=True) for button in buttons)
        self.type_button.setVisible(least <= room)
        count = self.count.sizeHint().width() + self._row.spacing()
        self._put_count(below=least + count > room)
        for button in buttons:
            least += button.width_for(folded=False) - button.width_for(folded=True)
            button.fold(least > room - count)

    def _put_count(self, *, below: bool) -> None:
        if below != (self._row.indexOf(self.count) < 0):
            if below:
                self._below.addWidget(self.count)
            else:
                self._row.insertWidget(1, self.count)

    def _arrange(self) -> None:
        # What it needs does not decide how wide the list is.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row, self._below = QHBoxLayout(), QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addWidget(self.count)
        self._row.addStretch(1)
        for button in (self.type_button, self.filters_button, self.reset_button, self.columns_button):
            self._row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 0, _EDGE, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addLayout(self._below)


def _button(name: str, icon_name: Icon) -> FoldingButton:
    button = FoldingButton(icon_name)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
