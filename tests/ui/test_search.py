# SPDX-License-Identifier: MIT
"""Searching in the window by keyboard, and what it says when nobody is found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.domain.draft import ContactDraft
from contact_desk.ui.contact_list.model import Role
from contact_desk.ui.contact_list.state import draft_from_search
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.theme import current_palette
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, press, shortcut, type_text, wait_until_idle
from tests.ui.people import add_people


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> MainWindow:
    """With the twelve people."""
    add_people(desk)
    return open_window()


def search(window: MainWindow, qtbot: QtBot, text: str) -> None:
    type_text(window.workplace.search, text)
    qtbot.waitUntil(lambda: window.workplace.list.searched() == window.workplace.search.text())


def test_typing_searches_without_any_key_more(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "levesque")
    assert identities(window) == ["Marc-Antoine Lévesque"]
    assert window.workplace.list.count.text() == "1 contact"


def test_escape_clears_the_search_and_shows_everybody(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "levesque")
    press(window.workplace.search, Qt.Key.Key_Escape)
    wait_until_idle(qtbot, window)
    assert window.workplace.search.text() == ""
    assert len(identities(window)) == 12


def test_enter_searches_at_once_and_goes_on_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    type_text(window.workplace.search, "Éluard")
    press(window.workplace.search, Qt.Key.Key_Return)
    qtbot.waitUntil(window.workplace.list.table.hasFocus)
    assert identities(window) == ["Paul Éluard"]
    qtbot.waitUntil(lambda: window.workplace.card.name() == "Paul Éluard")


def test_down_goes_into_the_table_as_it_stands(window: MainWindow) -> None:
    press(window.workplace.search, Qt.Key.Key_Down)
    assert window.workplace.list.table.hasFocus()
    assert window.workplace.list.table.currentIndex().row() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_F])
def test_control_k_and_control_f_lead_to_the_search_field(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.activateWindow()
    window.workplace.list.table.setFocus()
    shortcut(window.workplace.list.table, key)
    assert window.workplace.search.hasFocus()


def test_control_k_in_the_field_deletes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    field = window.workplace.search
    field.setText("Dupont")
    field.setCursorPosition(0)
    shortcut(field, Qt.Key.Key_K)
    assert field.text() == "Dupont"


def test_a_search_that_finds_nobody_says_so_as_typed(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "<b>Zoé</b>")
    empty = window.workplace.list.empty
    assert empty.isVisible()
    assert empty.title.text() == "No contact matches “<b>Zoé</b>”"
    assert empty.title.textFormat() is Qt.TextFormat.PlainText
    assert not window.workplace.list.pager.isVisible()


def test_what_was_searched_in_vain_can_be_added(window: MainWindow, qtbot: QtBot) -> None:
    drafts: list[ContactDraft] = []
    window.workplace.list.add_wanted.disconnect()
    window.workplace.list.add_wanted.connect(drafts.append)
    search(window, qtbot, "Zoé Unheard")
    window.workplace.list.empty.button.click()
    assert [draft.last_name for draft in drafts] == ["Zoé Unheard"]


def test_nobody_is_left_on_the_card_when_a_search_loses_them(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.list.table.selectRow(0)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    search(window, qtbot, "levesque")
    wait_until_idle(qtbot, window)
    assert window.workplace.card.name() == ""


def test_ten_thousand_letters_can_be_pasted(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("très long " * 1_000)
    window.workplace.search.paste()
    qtbot.waitUntil(window.workplace.list.empty.isVisible, timeout=10_000)
    assert len(window.workplace.list.empty.title.text()) < 120


def test_an_empty_store_says_what_belongs_there(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.workplace.list.empty.title.text() == "No contact yet"
    assert window.workplace.list.empty.button.isVisible()


@pytest.mark.parametrize(
    ("text", "phone", "email", "name"),
    [
        ("04 65 71 20 11", "04 65 71 20 11", "", ""),
        (" zoe@clinique.example ", "", "zoe@clinique.example", ""),
        ("Zoé Martin", "", "", "Zoé Martin"),
        ("", "", "", ""),
        ("tel:514 Zoé has:email -city:Paris", "514", "", "Zoé"),
    ],
)
def test_a_draft_begins_with_what_was_searched(text: str, phone: str, email: str, name: str) -> None:
    draft = draft_from_search(text)
    assert (draft.business.phone, draft.business.email, draft.last_name) == (phone, email, name)


def test_a_search_by_fields_is_explained_and_what_means_nothing_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    search(window, qtbot, "levesque kind:person no:consent")
    said = window.workplace.list.understanding
    assert identities(window) == ["Marc-Antoine Lévesque"]
    assert said.understood.text() == "Contacts: “levesque” anywhere, a person."
    assert said.not_understood.text() == "Contacts have no field “consent”: “no:consent” is not looked for."
    press(window.workplace.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.workplace.list.searched())
    assert not said.isVisible()


def test_the_letters_that_were_met_are_underlined(window: MainWindow, qtbot: QtBot) -> None:
    table = window.workplace.list.table
    before = table.viewport().grab().toImage()
    search(window, qtbot, "levesq")
    index = table.model().index(0, 0)
    assert index.data(Role.SOUGHT) == ("levesq",)
    row = table.visualRect(index)
    accent = current_palette().colour("accent").rgb()
    image = table.viewport().grab().toImage()
    lines = {(x, y) for x in range(row.width()) for y in range(row.height()) if image.pixel(x, y) == accent}
    assert lines
    assert len({y for _, y in lines}) <= 3
    assert accent not in {before.pixel(x, y) for x, y in lines}
