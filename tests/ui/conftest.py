# SPDX-License-Identifier: MIT
"""What tests of the window may ask for: a real store in a file, a desk on it, and windows that are put away."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from contact_desk.desk import Desk
from contact_desk.ui.app import open_desk
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.operations import Operations
from contact_desk.ui.theme import apply_theme
from contact_desk.wording.catalogue import Words
from tests.prompt_bot import PromptBot

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def store_url(tmp_path: Path, sqlite_template: Path) -> str:
    """An empty store in a file."""
    shutil.copy(sqlite_template, file := tmp_path / "directory.sqlite")
    return f"sqlite:///{file}"


@pytest.fixture
def desk(store_url: str) -> Iterator[Desk]:
    """A desk on an empty store, to fill it and to look into it beside the window."""
    desk = Desk.open(store_url, language="en", region="FR")
    yield desk
    desk.close()


@pytest.fixture
def words() -> Words:
    return Words("en")


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in the light theme."""
    apply_theme(qapp, "light")
    return qapp


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PromptBot(request)


@pytest.fixture
def operations(app: QApplication) -> Iterator[Operations]:
    operations = Operations(app)
    yield operations
    assert operations.wait_idle(30)
    operations.deleteLater()


@pytest.fixture
def open_window(app: QApplication, store_url: str, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens windows on the store, in English unless told otherwise; they are closed at the end."""
    windows: list[MainWindow] = []
    # As in a new process, where a window is built before there is a style sheet; that is quicker.
    app.setStyleSheet("")

    def open_window(url: str = "", *, language: str = "en", theme: str = "light") -> MainWindow:
        window = open_desk(url or store_url, language=language, theme=theme, region="FR")
        windows.append(window)
        if window.desk is not None:
            qtbot.waitUntil(lambda: not window.operations.is_busy())
        # Keys go nowhere before.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_window
    for window in windows:
        assert window.operations.wait_idle(30)
        window.close()
        # It goes only once the drafts of its windows are on disk.
        qtbot.waitUntil(partial(getattr, window, "is_closed"), timeout=10_000)
        window.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()
