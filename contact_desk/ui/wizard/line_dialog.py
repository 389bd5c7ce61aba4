# SPDX-License-Identifier: MIT
"""What the dialogs of one address and of one interaction address share: a form, OK that may refuse, Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.draft import DraftPart, texts
from contact_desk.domain.draft_check import text_problem
from contact_desk.domain.errors import FieldError
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.wizard.brain import Brain
from contact_desk.ui.wizard.form import Form
from contact_desk.wording.catalogue import Words


class LineDialog(TallDialog):
    """Asks for one line of a list. Escape and Cancel leave the list as it was; what is wrong is told at its field.

    `typed` carries the line after every change.
    """

    typed = Signal(object)

    def __init__(self, words: Words, brain: Brain, parent: QWidget, name: str) -> None:
        super().__init__(words, parent, name)
        self.brain = brain
        self.form = Form(self._keep)
        self.line: Any = self.empty()
        self.others: Sequence[Any] = ()
        self._take: Callable[[Any], None] | None = None
        self.build()
        follow_layouts(self)
        self.retranslate()

    def build(self) -> None:
        """Make the fields, put them into `body` and tell `form` of them."""
        raise NotImplementedError

    def empty(self) -> DraftPart:
        """A new line."""
        raise NotImplementedError

    def problems(self) -> list[FieldError]:
        """What keeps the line from being taken; `field` is the name of the line's own field."""
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

    def _read(self, path: str) -> str:
        return str(getattr(self.line, path))

    def _keep(self, path: str, text: str) -> None:
        self.line = self.line.model_copy(update={path: text})
        self.kept(path)
        self.typed.emit(self.line)

    def kept(self, path: str) -> None:
        """A field changed."""

    def agree(self) -> None:
        problems = self.problems()
        if problems:
            self.form.show(problems)
            self.area.keep_in_view()
            return
        self.accept()
        if self._take is not None:
            self._take(self.line)
