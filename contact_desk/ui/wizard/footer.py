# SPDX-License-Identifier: MIT
"""The wizard's buttons: Cancel and handing over on the left; Back and Next, or Save, on the right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.pages import Page
from contact_desk.wording.catalogue import Words


class Footer(Translated, QFrame):
    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._to_summary = self._saving = False
        self.may_add_another = True
        restyle(self, bar="footer")
        self.cancel = self._button("cancelButton")
        self.hand = self._button("handDraftButton")
        self.back = self._button("backButton")
        self.next = self._button("nextButton")
        self.save = self._button("saveButton")
        self.add_another = self._button("addAnotherButton")
        self.finish = self._button("finishButton")
        for button in (self.cancel, self.hand):
            restyle(button, quiet=True)
        for button in (self.next, self.save, self.finish):
            restyle(button, primary=True)
        self._lay_out()
        self.retranslate()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 11, 20, 11)
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self.hand)
        row.addStretch(1)
        for button in (self.back, self.next, self.save, self.add_another, self.finish):
            row.addWidget(button)

    def show_for(self, page: Page, *, busy: bool, to_summary: bool) -> None:
        """Show the buttons of a page.

        While the store is asked, the wizard takes no press of theirs; they stay enabled, since a disabled button
        would hand the focus to whatever comes next. Only a save under way cannot be cancelled.
        """
        self._to_summary, self._saving = to_summary, busy and page is Page.SUMMARY
        last, summary = page is Page.END, page is Page.SUMMARY
        self.cancel.setVisible(not last)
        self.cancel.setEnabled(not self._saving)
        self.hand.setVisible(not last)
        self.back.setVisible(not last)
        self.back.setEnabled(page is not Page.NAME)
        self.next.setVisible(not last and not summary)
        self.save.setVisible(summary)
        self.add_another.setVisible(last and self.may_add_another)
        self.finish.setVisible(last)
        (self.finish if last else self.save if summary else self.next).setDefault(True)
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.setText(self.words("Cancel"))
        self.hand.setText(self.words("&Hand over…"))
        self.hand.setAccessibleDescription(self.words("Gives this draft to a colleague."))
        self.hand.setToolTip(self.hand.accessibleDescription())
        self.back.setText(self.words("‹ &Back"))
        self.next.setText(self.words("Back to the &summary") if self._to_summary else self.words("&Next ›"))
        self.save.setText(self.words("Saving…") if self._saving else self.words("&Save"))
        self.add_another.setText(self.words("Add &another"))
        self.finish.setText(self.words("&Finish"))
