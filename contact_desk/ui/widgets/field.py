# SPDX-License-Identifier: MIT
"""A field of a form: its label above, what is said of it below. What stands between varies."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.labels import literal, plain_label, show_message
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words

Say = Callable[[Words], str]
"""Words in whatever language is asked for, so that what stands in the window can change its language."""


class Field(Translated, QWidget):
    """`name` is the object name of the editor; the message's, once something was said, is `name` and "Message".

    `changed` carries the text exactly as it stands in the editor.
    """

    changed = Signal(str)

    def __init__(
        self, words: Words, editor: QWidget, name: str, label: Say, *, required: bool = False
    ) -> None:
        super().__init__()
        self.words = words
        self.editor = editor
        self._label = label
        self._required = required
        self._say: Say | None = None
        self._state = ""
        self._announced = self._letter = ""
        editor.setObjectName(name)
        self.label = plain_label(role="field", parent=self)
        self.label.setBuddy(editor)
        self._message: QLabel | None = None
        self.row = QHBoxLayout()
        self.column = QVBoxLayout(self)
        self._below = QVBoxLayout()
        self._lay_out()
        Field.retranslate(self)

    def _lay_out(self) -> None:
        self.row.setSpacing(8)
        self.row.addWidget(self.editor, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.label)
        self.column.addLayout(self.row)
        self.column.addLayout(self._below)
        self.column.addStretch(1)

    @property
    def message(self) -> QLabel:
        """What is said below; made when there is first something to say, for of most fields nothing ever is."""
        if self._message is None:
            self._message = message = plain_label(role="message", wrap=True, parent=self)
            message.setObjectName(f"{self.editor.objectName()}Message")
            # It follows the width of its field; a long word in it must not widen the form.
            message.setMinimumWidth(1)
            self._below.addWidget(message)
        return self._message

    def text(self) -> str:
        """What stands in the editor."""
        raise NotImplementedError

    def load(self, text: str) -> None:
        """Show `text` without telling anybody that it changed."""
        raise NotImplementedError

    def label_text(self) -> str:
        return self._label(self.words)

    def relabel(self, label: Say) -> None:
        self._label = label
        self.retranslate()

    def show_letter(self, letter: str) -> None:
        """The letter (a capital) that leads here with Alt; "" for none. A label that has not got it shows none."""
        if letter != self._letter:
            self._letter = letter
            self._show_label()

    def tell(self, state: str, say: Say) -> None:
        """Put a sentence under the field (ok, warn, bad or "") and announce it to screen readers."""
        self._state, self._say = state, say
        self._show()
        self._announce(say(self.words))

    def say_nothing(self) -> None:
        self._state, self._say, self._announced = "", None, ""
        self._show()

    def was_typed_in(self) -> None:
        """The user changed the text: what was said of the old one no longer holds."""
        self.say_nothing()

    def state(self) -> str:
        return self._state

    def says_something(self) -> bool:
        """Whether a message, or the room of the one before, is to be seen below it."""
        return self._message is not None and self._message.isVisible()

    def retranslate(self) -> None:
        self._show_label()
        label = self.label_text()
        spoken = self.words("{label}, required", label=label) if self._required else label
        self.editor.setAccessibleName(spoken)
        self._show()

    def _show_label(self) -> None:
        label = self.label_text()
        self.label.setText(_lettered(f"{label} *" if self._required else label, self._letter))

    def _show(self) -> None:
        sentence = self._say(self.words) if self._say else ""
        if sentence or self._message is not None:
            self.message.setMinimumHeight(0)
            show_message(self.message, sentence, self._state)
        restyle(self.editor, state=self._state)
        demand = self.words("This field is required.") if self._required else ""
        self.editor.setAccessibleDescription(" ".join(filter(None, (sentence or demand, self.how_to_use()))))

    def how_to_use(self) -> str:
        """What its name does not tell of a field, for those who only hear it."""
        return ""

    def _announce(self, sentence: str) -> None:
        # What is said at a pause is often said again when the field is left: once is enough, unless it is bad.
        if sentence != self._announced or self._state == "bad":
            self._announced = sentence
            spoken = self.words("{label}: {text}", label=self.label_text(), text=sentence)
            announce(self.editor, spoken, urgent=self._state == "bad")


def _lettered(text: str, letter: str) -> str:
    place = text.upper().find(letter) if letter and len(text.upper()) == len(text) else -1
    return literal(text) if place < 0 else f"{literal(text[:place])}&{literal(text[place:])}"
