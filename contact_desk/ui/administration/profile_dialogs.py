# SPDX-License-Identifier: MIT
"""Ask which contact a user is, and which customer number is to stand on a profile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contact_desk.domain.contact import ContactRow
from contact_desk.ui.administration.holder_dialog import HolderDialog
from contact_desk.ui.operations import Operations
from contact_desk.ui.properties.contact_search import ContactSearch
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words

if TYPE_CHECKING:
    from contact_desk.desk import Desk


class CardDialog(HolderDialog):
    """`wanted` carries the `ContactRow` that was chosen: whoever is found is taken at once."""

    def __init__(self, desk: Desk, operations: Operations, words: Words, parent: QWidget) -> None:
        self._make_search = partial(ContactSearch, desk, operations)
        super().__init__(words, parent, "userCardDialog")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).hide()
        self.search.editor.setFocus()

    def build(self) -> None:
        self.hint = plain_label(role="muted", wrap=True)
        self.search = self._make_search(
            self.words, "userCard", lambda words: words("Which contact"), but=tuple
        )
        self.search.chosen.connect(self._choose)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.search)

    def retranslate(self) -> None:
        super().retranslate()
        self.hint.setText(self.words("The public contact that this user is, for “my profile”."))

    def title_text(self) -> str:
        return self.words("Which contact is this user?")

    def agree(self) -> None:
        self.search.editor.setFocus()

    def _choose(self, row: ContactRow) -> None:
        self.wanted.emit(row)


class NumberDialog(HolderDialog):
    """`wanted` carries the number and whose it is."""

    def build(self) -> None:
        words = self.words
        self.number = CompletedField(
            words, "customerNumber", lambda words: words("Customer number"), required=True
        )
        self.name = LineField(words, "customerName", lambda words: words("Whose number it is, if it is new"))
        self.body.addWidget(self.number)
        self.body.addWidget(self.name)
        self.number.editor.setFocus()

    def title_text(self) -> str:
        return self.words("Add a customer number")

    def agree_text(self) -> str:
        return self.words("Add")

    def agree(self) -> None:
        self.wanted.emit((self.number.text(), self.name.text()))
