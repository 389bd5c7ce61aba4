# SPDX-License-Identifier: MIT
"""Works the short form for adding a contact as a person does."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.operations import Operations
from contact_desk.ui.short_form.window import AddContactForm
from contact_desk.wording.catalogue import Words
from tests.ui.add_contact.driver import DialogDriver


class FormDriver(DialogDriver):
    wizard: AddContactForm

    def is_complete(self) -> bool:
        return self.wizard.boxes.is_complete()

    def unfold(self, page: str) -> None:
        heading = self.find(QPushButton, f"{page}Heading")
        if not heading.isChecked():
            heading.click()
        self.settle()

    def said(self) -> str:
        """What the bar of the form says; "" while there is none."""
        bar = self.wizard.bar
        return bar.label.text() if bar.isVisible() else ""

    def hint(self) -> str:
        """Who is named as one that may be the same."""
        shown = self.find(QWidget, "duplicateHint")
        return shown.accessibleName() if shown.isVisible() else ""

    def has_the_keyboard(self, name: str) -> bool:
        focused = self.wizard.focusWidget()
        return focused is not None and focused.objectName() == name

    def kept_text(self) -> str:
        return self.find(QLabel, "draftState").text()


class OwnForm(FormDriver):
    """A form of its own, beside no main window."""

    def __init__(
        self,
        qtbot: QtBot,
        desk: Desk,
        *,
        language: str = "en",
        draft: ContactDraft | None = None,
        kept: KeptDraft | None = None,
    ) -> None:
        operations = Operations()
        form = AddContactForm(desk, operations, Words(language), draft=draft, kept=kept)
        qtbot.addWidget(form)
        form.open()
        super().__init__(qtbot, operations, form)
