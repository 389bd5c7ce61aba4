# SPDX-License-Identifier: MIT
"""Works the properties of a record as a person does: by object names, with keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.properties.window import PropertiesWindow
from contact_desk.ui.wizard.pages import Page
from tests.ui.driving import part, said_below, type_text, wait_until_idle


class Driver:
    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.properties: PropertiesWindow | None = None

    def settle(self) -> None:
        wait_until_idle(self.qtbot, self.window)

    def show(self, contact: int) -> None:
        """Show the contact's card."""
        self.window.workplace.show_contact(contact)
        card = self.window.workplace.card
        self.qtbot.waitUntil(lambda: bool(card.name()), timeout=10_000)
        self.settle()

    def open(self, button: str = "editContactButton") -> PropertiesWindow:
        """Press the button that opens the properties, and wait until all of them are there."""
        part(self.window, QPushButton, button).click()
        return self.wait_for_window()

    def wait_for_window(self) -> PropertiesWindow:
        self.qtbot.waitUntil(lambda: bool(self.open_windows()), timeout=10_000)
        self.properties = self.open_windows()[-1]
        self.qtbot.waitUntil(self.properties.boxes.is_complete, timeout=10_000)
        self.settle()
        return self.properties

    def open_windows(self) -> list[PropertiesWindow]:
        return [each for each in self.window.wizards.properties.windows.values() if each.isVisible()]

    def is_open(self) -> bool:
        return bool(self.open_windows())

    @property
    def shown(self) -> PropertiesWindow:
        assert self.properties is not None
        return self.properties

    def unfold(self, page: Page) -> None:
        heading = part(self.shown, QPushButton, f"{page}Heading")
        if not heading.isChecked():
            heading.click()
        self.settle()

    def type(self, name: str, text: str, under: QWidget | None = None) -> None:
        """Replace the text of a field, a keystroke a letter."""
        widget = part(under or self.shown, QWidget, name)
        assert widget.isVisible(), f"{name} cannot be seen"
        editor = widget.lineEdit() if isinstance(widget, QComboBox) else widget
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        editor.setFocus()
        editor.selectAll()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(editor, QKeyEvent(kind, Qt.Key.Key_Delete, none))
        type_text(editor, text)

    def text(self, name: str) -> str:
        widget = part(self.shown, QWidget, name)
        if isinstance(widget, QComboBox):
            return widget.currentText()
        assert isinstance(widget, QLineEdit | QLabel)
        return widget.text()

    def click(self, name: str, under: QWidget | None = None) -> None:
        button = part(under or self.shown, QAbstractButton, name)
        assert button.isVisible(), f"{name} cannot be seen"
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def save(self) -> None:
        self.click("saveButton")

    def message(self, name: str, under: QWidget | None = None) -> str:
        return said_below(under or self.shown, name)

    def said(self) -> str:
        """What the bar of the properties says; "" while there is none."""
        bar = self.shown.bar
        return bar.label.text() if bar.isVisible() else ""

    def told(self) -> str:
        """The same of the main window's."""
        bar = self.window.message
        return bar.label.text() if bar.isVisible() else ""

    def undo(self) -> None:
        assert self.window.message.button.text() == "&Undo"
        self.window.message.button.click()
        self.settle()

    def dialog(self, name: str) -> QDialog:
        dialog = part(self.shown, QDialog, name)
        assert dialog.isVisible(), f"{name} is not open"
        return dialog

    def is_dialog_open(self, name: str) -> bool:
        dialog = self.shown.findChild(QDialog, name)
        return dialog is not None and dialog.isVisible()

    def ok(self, name: str) -> None:
        """Press the button of a dialog that agrees."""
        box = part(self.dialog(name), QDialogButtonBox)
        box.button(QDialogButtonBox.StandardButton.Ok).click()
        self.settle()

    def cancel(self, name: str) -> None:
        box = part(self.dialog(name), QDialogButtonBox)
        box.button(QDialogButtonBox.StandardButton.Cancel).click()
        self.settle()

    def choices(self) -> dict[str, str]:
        """What the conflict dialog offers, by the names of its buttons."""
        buttons = self.dialog("conflictDialog").findChildren(QRadioButton)
        return {button.objectName(): button.accessibleName() for button in buttons}
