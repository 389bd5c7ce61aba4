# SPDX-License-Identifier: MIT
"""How tests hand drafts over in a window: its bar, the question whom to, and the wizards that stand open."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.ui.add_contact.wizard import AddContactWizard
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.labels import ElidedLabel
from tests.ui.driving import part, type_text, wait_until_idle


def look(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.drafts.handed.look()
    wait_until_idle(qtbot, window)


def says(window: MainWindow, row: str) -> str:
    """What a line of the bar says; "" when it is not to be seen."""
    label = part(window, ElidedLabel, f"{row}Text")
    return label.whole_text() if label.isVisible() else ""


def press(window: QWidget, main: MainWindow, name: str, qtbot: QtBot) -> None:
    button = part(window, QPushButton, name)
    assert button.isVisible()
    button.click()
    wait_until_idle(qtbot, main)


def in_bar(window: MainWindow, name: str, qtbot: QtBot) -> None:
    press(window.workplace.drafts, window, name, qtbot)


def dialog_of(window: QWidget) -> QDialog:
    (dialog,) = [each for each in window.findChildren(QDialog, "handOverDialog") if each.isVisible()]
    return dialog


def answer(window: MainWindow, dialog: QDialog, name: str, qtbot: QtBot) -> None:
    line = part(dialog, QLineEdit, "recipient")
    line.clear()
    type_text(line, name)
    part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
    wait_until_idle(qtbot, window)


def typed_wizard(window: MainWindow, qtbot: QtBot, name: str = "Adeyemi") -> AddContactWizard:
    wizard = window.add_contact()
    assert isinstance(wizard, AddContactWizard)
    wait_until_idle(qtbot, window)
    type_text(part(wizard, QLineEdit, "lastName"), name)
    return wizard


def open_wizards(window: MainWindow) -> list[AddContactWizard]:
    return [each for each in window.findChildren(AddContactWizard) if each.isVisible()]
