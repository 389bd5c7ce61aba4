# SPDX-License-Identifier: MIT
"""An agent saves the store from the menu: whole, told in a sentence, never over a file, and stopped at a wish."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from contact_desk.domain.bulk_change import BulkAction
from contact_desk.services import maintenance
from contact_desk.ui.bulk.menu import bulk_actions
from contact_desk.ui.commands.command import CommandId
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.operations import Operations
from tests.ui.conftest import OpenWindow
from tests.ui.driving import part, wait_until_idle


def choose(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    """As far as the file's name was accepted."""
    window.menus.actions[CommandId.BACK_UP].trigger()
    accept(window, file, qtbot)


def accept(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    dialog = part(window, QFileDialog)
    assert dialog.isVisible()
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    # An ordinary dialog's `accept` is what its button does; here it looks at the file first.
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def says(window: MainWindow) -> str:
    assert window.message.isVisible()
    return window.message.label.text()


def test_the_store_is_saved_under_the_chosen_name_and_the_window_says_where(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(window, tmp_path / "saved.sqlite", qtbot)
    wait_until_idle(qtbot, window)
    assert says(window).startswith(f"The store was saved into {tmp_path / 'saved.sqlite'} (")
    assert maintenance.check(f"sqlite:///{tmp_path / 'saved.sqlite'}").problems == ()
    assert not window.loading.isVisible()


def test_a_file_that_is_there_already_is_left_alone_and_another_one_can_be_chosen(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(language="fr")
    (tmp_path / "mine.sqlite").write_text("mine")
    choose(window, tmp_path / "mine.sqlite", qtbot)
    wait_until_idle(qtbot, window)
    # A path that is long is told with its beginning.
    assert says(window).startswith(f"Il y a déjà un fichier {tmp_path}"[:70])
    assert "laissé tel quel" in says(window)
    assert (tmp_path / "mine.sqlite").read_text() == "mine"
    window.message.button.click()
    accept(window, tmp_path / "other.sqlite", qtbot)
    wait_until_idle(qtbot, window)
    assert says(window).startswith("La base de contacts a été sauvegardée dans ")


def test_saving_that_is_cancelled_leaves_no_file(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    go_on = occupy(window.operations, window)
    choose(window, folder / "saved.sqlite", qtbot)
    assert window.loading.isVisible()
    assert window.focusWidget() is window.loading.cancel_button
    window.workplace.list.selecting.selection.put([1], selected=True)
    bulk_actions(window).begin(BulkAction.DELETE)
    assert says(window) == "Something else is still under way. Try again once it is done."
    window.loading.cancel_button.click()
    go_on.set()
    wait_until_idle(qtbot, window)
    assert says(window) == "Stopped at your wish. Nothing was kept, and the store is as it was."
    assert list(folder.iterdir()) == []


def occupy(operations: Operations, owner: QWidget) -> Event:
    """Every worker waits until the event is set, so that what is asked for next has not begun yet."""
    go_on = Event()
    for _ in range(4):
        operations.run(go_on.wait, lambda _: None, owner=owner)
    return go_on
