# SPDX-License-Identifier: MIT
"""Works the Find Organisation wizard as a person does: by the object names of `contract.md`, with keys and clicks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.organisation import Organisation
from contact_desk.ui.find_organisation.results_table import ResultsTable
from contact_desk.ui.find_organisation.wizard import FindOrganisationWizard
from contact_desk.ui.operations import Operations
from contact_desk.ui.widgets.message_bar import MessageBar
from contact_desk.wording.catalogue import Words
from tests.ui.driving import part, press, type_text


class Heard(QObject):
    """What signals carried, in their order."""

    def __init__(self, **signals: SignalInstance) -> None:
        super().__init__()
        self.said: list[tuple[str, Any]] = []
        for name, signal in signals.items():
            signal.connect(lambda what, name=name: self.said.append((name, what)))

    def chosen(self) -> list[Organisation]:
        return [what for name, what in self.said if name == "chosen"]


class Finder:
    def __init__(
        self, qtbot: QtBot, desk: Desk, *, wizard: FindOrganisationWizard | None = None, **how: Any
    ) -> None:
        self.qtbot = qtbot
        self.operations = Operations()
        self.wizard = wizard or FindOrganisationWizard(desk, self.operations, Words("en"), **how)
        if wizard is None:
            qtbot.addWidget(self.wizard)
            self.wizard.open()
        self.heard = Heard(
            chosen=self.wizard.chosen, opened=self.wizard.opened_organisation, add=self.wizard.add_wanted
        )
        self.settle()

    def settle(self) -> None:
        """Until no work is under way and every answer has been heard."""
        while self.operations.is_busy():
            assert self.operations.wait_idle(10), "the store does not answer"
        QApplication.processEvents()

    def page(self) -> str:
        pages = (self.wizard.criteria, self.wizard.results)
        (shown,) = [page for page in pages if page.isVisible()]
        return shown.objectName()

    def line(self, name: str) -> QLineEdit:
        return part(self.wizard, QLineEdit, name)

    def type(self, name: str, text: str) -> None:
        self.line(name).clear()
        type_text(self.line(name), text)

    def key(self, key: Qt.Key) -> None:
        """Press a key where the focus is."""
        press(self.focused(), key)
        self.settle()

    def focused(self) -> QWidget:
        focused = self.wizard.focusWidget()
        assert focused is not None
        return focused

    def click(self, name: str) -> None:
        button = part(self.wizard, QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled(), f"{name} is disabled"
        button.click()
        self.settle()

    def search(self, **criteria: str) -> None:
        names = {"name": "organisationName"}
        for name, text in criteria.items():
            self.type(names.get(name, name), text)
        self.click("nextButton")

    @property
    def table(self) -> ResultsTable:
        return part(self.wizard, ResultsTable, "organisationTable")

    def rows(self) -> list[list[str]]:
        """All cells, those too for which there is no room; nothing where the table is hidden."""
        model = self.table.model()
        if not self.table.isVisible():
            return []
        columns = range(model.columnCount())
        return [[str(model.index(row, place).data()) for place in columns] for row in range(model.rowCount())]

    def names(self) -> list[str]:
        return [row[0] for row in self.rows()]

    def select(self, name: str) -> None:
        self.table.selectRow(self.names().index(name))

    def said(self) -> str:
        """What the bar of the page that is shown says, and the empty place; "" for nothing."""
        page = self.wizard.results if self.page() == "resultsPage" else self.wizard.criteria
        bars = [bar for bar in page.findChildren(MessageBar) if bar.isVisible()]
        empty = [self.wizard.results.empty] if self.wizard.results.empty.isVisible() else []
        labels = [label for place in (*bars, *empty) for label in place.findChildren(QLabel)]
        return " ".join(label.text() for label in labels if label.isVisible() and label.text())
