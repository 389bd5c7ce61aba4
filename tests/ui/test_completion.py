# SPDX-License-Identifier: MIT
"""Fields and values offered while a search is written (row X49)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.completion.popup import CompletionPopup
from contact_desk.ui.main_window import MainWindow
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> MainWindow:
    """With the twelve people."""
    add_people(desk)
    return open_window()


def labels(window: MainWindow) -> list[str]:
    """What is offered now."""
    popup = window.findChild(CompletionPopup)
    return [offer.label for offer in popup.offers()] if popup is not None and popup.isVisible() else []


def offered(window: MainWindow, qtbot: QtBot, typed: str) -> list[str]:
    """What is offered once the store has answered."""
    type_text(window.workplace.search, typed)
    qtbot.waitUntil(lambda: bool(labels(window)))
    return labels(window)


def test_a_field_and_then_one_of_its_values_are_completed_by_tab(window: MainWindow, qtbot: QtBot) -> None:
    search = window.workplace.search
    assert offered(window, qtbot, "sta") == ["status:"]
    press(search, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert labels(window) == ["region:", "status:"]
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Tab)
    assert search.text() == "status:"
    qtbot.waitUntil(lambda: labels(window) == ["active", "inactive"])
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Down)
    press(search, Qt.Key.Key_Return)
    assert (search.text(), labels(window)) == ("status:inactive ", [])
    qtbot.waitUntil(lambda: window.workplace.list.searched() == "status:inactive ")
    assert search.hasFocus()


def test_a_value_with_spaces_comes_in_quotes_and_what_was_begun_is_replaced(
    window: MainWindow, qtbot: QtBot
) -> None:
    search = window.workplace.search
    assert offered(window, qtbot, 'éluard org:"cli') == ["Clinique Saint-Roch"]
    press(search, Qt.Key.Key_Tab)
    assert search.text() == 'éluard org:"Clinique Saint-Roch" '
    assert search.isUndoAvailable()


def test_enter_and_down_go_on_with_plain_words_as_without_any_offer(window: MainWindow, qtbot: QtBot) -> None:
    search, table = window.workplace.search, window.workplace.list.table
    assert offered(window, qtbot, "no") == ["notes:", "no:"]
    press(search, Qt.Key.Key_Down)
    qtbot.waitUntil(table.hasFocus)
    assert (search.text(), labels(window)) == ("no", [])
    search.setFocus()
    search.selectAll()
    offered(window, qtbot, "na")
    press(search, Qt.Key.Key_Return)
    assert (search.text(), labels(window)) == ("na", [])
    wait_until_idle(qtbot, window)
    assert identities(window)


def test_tab_leads_on_from_a_name_and_leaves_it_as_it_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    search = window.workplace.search
    assert offered(window, qtbot, "Cit") == ["city:"]
    assert part(window, CompletionPopup).hint.text() == "Ctrl+Space goes there, Enter searches for the word."
    press(search, Qt.Key.Key_Tab)
    assert (search.text(), labels(window), search.hasFocus()) == ("Cit", [], False)
    search.setFocus()
    search.selectAll()
    assert offered(window, qtbot, "-cit") == ["city:"]
    press(search, Qt.Key.Key_Tab)
    assert (search.text(), search.hasFocus()) == ("-city:", True)


def test_escape_puts_away_what_is_offered_and_only_then_the_search(window: MainWindow, qtbot: QtBot) -> None:
    search = window.workplace.search
    offered(window, qtbot, "-ci")
    press(search, Qt.Key.Key_Escape)
    assert (search.text(), labels(window)) == ("-ci", [])
    press(search, Qt.Key.Key_Escape)
    assert search.text() == ""


def test_nothing_is_offered_for_a_name_for_a_command_or_by_an_answer_that_comes_too_late(
    window: MainWindow, qtbot: QtBot
) -> None:
    search = window.workplace.search
    type_text(search, "levesq")
    assert labels(window) == []
    offered(window, qtbot, " status:")
    type_text(search, "a noé")
    wait_until_idle(qtbot, window)
    assert labels(window) == []
    search.selectAll()
    type_text(search, ">city")
    assert labels(window) == []


def test_the_keys_for_it_show_every_field_in_french_and_the_dates(window: MainWindow, qtbot: QtBot) -> None:
    window.speak(Words("fr"))
    search = window.workplace.search
    press(search, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert {"ville:", "société:", "créé:", "avec:", "sans:"} <= set(labels(window))
    assert offered(window, qtbot, "avec:v") == ["ville"]
    search.selectAll()
    type_text(search, "créé:")
    qtbot.waitUntil(lambda: "hier" in labels(window))


def test_it_stands_below_the_field_within_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(window.minimumSize())
    offered(window, qtbot, f"{'x' * 200} org:")
    popup = part(window, CompletionPopup)
    field = window.workplace.search
    assert window.rect().contains(popup.geometry())
    assert popup.y() > field.mapTo(window, field.rect().bottomLeft()).y()
