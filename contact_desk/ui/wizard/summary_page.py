# SPDX-License-Identifier: MIT
"""Page 8, summary: a block a page with what was entered, each with a button that leads there (rows T57-T59)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from contact_desk.ui.theme import restyle, scale
from contact_desk.ui.widgets.labels import literal, plain_label, selectable_label
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.ui.wizard.pages import Page
from contact_desk.ui.wizard.summary_blocks import SummaryBlock, SummaryLine


class SummaryPage(WizardPage):
    page = Page.SUMMARY

    def build(self) -> None:
        self._blocks = QWidget()
        self.body.addWidget(self._blocks)
        self.body.addStretch(1)

    def subtitle_text(self) -> str:
        return self.words("Nothing has been saved yet. Check what you entered, then save.")

    def blocks(self) -> tuple[SummaryBlock, ...]:
        """A block a page, in their order."""
        raise NotImplementedError

    def vocabulary_arrived(self) -> None:
        self._build_blocks()

    def retranslate(self) -> None:
        super().retranslate()
        self._build_blocks()

    def _build_blocks(self) -> None:
        old, self._blocks = self._blocks, QWidget()
        column = QVBoxLayout(self._blocks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for block in self.blocks():
            column.addWidget(self._panel(block))
        self.body.replaceWidget(old, self._blocks)
        follow_layouts(self.window())
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
        title = self.words(self.brain.titles[page])
        button = QPushButton(self.words("Edit"))
        button.setObjectName(f"{page}EditButton")
        button.setAccessibleName(self.words("Edit: {page}", page=title))
        restyle(button, link=True)
        button.clicked.connect(partial(self._ask_to_edit, page))
        head = QHBoxLayout()
        head.addWidget(plain_label(title, role="section", wrap=True), 1)
        head.addWidget(button)
        return head

    def _ask_to_edit(self, page: Page, _checked: bool = False) -> None:
        self.edit_asked.emit(page)

    def _grid(self, block: SummaryBlock) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, round(110 * scale()))
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(block.lines):
            label = plain_label(literal(line.label), role="field", wrap=True)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._value(line, label), number, 1)
        return grid

    def _value(self, line: SummaryLine, label: QLabel) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        value = selectable_label(line.value, wrap=True)
        value.setAccessibleName(self.words("{label}: {text}", label=line.label, text=line.value))
        value.setAccessibleDescription(line.note)
        label.setBuddy(value)
        column.addWidget(value)
        if line.note:
            column.addWidget(plain_label(line.note, role="hint", wrap=True))
        return column
