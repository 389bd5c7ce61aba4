# SPDX-License-Identifier: MIT
"""Labels and tool tips show what was typed, whatever it looks like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.ui.widgets.labels import (
    ElidedLabel,
    plain_label,
    plain_tool_tip,
    selectable_label,
    show_message,
)
from contact_desk.ui.widgets.text_fields import LineField
from contact_desk.wording.catalogue import Words

HTML = "<b>x</b> & <img src=a.png>"


def test_a_label_is_always_plain_text(app: object) -> None:
    for label in (plain_label(HTML), selectable_label(HTML), ElidedLabel(HTML)):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("text", [HTML, "two\nlines", "a  b", "שלום <i>"])
def test_a_tool_tip_shows_the_text_as_typed(app: object, text: str) -> None:
    document = QTextDocument()
    document.setHtml(plain_tool_tip(text))
    assert document.toPlainText() == text


def test_an_ampersand_in_the_name_of_a_field_is_shown_and_underlines_nothing(app: object) -> None:
    field = LineField(Words("en"), "attribute_budget", lambda _words: "R&D budget")
    without_buddy = plain_label("R&D budget", role="field")
    assert field.label.buddy() is field.line
    assert field.label.sizeHint().width() == without_buddy.sizeHint().width()
    assert QKeySequence.mnemonic(field.label.text()).isEmpty()
    assert field.line.accessibleName() == "R&D budget"


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


def test_what_has_to_be_read_takes_several_lines_and_is_shortened_after_the_last(
    qtbot: QtBot, app: object
) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_text("Nothing was saved. Anna Roy has this address already.", lines=3)
    label.resize(200, 20)
    label.show()
    assert label.text().split() == label.whole_text().split()
    assert label.text().count("\n") in {1, 2}
    assert label.sizeHint().height() >= 2 * label.fontMetrics().height()
    assert label.toolTip() == ""
    label.set_text("Nothing was saved. Anna Roy has this address already. " * 5, lines=3)
    assert label.text().count("\n") == 2
    assert label.text().endswith("…")
    assert label.toolTip() != ""


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


def test_a_word_that_is_wider_than_its_label_is_broken_and_copied_whole(qtbot: QtBot, app: object) -> None:
    address = f"{'donau' * 12}@{'dampf' * 8}.example"
    window = QWidget()
    qtbot.addWidget(window)
    before, label = QLineEdit(window), selectable_label(address, wrap=True)
    label.setParent(window)
    label.resize(120, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    drawn = label.fontMetrics().boundingRect(
        label.contentsRect(), Qt.TextFlag.TextWordWrap, QLabel.text(label)
    )
    assert drawn.width() <= 120
    assert label.text() == address
    QTest.keyClick(before, Qt.Key.Key_Tab)
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == address


def test_a_label_breaks_at_hyphens_before_it_breaks_a_word(qtbot: QtBot, app: object) -> None:
    label = plain_label("Hohenlohe-Waldenburg-Schillingsfürst", wrap=True)
    qtbot.addWidget(label)
    label.resize(150, 100)
    label.show()
    assert QLabel.text(label) == label.text()
