# SPDX-License-Identifier: MIT
"""Asks what the records that use a value are to have instead, before it is deleted (rows T42, P35)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.domain.tag import Tag
from contact_desk.domain.vocabulary import ListValue, Vocabulary
from contact_desk.ui.administration.fault_words import told
from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.wizard.form import Form
from contact_desk.wording.catalogue import Words


class ReplacementDialog(TallDialog):
    """`delete_wanted` carries the value and the one that takes its place; None where there may be none."""

    delete_wanted = Signal(object, object)
    is_required = True
    name = "deleteValueDialog"

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, parent, self.name)
        self.asked = 0
        self.value: ListValue | Tag | None = None
        self._count = 0
        self._others: Sequence[ListValue | Tag] = ()
        self._is_deleting = False
        self._text = plain_label(wrap=True)
        self._choice = ChoiceField(
            words,
            "replacement",
            lambda words: words("They are to have instead"),
            self.choices,
            required=self.is_required,
        )
        self._form = Form(lambda _path, _text: None)
        self._form.add("replacement", self._choice)
        self.bar = MessageBar(words)
        self.body.addWidget(self._text)
        self.body.addWidget(self._choice)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        follow_layouts(self)

    def ask(self, value: ListValue | Tag, count: int, lists: Vocabulary) -> None:
        self.asked += 1
        self.value, self._count, self._is_deleting = value, count, False
        self.bar.hide()
        self.offer(lists)
        self._choice.load("")
        self._choice.say_nothing()
        self.retranslate()
        self.resize(self.width(), 0)
        self.open()
        self._choice.editor.setFocus()

    def offer(self, lists: Vocabulary) -> None:
        """The lists as they are now; what was chosen stays chosen."""
        if self.value is not None:
            self._others = others_of(self.value, lists)
            self._choice.offer(self.choices)

    def agree(self) -> None:
        chosen = next((each for each in self._others if str(each.id) == self._choice.text()), None)
        if chosen is None and self.is_required:
            self._form.show([FieldError("replacement", "required")])
        elif not self._is_deleting:
            self._is_deleting = True
            self.delete_wanted.emit(self.value, chosen)

    def show_failure(self, error: ContactDeskError) -> None:
        self._is_deleting = False
        elsewhere = self._form.show(error.errors) if isinstance(error, Refused) else [error]
        if elsewhere:
            self.bar.say(lambda words: told(error, words))

    def title_text(self) -> str:
        name = self.value.label(self.words.language) if self.value else ""
        return self.words("Delete “{value}”", value=name)

    def agree_text(self) -> str:
        return self.words("Delete")

    def retranslate(self) -> None:
        super().retranslate()
        self._text.setText(self.used_text(self._count))

    def used_text(self, count: int) -> str:
        """How many use it, and what is asked for them."""
        used = self.words.plural("{count} record uses this value.", "{count} records use this value.", count)
        return f"{used} {self.words('Choose the value that takes its place.')}"

    def choices(self, words: Words) -> Sequence[tuple[str, str]]:
        return [("", ""), *((str(each.id), each.label(words.language)) for each in self._others)]


def others_of(value: ListValue | Tag, lists: Vocabulary) -> Sequence[ListValue | Tag]:
    """What may take its place."""
    if isinstance(value, Tag):
        return [other for other in lists.tags if other.key != value.key]
    return [other for other in lists.offered(value.list) if other.id != value.id]
