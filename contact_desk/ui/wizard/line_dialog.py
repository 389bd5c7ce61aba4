# SPDX-License-Identifier: MIT
"""What the dialogs of one address and of one interaction address share: a form, OK that may refuse, Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from contact_desk.domain.draft import DraftPart, texts
from contact_desk.domain.draft_check import text_problem
from contact_desk.domain.errors import FieldError
from contact_desk.ui.add_contact.brain import Brain
from contact_desk.ui.add_contact.form import Form
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.translated import Translated
from contact_desk.wording.catalogue import Words


class LineDialog(Translated, QDialog):
    """Asks for one line of a list. Escape and Cancel leave the list as it was; what is wrong is told at its field.

    `typed` carries the line after every change.
    """

    typed = Signal(object)

    def __init__(self, words: Words, brain: Brain, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.words = words
        self.brain = brain
        self.setObjectName(name)
        self.form = Form(self._keep)
        self.line: Any = self.empty()
        self.others: Sequence[Any] = ()
        self._take: Callable[[Any], None] | None = None
        self.heading = plain_label(role="section")
        self.body = QVBoxLayout()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._accept_if_right)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.build()
        self.retranslate()

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        column.addWidget(self.buttons)
        self.resize(560, 0)

    def event(self, event: QEvent) -> bool:
        """Grow with the messages under the fields: a window does not by itself, their lines being wrapped."""
        told = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and (layout := self.layout()) is not None:
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))
        return told

    def build(self) -> None:
        """Make the fields, put them into `body` and tell `form` of them."""
        raise NotImplementedError

    def empty(self) -> DraftPart:
        """A new line."""
        raise NotImplementedError

    def problems(self) -> list[FieldError]:
        """What keeps the line from being taken; `field` is the name of the line's own field."""
        raise NotImplementedError

    def title_text(self) -> str:
        raise NotImplementedError

    def go_to_first_field(self) -> None:
        raise NotImplementedError

    def ask(self, line: DraftPart | None, others: Sequence[Any], take: Callable[[Any], None]) -> None:
        """Open on `line`, or on a new one; `take` is called with what OK accepts."""
        self.line = line or self.empty()
        self.others = others
        self._take = take
        self.form.load(self._read)
        self.form.clear_messages()
        self.loaded()
        self.open()
        self.go_to_first_field()

    def loaded(self) -> None:
        """Another line is being asked for."""

    def texts_too_much(self) -> list[FieldError]:
        """What no field of any line may hold."""
        found = ((path, text_problem(text)) for path, text in texts(self.line))
        return [FieldError(path, problem.code, problem.parameters) for path, problem in found if problem]

    def retranslate(self) -> None:
        self.setWindowTitle(self.title_text())
        self.heading.setText(self.title_text())
        agree = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        agree.setText(self.words("OK"))
        restyle(agree, primary=True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.words("Cancel"))

    def _read(self, path: str) -> str:
        return str(getattr(self.line, path))

    def _keep(self, path: str, text: str) -> None:
        self.line = self.line.model_copy(update={path: text})
        self.kept(path)
        self.typed.emit(self.line)

    def kept(self, path: str) -> None:
        """A field changed."""

    def _accept_if_right(self) -> None:
        problems = self.problems()
        if problems:
            self.form.show(problems)
            return
        self.accept()
        if self._take is not None:
            self._take(self.line)
