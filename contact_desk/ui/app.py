# SPDX-License-Identifier: MIT
"""Where the window begins: the application, its look and language, the window, and then the store."""

from __future__ import annotations

# First, for it makes the other imports quicker.
import contact_desk.ui.quick_start  # noqa: F401

# isort: split
import signal
import sys
from functools import partial

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from contact_desk import paths
from contact_desk.settings import SettingsFile
from contact_desk.ui.choosing_store.choosing import ChoosingStore
from contact_desk.ui.first_paint import FirstPaint
from contact_desk.ui.list_preferences import ListPreferences
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.opening import Opening
from contact_desk.ui.preferences import Preferences, switch_language
from contact_desk.ui.qt_words import speak_as_qt
from contact_desk.ui.theme import apply_theme
from contact_desk.wording.catalogue import Words, system_region

__all__ = ["open_desk", "run", "switch_language"]


def open_desk(store_url: str, *, language: str = "en", theme: str = "light", region: str = "") -> MainWindow:
    """A shown window on a store, once a `QApplication` exists.

    Returns when the window answers input and has its store, or says why it could not be opened. `region` (ISO 3166)
    is where national numbers are read; "" for the system's.
    """
    app = _application()
    apply_theme(app, theme, sheet=False)
    speak_as_qt(app, language)
    window, opening = _make_window(app, store_url, language, theme, region or system_region(language))
    apply_theme(app, theme)
    window.show()
    _wait_for(window, opening)
    return window


def run(store_url: str, *, language: str, region: str, theme: str = "") -> int:
    """The program with its window, until that is closed; gives the exit code. `theme`: "" for the one kept."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("contact-desk")
    app.setDesktopFileName("contact-desk")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    chosen = theme or SettingsFile(paths.settings_file()).read().theme
    window = open_desk(store_url, language=language, theme=chosen, region=region)
    return 0 if window.is_closed else app.exec()


def _make_window(
    app: QApplication, store_url: str, language: str, theme: str, region: str
) -> tuple[MainWindow, Opening]:
    file = SettingsFile(paths.settings_file())
    settings = file.read()
    name_order = settings.chosen_name_order()
    window = MainWindow(Words(language, name_order), page_size=settings.page_size)
    preferences = Preferences(
        *(app, window, file, theme, name_order),
        adding=settings.adding,
        shortcuts=settings.shortcuts,
        actions_off=settings.actions_off,
    )
    ListPreferences(window, file, settings)
    opening = Opening(window, store_url, region)
    ChoosingStore(window, opening, file, partial(_open_beside, app, preferences, region))
    return window, opening


def _open_beside(app: QApplication, preferences: Preferences, region: str, store_url: str) -> MainWindow:
    """Another window, on another store, that looks and speaks like the one it was asked for in."""
    language, theme = preferences.language(), preferences.theme
    window, opening = _make_window(app, store_url, language, theme, region)
    window.show()
    FirstPaint(window, opening.start)
    return window


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("A QApplication must exist before the window is opened")
    return app


def _wait_for(window: MainWindow, opening: Opening) -> None:
    loop = QEventLoop()
    opening.settled.connect(loop.quit)
    window.closed.connect(loop.quit)
    FirstPaint(window, opening.start)
    loop.exec()
