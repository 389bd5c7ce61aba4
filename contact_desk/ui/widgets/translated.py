# SPDX-License-Identifier: MIT
"""What every widget with words shares: it can be told another language while it stands open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from contact_desk.wording.catalogue import Words


class Translated:
    """Mixin of a QWidget. The constructor sets `self.words`; `retranslate` every text that is no data."""

    words: Words

    def speak(self, words: Words) -> None:
        """Change the language of this widget and of all below it."""
        self.words = words
        self.retranslate()
        if isinstance(self, QWidget):
            speak_to_children(self, words)

    def retranslate(self) -> None:
        """Set every text from `self.words`; called by the constructor and on every change of language."""


def speak_to_children(widget: QWidget, words: Words) -> None:
    """Tell every translated widget below `widget`, through whatever plain widgets stand between."""
    for child in widget.children():
        if isinstance(child, Translated):
            child.speak(words)
        elif isinstance(child, QWidget):
            speak_to_children(child, words)
