# SPDX-License-Identifier: MIT
"""Asks which colleague a draft is handed to, says what that means, and hands it over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.handed_draft import Recipients
from contact_desk.ui.draft_names import draft_name
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.completed_field import CompletedField
from contact_desk.ui.widgets.labels import plain_label
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.ui.widgets.tab_order import follow_layouts
from contact_desk.ui.widgets.tall_dialog import TallDialog
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import sentence

if TYPE_CHECKING:
    from contact_desk.desk import Desk
    from contact_desk.domain.kept_draft import WizardState


class HandOverDialog(TallDialog):
    """`handed` comes once the draft is in the store and has left this disk. It is deleted when it closes."""

    handed = Signal()

    def __init__(
        self,
        desk: Desk,
        operations: Operations,
        words: Words,
        parent: QWidget,
        *,
        draft: WizardState,
        give: Callable[[str], object],
    ) -> None:
        """`give` hands the draft to whom it is called with, in a thread."""
        super().__init__(words, parent, "handOverDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._operations = desk, operations
        self._draft, self._give = draft, give
        self._known = Recipients((), is_complete=False)
        self._is_handing = self._is_known = False
        self._text = plain_label(wrap=True)
        self._text.setObjectName("handOverText")
        self.private = plain_label(wrap=True)
        self.private.setObjectName("handOverPrivate")
        self.recipient = CompletedField(words, "recipient", lambda words: words("Colleague"), required=True)
        self.bar = MessageBar(words)
        self._arrange_body()
        self.recipient.changed.connect(lambda _text: self.recipient.say_nothing())
        self.recipient.left.connect(self._warn)
        self.retranslate()

    def ask(self) -> None:
        """Open it, and read whom the draft can be handed to."""
        self.open()
        self.recipient.editor.setFocus()
        desk = self._desk
        work = partial(_recipients, desk)
        self._operations.run(work, self._offer, self._go_on_without, owner=self)

    def agree(self) -> None:
        name = self.recipient.text().strip()
        if not name:
            self.show_failure(ContactDeskError("recipient_missing"))
        elif not self._is_handing:
            self._set_handing(True)
            self.bar.hide()
            self._operations.run(partial(self._give, name), self._was_handed, self.show_failure, owner=self)

    def reject(self) -> None:
        # Closed meanwhile, it would leave the window open with a draft that is the colleague's already.
        if not self._is_handing:
            super().reject()

    def show_failure(self, error: ContactDeskError) -> None:
        self._set_handing(False)
        if error.code.startswith("recipient_"):
            self.recipient.tell("bad", partial(sentence, error))
            self.recipient.editor.setFocus()
        else:
            self.bar.say(partial(sentence, error))

    def title_text(self) -> str:
        return self.words("Hand to a colleague")

    def agree_text(self) -> str:
        return self.words("Hand over")

    def retranslate(self) -> None:
        super().retranslate()
        self._text.setText(
            self.words(
                "“{name}” leaves your drafts and waits in the store for your colleague. You can take it back until it"
                " is taken over.",
                name=draft_name(self._draft, self.words),
            )
        )
        self.private.setText(
            self.words(
                "It is marked private: your colleague will see it all the same, and whoever saves it becomes its owner."
            )
        )
        self.private.setVisible(bool(getattr(self._draft.draft, "private", False)))

    def _arrange_body(self) -> None:
        for part in (self._text, self.private, self.recipient):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.column.insertWidget(self.column.indexOf(self.buttons), self.bar)
        follow_layouts(self)

    def _offer(self, known: Recipients) -> None:
        self._known, self._is_known = known, True
        self.recipient.offer(known.names)

    def _go_on_without(self, _error: ContactDeskError) -> None:
        """A name can be typed all the same."""

    def _warn(self) -> None:
        name = self.recipient.text().strip()
        if not name or not self._is_known or self.recipient.state() == "bad" or name in self._known.names:
            return
        if self._known.is_complete:
            self.recipient.tell("bad", partial(sentence, ContactDeskError("recipient_unknown", name=name)))
        else:
            self.recipient.tell("warn", _unseen)

    def _set_handing(self, handing: bool) -> None:
        self._is_handing = handing
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setEnabled(not handing)

    def _was_handed(self, _: object) -> None:
        self.accept()
        self.handed.emit()


def _unseen(words: Words) -> str:
    return words(
        "Nobody of this name has been seen here yet. Is it the name of their account on the computer?"
    )


def _recipients(desk: Desk) -> Recipients:
    return desk.handed_drafts.recipients()
