# SPDX-License-Identifier: MIT
"""The demonstration's hand: fills and leaves the pages of a real wizard by the names of their widgets."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from contact_desk.domain.draft import ContactDraft, DraftPart
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.wizard.pages import Page

W = TypeVar("W", bound=QObject)
_PATIENCE = 60.0  # seconds, for a slow disk

_NAMES = {"firstName": "first_name", "middleName": "middle_name", "lastName": "last_name", "suffix": "suffix"}
_WORK = {"department": "department", "jobTitle": "job_title", "assistantName": "assistant_name"}
_POSTAL = {
    "country": "country",
    "postalCode": "postal_code",
    "street": "street",
    "street2": "street2",
    "city": "city",
    "region": "region",
}
_REACH = {name: name for name in ("phone", "extension", "mobile", "fax", "email", "website", "facebook")}


class DemoHand:
    """Raises `RuntimeError` where the wizard does not go on as a user would expect."""

    def __init__(self, wizard: AddContactWizard, operations: Operations, folder: Path) -> None:
        self._wizard = wizard
        self._operations = operations
        self._folder = folder
        self.pictures: list[Path] = []

    def add(self, draft: ContactDraft) -> int:
        """Go through all nine pages with this contact, with a picture of each; the new contact's id."""
        self._fill_name(draft)
        self._leave(Page.ORGANISATION)
        self._fill(self._wizard, {"organisation": "organisation"}, draft)
        self._leave(Page.LOCATION)
        self._fill(self._wizard, {"location": "location", **_WORK}, draft)
        self._leave(Page.BUSINESS)
        self._fill(self._wizard, {**_POSTAL, **_REACH}, draft.business)
        self._find(QPushButton, "phoneFormatButton").click()
        self._leave(Page.ADDRESSES)
        self._add_addresses(draft)
        self._leave(Page.INTERACTION_ADDRESSES)
        self._add_interaction_addresses(draft)
        self._leave(Page.ATTRIBUTES)
        self._fill(self._wizard, {"notes": "notes"}, draft)
        self._leave(Page.SUMMARY)
        self._leave(Page.END, "saveButton")
        self._take_picture()
        added = self._wizard.brain.result
        if added is None:
            raise RuntimeError("The wizard came to its end without a contact")
        return added.contact

    def _fill_name(self, draft: ContactDraft) -> None:
        self._find(QRadioButton, "kindGroup" if draft.is_group() else "kindPerson").click()
        self._find(QRadioButton, "visibleNo" if draft.private else "visibleYes").click()
        self._choose(self._wizard, "title", draft.title)
        self._choose(self._wizard, "contactType", draft.contact_type)
        self._choose(self._wizard, "language", draft.language)
        self._fill(self._wizard, _NAMES, draft)

    def _add_addresses(self, draft: ContactDraft) -> None:
        for address in draft.addresses:
            self._find(QPushButton, "addAddressButton").click()
            dialog = self._find(QDialog, "addressDialog")
            self._choose(dialog, "addressType", address.type)
            self._fill(dialog, _POSTAL, address)
            self._agree(dialog)

    def _add_interaction_addresses(self, draft: ContactDraft) -> None:
        for line in draft.interaction_addresses:
            self._find(QPushButton, "addInteractionAddressButton").click()
            dialog = self._find(QDialog, "interactionAddressDialog")
            self._choose(dialog, "addressType", line.type)
            self._choose(dialog, "addressSubtype", line.subtype)
            self._fill(dialog, {"value": "value", "extension": "extension"}, line)
            self._agree(dialog)

    def _fill(self, under: QWidget, fields: dict[str, str], part: DraftPart) -> None:
        for name, key in fields.items():
            editor = under.findChild(QWidget, name)
            text = getattr(part, key)
            if isinstance(editor, QComboBox):
                editor.setEditText(text)
            elif isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
            elif isinstance(editor, QLineEdit):
                editor.setText(text)

    def _choose(self, under: QWidget, name: str, code: str) -> None:
        combo = under.findChild(QComboBox, name)
        if combo is not None:
            combo.setCurrentIndex(combo.findData(code))

    def _agree(self, dialog: QDialog) -> None:
        dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
        if dialog.isVisible():
            raise RuntimeError("A dialog of the wizard refused a sample")

    def _leave(self, following: Page, button: str = "nextButton") -> None:
        self._take_picture()
        self._find(QPushButton, button).click()
        self._settle()
        if self._wizard.brain.page is not following:
            raise RuntimeError(f"The wizard stays on {self._wizard.brain.page}")

    def _take_picture(self) -> None:
        self._settle()
        page = self._wizard.brain.page
        file = self._folder / f"{tuple(Page).index(page) + 1}-{page}.png"
        if not self._wizard.grab().save(str(file)):
            raise OSError(f"{file} could not be written")
        self.pictures.append(file)

    def _settle(self) -> None:
        QApplication.processEvents()
        self._operations.wait_idle(_PATIENCE)
        QApplication.processEvents()

    def _find(self, kind: type[W], name: str) -> W:
        found = self._wizard.findChild(kind, name)
        if found is None:
            raise RuntimeError(f"The wizard has no {name}")
        return found
