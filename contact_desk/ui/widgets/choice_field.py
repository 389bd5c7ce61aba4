# SPDX-License-Identifier: MIT
"""Fields that offer a list: one value of it (its code is the field's text), or free text with suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy

from contact_desk.ui.widgets.field import Field, Say
from contact_desk.ui.widgets.text_fields import NO_LIMIT
from contact_desk.wording.catalogue import Words

Choices = Callable[[Words], Sequence[tuple[str, str]]]
"""Code and label of each choice in one language; the code "" stands for no choice."""


class ChoiceField(Field):
    """A closed list. A code that it does not hold, or no longer, is offered too: nothing that was entered is lost."""

    def __init__(
        self, words: Words, name: str, label: Say, choices: Choices, *, required: bool = False
    ) -> None:
        self.combo = _combo_box()
        self._choices = choices
        super().__init__(words, self.combo, name, label, required=required)
        self._fill("")
        self.combo.currentIndexChanged.connect(self._tell_change)

    def text(self) -> str:
        return str(self.combo.currentData() or "")

    def load(self, text: str) -> None:
        self._choose(text, "")

    def _choose(self, text: str, label: str) -> None:
        with QSignalBlocker(self.combo):
            position = self.combo.findData(text)
            if position < 0 and text:
                self.combo.addItem(label or text, text)
                position = self.combo.count() - 1
            self.combo.setCurrentIndex(position)

    def offer(self, choices: Choices) -> None:
        """Offer other choices and keep the one that was made."""
        self._choices = choices
        self._fill(self.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._fill(self.text())

    def _fill(self, chosen: str) -> None:
        label = self.combo.currentText()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for code, name in self._choices(self.words):
                self.combo.addItem(name, code)
        self._choose(chosen, label)

    def _tell_change(self, _position: int) -> None:
        self.changed.emit(self.text())


class SuggestionField(Field):
    """Free text with suggestions, found by any part of them. `left`: the user has finished with it."""

    left = Signal()

    def __init__(
        self, words: Words, name: str, label: Say, suggestions: Callable[[str], Sequence[str]]
    ) -> None:
        self.combo = _combo_box()
        self.combo.setLineEdit(line := QLineEdit())
        line.setMaxLength(NO_LIMIT)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._suggestions = suggestions
        super().__init__(words, self.combo, name, label)
        self._fill()
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.combo.setCompleter(completer)
        self.combo.editTextChanged.connect(self.changed)
        line.editingFinished.connect(self.left)

    def text(self) -> str:
        return self.combo.currentText()

    def load(self, text: str) -> None:
        with QSignalBlocker(self.combo):
            self.combo.setEditText(text)

    def retranslate(self) -> None:
        super().retranslate()
        self._fill()

    def _fill(self) -> None:
        text = self.combo.currentText()
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItems(["", *self._suggestions(self.words.language)])
            self.combo.setEditText(text)


def _combo_box() -> QComboBox:
    combo = QComboBox()
    # Neither the longest label nor a long list may decide how wide a form is.
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    combo.setMaxVisibleItems(12)
    return combo
