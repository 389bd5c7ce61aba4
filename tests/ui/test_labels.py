# SPDX-License-Identifier: MIT
"""Labels and tool tips show what was typed, whatever it looks like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from contact_desk.ui.widgets.labels import (
    ElidedLabel,
    plain_label,
    plain_tool_tip,
    selectable_label,
    show_message,
)

HTML = "<b>x</b> & <img src=a.png>"


def test_a_label_is_always_plain_text(app: object) -> None:
    for label in (plain_label(HTML), selectable_label(HTML), ElidedLabel(HTML)):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", [HTML, "two\nlines", "a  b", "שלום <i>"])
def test_a_tool_tip_shows_the_text_as_typed(app: object, text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tool_tip(text))
    assert document.toPlainText() == text


def test_an_empty_text_has_no_tool_tip() -> None:
    assert plain_tool_tip("") == ""


def test_a_long_name_ends_in_an_ellipsis_and_stands_whole_in_the_tool_tip(qtbot: QtBot, app: object) -> None:
    label = ElidedLabel("Marie-Antoinette de la Tour d'Auvergne " * 20)
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.fontMetrics().horizontalAdvance(label.text()) <= 200
    assert "Auvergne" in label.toolTip()


def test_a_short_name_stands_whole_and_needs_no_tool_tip(qtbot: QtBot, app: object) -> None:
    label = ElidedLabel("Léa")
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.show()
    assert label.text() == "Léa"
    assert label.toolTip() == ""


def test_a_message_without_words_takes_no_room(qtbot: QtBot, app: object) -> None:
    label = plain_label(role="message")
    qtbot.addWidget(label)
    show_message(label, "The domain is missing.", "bad")
    assert label.isVisible()
    assert label.property("state") == "bad"
    show_message(label, "")
    assert label.isHidden()


def test_a_value_can_be_reached_and_copied_by_keyboard(app: object) -> None:
    label = selectable_label("+33 4 65 71 20 11")
    assert label.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
