# SPDX-License-Identifier: MIT
"""The foot of a list: which page of how many, and the way to the others (rows P14, P17)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from contact_desk.ui.icons import Icon, icon
from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class Pager(QWidget, Translated):
    """`page_wanted` carries a page between 1 and the last; what is no such number is put back."""

    page_wanted = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._page, self._pages = 1, 1
        self.previous_button = self._button(Icon.PREVIOUS, -1)
        self.next_button = self._button(Icon.NEXT, +1)
        self.field = QLineEdit("1")
        self.field.setObjectName("pageNumberField")
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setFixedWidth(round(64 * scale()))
        self.field.editingFinished.connect(self._go_to_typed)
        self.count = plain_label(role="muted")
        self.count.setObjectName("pageCountLabel")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch()
        for widget in (self.previous_button, self.field, self.count, self.next_button):
            layout.addWidget(widget)
        self.retranslate()

    def show_page(self, page: int, pages: int) -> None:
        self._page, self._pages = page, pages
        self.previous_button.setEnabled(page > 1)
        self.next_button.setEnabled(page < pages)
        self.field.setEnabled(pages > 1)
        self.field.setText(str(page))
        self.retranslate()

    def retranslate(self) -> None:
        self.count.setText(self.words("of {pages}", pages=self.words.number(self._pages)))
        for widget, name in (
            (self.previous_button, self.words("Previous page")),
            (self.next_button, self.words("Next page")),
            (self.field, self.words("Page number")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
        self.field.setAccessibleDescription(self.count.text())

    def _button(self, symbol: Icon, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(symbol))
        restyle(button, quiet=True)
        button.clicked.connect(lambda: self.page_wanted.emit(self._page + step))
        return button

    def _go_to_typed(self) -> None:
        typed = self.field.text().strip()
        wanted = int(typed) if typed.isdecimal() and len(typed) < 10 else 0
        if 1 <= wanted <= self._pages and wanted != self._page:
            self.page_wanted.emit(wanted)
        else:
            self.field.setText(str(self._page))
