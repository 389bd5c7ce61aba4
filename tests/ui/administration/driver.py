# SPDX-License-Identifier: MIT
"""Works the Administration page of a real window as a person does: by object names, with keys and clicks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from contact_desk.ui.administration.page import AdministrationPage
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.widgets.message_bar import MessageBar
from tests.ui.driving import Part, part, said_below, wait_until_idle

LISTS = ("contact_type", "organisation_type", "title", "address_type", "type", "subtype", "attribute", "tag")


class Driver:
    """`dialog` is where fields are looked for, once one is open."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.menus.actions[CommandId.ADMINISTRATION].trigger()
        self.settle()
        self.page = part(window, AdministrationPage)
        self.table = part(self.page, QTableView, "listTable")

    def settle(self) -> None:
        wait_until_idle(self.qtbot, self.window)

    def show_list(self, name: str) -> None:
        part(self.page, QListWidget, "administrationLists").setCurrentRow(LISTS.index(name))

    def rows(self) -> list[list[str]]:
        """Every column, those too for which there is no room."""
        model = self.table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, place).data()) for place in columns] for row in range(model.rowCount())]

    def labels(self, column: int = 0) -> list[str]:
        return [row[column] for row in self.rows()]

    def select(self, label: str) -> None:
        row = next(place for place, cells in enumerate(self.rows()) if label in cells)
        self.table.selectRow(row)

    def selected(self) -> list[str]:
        (row,) = [index.row() for index in self.table.selectionModel().selectedRows()]
        return self.rows()[row]

    def button(self, name: str) -> QPushButton:
        return part(self.page, QPushButton, name)

    def click(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible()
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def dialog(self, name: str) -> QDialog:
        dialog = part(self.page, QDialog, name)
        assert dialog.isVisible()
        return dialog

    def field(self, dialog: str, kind: type[Part], name: str) -> Part:
        return part(self.dialog(dialog), kind, name)

    def type(self, dialog: str, name: str, text: str) -> None:
        editor = self.field(dialog, QObject, name)
        assert isinstance(editor, QLineEdit | QPlainTextEdit)
        assert editor.isVisible(), f"{name} cannot be seen"
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        else:
            editor.setPlainText(text)

    def choose(self, dialog: str, name: str, code: str) -> None:
        combo = self.field(dialog, QComboBox, name)
        place = combo.findData(code)
        assert place >= 0, f"{name} does not offer {code}"
        combo.setCurrentIndex(place)

    def tick(self, dialog: str, name: str, wanted: bool) -> None:
        self.field(dialog, QCheckBox, name).setChecked(wanted)

    def ok(self, dialog: str) -> bool:
        """Press the button that agrees; tells whether the dialog is open still."""
        shown = self.dialog(dialog)
        part(shown, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
        self.settle()
        return shown.isVisible()

    def message(self, dialog: str, name: str) -> str:
        """What is said under a field; "" where nothing can be seen there."""
        return said_below(self.dialog(dialog), name)

    def labels_in(self, dialog: str) -> list[QLabel]:
        return [label for label in self.dialog(dialog).findChildren(QLabel) if label.isVisible()]

    def said(self) -> str:
        """What the bar of the page says; "" while there is none."""
        bar = self.bar()
        return bar.label.text() if bar.isVisible() else ""

    def said_in(self, dialog: str) -> str:
        bar = part(self.dialog(dialog), MessageBar)
        return bar.label.text() if bar.isVisible() else ""

    def bar(self) -> MessageBar:
        return part(self.page, MessageBar, "administrationMessage")

    def undo(self) -> None:
        assert self.bar().button.text() == "&Undo"
        self.bar().button.click()
        self.settle()
