# SPDX-License-Identifier: MIT
"""A closed list on the first page of a window: what is chosen is painted first, the list is made after that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from contact_desk.ui.widgets.choice_field import ChoiceField
from contact_desk.wording.catalogue import Words

LANGUAGES = (("", ""), ("fr", "French"), ("de", "German"))


@pytest.fixture
def field(qtbot: QtBot) -> ChoiceField:
    field = ChoiceField(
        Words("en"), "language", lambda _words: "Language", lambda _: LANGUAGES, is_hurried=True
    )
    qtbot.addWidget(field)
    field.resize(300, 60)
    field.load("fr")
    return field


def test_what_is_painted_before_the_list_is_made_is_what_stands_there_afterwards(
    field: ChoiceField, qtbot: QtBot
) -> None:
    size = field.combo.sizeHint()
    before = field.combo.grab().toImage()
    assert (field.text(), field.combo.count()) == ("fr", 0)
    qtbot.waitUntil(lambda: field.combo.count() == len(LANGUAGES))
    assert (field.text(), field.combo.currentText()) == ("fr", "French")
    assert field.combo.grab().toImage() == before
    assert field.combo.sizeHint() == size


def test_a_key_that_is_quicker_than_the_list_chooses_from_it(field: ChoiceField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.changed) as told:
        QTest.keyClick(field.combo, Qt.Key.Key_Down)
    assert (told.args, field.text()) == (["de"], "de")


def test_a_value_that_is_on_no_list_any_more_stays_chosen(field: ChoiceField, qtbot: QtBot) -> None:
    field.load("la")
    field.combo.grab()
    qtbot.waitUntil(lambda: field.combo.count() == len(LANGUAGES) + 1)
    assert (field.text(), field.combo.currentText()) == ("la", "la")
