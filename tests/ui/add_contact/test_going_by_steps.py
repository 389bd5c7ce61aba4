# SPDX-License-Identifier: MIT
"""The steps on the left: where they lead, and what stands there then."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from tests.ui.add_contact.driver import Driver


def go_to_step(drive: Driver, row: int, *, by_key: bool = False) -> None:
    steps = drive.find(QListWidget, "stepList")
    if by_key:
        steps.setCurrentRow(row)
        steps.setFocus()
        QTest.keyClick(steps, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(
            steps.viewport(),
            Qt.MouseButton.LeftButton,
            pos=steps.visualItemRect(steps.item(row)).center(),
        )
    drive.settle()


def current_steps(drive: Driver) -> list[str]:
    """The words of the steps that stand there as the current one."""
    steps = drive.find(QListWidget, "stepList")
    items = [steps.item(row) for row in range(steps.count())]
    return [item.text() for item in items if item.font().bold()]


def test_a_step_that_has_room_for_its_words_stands_on_one_line(qtbot: QtBot, sqlite_desk: Desk) -> None:
    drive = Driver(qtbot, sqlite_desk, language="fr")
    assert drive.find(QListWidget, "stepList").item(0).text() == "Nom et type de la personne"


def test_the_summary_reached_by_its_step_can_be_saved(drive: Driver) -> None:
    drive.type("lastName", "Marchand")
    drive.to_summary()
    go_to_step(drive, 0)
    assert drive.page() == "namePage"
    assert current_steps(drive) == ["Name and type"]
    go_to_step(drive, 7, by_key=True)
    assert drive.page() == "summaryPage"
    assert current_steps(drive) == ["Summary"]
    assert not drive.find(QPushButton, "nextButton").isVisible()
    assert drive.save() > 0


def test_a_step_that_was_not_visited_leads_nowhere(drive: Driver) -> None:
    go_to_step(drive, 4)
    go_to_step(drive, 4, by_key=True)
    assert drive.page() == "namePage"
