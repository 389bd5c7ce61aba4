# SPDX-License-Identifier: MIT
"""Fields that offer a list: one value of it (its code is the field's text), or free text with suggestions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from contact_desk.ui.widgets.field import Field, Say
from contact_desk.ui.widgets.text_fields import NO_LIMIT
from contact_desk.wording.catalogue import Words

_LETTERS = 8  # that there is room for at least
_UNTIL_SEEN = 15  # ms: not in the turn of the event loop that paints

Choices = Callable[[Words], Sequence[tuple[str, str]]]
"""Code and label of each choice in one language; the code "" stands for no choice."""


class ChoiceField(Field):
    """A closed list. A code that it does not hold, or no longer, is offered too: nothing that was entered is lost.

    `is_hurried`: what is chosen is painted first, and the list made when that is to be seen.
    """

    def __init__(
        self,
        words: Words,
        name: str,
        label: Say,
        choices: Choices,
        *,
        required: bool = False,
        is_hurried: bool = False,
    ) -> None:
        self.combo = _ComboBox()
        self._choices = choices
        self._is_hurried = is_hurried
        self._code = ""
        super().__init__(words, self.combo, name, label, required=required)
        self.combo.wanted.connect(self._fill_first)
        self.combo.currentIndexChanged.connect(self._tell_change)

    def text(self) -> str:
        if self._is_waiting():
            return self._code
        self.combo.get_ready()
        return str(self.combo.currentData() or "")

    def load(self, text: str) -> None:
        if self._is_waiting():
            self._code = text
            self._show_chosen()
        else:
            self.combo.get_ready()
            self._choose(text, "")

    def _is_waiting(self) -> bool:
        return self._is_hurried and not self.combo.is_ready()

    def _show_chosen(self) -> None:
        label = next((label for code, label in self._choices(self.words) if code == self._code), self._code)
        self.combo.show_first(label)

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
        if self._is_waiting():
            self._show_chosen()
        else:
            self._fill(self.text())

    def retranslate(self) -> None:
        super().retranslate()
        if self.combo.is_ready():
            self._fill(self.text())
        elif self._is_waiting():
            self._show_chosen()

    def _fill_first(self) -> None:
        self._fill(self._code)

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
    """Free text with suggestions, found by any part of them.

    `leaving`: the Tab key is about to lead out of it. `left`: the user has finished with it.
    """

    leaving = Signal()
    left = Signal()

    def __init__(
        self, words: Words, name: str, label: Say, suggestions: Callable[[str], Sequence[str]]
    ) -> None:
        self.combo = _ComboBox()
        self.combo.get_ready()
        self.combo.setLineEdit(line := _Line())
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
        self.combo.leaving.connect(self.leaving)
        line.leaving.connect(self.leaving)
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


class _Line(QLineEdit):
    """Has the Tab key instead of its box while suggestions are open."""

    leaving = Signal()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.leaving.emit()
        return super().focusNextPrevChild(forward)


class _ComboBox(QComboBox):
    """`wanted`, once: its entries are asked for, when it is about to be seen or what it says is to be known.

    Qt makes a list of ten widgets with the first of them, and styles these again whenever a part of the form is put
    elsewhere.
    """

    wanted = Signal()
    leaving = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_ready = False
        self._first: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(12)

    def is_ready(self) -> bool:
        return self._is_ready

    def get_ready(self) -> None:
        if not self._is_ready:
            self._is_ready = True
            self.wanted.emit()

    def show_first(self, label: str) -> None:
        """What is painted until the entries are there, which are asked for a moment after that."""
        self._first = label
        self.update()

    def sizeHint(self) -> QSize:
        """Neither the longest label nor a long list decides how wide a form is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        # As Qt's own, which makes the list for it.
        self.ensurePolished()
        metrics, icon = self.fontMetrics(), self.iconSize()
        words = QSize(
            _LETTERS * metrics.horizontalAdvance("X") + icon.width() + 4,
            max(metrics.height(), icon.height()) + 2,
        )
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, self._option(), words, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_ready or self._first is None:
            super().paintEvent(event)
            return
        option = self._option()
        option.currentText = self._first
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        QTimer.singleShot(_UNTIL_SEEN, self, self.get_ready)

    def showEvent(self, event: QShowEvent) -> None:
        if self._first is None:
            self.get_ready()
        # Qt's own has the form laid out once more, for a size that goes by the labels.
        QWidget.showEvent(self, event)

    def showPopup(self) -> None:
        self.get_ready()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.get_ready()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.get_ready()
        super().wheelEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.leaving.emit()
        return super().focusNextPrevChild(forward)

    def changeEvent(self, event: QEvent) -> None:
        if self._is_ready or event.type() != QEvent.Type.StyleChange:
            super().changeEvent(event)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option
