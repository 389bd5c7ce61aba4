# SPDX-License-Identifier: MIT
"""What three pages do otherwise for a saved contact: a former employer, no nested wizards, a locked e-mail."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from contact_desk.domain.changes import Changes
from contact_desk.domain.draft import new_uid
from contact_desk.domain.errors import ContactDeskError
from contact_desk.domain.names import fold
from contact_desk.ui.add_contact.contact_business_page import ContactBusinessPage
from contact_desk.ui.add_contact.location_page import LocationPage
from contact_desk.ui.add_contact.organisation_page import OrganisationPage
from contact_desk.ui.properties.brains import EditedContact
from contact_desk.ui.properties.replace_email_dialog import ReplaceEmailDialog
from contact_desk.ui.theme import restyle
from contact_desk.ui.widgets.enter_button import EnterButton
from contact_desk.ui.widgets.labels import literal
from contact_desk.ui.widgets.wrapped_buttons import WrappedCheckBox
from contact_desk.wording.catalogue import Words


class EditedOrganisationPage(OrganisationPage):
    """A new employer leaves the one before on the contact, unless its user does not want that."""

    can_add = False
    brain: EditedContact

    def build(self) -> None:
        super().build()
        self.keep_former = WrappedCheckBox()
        self.keep_former.setObjectName("keepFormer")
        self.keep_former.setChecked(self.brain.keeps_former)
        self.keep_former.toggled.connect(self._choose_former)
        self.body.insertWidget(1, self.keep_former)

    def enter(self) -> None:
        super().enter()
        self._offer_former()

    def hear(self, path: str) -> None:
        if path == "organisation":
            self._offer_former()

    def retranslate(self) -> None:
        super().retranslate()
        former = self.brain.original.organisation
        self.keep_former.setText(self.words("Keep {former} as former employer", former=literal(former[:80])))

    def _choose_former(self, wanted: bool) -> None:
        self.brain.keeps_former = wanted

    def _offer_former(self) -> None:
        before = fold(self.brain.original.organisation)
        self.keep_former.setVisible(bool(before) and before != fold(self.brain.draft.organisation))


class EditedLocationPage(LocationPage):
    can_add = False


class EditedBusinessPage(ContactBusinessPage):
    """`replaced` carries the `Changes` of a principal e-mail that was replaced, which is saved at once."""

    brain: EditedContact
    replaced = Signal(object)

    def build(self) -> None:
        super().build()
        self._dialog: ReplaceEmailDialog | None = None
        # By the address, the number under which it is asked for: asked for again, it is replaced once.
        self._requests: dict[str, str] = {}
        self.replace_button = EnterButton()
        self.replace_button.setObjectName("replaceEmailButton")
        self.replace_button.setAutoDefault(False)
        restyle(self.replace_button, link=True)
        self.replace_button.clicked.connect(self.replace_email)
        column = self.email.column
        column.insertWidget(2, self.replace_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._lock_email()

    def retranslate(self) -> None:
        super().retranslate()
        self.replace_button.setText(self.words("Replace the address…"))

    def replace_email(self) -> None:
        """Ask for the new address."""
        if self._dialog is None:
            self._dialog = ReplaceEmailDialog(self.words, self.window())
            self._dialog.replace_wanted.connect(self._replace)
        self._requests.clear()
        self._dialog.ask(self.brain.original.business.email)

    def suspend(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()

    def _lock_email(self) -> None:
        locked = bool(self.brain.original.business.email.strip())
        self.email.line.setReadOnly(locked)
        self.replace_button.setVisible(locked)

    def _replace(self, email: str) -> None:
        editing = self.bench.desk.contact_editing
        request = self._requests.setdefault(email, new_uid())
        work = partial(editing.replace_email, self.brain.record, email, request=request)
        self.bench.operations.run(
            work, partial(self._was_replaced, email), self._was_not_replaced, owner=self
        )

    def _was_replaced(self, email: str, changes: Changes) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.brain.email_was_replaced(email)
        self.form.load(self.brain.text)
        self._lock_email()
        self.email.tell("ok", _was_replaced)
        self.replaced.emit(changes)

    def _was_not_replaced(self, error: ContactDeskError) -> None:
        if self._dialog is not None:
            self._dialog.show_failure(error)


def _was_replaced(words: Words) -> str:
    return words("Replaced. The address before stays in the history.")
