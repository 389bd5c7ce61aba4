# SPDX-License-Identifier: MIT
"""Asks for the address that replaces a principal e-mail (`product.md`, decision 1); whoever opened it replaces it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contact_desk.domain.email import email_problem
from contact_desk.domain.errors import ContactDeskError, FieldError, Refused
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.ui.wizard.email_field import EmailField
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

_LONGEST = 120  # letters of the address before


class ReplaceEmailDialog(TallDialog):
    """`replace_wanted` carries the new address; then comes `accept` or `show_failure`."""

    replace_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(words, parent, "replaceEmailDialog")
        self._before = ""
        self._is_replacing = False
        self._text = plain_label(wrap=True)
        self.email = EmailField(words, "newEmail", lambda words: words("New e-mail"), refusal=lambda: None)
        self.bar = MessageBar(words)
        self.body.addWidget(self._text)
        self.body.addWidget(self.email)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        follow_layouts(self)
        self.retranslate()

    def ask(self, before: str) -> None:
        """Open it for the address that the contact has now."""
        self._before, self._is_replacing = before, False
        self.bar.hide()
        self.email.load("")
        self.email.say_nothing()
        self.retranslate()
        self.resize(self.width(), 0)
        self.open()
        self.email.editor.setFocus()

    def agree(self) -> None:
        email = self.email.text().strip()
        problem = (email_problem(email) if email else "required") or ""
        if not problem and email == self._before.strip():
            problem = "same_email"
        if problem:
            self._tell(FieldError("business.email", problem))
        elif not self._is_replacing:
            self._is_replacing = True
            self.replace_wanted.emit(email)

    def show_failure(self, error: ContactDeskError) -> None:
        self._is_replacing = False
        if isinstance(error, Refused):
            self._tell(error.errors[0])
        else:
            self.bar.say(partial(_told, error))

    def title_text(self) -> str:
        return self.words("Replace the e-mail address")

    def agree_text(self) -> str:
        return self.words("Replace")

    def retranslate(self) -> None:
        super().retranslate()
        self._text.setText(
            self.words(
                "{email} is closed with today’s date and stays in the history. This is saved at once.",
                email=self._before[:_LONGEST],
            )
        )

    def _tell(self, error: FieldError) -> None:
        self.email.tell("bad", partial(sentence, error))
        self.email.editor.setFocus()


def _told(error: ContactDeskError, words: Words) -> str:
    return " ".join((sentence(error, words), words("What you typed stays here.")))
