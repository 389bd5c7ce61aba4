# SPDX-License-Identifier: MIT
"""Questions: opened, plain, and answered by button or Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.ui import ask
from contact_desk.wording.catalogue import Words
from tests.ui.driving import press


@pytest.fixture
def parent(app: object, qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def question(parent: QWidget, answers: list[str]) -> QMessageBox:
    return ask.confirm(
        parent,
        Words("en"),
        title="Leave?",
        text="<b>x</b>",
        yes="Leave",
        no="Stay",
        on_yes=lambda: answers.append("yes"),
    )


def test_agreeing_does_it(parent: QWidget) -> None:
    answers: list[str] = []
    question(parent, answers).defaultButton().click()
    assert answers == ["yes"]


def test_escape_does_not(parent: QWidget, qtbot: QtBot) -> None:
    answers: list[str] = []
    box = question(parent, answers)
    with qtbot.waitSignal(box.finished):
        press(box, Qt.Key.Key_Escape)
    assert answers == []


def test_a_question_shows_its_text_as_typed_and_does_not_block(parent: QWidget) -> None:
    box = question(parent, [])
    assert box.isVisible()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.text() == "<b>x</b>"
    box.close()
