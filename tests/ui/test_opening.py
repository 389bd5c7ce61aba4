# SPDX-License-Identifier: MIT
"""Opening the window and its store, and what it says when the store cannot be opened."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.opening import Opening
from contact_desk.wording.catalogue import Words
from tests.ui.conftest import OpenWindow
from tests.ui.driving import wait_until_idle

NAMES = (
    "searchField",
    "addContactButton",
    "contactTable",
    "pageNumberField",
    "pageCountLabel",
    "contactCard",
    "navigation",
)


def test_the_window_is_shown_with_its_store_when_open_desk_returns(window: MainWindow) -> None:
    assert window.isVisible()
    assert window.desk is not None
    assert window.navigation.state_label.whole_text() == "directory.sqlite"
    assert window.workplace.isVisible()


def test_a_store_that_does_not_exist_is_made(window: MainWindow, tmp_path: Path) -> None:
    assert (tmp_path / "directory.sqlite").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_what_drives_the_window_finds_its_parts_by_name(window: MainWindow, name: str) -> None:
    assert window.objectName() == "mainWindow"
    assert len(window.findChildren(QWidget, name)) == 1


def test_nothing_takes_a_search_before_the_store_is_open(app: object, qtbot: QtBot) -> None:
    window = MainWindow(Words("en"))
    qtbot.addWidget(window)
    window.show()
    assert window.store_page.state.title.text() == "Opening the store…"
    assert not window.workplace.search.isVisible()
    assert window.add_contact() is None


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A file that is no database."""
    file = tmp_path / "letters.sqlite"
    file.write_text("Dear Sir or Madam, this is no database. " * 50, encoding="utf-8")
    return file


def test_a_file_that_is_no_database_is_named_in_a_sentence_and_left_alone(
    open_window: OpenWindow, letters: Path
) -> None:
    before = letters.read_bytes()
    window = open_window(f"sqlite:///{letters}")
    assert window.desk is None
    assert "no database" in window.store_page.state.text.text()
    assert window.navigation.state_label.whole_text() == "No store"
    assert letters.read_bytes() == before


def test_try_again_opens_the_store_once_it_can_be_opened(
    open_window: OpenWindow, letters: Path, qtbot: QtBot
) -> None:
    window = open_window(f"sqlite:///{letters}")
    letters.unlink()
    window.store_page.state.button.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.workplace.isVisible()
    wait_until_idle(qtbot, window)


def test_a_server_that_is_not_there_is_told_in_the_window(open_window: OpenWindow) -> None:
    window = open_window("postgresql://nobody@127.0.0.1:1/none")
    assert window.desk is None
    assert window.store_page.state.button.isVisible()
    assert len(window.store_page.state.text.text()) > 20


def test_whoever_asks_for_another_store_while_the_first_is_asked_again_gets_that_one(
    open_window: OpenWindow, postgres_store: str, store_url: str, qtbot: QtBot
) -> None:
    window = open_window("postgresql://nobody@127.0.0.1:1/none")
    opening = window.findChild(Opening)
    assert opening is not None
    qtbot.waitUntil(lambda: "asked again" in window.store_page.state.text.text(), timeout=10_000)
    # It answers at last, but not before somebody has chosen a file.
    opening.store_url = postgres_store
    opening._open()
    opening.open(store_url)
    wait_until_idle(qtbot, window)
    assert window.desk is not None
    assert window.desk.store_url == store_url


def test_the_window_closes_at_once_when_nothing_is_under_way(window: MainWindow) -> None:
    window.close()
    assert window.is_closed
    assert window.desk is None


def test_closing_waits_for_what_is_being_saved(window: MainWindow, qtbot: QtBot) -> None:
    gate = threading.Event()
    window.operations.run(gate.wait, lambda _: None, owner=window)
    window.close()
    assert window.isVisible()
    assert "Saving" in window.navigation.state_label.whole_text()
    gate.set()
    qtbot.waitUntil(lambda: window.is_closed)


def test_the_window_stays_when_what_it_waited_for_could_not_be_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    gate = threading.Event()

    def fail() -> None:
        gate.wait()
        raise OSError

    window.operations.run(fail, lambda _: None, lambda _: None, owner=window)
    window.close()
    gate.set()
    wait_until_idle(qtbot, window)
    assert window.isVisible()
    assert window.workplace.isEnabled()


def test_an_error_that_no_panel_takes_stands_in_the_window(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    window.operations.run(lambda: desk.contacts.show(999), lambda _: None, owner=window)
    wait_until_idle(qtbot, window)
    assert window.message.isVisible()
    assert "999" in window.message.label.text()
