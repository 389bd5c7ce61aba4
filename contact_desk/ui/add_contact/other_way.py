# SPDX-License-Identifier: MIT
"""The button by which the wizard gives way to the short form, or that to the wizard, with all that was typed."""

from __future__ import annotations

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class OtherWay(Translated, EnterButton):
    """`text` and `told` are English; the latter is what a screen reader says of it."""

    def __init__(self, words: Words, name: str, text: str, told: str) -> None:
        super().__init__()
        self.words = words
        self._text, self._told = text, told
        self.setObjectName(name)
        self.setAutoDefault(False)
        restyle(self, quiet=True)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.words(self._text))
        self.setAccessibleDescription(self.words(self._told))
        self.setToolTip(self.accessibleDescription())
