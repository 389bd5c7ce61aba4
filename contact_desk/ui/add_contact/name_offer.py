# SPDX-License-Identifier: MIT
"""Below the last name: the offer to part a name that was typed in one piece, and its undo (row X47).

It fills in nothing by itself: the page does, once it is pressed.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from contact_desk.domain.draft_splitting import split_fields
from contact_desk.domain.vocabulary import ListName
from contact_desk.ui.add_contact.brain import ContactBrain
from contact_desk.ui.widgets.announcing import announce
from contact_desk.ui.widgets.checked_field import PAUSE
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words
from contact_desk.wording.field_labels import field_label

Fields = dict[str, str]


class NameOffer(Translated, QWidget):
    """Hidden while there is nothing to offer. `wanted` carries texts by their path in the draft.

    `appeared` tells that it takes room now, below what one is typing in.
    """

    wanted = Signal(object)
    appeared = Signal()

    def __init__(self, words: Words, brain: ContactBrain) -> None:
        super().__init__()
        self.words = words
        self._brain = brain
        self._offered: Fields | None = None
        self._before: Fields = {}
        self._after: Fields = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look)
        self.sentence = plain_label(role="hint", wrap=True)
        self.sentence.setObjectName("splitNameText")
        self.sentence.setMinimumWidth(1)
        self.button = QPushButton()
        self.button.setObjectName("splitNameButton")
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        self.retranslate()

    def look_soon(self) -> None:
        """Somebody types: what is offered stays until they pause, so that nothing jumps at every key."""
        self._pause.start()

    def look(self) -> None:
        """Offer what the draft as it stands gives reason to: parting the name, or undoing that."""
        self._pause.stop()
        if not self._is_split():
            self._before, self._after = {}, {}
        self._offered = None if self._after else split_fields(self._brain.draft, self._brain.vocabulary)
        before = self.sentence.text()
        self.retranslate()
        self.setVisible(bool(self.sentence.text()))
        if self.sentence.text() != before:
            self.appeared.emit()
            spoken = (self.sentence.text(), self.button.text().replace("&", ""))
            announce(self, " – ".join(filter(None, spoken)))

    def retranslate(self) -> None:
        text = ""
        if self._after:
            text = self.words("The name has been split.")
        elif self._offered:
            text = self.words("The name can be split – {parts}", parts=self._parts(self._offered))
        self.sentence.setText(text)
        self.button.setText(self.words("&Undo") if self._after else self.words("Spl&it the name"))
        self.button.setAccessibleDescription(text)

    def _parts(self, fields: Fields) -> str:
        words = self.words
        shown = dict(fields)
        if code := shown.get("title"):
            shown["title"] = self._brain.vocabulary.label(ListName.TITLE, code, words.language)
        texts = (
            words("{label}: {text}", label=field_label(path, words), text=text)
            for path, text in shown.items()
        )
        return " · ".join(texts)

    def _is_split(self) -> bool:
        """Whether all that was filled in still stands there."""
        return all(self._brain.text(path) == text for path, text in self._after.items())

    def _press(self) -> None:
        self.look()  # what has been typed since the last pause counts too
        if self._after:
            fields, self._before, self._after = self._before, {}, {}
        elif self._offered:
            fields, self._after = self._offered, self._offered
            self._before = {path: self._brain.text(path) for path in fields}
        else:
            return
        self.wanted.emit(fields)
        self.look()
