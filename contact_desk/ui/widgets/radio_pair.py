# SPDX-License-Identifier: MIT
"""A question with two answers, one of which is always chosen; one may be refused, with the reason below."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from contact_desk.ui.widgets.field import Say
from contact_desk.ui.widgets.flow import Flow
from contact_desk.ui.widgets.labels import literal, plain_label, show_message
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
        self._refused: dict[int, Say] = {}
        self.label = plain_label(role="field", wrap=True)
        self._group = QButtonGroup(self)
        self._reason: QLabel | None = None
        self._column = column = QVBoxLayout(self)
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

    @property
    def reason(self) -> QLabel:
        """Why an answer is refused; made when one first is."""
        if self._reason is None:
            self._reason = plain_label(role="message", wrap=True, parent=self)
            self._reason.hide()
            self._column.addWidget(self._reason)
        return self._reason

    def choose(self, position: int) -> None:
        """Show an answer without telling anybody."""
        with QSignalBlocker(self._group):
            self._group.button(position).setChecked(True)
        self._lead_tab_to_answer()

    def position(self) -> int:
        """Which answer is chosen."""
        return self._group.checkedId()

    def refuse(self, position: int, reason: Say | None) -> None:
        """Grey an answer and say why below; None gives it back."""
        if reason is None:
            self._refused.pop(position, None)
        else:
            self._refused[position] = reason
        self._group.button(position).setEnabled(reason is None)
        self.retranslate()

    def retranslate(self) -> None:
        question = self._question(self.words)
        self.label.setText(literal(question))
        self.setAccessibleName(question)
        for position, (_, say) in enumerate(self._answers):
            button = self._group.button(position)
            button.setText(say(self.words))
            why_not = self._refused.get(position)
            reason = why_not(self.words) if why_not is not None else ""
            button.setAccessibleDescription(" ".join(filter(None, (question, reason))))
        said = " ".join(say(self.words) for say in self._refused.values())
        if said or self._reason is not None:
            show_message(self.reason, said)

    def _lead_tab_to_answer(self) -> None:
        # Qt does so only once one of them has had the focus; before that, Tab would stop at the wrong answer.
        ways = Qt.FocusPolicy
        for button in self._group.buttons():
            button.setFocusPolicy(ways.StrongFocus if button.isChecked() else ways.ClickFocus)

    def _tell(self, position: int, checked: bool) -> None:
        if checked:
            self._lead_tab_to_answer()
            self.chosen.emit(position)
