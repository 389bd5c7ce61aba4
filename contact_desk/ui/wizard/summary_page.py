# SPDX-License-Identifier: MIT
"""Page 8, summary: a block a page with what was entered, each with a button that leads there (rows T57-T59)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from contact_desk.ui.add_contact.base_page import WizardPage
from contact_desk.ui.add_contact.pages import TITLES, Page
from contact_desk.ui.add_contact.summary_blocks import SummaryBlock, SummaryLine, breakable, summary_blocks
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.labels import plain_label, selectable_label


class SummaryPage(WizardPage):
    page = Page.SUMMARY

    def build(self) -> None:
        self._blocks = QWidget()
        self.body.addWidget(self._blocks)
        self.body.addStretch(1)

    def subtitle_text(self) -> str:
        return self.words("Nothing has been saved yet. Check what you entered, then save.")

    def retranslate(self) -> None:
        super().retranslate()
        self._build_blocks()

    def _build_blocks(self) -> None:
        old, self._blocks = self._blocks, QWidget()
        column = QVBoxLayout(self._blocks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for block in summary_blocks(self.brain, self.words):
            column.addWidget(self._panel(block))
        self.body.replaceWidget(old, self._blocks)
        old.setParent(None)
        old.deleteLater()

    def _panel(self, block: SummaryBlock) -> QFrame:
        panel = QFrame()
        panel.setProperty("panel", True)
        column = QVBoxLayout(panel)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addLayout(self._head(block.page))
        if block.lines:
            column.addLayout(self._grid(block))
        else:
            column.addWidget(plain_label(self.words("Nothing entered."), role="muted"))
        return panel

    def _head(self, page: Page) -> QHBoxLayout:
        title = self.words(TITLES[page])
        button = QPushButton(self.words("Edit"))
        button.setObjectName(f"{page}EditButton")
        button.setAccessibleName(self.words("Edit: {page}", page=title))
        restyle(button, link=True)
        button.clicked.connect(partial(self._ask_to_edit, page))
        head = QHBoxLayout()
        head.addWidget(plain_label(title, role="section"), 1)
        head.addWidget(button)
        return head

    def _ask_to_edit(self, page: Page, _checked: bool = False) -> None:
        self.edit_asked.emit(page)

    def _grid(self, block: SummaryBlock) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(block.lines):
            grid.addWidget(
                plain_label(line.label, role="field", wrap=True), number, 0, Qt.AlignmentFlag.AlignTop
            )
            grid.addLayout(self._value(line), number, 1)
        return grid

    def _value(self, line: SummaryLine) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        value = selectable_label(breakable(line.value), wrap=True)
        value.setMinimumWidth(1)
        column.addWidget(value)
        if line.note:
            column.addWidget(plain_label(line.note, role="hint", wrap=True))
        return column
