# SPDX-License-Identifier: MIT
"""Qt's own words (*Copy*, *Select all*), and the way it writes dates and numbers, in the interface's language."""

from __future__ import annotations

import logging

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

_LOG = logging.getLogger(__name__)
_NAME = "qtWords"
# British English writes day before month and 24 hours, as its spelling here would have it.
_PLACES = {"fr": "fr_FR", "en": "en_GB"}


def locale_of(language: str) -> QLocale:
    """How the interface's language ("fr", "en") writes dates, times and numbers."""
    return QLocale(_PLACES[language])


def speak_as_qt(app: QApplication, language: str) -> None:
    """Let Qt speak `language` in what is open, and in what will be; screen readers read aloud in it."""
    locale = locale_of(language)
    QLocale.setDefault(locale)
    for window in app.topLevelWidgets():
        window.setLocale(locale)
    _translate(app, locale)


def _translate(app: QApplication, locale: QLocale) -> None:
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(locale, "qtbase", "_", folder):
        app.installTranslator(translator)
    else:
        _LOG.warning("Qt has no words in %s at %s", locale.name(), folder)
