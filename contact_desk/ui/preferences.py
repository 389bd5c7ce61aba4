# SPDX-License-Identifier: MIT
"""Theme and language: switched live in every open window, and kept for the next start."""

from __future__ import annotations

import logging

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from contact_desk.settings import SettingsFile
from contact_desk.ui.main_window import MainWindow
from contact_desk.ui.theme import apply_theme
from contact_desk.ui.widgets.translated import Translated, speak_to_children
from contact_desk.wording.catalogue import Words

_LOG = logging.getLogger(__name__)
_QT_WORDS = "qtWords"


class Preferences(QObject):
    """Makes the choices of one window come true."""

    def __init__(self, app: QApplication, window: MainWindow, file: SettingsFile, theme: str) -> None:
        super().__init__(window)
        self._app, self._window, self._file, self._theme = app, window, file, theme
        window.theme_chosen.connect(self._choose_theme)
        window.language_chosen.connect(self._choose_language)
        window.show_choices(theme, window.words.language)

    def _choose_theme(self, theme: str) -> None:
        self._theme = theme
        apply_theme(self._app, theme)
        self._keep(theme=theme)
        self._window.show_choices(theme, self._window.words.language)

    def _choose_language(self, language: str) -> None:
        switch_language(self._app, language)
        self._keep(language=language)
        self._window.show_choices(self._theme, language)

    def _keep(self, **choice: str) -> None:
        try:
            self._file.keep(**choice)
        except OSError:
            _LOG.exception("The settings could not be kept; they hold until the window is closed")


def switch_language(app: QApplication, language: str) -> None:
    """Let every open window, and Qt's own menus, speak `language`."""
    speak_as_qt(app, language)
    words = Words(language)
    for widget in app.topLevelWidgets():
        if isinstance(widget, Translated):
            widget.speak(words)
        elif widget.parent() is None:
            speak_to_children(widget, words)


def speak_as_qt(app: QApplication, language: str) -> None:
    """Qt's own words (*Copy*, *Select all*) come from its own catalogues."""
    for old in app.findChildren(QTranslator, _QT_WORDS):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(_QT_WORDS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(language), "qtbase", "_", folder):
        app.installTranslator(translator)
