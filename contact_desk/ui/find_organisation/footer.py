# SPDX-License-Identifier: MIT
"""The buttons of the Find Organisation wizard: Cancel on the left; on the right Back, and Next or Finish."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from contact_desk.ui.find_organisation.progress import Step
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class FindingFooter(Translated, QFrame):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        restyle(self, bar="footer")
        self.cancel = self._button("cancelButton")
        self.back = self._button("backButton")
        self.next = self._button("nextButton")
        self.finish = self._button("finishButton")
        restyle(self.cancel, quiet=True)
        for button in (self.next, self.finish):
            restyle(button, primary=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 11, 20, 11)
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addStretch(1)
        for button in (self.back, self.next, self.finish):
            row.addWidget(button)
        self.retranslate()

    def _button(self, name: str) -> QPushButton:
        button = EnterButton()
        button.setObjectName(name)
        # Enter in a field searches, whichever button had the focus last.
        button.setAutoDefault(False)
        return button

    def show_for(self, step: Step, *, can_finish: bool) -> None:
        is_first = step is Step.CRITERIA
        self.back.setEnabled(not is_first)
        self.next.setVisible(is_first)
        self.finish.setVisible(not is_first)
        self.finish.setEnabled(can_finish)
        (self.next if is_first else self.finish).setDefault(True)

    def retranslate(self) -> None:
        self.cancel.setText(self.words("Cancel"))
        self.back.setText(self.words("‹ &Back"))
        self.next.setText(self.words("&Next ›"))
        self.finish.setText(self.words("&Finish"))
