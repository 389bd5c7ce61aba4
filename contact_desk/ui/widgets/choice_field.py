# SPDX-License-Identifier: MIT
"""Fields that offer a list: one value of it (its code is the field's text), or free text with suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
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
        self.combo = _ComboBox()
        self._choices = choices
        super().__init__(words, self.combo, name, label, required=required)
        self.combo.wanted.connect(self._fill_first)
        self.combo.currentIndexChanged.connect(self._tell_change)

    def text(self) -> str:
        self.combo.get_ready()
        return str(self.combo.currentData() or "")

    def load(self, text: str) -> None:
        self.combo.get_ready()
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
        if self.combo.is_ready():
            self._fill(self.text())

    def _fill_first(self) -> None:
        self._fill("")

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
        self.combo = _ComboBox()
        self.combo.get_ready()
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


class _ComboBox(QComboBox):
    """`wanted`, once: its entries are asked for, when it is about to be seen or what it says is to be known.

    Qt makes a list of ten widgets with the first of them, and styles these again whenever a part of the form is put
    elsewhere.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_ready = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def is_ready(self) -> bool:
        return self._is_ready

    def get_ready(self) -> None:
        if not self._is_ready:
            self._is_ready = True
            # Neither the longest label nor a long list may decide how wide a form is.
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(8)
            self.setMaxVisibleItems(12)
            self.wanted.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Polish:
            self.get_ready()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if self._is_ready or event.type() != QEvent.Type.StyleChange:
            super().changeEvent(event)
