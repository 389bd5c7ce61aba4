# SPDX-License-Identifier: MIT
"""Drives the real wizard as a person does: by the object names of `contract.md`, with keys and clicks."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.domain.kept_draft import KeptDraft
from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.search_field import LastRow
from contact_desk.ui.wizard.saving_dialog import SavingDialog
from contact_desk.ui.wizard.wizard import Wizard
from contact_desk.wording.catalogue import Words
from tests.ui.driving import said_below

W = TypeVar("W", bound=QObject)
_PATIENCE = 10.0  # seconds, for a store that answers in milliseconds


_OPERATIONS: list[Operations] = []


def wait_for_all() -> None:
    """Wait until no wizard of this test asks its desk any more, which may be closed then."""
    while _OPERATIONS:
        operations = _OPERATIONS.pop()
        # Those of a main window have ended with it.
        assert not isValid(operations) or operations.wait_idle(30), "the store does not answer"


class DialogDriver:
    """One open window that saves a record. `under` is where names are looked for: the window, or a dialog of it."""

    wizard: SavingDialog

    def __init__(self, qtbot: QtBot, operations: Operations, wizard: SavingDialog) -> None:
        self.qtbot = qtbot
        self.operations = operations
        _OPERATIONS.append(operations)
        self.wizard = wizard
        self.under: QWidget = wizard
        self.settle()

    def find(self, kind: type[W], name: str) -> W:
        found = self.under.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def settle(self) -> None:
        """Wait until every page is made, no work is under way and every answer has been heard."""
        self.qtbot.waitUntil(self.is_complete)
        while self.operations.is_busy():
            assert self.operations.wait_idle(_PATIENCE), "the store does not answer"
        QApplication.processEvents()

    def is_complete(self) -> bool:
        """Whether every page is made."""
        raise NotImplementedError

    def type(self, name: str, text: str) -> None:
        """Replace the text of a field, a keystroke a letter."""
        widget = self.find(QWidget, name)
        assert isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox), f"{name} takes no text"
        assert widget.isVisible(), f"{name} cannot be seen"
        assert widget.isEnabled(), f"{name} is disabled"
        editor = widget.lineEdit() if isinstance(widget, QComboBox) else widget
        assert editor is not None
        editor.setFocus()
        editor.selectAll()
        self.key(editor, Qt.Key.Key_Delete)
        for letter in text:
            self.key(editor, Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_Any, letter)

    def paste(self, name: str, text: str) -> None:
        editor = self.find(QLineEdit, name)
        editor.selectAll()
        editor.insert(text)

    def key(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        # QTest.keyClicks aborts the process on a letter outside ASCII.
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))

    def enter(self, name: str) -> None:
        QTest.keyClick(self.find(QWidget, name), Qt.Key.Key_Return)
        self.settle()

    def choose(self, name: str, code: str) -> None:
        combo = self.find(QComboBox, name)
        position = combo.findData(code)
        assert position >= 0, f"{name} does not offer {code}"
        combo.setCurrentIndex(position)

    def offered(self, name: str) -> list[str]:
        combo = self.find(QComboBox, name)
        return [str(combo.itemData(position)) for position in range(combo.count())]

    def click(self, name: str) -> None:
        button = self.find(QWidget, name)
        assert isinstance(button, QPushButton | QRadioButton)
        assert button.isVisible(), f"{name} cannot be seen"
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def text(self, name: str) -> str:
        widget = self.find(QWidget, name)
        if isinstance(widget, QComboBox):
            return widget.currentText()
        assert isinstance(widget, QLineEdit | QLabel), f"{name} has no text"
        return widget.text()

    def message(self, name: str) -> str:
        """What is said under a field; "" when nothing can be seen there."""
        return said_below(self.under, name)

    def message_texts(self) -> list[str]:
        labels = self.wizard.findChildren(QLabel)
        return [label.text() for label in labels if label.property("role") == "message" and label.isVisible()]

    def results(self, name: str) -> list[str]:
        """What was found; the rows below it are `last_rows`."""
        return [text for text, record in self._result_rows(name) if not isinstance(record, LastRow)]

    def last_rows(self, name: str) -> list[str]:
        return [text for text, record in self._result_rows(name) if isinstance(record, LastRow)]

    def _result_rows(self, name: str) -> list[tuple[str, object]]:
        found = self.find(QListWidget, f"{name}Results")
        if not found.isVisible():
            return []
        items = [found.item(row) for row in range(found.count())]
        return [(item.text(), item.data(Qt.ItemDataRole.UserRole)) for item in items]

    def rows(self, name: str) -> list[list[str]]:
        model = self.find(QTableView, name).model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def select(self, name: str, row: int) -> None:
        self.find(QTableView, name).selectRow(row)

    def dialog(self, name: str) -> QDialog:
        """Go on in a dialog of the wizard."""
        self.under = self.wizard
        dialog = self.find(QDialog, name)
        assert dialog.isVisible()
        self.under = dialog
        return dialog

    def press_in_dialog(self, which: QDialogButtonBox.StandardButton) -> None:
        """Press a button of the dialog; back to the wizard if that closed it."""
        assert isinstance(self.under, QDialog)
        box = self.under.findChildren(QDialogButtonBox)[0]
        box.button(which).click()
        self.leave_dialog_if_closed()

    def leave_dialog_if_closed(self) -> None:
        if not self.under.isVisible():
            self.under = self.wizard

    def ok(self) -> None:
        self.press_in_dialog(QDialogButtonBox.StandardButton.Ok)


class WizardDriver(DialogDriver):
    """One open wizard."""

    wizard: Wizard

    def is_complete(self) -> bool:
        return self.wizard.pages.stack.is_complete()

    def page(self) -> str:
        shown = [page for page in self.wizard.pages.values() if page.isVisible()]
        assert len(shown) == 1
        return shown[0].objectName()

    def next(self, *pages: str) -> None:
        """Press Next once for each page that must follow."""
        for page in pages:
            self.click("nextButton")
            assert self.page() == page, self.message_texts()

    def to_summary(self) -> None:
        """Press Next until the summary."""
        while self.page() != "summaryPage":
            before = self.page()
            self.click("nextButton")
            assert self.page() != before, self.message_texts()


class Driver(WizardDriver):
    """An Add Contact wizard of its own."""

    wizard: AddContactWizard

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
        wizard = AddContactWizard(desk, operations, Words(language), draft=draft, kept=kept)
        qtbot.addWidget(wizard)
        wizard.open()
        super().__init__(qtbot, operations, wizard)

    def save(self) -> int:
        """Save from the summary; the new contact's id."""
        self.click("saveButton")
        assert self.page() == "endPage", self.message_texts()
        result = self.wizard.brain.result
        assert result is not None
        return result.contact


def refused_on(drive: Driver, page: str) -> None:
    """Saving leads to this page, with all that was typed."""
    before = drive.wizard.brain.draft
    drive.click("saveButton")
    assert drive.page() == page
    assert drive.wizard.brain.draft == before


def go_to_business(drive: Driver) -> Driver:
    drive.type("lastName", "Marchand")
    drive.next("organisationPage", "locationPage", "businessPage")
    return drive


def state(drive: Driver, name: str) -> str:
    return str(drive.find(QWidget, name).property("state"))


def place(drive: Driver, name: str) -> tuple[int, int]:
    """Row and column of a field, as pixels from the top left of the window."""
    spot = drive.find(QWidget, name).mapTo(drive.wizard, QPoint(0, 0))
    return spot.y(), spot.x()


def label(drive: Driver, name: str) -> str:
    return drive.find(QWidget, name).accessibleName()
