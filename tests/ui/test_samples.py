# SPDX-License-Identifier: MIT
"""Loading the sample contacts from the window: offered on an empty store, with progress, cancelled, undone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.formats.sample_contacts import sample_contacts
from contact_desk.store import sqlite_connection
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from tests.store import plain_sql
from tests.ui.conftest import OpenWindow
from tests.ui.driving import identities, part, press, wait_until_idle
from tests.ui.listening import listening
from tests.ui.people import add_people

ALL = len(sample_contacts())


def command(window: MainWindow) -> QAction:
    return window.menus.actions[CommandId.LOAD_SAMPLES]


def total(window: MainWindow) -> int:
    assert window.desk is not None
    return window.desk.contacts.find().total


def load(window: MainWindow, qtbot: QtBot) -> None:
    assert command(window).isEnabled()
    command(window).trigger()
    wait_until_idle(qtbot, window)


def act_on_message(window: MainWindow, named: str, qtbot: QtBot) -> None:
    button = window.message.button
    assert button.isVisible()
    assert button.text() == named
    button.click()
    wait_until_idle(qtbot, window)


def says(window: MainWindow) -> str:
    assert window.message.isVisible()
    return window.message.label.text()


@contextmanager
def held(store_url: str) -> Iterator[None]:
    """Another program holds the file: whoever wants to write waits."""
    with closing(sqlite3.connect(store_url.removeprefix("sqlite:///"))) as holder:
        holder.execute("BEGIN IMMEDIATE")
        yield


def test_an_empty_store_offers_samples_in_the_menu_and_in_the_list(window: MainWindow) -> None:
    assert command(window).isEnabled()
    assert window.workplace.list.empty.other.isVisible()
    assert window.workplace.list.empty.other.text() == "Load sample contacts"


def test_a_store_with_contacts_offers_none(desk: Desk, open_window: OpenWindow) -> None:
    add_people(desk, 1)
    window = open_window()
    assert not command(window).isEnabled()
    assert not window.workplace.list.empty.other.isVisible()


def test_a_search_in_vain_offers_none_in_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.workplace.list.search("Zoé")
    wait_until_idle(qtbot, window)
    assert window.workplace.list.empty.button.isVisible()
    assert window.workplace.list.empty.other.text() == "Reset"
    assert command(window).isEnabled()


def test_without_a_store_there_is_nothing_to_load_into(open_window: OpenWindow) -> None:
    assert not command(open_window("sqlite:////proc/nowhere/x.sqlite")).isEnabled()


def test_all_samples_are_loaded_shown_and_told(window: MainWindow, qtbot: QtBot) -> None:
    load(window, qtbot)
    assert says(window) == "200 sample contacts were loaded."
    assert total(window) == ALL
    assert len(identities(window)) == 50
    assert not command(window).isEnabled()
    window.language_chosen.emit("fr")
    assert says(window) == "200 contacts d’exemple ont été chargés."


def test_the_button_of_the_empty_list_loads_them_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    button = window.workplace.list.empty.other
    button.setFocus()
    with listening() as heard:
        press(button, Qt.Key.Key_Space)
        assert window.focusWidget() is window.loading.cancel_button
        wait_until_idle(qtbot, window)
    assert heard.count("Loading sample contacts…") == 1
    assert total(window) == ALL
    assert window.focusWidget() is window.workplace.search


def test_progress_goes_from_the_first_to_the_last(window: MainWindow, qtbot: QtBot) -> None:
    bar = part(window, QProgressBar, "loadingProgress")
    seen: list[tuple[int, int, bool]] = []
    bar.valueChanged.connect(lambda value: seen.append((value, bar.maximum(), bar.isVisible())))
    load(window, qtbot)
    assert [step for step in seen if step[0] > 0] == [(count, ALL, True) for count in range(1, ALL + 1)]
    assert window.loading.label.text() == "Loading sample contacts: 200 of 200"
    assert bar.accessibleName() == window.loading.label.text()
    assert not window.loading.isVisible()


def test_cancel_leaves_nothing_and_offers_them_again(
    store_url: str, window: MainWindow, qtbot: QtBot
) -> None:
    before = plain_sql.counts(store_url)
    with held(store_url):
        command(window).trigger()
        assert window.loading.isVisible()
        assert not command(window).isEnabled()
        assert not window.workplace.list.empty.other.isEnabled()
        cancel = part(window, QPushButton, "cancelLoadingButton")
        press(cancel, Qt.Key.Key_Space)
        assert not cancel.isEnabled()
    wait_until_idle(qtbot, window)
    assert says(window) == "Stopped. No sample contact was kept."
    assert not window.message.button.isVisible()
    assert not window.loading.isVisible()
    assert plain_sql.counts(store_url) == before
    load(window, qtbot)
    assert total(window) == ALL


def test_undo_removes_them_and_the_list_is_empty_again(window: MainWindow, qtbot: QtBot) -> None:
    load(window, qtbot)
    window.workplace.list.table.selectRow(0)
    qtbot.waitUntil(lambda: bool(window.workplace.card.name()))
    act_on_message(window, "&Undo", qtbot)
    assert says(window) == "200 sample contacts were removed."
    assert total(window) == 0
    assert window.workplace.list.empty.isVisible()
    assert window.workplace.card.name() == ""
    assert command(window).isEnabled()


def test_undo_keeps_a_changed_contact_and_names_it(store_url: str, window: MainWindow, qtbot: QtBot) -> None:
    load(window, qtbot)
    plain_sql.execute(store_url, "UPDATE contact SET notes = '<b>Mine</b>' WHERE last_name = 'Adeyemi'")
    act_on_message(window, "&Undo", qtbot)
    assert says(window) == ("199 sample contacts were removed. 1 was changed since, and stays: Yusuf Adeyemi")
    assert identities(window) == ["Yusuf Adeyemi"]
    assert not command(window).isEnabled()


def test_undo_names_three_of_many_kept_contacts(store_url: str, window: MainWindow, qtbot: QtBot) -> None:
    load(window, qtbot)
    plain_sql.execute(store_url, "UPDATE contact SET notes = 'Mine'")
    act_on_message(window, "&Undo", qtbot)
    text = says(window)
    assert text.startswith("200 were changed since, and stay: ")
    assert text.endswith(", …")
    assert len(text) < 200
    assert total(window) == ALL


def test_a_store_that_is_held_says_so_and_try_again_loads_them(
    store_url: str, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)
    window = open_window()
    with held(store_url):
        load(window, qtbot)
        assert says(window).startswith("Another program holds the store")
        assert total(window) == 0
    act_on_message(window, "Try again", qtbot)
    assert says(window) == "200 sample contacts were loaded."


def test_an_undo_that_fails_can_be_tried_again(
    store_url: str, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_connection, "PATIENCE", 0.05)
    window = open_window()
    load(window, qtbot)
    with held(store_url):
        act_on_message(window, "&Undo", qtbot)
        assert says(window).startswith("Another program holds the store")
        assert total(window) == ALL
    act_on_message(window, "Try again", qtbot)
    assert total(window) == 0


def test_a_colleague_who_was_quicker_is_told_of(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    add_people(desk, 1)
    load(window, qtbot)
    assert says(window).startswith("There are contacts in the store by now")
    assert not window.message.button.isVisible()
    assert total(window) == 1


def test_a_shared_store_is_asked_about_first(
    postgres_store: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(postgres_store)
    command(window).trigger()
    question = part(window, QMessageBox)
    assert question.text().startswith("Everyone who uses this store will see")
    question.reject()
    wait_until_idle(qtbot, window)
    assert total(window) == 0
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)
    command(window).trigger()
    part(window, QMessageBox).defaultButton().click()
    wait_until_idle(qtbot, window)
    assert says(window) == "200 sample contacts were loaded."
    act_on_message(window, "&Undo", qtbot)
    assert total(window) == 0


def test_a_window_closed_while_they_are_loaded_waits_for_them(
    desk: Desk, store_url: str, window: MainWindow, qtbot: QtBot
) -> None:
    with held(store_url):
        command(window).trigger()
        window.close()
        assert not window.is_closed
    with qtbot.waitSignal(window.closed, timeout=10_000):
        assert not window.is_closed
    assert desk.contacts.find().total == ALL
