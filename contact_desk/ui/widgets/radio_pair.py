# SPDX-License-Identifier: MIT
"""A question with two answers, one of which is always chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import literal, plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.widgets.wrapped_buttons import WrappedRadioButton
from contact_desk.wording.catalogue import Words


class RadioPair(Translated, QWidget):
    """Each answer is its object name and its words; `chosen` carries 0 or 1."""

    chosen = Signal(int)

    def __init__(self, words: Words, question: Say, *answers: tuple[str, Say]) -> None:
        super().__init__()
        self.words = words
        self._question = question
        self._answers = answers
        self.label = plain_label(role="field", wrap=True)
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(self._make_answers())
        self.label.setBuddy(self._group.button(0))
        self._group.idToggled.connect(self._tell)
        self.retranslate()

    def _make_answers(self) -> Flow:
        row = Flow(spacing=12)
        for position, (name, _) in enumerate(self._answers):
            button = WrappedRadioButton()
            button.setObjectName(name)
            self._group.addButton(button, position)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        return row

    def choose(self, position: int) -> None:
        """Show an answer without telling anybody."""
        with QSignalBlocker(self._group):
            self._group.button(position).setChecked(True)
        self._lead_tab_to_answer()

    def retranslate(self) -> None:
        question = self._question(self.words)
        self.label.setText(literal(question))
        self.setAccessibleName(question)
        for position, (_, say) in enumerate(self._answers):
            button = self._group.button(position)
            button.setText(say(self.words))
            button.setAccessibleDescription(question)

    def _lead_tab_to_answer(self) -> None:
        # Qt does so only once one of them has had the focus; before that, Tab would stop at the wrong answer.
        ways = Qt.FocusPolicy
        for button in self._group.buttons():
            button.setFocusPolicy(ways.StrongFocus if button.isChecked() else ways.ClickFocus)

    def _tell(self, position: int, checked: bool) -> None:
        if checked:
            self._lead_tab_to_answer()
            self.chosen.emit(position)
