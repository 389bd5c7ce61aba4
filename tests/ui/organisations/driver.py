# SPDX-License-Identifier: MIT
"""Works the Organisations page of a real window as a person does: by object names, with keys and clicks."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTableView,
)
from pytestqt.qtbot import QtBot

from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.organisations.card_content import Tab
from contact_desk.ui.organisations.page import OrganisationsPage
from contact_desk.ui.widgets.message_bar import MessageBar
from tests.ui.driving import part, said_below, wait_until_idle

ACME = "Acmé & Fils"
PRESENT, FORMER, LIST = "organisationContactTable", "formerContactTable", "organisationTable"
ASSOCIATE, END = "associateDialog", "endAffiliationDialog"


class Driver:
    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.menus.actions[CommandId.ORGANISATIONS].trigger()
        self.settle()
        self.page = part(window, OrganisationsPage)

    def settle(self) -> None:
        """Until all has come that was asked, and what a pause of typing or moving asks after it."""
        timers = (self.page.card._pause, self.page.list._reload) if hasattr(self, "page") else ()
        self.qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers), timeout=10_000)
        wait_until_idle(self.qtbot, self.window)

    def show(self, organisation: int, tab: Tab = Tab.CONTACTS) -> None:
        self.page.show_organisation(organisation)
        self.qtbot.waitUntil(lambda: bool(self.page.card.name()), timeout=10_000)
        self.settle()
        self.turn(tab)

    def turn(self, tab: Tab) -> None:
        part(self.page, QTabBar, "organisationTabs").setCurrentIndex(tab)

    def table(self, name: str) -> QTableView:
        return part(self.page, QTableView, name)

    def rows(self, name: str) -> list[list[str]]:
        """All cells of a table, those too for which there is no room; nothing where the table is hidden."""
        table = self.table(name)
        if not table.isVisible():
            return []
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, place).data()) for place in columns] for row in range(model.rowCount())]

    def names(self, table: str) -> list[str]:
        return [row[0] for row in self.rows(table)]

    def select(self, table: str, name: str) -> None:
        self.table(table).selectRow(self.names(table).index(name))
        self.settle()

    def button(self, name: str) -> QPushButton:
        return part(self.page, QPushButton, name)

    def click(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible()
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def question(self) -> QMessageBox:
        return part(self.page, QMessageBox)

    def answer(self, text: str) -> None:
        """Press the button of the question that stands open."""
        question = self.question()
        (button,) = [each for each in question.buttons() if each.text() == text]
        button.click()
        self.settle()
        self.qtbot.waitUntil(lambda: self.page.findChild(QMessageBox) is None)

    def dialog(self, name: str) -> QDialog:
        dialog = part(self.page, QDialog, name)
        assert dialog.isVisible()
        return dialog

    def ok(self, name: str) -> bool:
        """Press the button that agrees; tells whether the dialog is open still."""
        dialog = self.dialog(name)
        part(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()
        self.settle()
        return dialog.isVisible()

    def independent(self) -> list[str]:
        table = part(self.dialog(ASSOCIATE), QTableView, "independentTable")
        if not table.isVisible():
            return []
        return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]

    def day(self) -> QDateEdit:
        return part(self.dialog(END), QDateEdit, "endedOn")

    def said_in(self, dialog: str) -> str:
        bar = part(self.dialog(dialog), MessageBar)
        return bar.label.text() if bar.isVisible() else ""

    def message(self, dialog: str, name: str) -> str:
        return said_below(self.dialog(dialog), name)

    def bar(self) -> MessageBar:
        return part(self.page, MessageBar, "organisationsMessage")

    def said(self) -> str:
        """What the bar of the page says; "" while there is none."""
        return self.bar().label.text() if self.bar().isVisible() else ""

    def undo(self) -> None:
        assert self.bar().button.text() == "&Undo"
        self.bar().button.click()
        self.settle()
