# SPDX-License-Identifier: MIT
"""The fields of one page or dialog by their path in the draft: filled together, told what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt

from contact_desk.domain.errors import FieldError
from contact_desk.ui.widgets.field import Field, Say
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence
from contact_desk.wording.field_labels import field_label


class Form:
    """`keep` is called at every keystroke with the path and the text of the field that changed."""

    def __init__(self, keep: Callable[[str, str], None]) -> None:
        self._keep = keep
        self._fields: dict[str, Field] = {}

    def add(self, path: str, field: Field) -> None:
        self._fields[path] = field
        field.changed.connect(partial(self._changed, path))

    def load(self, read: Callable[[str], str]) -> None:
        """Show what the draft holds; messages of another draft go."""
        for path, field in self._fields.items():
            if field.text() != read(path):
                field.load(read(path))
                field.say_nothing()

    def clear_messages(self) -> None:
        for field in self._fields.values():
            field.say_nothing()

    def show(self, errors: Iterable[FieldError]) -> list[FieldError]:
        """Tell each error at its field, go to the first one; gives back those whose field is not here."""
        elsewhere: list[FieldError] = []
        told: set[str] = set()
        for error in errors:
            if error.field not in self._fields:
                elsewhere.append(error)
            elif error.field not in told:
                self._fields[error.field].tell("bad", partial(sentence, error))
                told.add(error.field)
        first = next((field for path, field in self._fields.items() if path in told), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return elsewhere

    def _changed(self, path: str, text: str) -> None:
        self._keep(path, text)
        self._fields[path].was_typed_in()


def label(path: str) -> Say:
    """What the field with this path is called, in whatever language is asked for."""

    def say(words: Words) -> str:
        return field_label(path, words)

    return say
