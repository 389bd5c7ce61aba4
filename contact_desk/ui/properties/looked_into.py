# SPDX-License-Identifier: MIT
"""The properties of somebody's private contact, which an administrator has found by its owner: to be read (T65)."""

from __future__ import annotations

from PySide6.QtCore import QObject

from contact_desk.ui.properties.contact_pages import EditedBusinessPage
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.widgets.labels import plain_tool_tip
from contact_desk.ui.widgets.translated import Translated
from contact_desk.ui.wizard.base_page import WizardPage
from contact_desk.wording.catalogue import Words


class LookedInto(Translated, QObject):
    """Greys what would save, and says why. What others do to the contact is not told: it is none of one's own."""

    def __init__(self, window: PropertiesWindow, owner: str) -> None:
        super().__init__(window)
        self.words = window.words
        self._window = window
        self._owner = owner
        window.boxes.made.connect(self._lock)
        window.bar.say(self._sentence, state="warn")
        self.retranslate()

    def retranslate(self) -> None:
        self._window.footer.save.setEnabled(False)
        self._window.footer.save.setAccessibleDescription(self._sentence(self.words))
        self._window.footer.save.setToolTip(plain_tool_tip(self._sentence(self.words)))

    def _lock(self, page: WizardPage) -> None:
        if isinstance(page, EditedBusinessPage):
            page.replace_button.setEnabled(False)

    def _sentence(self, words: Words) -> str:
        return words(
            "This is a private contact of {owner}. An administrator may read it; only its owner changes it.",
            owner=self._owner,
        )
