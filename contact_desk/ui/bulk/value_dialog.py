# SPDX-License-Identifier: MIT
"""Asks for the one value that many contacts are to get, and names them (row X13)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from contact_desk.domain.bulk_change import BulkAction
from contact_desk.domain.vocabulary import ListName, Vocabulary
from contact_desk.ui.add_contact.languages import language_choices
from contact_desk.ui.bulk.bulk_text import VALUE_LABELS, names_text, value_title
from contact_desk.ui.bulk.work import Weighed
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.field import Field
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words

_TYPED = frozenset({BulkAction.OWNER, BulkAction.DEPARTMENT, BulkAction.TAG, BulkAction.UNTAG})


class ValueDialog(TallDialog):
    """`on_agree` gets the value: a type's code, a language's tag, a department, a login, or the name of a tag."""

    def __init__(
        self,
        parent: QWidget,
        words: Words,
        action: BulkAction,
        weighed: Weighed,
        on_agree: Callable[[str], None],
    ) -> None:
        super().__init__(words, parent, "bulkValueDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._action, self._told, self._on_agree = action, weighed.told, on_agree
        self.field = _field(words, action, weighed.lists, weighed.offered)
        self.names = plain_label(role="muted", wrap=True)
        self.body.addWidget(self.names)
        self.body.addWidget(self.field)
        self.body.addStretch(1)
        self.retranslate()
        self.field.editor.setFocus()

    def title_text(self) -> str:
        return value_title(self._action, self._told.count, self.words)

    def agree_text(self) -> str:
        return self.words("Change")

    def agree(self) -> None:
        value = self.field.text().strip()
        if not value:
            self.field.tell("bad", lambda words: words("This field is required."))
            self.field.editor.setFocus()
            return
        self.accept()
        self._on_agree(value)

    def retranslate(self) -> None:
        super().retranslate()
        self.names.setText(names_text(self._told, self.words))


def _field(words: Words, action: BulkAction, lists: Vocabulary, offered: Sequence[str]) -> Field:
    def label(words: Words) -> str:
        return words(VALUE_LABELS[action])

    if action in _TYPED:
        field = CompletedField(words, "bulkValue", label, required=True)
        field.offer(offered)
        return field
    if action is BulkAction.LANGUAGE:
        return ChoiceField(words, "bulkValue", label, language_choices, required=True)

    def types(words: Words) -> Sequence[tuple[str, str]]:
        return [(value.code, value.label(words.language)) for value in lists.offered(ListName.CONTACT_TYPE)]

    return ChoiceField(words, "bulkValue", label, types, required=True)
